import { markLength } from "../../../src/reports/outline.ts";
import { findPopulations } from "../../../src/reports/populations.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { Line } from "../../section/lines.ts";
import type { FigureDraft } from "../draft.ts";
import { diseaseEndings } from "../naming/diseases.ts";

/**
 * （六）窝沟封闭服务。计划服务350人，实际服务361人; 2.百日咳：报告14例: a heading that stands in the line of its own paragraph says which
 * service its bare numbers are of, of which disease the reported are, and of whom.
 */
export function nameByHeading(drafts: readonly FigureDraft[], heading: string): void {
  if (heading === "") return;
  const { topic, ages } = topicOf(heading);
  if (topic.length < 3) return;
  nameSick(drafts, topic);
  for (const draft of drafts) {
    const name = namedUnder(draft, topic);
    if (name === null) continue;
    [draft.phrase, draft.head] = name;
    draft.population ??= ages;
  }
}

/** The heading in its paragraph's own line that a sentence stands behind; empty where there is none. */
export function runInHeading(line: Line, sentence: Span): string {
  const item = itemAt(line.text, sentence[0] - line.span[0]);
  const mark = markLength(item);
  return mark === 0 ? "" : (runIn.exec(item.slice(mark))?.groups?.["name"] ?? "");
}

/** ——小学。校数17所；招生3480人: the part of the whole that a paragraph behind a dash is about. */
const dashed = /^[—–-]{1,2}(?<name>[\u4e00-\u9fff]{2,6})。(?=[\u4e00-\u9fff]{2,8}\d)/;

export function nameByPart(drafts: readonly FigureDraft[], { text }: Line): void {
  const part = dashed.exec(text)?.groups?.["name"];
  if (part === undefined) return;
  for (const draft of drafts)
    if (draft.role !== "rank" && !draft.phrase.includes(part)) draft.phrase = `${part}${draft.phrase}`;
}

/** 2.死因监测。全年…。3.严重精神障碍患者管理。在册…: of a line that lost its ends, what stands from the last mark before a place in it. */
function itemAt(line: string, at: number): string {
  const start = Array.from(line.slice(0, at + 1).matchAll(innerMark)).at(-1)?.index ?? 0;
  return line.slice(start);
}

const innerMark = /(?<=^|[。;；])\d{1,2}[.、．](?=[\u4e00-\u9fff])/g;

/**
 * PCV13接种率的增长↵•从2020年的1.2%增长至…: numbers that no word of their line names are of the rate that the line above them, a heading
 * without a number, is about.
 */
export function nameByLineAbove(drafts: readonly FigureDraft[], { text }: Line, above: readonly Line[]): void {
  const nameless = drafts.filter(
    ({ phrase, head, quantity }) => `${phrase}${head}` === "" && quantity.family === "percent",
  );
  // 青禾县的接种率最高，达3%: a line with a rate of its own tells of another.
  if (nameless.length === 0 || /率|比例|比重/.test(text)) return;
  const heading = above.findLast((line) => !item.test(line.text))?.text ?? "";
  const rate = headedRate.exec(heading.trim())?.groups?.["rate"];
  if (rate !== undefined) for (const draft of nameless) draft.phrase = rate;
}

const item = /^\s*[•●■◆▪·※☆★]/;
const headedRate =
  /^(?<rate>(?:[A-Z][A-Za-z0-9]{1,7}|[\u4e00-\u9fff]{2,10})[\u4e00-\u9fff]{2,8}?率)(?:的?[\u4e00-\u9fff]{2,10})?$/;

/** （八）严重精神障碍患者管理。在册患者2130人，规范管理率94.4%: the sick of the heading, and what is of them. */
function nameSick(drafts: readonly FigureDraft[], topic: string): void {
  const sick = /^(?<illness>[\u4e00-\u9fff\d]{2,10}?)(?:患者|病人)(?:健康)?(?:规范)?(?:管理)?$/.exec(topic)?.groups?.[
    "illness"
  ];
  if (sick === undefined) return;
  for (const draft of drafts) {
    if (anySick.test(draft.phrase)) draft.phrase = `${sick}${draft.phrase}`;
    else if (ofSick.test(draft.phrase)) draft.phrase = `${sick}患者${draft.phrase}`;
  }
}

const anySick =
  /^(?:在册|在管|登记|确诊|现有|累计)*(?:患者|病人)(?:规范|规律|健康)?(?:管理|报告|服药)?(?:人数|数|率)?$/;
/** 规律服药率, 累计确诊: what only the sick can have. */
const ofSick = /^(?:累计)?(?:确诊|在册|在管)$|^(?:规范管理|健康管理|(?:总|规律)?服药|面访|随访|体检|治疗|控制)率$/;

/** （一）免疫规划。全年…; 1.手足口病：报告…: a heading in its paragraph's own line. */
const runIn = /^(?<name>[^，,。；;:：、]{3,24})[。:：]/;

/** 60岁以上老年人肺炎疫苗接种有序推进: of whom, and what; that it goes well names nothing. */
function topicOf(heading: string): { topic: string; ages: string | null } {
  const [people, more] = findPopulations(heading);
  const aged = people !== undefined && more === undefined && people.population.ages !== null && people.span[0] === 0;
  const rest = aged ? heading.slice(people.span[1]) : heading;
  const topic = rest.replace(/^(?:的|做好|抓好|推进|开展|加强|落实|实施|组织|扎实|有序)+/, "").replace(empty, "");
  return { topic: /[一-鿿]/.test(topic) ? topic : "", ages: aged ? people.population.ages : null };
}

const empty =
  /(?:(?:专项)?工作|情况|进展|进度|有序|扎实|稳步|深入|全面|持续|顺利|不断|加快|积极|有力|有效|推进|开展|进行|落实|实施|完成)+$/;

/** The figure's full name where its own is a bare end of the heading's, a task, or a report of cases; null otherwise. */
function namedUnder({ phrase, head, role }: FigureDraft, topic: string): [string, string] | null {
  const bare = /^(?<state>(?:计划|应|已|实际|累计|完成)*)(?<done>[\u4e00-\u9fff]{2,6}?)(?<count>(?:人数|数)?)$/.exec(
    phrase,
  )?.groups;
  const { state = "", done = "", count = "" } = bare ?? {};
  if (done.length >= 2 && topic.endsWith(done) && topic !== done) return [`${state}${topic}${count}`, head];
  if (role === "target" && head === "" && /^(?:全年|年度)?(?:任务|目标|指标)数?$/.test(phrase)) return [topic, phrase];
  if (/^(?:共|累计|新)?(?:报告|发病|死亡)(?:发病|病例|死亡)?(?:病例)?数?$/.test(phrase) && disease.test(topic))
    return [`${topic}${phrase}`, head];
  if (ofAccidents.test(phrase) && !/事故|火灾|安全/.test(topic)) return [`${topic}${phrase}`, head];
  return null;
}

/** （一）道路交通：事故9起、死亡4人. */
const ofAccidents = /^(?:共?发生)?(?:各类|生产|安全)*事故(?:起数)?$|^(?:事故)?(?:死亡|受伤)人数$/;

const disease = new RegExp(`${diseaseEndings}$`);
