import { vaccineName } from "../../../../src/reports/populations.ts";
import type { Line } from "../../../section/lines.ts";
import { aims, isAbstract } from "../../../section/study.ts";
import type { FigureDraft } from "../../draft.ts";
import { diseaseNames } from "../../naming/diseases.ts";
import { isVaccineAlone } from "../own-words/vaccine-rates.ts";

/**
 * （一）麻疹↵报告发病2例，发病率0.4/10万; （二）卡介苗↵应种120人，接种率99.1%; 手足口病：全年报告812例: what is told of a disease or a vaccine by its
 * heading, or by the words that the line begins with, has its name. Without it the rate of one stands beside that of the
 * next, and nobody sees whose it is.
 */
export function nameBySubject(drafts: readonly FigureDraft[], line: Line, above: readonly Line[]): void {
  const heading = line.heading === null ? above.findLast((each) => each.heading !== null) : line;
  if (/接种率/.test(heading?.heading?.words ?? "")) nameRatesUnder(drafts);
  const leading = subjectOf(leadIn.exec(line.text)?.[1] ?? "");
  const subject = leading ?? subjectOf(heading?.heading?.words ?? "") ?? studiedIn(line.text);
  if (subject === null) return;
  const told = leading === null ? (heading ?? line) : line;
  for (const draft of drafts) {
    const isBare = draft.phrase === "" && draft.quantity.base !== "例";
    if (isBare || !subject.isOpen(draft.phrase) || subject.isNamed(`${draft.phrase}${draft.head}`)) continue;
    // （四）老年人流感疫苗。60岁以上老年人接种…: whom the heading names is not said twice.
    const people = peopleAhead.exec(draft.phrase)?.[0] ?? "";
    const own = people !== "" && subject.name.startsWith(people) ? draft.phrase.slice(people.length) : draft.phrase;
    draft.phrase = `${subject.name}${own}`;
    draft.context.push(told.span);
  }
}

const peopleAhead = /^(?:老年人|适龄儿童|儿童|学生|女生|新生儿|居民|孕产妇)/;

/** 二、接种率↵卡介苗99.6%，脊灰疫苗98.7%: a percentage of a vaccine alone is the rate that the heading names. */
function nameRatesUnder(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    const bare = draft.role === "result" && draft.quantity.family === "percent" && draft.head === "";
    if (bare && isVaccineAlone(draft.phrase)) draft.phrase = `${draft.phrase}接种率`;
  }
}

/** 2.流行性腮腺炎：, （三）HPV疫苗。: the words before the text of the line. */
const leadIn =
  /^[\s\u3000]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]+\s*)?([^\s，,。；;：:、]{2,16})[。：:](?=.)/;

type Subject = {
  name: string;
  /** Whether words say only what is told of any such thing. */
  isOpen: (phrase: string) => boolean;
  /** Whether a name says of which it is. */
  isNamed: (name: string) => boolean;
};

function subjectOf(words: string): Subject | null {
  const vaccine = ofVaccine.exec(words)?.groups?.["name"];
  if (vaccine !== undefined && !anyVaccine.test(vaccine))
    return { name: vaccine, isOpen: (phrase) => ofDoses.test(phrase), isNamed: (name) => namesVaccine.test(name) };
  const disease = ofDisease.exec(words)?.groups?.["name"];
  return disease === undefined
    ? null
    : { name: disease, isOpen: (phrase) => ofCases.test(phrase), isNamed: (name) => namesDisease.test(name) };
}

/** 二、乙类传染病, 五、突发公共卫生事件: a class of diseases and the kinds of events are told of as a disease is. */
const classes = "[甲乙丙](?:[、和]?[甲乙丙])?类(?:法定)?(?:报告)?传染病|(?:突发公共卫生|聚集性|暴发)(?:事件|疫情)";
const disease = `(?:${classes}|(?:[12]型)?[\\u4e00-\\u9fff]{0,6}?(?:${diseaseNames}))`;

/** 麻疹, 麻疹疫情, 伤寒和副伤寒发病情况, 高血压患者管理; of 传染病, 慢性病 and 地方病 the text goes on to tell by name. */
const ofDisease = new RegExp(
  `^(?<name>${disease}(?:[、和与及]${disease}){0,2})(?:患者)?(?:的?(?:疫情|发病|防治|流行|报告|监测|健康|规范|随访|管理)*(?:情况|概况|特征|形势|分析|工作)?)$`,
);
const namesDisease = new RegExp(`(?:${diseaseNames}|[甲乙丙]类)|[\\u4e00-\\u9fff](?<![发患])病(?![例人床房死])`);

/** What is told of any disease by words that name none: 报告发病, 发病率, 重症, 登记患者, 管理患者, 死亡. */
const ofCases =
  /^(?:全[省市县区年]|[共累计新现首次又再])*(?:报告|登记|发生|发现|确诊|诊断|检出|(?:规范|健康)?管理|随访|建档|控制)?(?:新)?(?:发病|病例|病人|患者|感染者|死亡|病死|重[症型]|治愈|康复|罹患)?(?:率|数|人数|例数|水平)?$/;

/** 目的了解某区麻疹流行特征: of which disease an abstract tells where it names none. */
const studied = new RegExp(
  `目的[】\\]]?[:：\\s]?(?:为|进一步)?(?:${aims})[^，,。；;]{0,24}?(?<name>(?:[12]型)?(?:${diseaseNames}))(?:的|病例|患者|报告)*(?:流行|发病|疫情|发生|感染|分布|防治|防控|临床)`,
);
const ofStudy =
  /^(?:[\u4e00-\u9fff]{0,6}(?:地区|结合部|城镇|农村|城市))?年?(?:平均|均|总)?(?:标化|粗)?(?:发病|死亡|罹患|病死)率$/;

function studiedIn(text: string): Subject | null {
  const name = isAbstract(text) ? studied.exec(text)?.groups?.["name"] : undefined;
  const isOpen = (phrase: string) => phrase !== "" && (ofCases.test(phrase) || ofStudy.test(phrase));
  return name === undefined ? null : { name, isOpen, isNamed: (phrase) => namesDisease.test(phrase) };
}

/** 卡介苗, HPV疫苗接种, 乙肝疫苗接种情况. */
const ofVaccine =
  /^(?<name>[\u4e00-\u9fffA-Za-z\d+]{1,12}(?:疫苗|卡介苗|(?<=卡介)苗))(?:的?(?:查漏)?(?:接种|补种))?(?:率|情况|工作|进展|进度|项目)*$/;
const anyVaccine = /^(?:各[类种]|常规|重点|适龄)?(?:儿童|人群)?疫苗$/;
const namesVaccine = new RegExp(`疫苗|${vaccineName.source}`);

/** 应种, 接种率, 老年人接种率, 首针及时率: what is told of any vaccine. */
const ofDoses =
  /^(?:累计|全年|[共已完成])*[\u4e00-\u9fff]{0,6}?(?:应种|实种|应接种|实接种|接种|补种|覆盖|及时|完成)(?:率|数|人数|人次|剂次|剂次数)?$/;
