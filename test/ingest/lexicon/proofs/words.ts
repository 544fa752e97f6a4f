import { helpText, thanksText } from "../../../../src/answer/wording.ts";
import { lexicon } from "../../../answer/library.ts";
import type { Row } from "./proof.ts";

const beds = "床位680张。";
const years = "2021年床位540张，2022年床位610张，2023年床位680张。";
const towns = "东溪镇发病12例，西溪镇发病31例，南溪镇发病24例。";
const parts = "补助资金460万元，其中门诊120万元、住院340万元。";
const schools = "小学42所，初中18所。";
const ranked = "床位680张，居全市第3位。";
const changed = "床位680张，同比增长5.2%。";
const fallen = "床位680张，同比下降5.2%。";
const injected =
  "9月份，当月接种流感疫苗1.2万剂次，年初以来累计接种流感疫苗15.6万剂次，历年累计接种流感疫苗86.3万剂次。";
const listed = "全县各级各类学校共221所，其中小学98所；九年一贯制学校4所；完全中学1所；特殊教育学校1所。";
const built = "计划新建学校5所，建成学校2所。";

/** Words that stand somewhere about what is asked, and are none of it. */
const aside = (word: string): Row[] =>
  [
    `${word}床位多少张`,
    `床位多少张${word}`,
    `床位${word}多少张`,
    `${word}床位${word}`,
    `床位${word}`,
    `床位多少张，${word}`,
    `${word}，床位多少张`,
    `床位${word}680张吗`,
  ].map((question) => [beds, question, "680张"]);

/** A list of the lexicon, and the questions that any word of it has to change. */
export const wordProofs: Readonly<Record<string, (word: string) => Row[]>> = {
  "asking.fillers": (word) => [...aside(word), [beds, `!青禾县2023年床位${word}`, "680张"]],
  "asking.breaks": (word) => [
    ...aside(word),
    [`${beds}\n${schools}`, `床位${word}小学`, "680张 42所"],
    [schools, `小学和初中${word}`, "42所 18所"],
    [schools, `小学和初中${word}多少所`, "42所 18所"],
    [changed, `床位${word}`, "5.2%"],
    [changed, `床位${word}增长多少`, "5.2%"],
    [beds, `床位的${word}是多少`, "refuse NOT_STATED"],
    [built, `${word}新建学校多少所`, "5所"],
    [built, `新建学校${word}多少所`, "5所"],
    [years, `!青禾县床位${word}`, "540张 610张 680张"],
    [years, `!青禾县这几年${word}床位怎么变的`, "540张 610张 680张"],
    [parts, `补助资金${word}`, "460万元 120万元 340万元"],
    [schools, `小学和初中${word}多少所`, "42所 18所 42所 + 18所 = 60所"],
    ["补助资金460万元，支出340万元，结余120万元。", `补助资金${word}多少`, "120万元"],
  ],
  "asking.light": (word) => [
    ...aside(word),
    [beds, `床位${word}的多少张`, "680张"],
    [`学校${word}床位680张。`, "学校床位多少张", "680张"],
    [changed, `床位${word}多少`, "5.2%"],
    [changed, `床位${word}是多少`, "5.2%"],
    [built, `${word}新建学校多少所`, "5所"],
    ["床位680张。全县门诊3.1万人次，同比增长5.2%。", `门诊${word}多少`, "5.2%"],
    ["医疗机构12家。", `${word}床位多少张`, "refuse NO_METRIC"],
    [beds, `${word}床位多少张`, "refuse NOT_STATED"],
    [beds, `床位全市${word}多少`, "refuse PUBLISHER_ONLY"],
    ["固定资产投资4.6亿元，占年度任务的102.9%。", `固定资产投资${word}任务的比例`, "102.9%"],
    ["第三产业占生产总值的比重上升1.2个百分点。", `三产${word}上升了几个百分点`, "1.2个百分点"],
    [`${word}学校床位680张，门诊3.1万人次。`, "学校床位多少", "680张"],
    [injected, "历年累计接种流感疫苗多少剂次", "86.3万剂次"],
    [injected, "9月当月接种流感疫苗多少剂次", "1.2万剂次"],
    [listed, "有多少所学校", "221所"],
    ["床位680张，占比31.2%。", `床位${word}多少`, "31.2%"],
    [`推进医院和学校建设，${word}学校床位680张。`, "学校床位多少张", "680张"],
    [`${word}学校床位680张。`, "学校床位多少张", "680张"],
  ],
  "asking.lightEndings": (word) => [
    ["贷款312万元。", `贷款${word}多少`, "312万元"],
    [beds, `床位${word}`, "680张"],
    [beds, `床位${word}多少`, "680张"],
  ],
  "asking.wholeWords": (word) => [
    [`${word}设备312台，${word.slice(1)}设备413台。`, `${word}设备多少台`, "312台"],
    [`设备${word}312台，设备${word.slice(0, -1)}413台。`, `设备${word}多少台`, "312台"],
    [`${word.slice(1)}设备413台。`, `${word}设备多少台`, "refuse"],
    [`设备${word.slice(0, -1)}413台。`, `设备${word}多少台`, "refuse"],
    [`设备413台。`, `${word}设备多少台`, "refuse"],
    [`设备413台。`, `设备${word}多少台`, "refuse"],
    [`${word}312人，${word.slice(1)}413人。`, `${word}多少人`, "312人"],
    [`${word}312人，${word.slice(0, -1)}413人。`, `${word}多少人`, "312人"],
    [`${word.slice(1)}413人。`, `${word}多少人`, "refuse"],
    [`${word.slice(0, -1)}413人。`, `${word}多少人`, "refuse"],
    [`设备312台。`, `设备${word}率多少`, "refuse"],
  ],
  "asking.offices": (word) => [
    [beds, `!${word}2023年床位多少张`, "680张"],
    [beds, `${word}床位多少张`, "680张"],
    [beds, `!青禾县${word}2023年床位多少张`, "680张"],
  ],
  "asking.lightDeeds": (word) => [["募集捐款312万元。", `募集捐款多少>${word}了多少`, "refuse"]],
  "asking.openers": (word) => [[`围绕托育工作，${word}园舍120处。`, "托育园舍多少处", "120处"]],
  "asking.closers": (word) => [[`通过微信公众号，共推送${word}290条。`, "公众号推送多少条", "290条"]],
  "asking.breakdown": (word) => [
    [parts, `补助资金${word}`, "460万元 120万元 340万元"],
    [parts, `${word}补助资金`, "460万元 120万元 340万元"],
    [schools, `小学和初中${word}`, "42所 18所"],
    ["床位680张，其中医院410张、卫生院270张。", `床位${word}`, "680张 410张 270张"],
  ],
  "asking.list": (word) => [
    [parts, `补助资金${word}`, "460万元 120万元 340万元"],
    [parts, `${word}补助资金`, "460万元 120万元 340万元"],
  ],
  "asking.compare": (word) => [
    [schools, `小学和初中${word}`, "42所 18所 42所 − 18所 = 24所"],
    [schools, `小学比初中${word}`, "42所 18所 42所 − 18所 = 24所"],
    [schools, `初中比小学${word}`, "18所 42所 18所 − 42所 = −24所"],
    [schools, `初中比小学${word}`, "18所 42所 42所 − 18所 = 24所"],
    [schools, `小学和初中${word}多少`, "42所 18所 42所 − 18所 = 24所"],
    [schools, `小学和初中${word}多少所`, "42所 18所 42所 − 18所 = 24所"],
    [years, `!青禾县床位2023年和2022年${word}`, "680张 610张 680张 − 610张 = 70张"],
    [years, `!青禾县床位2023年比2022年${word}`, "680张 610张 680张 − 610张 = 70张"],
    [years, `!青禾县2022年到2023年床位${word}`, "610张 680张 680张 − 610张 = 70张"],
  ],
  "asking.add": (word) => [
    [schools, `小学和初中${word}多少所`, "42所 18所 42所 + 18所 = 60所"],
    [schools, `小学、初中${word}`, "42所 18所 42所 + 18所 = 60所"],
    [schools, `小学${word}初中多少所`, "42所 18所 42所 + 18所 = 60所"],
  ],
  "asking.rank": (word) => [
    [ranked, `床位${word}`, "第3位"],
    [ranked, `床位${word}位`, "第3位"],
    [ranked, `床位${word}多少`, "第3位"],
  ],
  "asking.trend": (word) => [
    [years, `!青禾县床位${word}`, "540张 610张 680张"],
    [years, `!青禾县${word}床位`, "540张 610张 680张"],
    [years, `!青禾县${word}床位多少`, "540张 610张 680张"],
  ],
  "asking.highest": (word) => [
    [towns, `哪个镇发病${word}`, "31例 最高：西溪镇，31例"],
    [towns, `发病${word}的是哪个镇`, "31例 最高：西溪镇，31例"],
  ],
  "asking.lowest": (word) => [
    [towns, `哪个镇发病${word}`, "12例 最低：东溪镇，12例"],
    [towns, `发病${word}的是哪个镇`, "12例 最低：东溪镇，12例"],
  ],
  "asking.plan": (word) => [
    [built, `${word}新建学校多少所`, "5所"],
    [built, `新建学校${word}多少所`, "5所"],
    [built, `新建学校${word}`, "5所"],
    [`今年${word}安排衔接资金320万元。`, `今年衔接资金${word}多少`, "320万元"],
  ],
  "asking.change": (word) => [
    [changed, `床位${word}多少`, "5.2%"],
    [changed, `床位${word}增长多少`, "5.2%"],
    [changed, `床位${word}`, "5.2%"],
    [`床位680张，${word}增长5.2%。`, `床位${word}多少`, "5.2%"],
    [fallen, `床位${word}多少`, "5.2%"],
    [fallen, `床位${word}`, "5.2%"],
    [fallen, `床位${word}下降多少`, "5.2%"],
    ["床位680张，比上年减少35张。", `床位${word}`, "35张"],
  ],
  "asking.opinion": (word) => [
    [beds, `床位${word}`, "refuse OPINION"],
    [beds, `${word}床位`, "refuse OPINION"],
  ],
  "asking.forecast": (word) => [
    [beds, `床位${word}`, "refuse FORECAST"],
    [beds, `${word}床位多少`, "refuse FORECAST"],
  ],
  "asking.outOfScope": (word) => [
    [beds, `!${word}`, "refuse OUT_OF_SCOPE"],
    [beds, `${word}床位`, "refuse OUT_OF_SCOPE"],
  ],
  "asking.textLight": (word) => [
    ["片区执法荣获先进单位称号。", `片区执法${word}得了哪些荣誉`, "片区执法荣获先进单位称号。"],
    ["片区执法荣获先进单位称号。", `获得${word}哪些荣誉`, "片区执法荣获先进单位称号。"],
    ...[
      `${word}有什么问题`,
      `${word}的问题`,
      `${word}片区的问题`,
      `片区${word}的问题`,
      `片区${word}哪些问题`,
      `有什么问题${word}`,
      `有什么${word}问题`,
      `问题${word}`,
      `问题有${word}`,
    ].map((question): Row => ["一、短板弱项\n全县分为三个片区。", question, "全县分为三个片区。"]),
  ],
  "asking.families.words": (word) => {
    const noun = word.replace(/多少/, "");
    return [
      ["体检45批，体检12万元。", `体检${word}`, "12万元"],
      ["体检45批，体检31.2%。", `体检${word}`, "31.2%"],
      ["补证27人。", `补证${word}`, "27人"],
      ["体检45批，体检312人。", `体检${word}`, "312人"],
      [`体检${noun}45批，体检${noun}312人。`, `体检${word}`, "312人"],
      [`体检45个，体检${noun}312人。`, `体检了${word}`, "312人"],
      ["满意率90%，下降5.2个百分点。", `满意率下降${word}`, "5.2个百分点"],
      ["覆盖率90%，比上年提高5.2个百分点，增长6.1%。", `覆盖率比上年提高${word}`, "5.2个百分点"],
    ];
  },
  "asking.counterparts": (word) =>
    lexicon.asking.counterparts
      .filter((names) => names.includes(word))
      .flatMap((names) => names.filter((name) => name !== word))
      .flatMap((other): Row[] => [
        [
          `${other}低保月补助312元，${word}低保月补助413元，${word}其他补助514元。`,
          `${other}低保月补助多少>${word}的呢`,
          "413元",
        ],
        [`${other}床位312张。`, `${other}床位多少>${word}的呢`, `refuse NO_METRIC ${word}床位`],
        [`${other}总额312万元。`, `${other}总额多少>${word}的呢`, `refuse NO_METRIC ${word}总额`],
        [`${other}率3.12‰，${word}率4.13‰，${word}312人。`, `${other}率多少>${word}的呢`, "4.13‰"],
        [`${other}床位312张，${word}床位413张。${word}设备514台。`, `${other}床位多少>${word}的呢`, "413张"],
      ]),
  "asking.rateKinds": (word) => [
    [`高血压${word}管理工作推进，管理率77%。`, `高血压${word}管理率多少`, "refuse"],
    [`高血压${word}服药工作推进，服药率77%。`, `高血压${word}服药率多少`, "refuse"],
  ],
  "asking.reports": (word) => [[beds, `!${word}`, "现有报告：\n《青禾县2023年工作总结》（青禾县，2023年）"]],
  "asking.help": (word) => [[beds, `!${word}`, helpText]],
  "asking.greeting": (word) => [[beds, `!${word}`, helpText]],
  "asking.thanks": (word) => [[beds, `!${word}`, thanksText]],
};
