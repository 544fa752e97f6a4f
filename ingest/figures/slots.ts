import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Carry } from "./carry.ts";
import type { PlaceReader } from "./clause-place.ts";
import type { FigureDraft } from "./draft.ts";
import { isGeneric, leadingVerb, stripLead, type ClauseMetric } from "./metric.ts";
import type { Names } from "./names.ts";
import type { FigureReading } from "./read-sentence.ts";
import { namesTask } from "./roles.ts";
import { wordRules } from "./word-rules.ts";

/** A general head belongs to the nearest real name before it: 肠镜检查 · 任务完成率 (figures.md 4b.8). */
export function applyMetric(
  draft: FigureDraft,
  metric: ClauseMetric,
  carry: Carry,
  { inBrackets, lexicon }: { inBrackets: boolean; lexicon: Lexicon },
): void {
  if (metric.phrase === "") {
    draft.elliptical = true;
    const [phrase, head] = joinHead(sameThing(draft, metric.head, carry) ?? ownerOf(metric.head, carry), metric.head);
    draft.phrase = phrase;
    draft.head = head;
    return;
  }
  if (isComparedLevel(draft)) {
    draft.elliptical = true;
    draft.phrase =
      carry.drafts.findLast(({ quantity }) => quantity.base === draft.quantity.base)?.phrase ?? carry.subject;
    carry.compared = draft;
    return;
  }
  draft.elliptical = /^[\u4e00-\u9fff]{1,2}数$/.test(metric.phrase);
  draft.phrase = namedPhrase(draft, metric, carry, lexicon);
  draft.head = metric.head;
  if (inBrackets) return;
  if (namesTask(draft.before, metric.numberFirst ? metric.phrase : "", lexicon)) leaveTask(draft, carry, lexicon);
  else remember(draft, carry, lexicon);
}

/** 适老化改造年度任务500户，实际完成520户: what was to be done is what was done, where the task names it. */
function leaveTask(draft: FigureDraft, carry: Carry, lexicon: Lexicon): void {
  const named = draft.phrase.replace(/(?:的?(?:全年|年度|目标))?(?:任务|目标|指标)[数量]?$/, "");
  if (carry.subject === "" && named.length >= 4 && !wordRules(lexicon).onlyVerbs.test(named)) carry.subject = named;
}

/** What the figures after this one may lean on. */
function remember(draft: FigureDraft, carry: Carry, lexicon: Lexicon): void {
  carry.subject = draft.phrase;
  if (!/^[、和及与]/.test(draft.before))
    carry.verb = leadingVerb(draft.phrase, lexicon).replace(/^(?:完成|开展|实现)+/, "");
  const rate =
    /^(?:平均|全[市县区省])?(每[百千万亿十]?(?:名|个)?[\u4e00-\u9fff]{1,4}?(?:人口|居民|儿童|人|户|老人|学生))(?:拥有|有|配备)?/.exec(
      draft.phrase,
    )?.[1];
  if (rate !== undefined || !/^[、和及与]/.test(draft.before)) carry.rate = rate ?? "";
}

/** 较2022年末的967.9万人多8.2万人: the number is only what another is compared with. */
function isComparedLevel(draft: FigureDraft): boolean {
  if (/^[，,]?(?:比|较|与)[^，,]{2,12}[(（]$/.test(draft.before)) return true;
  return (
    /^[，,]?(?:比|较|与)[^，,]{2,12}的?$/.test(draft.before) &&
    /^(?:相?比)?(?:多|少|增|减|高|低|下降|上升)/.test(draft.after)
  );
}

/** What a figure is called with the words before it in mind: 电子凭证激活241.7万人，激活率74% is the rate of that 激活. */
function namedPhrase(draft: FigureDraft, metric: ClauseMetric, carry: Carry, lexicon: Lexicon): string {
  const before = carry.drafts.at(-1)?.phrase ?? "";
  if (metric.narrows)
    return before === "" ? metric.phrase : `${metric.phrase}的${before.slice(before.lastIndexOf("的") + 1)}`;
  if (/^[，,]?(?:实际|已)/.test(draft.before) && carry.subject.endsWith(metric.phrase)) return carry.subject;
  const counted = /^(.{2,6})率$/.exec(metric.phrase)?.[1] ?? "";
  const done = carry.subject.replace(/(?:人数|户数|数量|总数)$/, "");
  if (counted !== "" && done.length > counted.length && done.endsWith(counted)) return `${done}率`;
  const { family } = draft.quantity;
  const rate = /^.*(?:率|比例|比重)/.exec(carry.subject)?.[0];
  const nameless = family === "percent" && metric.phrase.length <= 4 && !/[率比度重幅]|平$/.test(metric.phrase);
  if (nameless && rate !== undefined && !metric.numberFirst) return `${rate}${metric.phrase}`;
  if (/^[、和及与]/.test(draft.before) && carry.rate !== "" && !metric.phrase.startsWith("每"))
    return `${carry.rate}${metric.phrase}`;
  return `${listVerb(draft, metric, carry, lexicon)}${metric.phrase}`;
}

/** Longest noun that by itself after a comma still belongs to the list before it: 新增…机构51家，托位2042个. */
const shortNoun = 3;

/** 指导服务企业10179家…、学校175家: a list keeps the verb of its first member (figures.md 4b.7). */
function listVerb(draft: FigureDraft, metric: ClauseMetric, carry: Carry, lexicon: Lexicon): string {
  if (draft.quantity.family === "percent" || draft.quantity.family === "permille") return "";
  const listed =
    /^[、和及与]/.test(draft.before) ||
    (draft.before.replace(/^[，,]/, "") === metric.phrase && metric.phrase.length <= shortNoun);
  return !metric.numberFirst && listed && !bringsVerb(metric.phrase, lexicon) ? carry.verb : "";
}

/** 新增托位, 改扩建乡镇卫生院: the member brings a verb of its own. */
function bringsVerb(phrase: string, lexicon: Lexicon): boolean {
  return (
    wordRules(lexicon).startsWithVerb.test(phrase) ||
    /^(?:新|改|扩|续|迁|在|已|未|检查|抽查|抽检|排查|监测|培训|巡查|接种|筛查|下发|发放|出动)/.test(phrase)
  );
}

/** Heads that stand side by side: 基金收入9.86亿元，支出8.12亿元 has no 收入支出. */
const siblings = [
  ["收入", "支出", "结余", "当期结余", "累计结余", "本期结余", "滚存结余", "当年结余", "年末滚存结余"],
  ["开工", "已开工", "竣工", "完工", "投用", "续建"],
];

/** 改造小区12个、涉及居民2648户，已开工10个: what is begun or done is counted in the unit of what was to be. */
function sameThing({ quantity }: FigureDraft, head: string, { drafts, subject }: Carry): string | null {
  const last = drafts.at(-1);
  if (!/^(?:已?开工|竣工|完工|投用|办结|整改|结案|整治|完成|销号)$/.test(head) || last?.quantity.base === quantity.base)
    return null;
  const same = drafts.findLast((draft) => draft.quantity.base === quantity.base && draft.head === "");
  return same === undefined || same.phrase === "" || same.phrase === subject ? null : same.phrase;
}

function ownerOf(head: string, carry: Carry): string {
  const group = siblings.find((heads) => heads.includes(head)) ?? [];
  const own = group.find((other) => carry.subject.endsWith(other) && carry.subject.length > other.length + 1);
  const subject = own === undefined ? carry.subject : carry.subject.slice(0, -own.length).replace(/已$/, "");
  if (/^(?:总数|总量)/.test(head)) return subject.replace(/^(?:新增|新建|净增|增加)/, "");
  return /实际/.test(head) ? subject.replace(/(?:任务|目标)数?$/, "") : subject;
}

/** The phrase that already ends in the head needs it no second time. */
function joinHead(owner: string, head: string): [phrase: string, head: string] {
  if (owner === "") return [head, ""];
  return owner.endsWith(head) ? [owner, ""] : [owner, head];
}

/** Population and dose carry over only into clauses that name nothing of their own (figures.md 4b.10). */
export function applyPeople(
  draft: FigureDraft,
  names: Names,
  metric: ClauseMetric,
  carry: Carry,
  lexicon: Lexicon,
): void {
  const verb = /(?:接种|筛查|体检|检查|签约|管理|发放|服务|培训|救助)/.exec(draft.before)?.[0] ?? "";
  if (names.population) {
    carry.population = names.population;
    carry.populationVerb = /^[，,]?(?:为|对|给|组织)/.test(draft.before) ? verb : "";
    carry.dose = null;
  } else if (!draft.elliptical && (verb === "" || verb !== carry.populationVerb)) carry.population = null;
  if (names.dose) carry.dose = names.dose;
  else if (!draft.elliptical) carry.dose = null;
  if (carry.population) {
    draft.population = carry.population.label;
    if (!names.population) draft.context.push(carry.population.span);
  }
  if (!carry.dose) return;
  draft.qualifiers.push(carry.dose.label);
  if (!names.dose) draft.context.push(carry.dose.span);
  if (
    names.dose !== null &&
    metric.phrase === "" &&
    (metric.head === "" || wordRules(lexicon).onlyVerbs.test(metric.head))
  ) {
    draft.phrase = carry.subject === "" ? lexicon.reading.doseNoun : carry.subject;
    draft.head = "";
    carry.subject = draft.phrase;
  }
}

/** Whose figure it is; 全市排名第3 is the rank of the county among the city's. */
export function applyPlace(draft: FigureDraft, names: Names, carry: Carry, places: PlaceReader): void {
  const field =
    draft.role === "rank" &&
    names.place !== null &&
    places.own !== null &&
    places.gazetteer.contains(names.place, places.own);
  if (field) carry.place = null;
  else if (names.place) carry.place = names.place.id === places.own?.id ? null : names.place;
  else if (draft.role === "rank" || names.listed.length > 0) carry.place = null;
  else if (!draft.elliptical && !/^[、和与及]/.test(draft.before)) carry.place = null;
  draft.place = (draft.role === "change" ? null : names.compared) ?? carry.place ?? places.own;
  draft.placeLabel = draft.place ? null : places.label;
}

/**
 * A clause without a number right before an elliptical figure says what it is about: 把村卫生室经费列入预算，共到位78万元;
 * 乡村医生老龄化严重，60岁以上占43%. Only where nothing nearer does: at the sentence's start or after ；.
 */
export function topicBefore(
  draft: FigureDraft,
  previous: FigureDraft | null,
  { sentence, carry, context, slice }: FigureReading,
): string | null {
  const from = previous?.quantity.span[1] ?? sentence.span[0];
  const gap = slice([from, draft.clause[0]]);
  const fresh = previous === null || /[;；]/.test(gap);
  if (!fresh || (previous === null && carry.subject !== "")) return null;
  const clauses =
    gap
      .split(/[;；]/)
      .at(-1)
      ?.split(/[,，:：]/) ?? [];
  const clause = clauses.findLast((words) => words.trim().length >= 4) ?? "";
  if (clause === "" || noTopic.test(clause)) return null;
  const name = stripLead(clause, context.lexicon).replace(/^[一二三四五六七八九十]是/, "");
  const object = /^.{0,10}?[把将](.{3,16}?)(?:列入|纳入|作为|提高|下放|落实|分为)/.exec(name)?.[1];
  const topic = object ?? name.replace(/(?:方面|工作)?$/, "");
  if (topic.length < 4 || topic.length > 20 || isGeneric(topic, context.lexicon)) return previous === null ? null : "";
  return topic;
}

/** Times, grounds and masked words are what no figure is of. */
const noTopic =
  /[\dxX*×()（）“”]|^[^，,]{0,6}(?:按照|根据|依据|通过|围绕|针对|为了|截至|截止|目前|今年|全年|同时|此外)|(?:年|月|期间|初期|以来|后|时|来|领导下|指导下|支持下)$/;
