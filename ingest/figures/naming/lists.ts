import { markLength } from "../../../src/reports/outline.ts";
import { findDoses, findPopulations } from "../../../src/reports/populations.ts";
import type { Span } from "../../../src/reports/report.ts";
import { agesOnly, doseCut, without, type Names } from "../slots/names.ts";
import type { Lexicon } from "../../../src/reports/lexicon.ts";
import type { Carry } from "./carry.ts";
import type { FigureDraft } from "../draft.ts";
import { isOfWholeAgain } from "./houses.ts";
import { isVerbs, leadingVerb, stripLead } from "./metric.ts";

/** 乙肝156例、…、淋病19例，共占94.17%: all of the list, and not its last. */
export const jointly = /^[，,]?(?:共|共计|合计|总共|一共|合)占/;

export function listEndingIn(drafts: readonly FigureDraft[]): string {
  const opening = drafts.findLastIndex(({ lead = "" }) => !/^[、和及]|[、和及与]$/.test(lead));
  return drafts.length - opening < 2
    ? ""
    : drafts
        .slice(opening)
        .map(({ phrase }) => phrase)
        .join("、");
}

/** 男性1200人、女性1500人参加体检，合计2700人: what a list comes to is what stands behind its last number, or else the list. */
export function sumOfList({ before, quantity }: FigureDraft, drafts: readonly FigureDraft[]): string | null {
  if (!/^[，,]?(?:一?共|共计|合计|总计|总共)$/.test(before)) return null;
  const opening = drafts.findLastIndex(({ lead = "" }) => !/^[、和及]|[、和及与]$/.test(lead));
  const list = drafts.slice(Math.max(0, opening)).filter((draft) => draft.quantity.base === quantity.base);
  const sum = list.reduce((all, draft) => all + amountOf(draft.quantity), 0);
  if (list.length < 2 || sum !== amountOf(quantity)) return null;
  const deed = (list.at(-1)?.after ?? "").replace(/^(?:参加|参与|接受|进行|完成)了?(?=.{2})/, "");
  return deed.length >= 2 && deed.length <= 12 ? deed : listEndingIn(drafts);
}

const amountOf = ({ value, scale }: FigureDraft["quantity"]): number =>
  Math.round(Number(value ?? Number.NaN) * 10 ** scale * 1000);

/** A rate between two counts is what neither is counted from. */
const measure = /(?:率|比例|占比|比重)$/;

/**
 * 机构42家，床位4860张，其中护理型2340张，占比48.1%，入住率39.8%: behind the share of a part, behind a list of parts and
 * behind ；the sentence is about the whole again.
 */
export function followList({ lead = "", before, quantity }: FigureDraft, carry: Carry): void {
  const last = carry.drafts.at(-1);
  if (/[，,;；]其中|[(（]其中/.test(lead)) {
    // 抽检宾馆12家、茶座5家，其中合格9家: of all of them.
    const list = last?.quantity.base === quantity.base ? listEndingIn(carry.drafts) : "";
    if (list !== "") [carry.subject, carry.counted] = [list, list];
    carry.whole = measure.test(carry.subject) ? carry.counted : carry.subject;
  } else if (carry.whole !== null && last !== undefined) {
    const over =
      /[;；]|^[^(（]*[)）]/.test(lead) ||
      (/^[，,]/.test(lead) &&
        (last.head.startsWith("占") ||
          /^[、和及]/.test(last.lead ?? "") ||
          endsPair(carry.drafts) ||
          makeUpWhole(carry.drafts, quantity) ||
          isOfWholeAgain(before, last.phrase)));
    if (!over) return;
    carry.subject = carry.whole;
    carry.counted = carry.whole;
    carry.whole = null;
  }
}

/** 项目58个，其中新建26个，续建32个，总投资39亿元: parts that add up to the whole are all of it, and what is measured next is of that. */
function makeUpWhole(drafts: readonly FigureDraft[], { base }: FigureDraft["quantity"]): boolean {
  const opening = drafts.findLastIndex(({ lead = "" }) => /其中/.test(lead));
  const [whole, parts] = [drafts[opening - 1], drafts.slice(opening)];
  if (whole === undefined || parts.length < 2 || whole.quantity.base === base) return false;
  const alike = parts.every(({ quantity, role }) => quantity.base === whole.quantity.base && role === whole.role);
  return alike && parts.reduce((sum, { quantity }) => sum + amountOf(quantity), 0) === amountOf(whole.quantity);
}

/** 其中男性58.5/10万，女性33.7/10万，死亡9例: the two make up the whole, and what follows is of that. */
function endsPair(drafts: readonly FigureDraft[]): boolean {
  const [first, second] = drafts.slice(-2);
  return halves.some(([one, other]) => one.test(first?.phrase ?? "") && other.test(second?.phrase ?? ""));
}

const halves: readonly (readonly [RegExp, RegExp])[] = [
  [/^男[性生]?$/, /^女[性生]?$/],
  [/^(?:城镇|城市)$/, /^(?:农村|乡村)$/],
  [/^本土(?:病例)?$/, /^境外输入(?:病例)?$/],
];

/**
 * 住院次均费用：区级医院5128元，乡镇卫生院1436元: what stands before the colon is measured of each name behind it, as long as
 * the numbers are in its unit.
 */
export function measureAhead(draft: FigureDraft, carry: Carry, lexicon: Lexicon): string | null {
  const { lead = "", quantity } = draft;
  const sorted = bySort.test(lead);
  if (sorted && carry.drafts.length === 0) carry.colon = rateBefore(draft, carry);
  if (
    carry.colon !== null &&
    carry.colon.base === quantity.base &&
    ofVaccines.test(carry.colon.head) &&
    nextGroup.test(lead) &&
    !ownRate.test(draft.before)
  )
    return carry.colon.head;
  const named = sorted
    ? undefined
    : (/(?:^|[，,;；。])([^，,;；:：。]{3,20})[:：][^，,:：]*$/.exec(lead)?.[1] ?? rankedRun.exec(lead)?.[1]);
  if (named !== undefined) {
    const inBracket = rateInBracket.exec(named)?.[1];
    const at = quantity.span[0] - lead.length + lead.lastIndexOf(named);
    const { bare, ...people } = peopleIn(inBracket ?? named, at, lead);
    const name = stripLead(bare.slice(markLength(bare)), lexicon)
      .replace(ranked, "$<rate>")
      .replace(/(?:[从由][高低多少大小]到[高低多少大小](?:排[列序名])?)?(?:分别|依次)?(?:为|是)?$/, "")
      .replace(/^(?:各|单|[三四五六七八九])苗(?=应种|实种|应接种|实接种)/, "")
      .replace(/^(?:全[国省市县区州]|各[省市县区州乡镇街道(（、)）]+)(?=..)/, "");
    carry.colon =
      measuredOf.test(name) && !/情况|如下|其中/.test(name) ? { head: name, base: quantity.base, ...people } : null;
  } else if (!sorted && (/[。:：]/.test(lead) || !/^(?:[，,、;；]|[和及])/.test(lead))) carry.colon = null;
  if (carry.colon === null || carry.colon.base !== quantity.base) return null;
  // 出勤率：小班89.6%，中班92.4%，平均出勤率91.3%; 接种率：…，四苗覆盖率95%: what says a measure itself is named whole.
  return ownRate.test(draft.before) || draft.before.endsWith(carry.colon.head) ? null : carry.colon.head;
}

const ownRate = /率(?:为|达到?|是)?$/;

/** 接种率排名前三名的乡镇, 接种率最低的是: of what the names behind are the first or the last. */
const ranked =
  /^(?<rate>[\u4e00-\u9fff]*[率比])(?:排名|排位|位居|位列|排)?(?:(?:靠?[前后末]|倒数)[一二两三四五六七八九十\d]*[名位]?|(?:最|较|偏)[高低]|居[前后]|领先|落后)的?[\u4e00-\u9fff]{0,8}$/;

/** 接种率排名后三名的, and 部门: what the names behind are the first or the last of. */
const rankedBy = "[\\u4e00-\\u9fff]{2,12}率(?:排名|排位)(?:靠?[前后末]|倒数)[一二两三四五六七八九十\\d]+[名位]的?";
const rankedBodies = "(?:部门|单位|乡镇|镇街|村|社区|学校|县区)";

/** 接种率排名后三名的部门财政局: the name of what is ranked begins behind it. */
export const withoutRanking = (phrase: string): string => phrase.replace(rankedAhead, "");
const rankedAhead = new RegExp(`^${rankedBy}${rankedBodies}(?=[\\u4e00-\\u9fff]{2})`);

/** 接种率排名后三名的部门财政局81%: so without a colon. */
const rankedRun = new RegExp(`(?:^|[，,;；。:：])(${rankedBy})${rankedBodies}[\\u4e00-\\u9fff]{2,10}$`);

/** 分疫苗看，乙肝疫苗98.9%、卡介苗99.5%: the rate the sentence before ended with, of each sort by its name. */
const bySort = /^(?:其中[，,])?(?:分|按|从)[\u4e00-\u9fff]{1,8}(?:看|分|分析|统计|划分)[，,:：][^，,;；:：]*$/;

function rateBefore({ quantity }: FigureDraft, { before }: Carry): Carry["colon"] {
  const last = before.at(-1);
  if (last === undefined || quantity.family !== "percent" || last.quantity.base !== quantity.base) return null;
  const head = last.head === "" ? last.phrase : last.head;
  if (last.role !== "result" || !measure.test(head)) return null;
  const [dose] = last.qualifiers;
  return {
    head,
    base: quantity.base,
    population: last.population === null ? null : { label: last.population, span: last.clause },
    dose: dose === undefined ? null : { label: dose, span: last.clause },
  };
}

/** 60岁以上人群加强免疫接种率: the people and the dose before the colon are those of every name behind it; `around` says of which vaccines. */
function peopleIn(named: string, base: number, around: string): { bare: string } & Pick<Names, "population" | "dose"> {
  const people = findPopulations(named).findLast((mention) => mention.population.ages !== null);
  const dose = findDoses(named, around).at(-1);
  const at = ([start, end]: Span): Span => [base + start, base + end];
  const cuts = [...(people ? [agesOnly(named, people.span, 0)] : []), ...(dose ? [doseCut(named, dose.span)] : [])];
  return {
    bare: without(named, 0, cuts),
    population: people ? { label: people.population.ages ?? people.label, span: at(people.span) } : null,
    dose: dose ? { label: dose.dose, span: at(dose.span) } : null,
  };
}

/** 接种情况（报告接种率）：: the bracket says what is measured of each name. */
const rateInBracket = /情况[(（]([^()（）]{2,10}率)[)）]$/;

/** ；加强免疫：百白破97.3%: another group of vaccines goes on with the rate of the first. */
const ofVaccines = /接种率$/;
const nextGroup = /^[;；][\u4e00-\u9fff]{0,4}(?:免疫|接种|疫苗)[:：][^，,:：]*$/;

/** 管理率, 门诊费用: a name that measures something else. */
const measuredOf =
  /(?:[率费额量价]|费用|金额|人数|户数|例数|数量|占比|比例|比重|收入|支出|面积|价格|标准|人次数?|水平)$/;

/** 新建农村公路52公里、改建73公里: the second verb is done to the same thing. */
export function sameObject(
  { lead = "", quantity }: FigureDraft,
  verb: string,
  carry: Carry,
  lexicon: Lexicon,
): string | null {
  const last = carry.drafts.at(-1);
  if (!/^[、，,]/.test(lead) || !works.test(verb) || last?.quantity.base !== quantity.base || !isVerbs(verb, lexicon))
    return null;
  const done = leadingVerb(last.phrase, lexicon);
  return last.head === "" && works.test(done) ? `${verb}${last.phrase.slice(done.length)}` : null;
}

/** 新建, 改扩建, 维修: a kind of works, and nothing that was built. */
const works = /^(?:新|改|扩|续|迁|重|维|整|加固)(?:扩?建|修|造|缮)$|^(?:改扩建|新改扩建)$/;
