import { lexicon } from "../read-prose.ts";

/** Sentences with one word in every place of a sentence where a list of the lexicon could be looked up. */
function sentencesWith(word: string): string[] {
  return [
    `${word}医院床位12张。`,
    `${word}12家医院。`,
    `${word}12件，办结8件。`,
    `${word}700多万改造门诊。`,
    `${word}新建学校2所。`,
    `${word}近视率52%。`,
    `${word}学校12所、医院3所。`,
    `${word}率85%。`,
    `床位${word}12张。`,
    `医院${word}12个。`,
    `群众${word}12人。`,
    `检查${word}500户。`,
    `覆盖率${word}95%。`,
    `学校12所，${word}85%。`,
    `学校12所，${word}85万元。`,
    `学校12所，${word}850人。`,
    `学校12所，${word}3所。`,
    `检查单位72家、${word}学校15家。`,
    `对12家医院${word}检查指导。`,
    `医院12家${word}管理制度。`,
    `12家${word}医院。`,
    `12家${word}。`,
    `选派医生12名${word}乡镇医院。`,
    `医生12名内${word}医院。`,
    `开展${word}督导12次。`,
    `完成${word}任务12件。`,
    `为${word}群众12人。`,
    `全市${word}病例12例。`,
    `诸暨市${word}患者12例。`,
    `卫生项目2个${word}。`,
    `计划新建5所，${word}建成2所。`,
    `门诊12万人次，同比${word}3.5%。`,
    `门诊12万人次，${word}增加2万人次。`,
    `投资12亿元，占年度${word}的95%。`,
    `住院率${word}52%、门诊率85%。`,
    `床位${word}xx张，改造xx个门诊${word}xx个急诊。`,
  ];
}

const together = 6;

/** Few sentences a text, so that a word is soon found in the one that reads it. */
function groupsOf(sentences: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(sentences.length / together) }, (_, index) =>
    sentences.slice(index * together, (index + 1) * together).join("\n"),
  );
}

/** The same word where a heading, a title, an issuer or a collection is told by it. */
export function textsWith(word: string): string[] {
  const chapter = (town: string) => `${town}卫健局2021年${word}\n今年新建学校2所，完成投资85万元。\n`;
  return [
    ...groupsOf(sentencesWith(word)).map((sentences) => `诸暨市2021年工作总结\n${sentences}`),
    `诸暨市2021年工作总结\n一、${word}\n新建学校2所。\n二、${word}打算\n新建学校3所。`,
    `诸暨市2021年工作总结\n一、下一步打算\n新建学校2所。\n二、${word}\n新建医院2所。`,
    `诸暨市2021年卫生${word}\n今年新建学校2所。`,
    `诸暨市${word}2021年工作总结\n今年新建学校2所。`,
    `工作总结\n今年新建学校2所。\n诸暨市${word}\n2022年1月5日`,
    `卫生资料${word}\n诸暨市2021年卫生工作总结\n全市新建学校2所。\n温岭市2020年卫生工作总结\n全市新建学校3所。\n义乌市2019年卫生工作总结\n全市新建学校4所。`,
    ["诸暨市", "温岭市", "义乌市", "东阳市"].map(chapter).join("\n"),
    ...formsWith(word),
  ];
}

/** The official forms that have a column by that name, a cell to a line, with a zero in each. */
function formsWith(word: string): string[] {
  return lexicon.reading.forms
    .filter(({ columns }) => columns.includes(word))
    .map(({ columns }) => {
      const paths = columns.map((column) => column.split("/"));
      const headings = paths.flatMap((path, at) => path.filter((name, depth) => paths[at - 1]?.[depth] !== name));
      return `诸暨市2021年工作总结\n${[...headings, ...columns.map(() => "0")].join("\n")}\n`;
    });
}
