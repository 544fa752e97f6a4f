/**
 * The names of diseases (病种), as parts of regular expressions. `diseaseNames` are those that are told from other words by the
 * whole name; `diseaseEndings` is how any name of one ends, known or not, where nothing but a name can stand.
 */
export const diseaseNames =
  "[甲乙丙丁戊]肝|乙脑|流脑|流腮|脊灰|甲流|新冠|炭疽|包虫病|恙虫病|卒中|冠心病|慢阻肺|肝炎|脑炎|肺炎|腺炎|髓膜炎|灰质炎|角膜炎|结膜炎|麻疹|风疹|皮疹|猩红热|出血热|登革热|布病|黑热病|伤寒|痢疾|霍乱|流感|流行性感冒|结核|结核病|梅毒|淋病|水痘|麻风|鼠疫|狂犬病|腹泻|腹泻病|疟疾|白喉|百日咳|破伤风|艾滋病|手足口病|吸虫病|菌病|麻风病|高血压|糖尿病|冠病毒感染|肿瘤|癌";

export const diseaseEndings = `(?:病|炎|咳|痘|热|疹|感染|${diseaseNames})`;

/** The end of a disease's name within a longer one: 口蹄疫 of 口蹄疫免疫密度, and neither 免疫 nor 病例. */
export const diseaseWithin =
  "(?<!防|免|检|抗)疫(?!苗|情|病)|病(?!例|人|床|房|死|害|区)|(?<=[\\u4e00-\\u9fff]{2})炎|(?<=[猪羊牛鸡水])痘|流感|结核|血压|肿瘤|癌";
