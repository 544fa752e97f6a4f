import type { Lexicon } from "../../src/reports/lexicon.ts";
import { baseOf, type Carry } from "./naming/carry.ts";
import { comparedTime, fromToBetween, type ChangeClue } from "./changes.ts";
import type { FigureDraft } from "./draft.ts";
import { isVerbs, type ClauseMetric } from "./naming/metric.ts";

/**
 * 3.2万元85人次: one thing, two units (figures.md 4b.9); also with 、 between them where the second names nothing and
 * counts in another unit (120家、640人次).
 */
export function isTwin(draft: FigureDraft, previous: FigureDraft, between: string, metric: ClauseMetric): boolean {
  if (between === "") return true;
  const other = draft.quantity.base !== previous.quantity.base || draft.quantity.family !== previous.quantity.family;
  return (
    /^[、/]$/.test(between) &&
    metric.phrase === "" &&
    metric.head === "" &&
    other &&
    draft.quantity.family !== "percent"
  );
}

export function applyTwin(
  draft: FigureDraft,
  previous: FigureDraft,
  metric: ClauseMetric,
  { carry, lexicon }: { carry: Carry; lexicon: Lexicon },
): void {
  // 确定的10类36件民生实事, 派出4组36名专家, 全市310户520人享受低保: the noun of both stands behind the second, where before the first there
  // is none.
  const name = `${previous.phrase}${previous.head}`;
  const unnamed = name === "" || previous.before.endsWith("的") || isVerbs(name, lexicon);
  if (metric.numberFirst && metric.phrase !== "" && unnamed) {
    [previous.phrase, previous.head] = [metric.phrase, ""];
    carry.subject = metric.phrase;
  }
  draft.phrase = previous.phrase;
  draft.head = previous.head;
  draft.elliptical = true;
  draft.role = previous.role;
  // 与2023年（12种6210例）相比: both are compared with.
  if (previous.compared === true) draft.compared = true;
  draft.edges.push({ kind: "twin", to: previous });
}

/** 从2017年的71%提升到76%: one metric, two times. */
export function applyFromTo(draft: FigureDraft, previous: FigureDraft, between: string): void {
  previous.role = "from";
  draft.role = "to";
  const owner = /^(.*?)(?:从|由|将)[^从由将]*$/.exec(previous.phrase)?.[1] ?? "";
  // 拥有大学文化程度的由4120人上升为8035人: the name ends before its 的.
  if (owner !== "") previous.phrase = owner.replace(/(?<=..)的$/, "");
  draft.phrase = previous.phrase;
  draft.head = previous.head;
  draft.elliptical = true;
  draft.change = { direction: fromToBetween(between) ?? "none", comparator: comparedTime(previous.before), of: null };
  draft.edges.push({ kind: "from", to: previous });
  previous.edges.push({ kind: "to", to: draft });
}

/** 投资4.63亿元，占年度任务4.5亿元的102.9%, 占任务(5000人)的104%: the rate is what was reached of the second number. */
export function applyShareOf(draft: FigureDraft, whole: FigureDraft, carry: Carry, { reading }: Lexicon): void {
  const name = /占?([^占，,]{2,14}?)[(（]?$/.exec(whole.before.replace(/^[，,]/, ""))?.[1] ?? "";
  draft.role =
    reading.completionWords.some((word) => name.includes(word)) || /预算数?$/.test(name) ? "completion" : "share";
  draft.phrase = carry.subject || carry.bare;
  draft.head = `占${name.replace(/^(?:为|完成|相当于)/, "")}`;
  draft.elliptical = true;
}

/** 低于省定指标18/10万, 高于全省平均水平55%: the mark of the rate before, that was set for it or is another place's. */
export function applyMark(draft: FigureDraft, mark: string, { phrase, head }: FigureDraft, carry: Carry): void {
  [draft.phrase, draft.head, draft.elliptical, draft.compared] = [phrase, head, true, true];
  carry.compared.push(draft);
  if (/标准|[上下]限/.test(mark)) draft.role = "standard";
  else if (/目标|任务|指标|进度/.test(mark)) draft.role = "target";
}

/** 较2022年末的52.4万人多0.6万人 and 同比增长27% say how much something else changed (figures.md 4b.13). */
export function applyChange(draft: FigureDraft, change: ChangeClue, metric: ClauseMetric, carry: Carry): void {
  draft.role = "change";
  const comparator =
    change.comparator === "" && carry.compared.at(-1) === carry.drafts.at(-1)
      ? comparedWith(carry.drafts.at(-1))
      : change.comparator;
  draft.change = {
    direction: change.direction,
    comparator: comparator.replace(/^[，,、\s]+|[的(（]+$/g, ""),
    of: null,
  };
  const named = metric.phrase === "" && metric.head === "" ? null : metric;
  const growth = named ? null : growthBefore(draft, carry);
  const again = named || growth !== null ? null : comparedAgain(draft, carry);
  const base = named ? namedBefore(named, carry) : (growth ?? again) === null ? baseOf(draft, carry) : null;
  if (growth !== null) {
    [draft.phrase, draft.head, draft.elliptical] = [growth.phrase, "增速", true];
  } else if (again !== null) {
    [draft.phrase, draft.head, draft.elliptical] = [again.phrase, again.head, true];
    draft.edges.push(...again.edges.filter(({ kind }) => kind === "base"));
  } else if (base) {
    draft.edges.push({ kind: "base", to: base });
    draft.phrase = base.phrase;
    draft.head = base.head;
    draft.elliptical = true;
  } else {
    [draft.phrase, draft.head] = [named?.phrase || carry.subject, named?.head ?? ""];
    if (draft.phrase === "") [draft.phrase, draft.head] = [draft.head, ""];
    draft.elliptical = named === null || named.phrase === "";
  }
  // 民事收案210件，新收案件增长8%，结案率91%: how much more came in names nothing else.
  if (named && named.phrase !== "" && !(carry.subject !== "" && /^新[收增]/.test(named.phrase)))
    carry.subject = named.phrase;
}

/** 投资增长6.4%（全市6.6%），较去年同期加快35.3个百分点: what grew faster is the growth, and not what grows. */
function growthBefore({ quantity, before }: FigureDraft, { drafts }: Carry): FigureDraft | null {
  if (quantity.family !== "percentage-point" || !/(?:加快|回落|放缓|收窄|提速)了?$/.test(before)) return null;
  const last = drafts.findLast(({ lead = "" }) => !/^[(（]/.test(lead));
  return last?.role === "change" && last.quantity.family === "percent" && last.head === "" ? last : null;
}

/** 发病率16.2/10万，发病数较上月上升22.3%，同比下降1.2%: what has changed against another time too is what was named for the first. */
function comparedAgain({ quantity, lead = "" }: FigureDraft, { drafts }: Carry): FigureDraft | null {
  const last = drafts.at(-1);
  const isNamed = last !== undefined && (!last.elliptical || namesWhatChanged.test(last.before));
  const isChange = isNamed && last.role === "change" && last.quantity.family === quantity.family;
  return isChange &&
    last.phrase !== "" &&
    !last.phrase.startsWith("按") &&
    /^[，,]/.test(lead.replace(/^[(（][^()（）]*[)）]/, ""))
    ? last
    : null;
}

const namesWhatChanged = /^[，,]?[\u4e00-\u9fff]{2,12}?(?:数|率|量|额)(?:较|比|与|同比|环比)/;

/** 与上季度（956例）相比: what stands before the bracket. */
function comparedWith(draft: FigureDraft | undefined): string {
  return /^[)）(（]?$/.test(draft?.before ?? "")
    ? (/[比较与][^，,;；。]*$/.exec(draft?.lead ?? "")?.[0] ?? "")
    : (draft?.before ?? "");
}

const bareCases = /^(?:报告)?(?:发病|病例)(?:例|人)?数$/;

/** 出生率5.4‰，…；出生率较2022年下降0.6个千分点: the level was stated before under the same name. */
function namedBefore({ phrase, head }: ClauseMetric, { drafts }: Carry): FigureDraft | null {
  // 丙类传染病报告68例，发病数较上月上升22.3%: how many fell ill is the count before.
  if (bareCases.test(phrase === "" ? head : phrase) && (phrase === "" || head === "")) {
    const cases = drafts.findLast(({ role, quantity: { base } }) => role === "result" && base === "例");
    if (cases !== undefined && !/死亡|病死/.test(`${cases.phrase}${cases.head}`)) return cases;
  }
  const same = (draft: FigureDraft) =>
    phrase === "" ? draft.head === head || draft.phrase === head : draft.phrase === phrase && draft.head === head;
  return drafts.findLast((draft) => draft.role !== "change" && same(draft)) ?? null;
}
