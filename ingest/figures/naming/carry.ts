import type { Place } from "../../../src/reports/place.ts";
import type { FigureDraft } from "../draft.ts";
import { mayHaveChanged } from "./whole-counts.ts";
import type { Named, Names } from "../slots/names.ts";

/** What stands before the colon of a list: 60岁以上人群接种率:甲县76.8%、乙县74.2%. */
export type ListHead = { head: string; base: string } & Pick<Names, "population" | "dose">;

/** What the figures of a sentence leave for the next one. */
export type Carry = {
  /** What general heads belong to (figures.md 4b.8). */
  subject: string;
  /** The last name of a number that is no rate. */
  counted: string;
  /** What the sentence was about before 其中, until the list behind it is over; null outside such lists. */
  whole: string | null;
  /** What stands before a colon and is measured of each name behind it. */
  colon: ListHead | null;
  /** What the words in the bracket that is open have counted: 事故7起(道路运输3起，死亡2人) has the dead of 道路运输. */
  aside: string;
  /** A general head that found no owner: 床位2.77张，全市3.83张 are both 床位. */
  bare: string;
  /** The verbs the subject began with: a list keeps them. */
  verb: string;
  /** 每千人口 of 每千人口医师2.1人、护士2.6人. */
  rate: string;
  population: Named | null;
  /** Whom the whole sentence is about (60岁以上人群：…); those named nearer to a number come first. */
  people: Named | null;
  /** True behind 3岁以下儿童8102人: the people were counted, and what is told next of people is of them. */
  headcount: boolean;
  /** The dose of the heading in the line (三、第二剂次加强免疫。…); a dose named nearer comes first. */
  doseAhead: Named | null;
  /** The verb whose people they are (为60岁以上老人接种…): a later clause with it counts the same people. */
  populationVerb: string;
  dose: Named | null;
  place: Place | null;
  /** What is printed for the place instead where nothing names it. */
  unnamed: string | null;
  /** Of where the sentence told before the bracket that is open: 增长6.4%(全市6.6%),加快3个百分点 goes on with its own place. */
  outside: Pick<Carry, "place" | "unnamed"> | null;
  /** The figures of the sentence before, in the same paragraph. */
  before: readonly FigureDraft[];
  /** The sentence's figures so far. */
  drafts: FigureDraft[];
  /** 较2022年末的52.4万人: a figure only compared with is never what changes. */
  compared: FigureDraft[];
};

export function emptyCarry(
  before: readonly FigureDraft[] = [],
  { people = null, dose = null }: Partial<Pick<Carry, "people" | "dose">> = {},
): Carry {
  return {
    subject: "",
    counted: "",
    bare: "",
    aside: "",
    colon: null,
    whole: null,
    verb: "",
    rate: "",
    population: null,
    people,
    headcount: false,
    doseAhead: dose,
    populationVerb: "",
    dose: null,
    place: null,
    unnamed: null,
    outside: null,
    before,
    drafts: [],
    compared: [],
  };
}

/**
 * The figure a change is of: the nearest before it that states a level, in the same unit where the change has one.
 * 收入23.47亿元，为预算的54.6%，同比增长11.8%: what grew is the amount and not its share.
 */
export function baseOf(draft: FigureDraft, { drafts, compared, before }: Carry): FigureDraft | null {
  const { family, base } = draft.quantity;
  const stated = sinceSemicolon(drafts).filter(
    (candidate) =>
      candidate.role !== "change" &&
      candidate.role !== "rank" &&
      !compared.includes(candidate) &&
      !candidate.after.startsWith("年来"),
  );
  // 完成25830万元，为预算数63000万元的41%，减收1260万元: what came in is less, and not what was to come in.
  const reached = stated.filter(({ role }) => role !== "target");
  const outside = (reached.length > 0 ? reached : stated).filter((candidate) => !isBracketed(candidate, drafts, draft));
  const levels = outside.length > 0 ? outside : stated;
  const against = compared.at(-1);
  if (against !== undefined && against === drafts.at(-1))
    return (
      levels.findLast((level) => sameMeasure(level, against)) ??
      levelLike(against, { drafts: levels, compared, before })
    );
  const listed = totalOfList(draft, drafts);
  if (listed !== null) return listed;
  if (family === "percent" || family === "multiple") {
    const amounts = levels.filter(({ role }) => role !== "share" && role !== "completion");
    const possible = amounts.findLast((level) => mayHaveChanged(level, draft));
    return possible ?? amounts.at(-1) ?? levels.at(-1) ?? null;
  }
  if (family === "percentage-point") {
    const rates = base === "千分点" ? "permille" : "percent";
    return levels.findLast((candidate) => candidate.quantity.family === rates) ?? null;
  }
  return (
    levels.findLast((candidate) => candidate.quantity.family === family && candidate.quantity.base === base) ?? null
  );
}

/** 报销比例70.3%；目录外费用占比1.5%，下降0.2%: behind a semicolon, and a figure with a name of its own, nothing before it is meant. */
function sinceSemicolon(drafts: readonly FigureDraft[]): readonly FigureDraft[] {
  const at = drafts.findLastIndex(
    ({ lead = "", elliptical, phrase }) => /[;；]/.test(lead) && !elliptical && phrase !== "",
  );
  return at < 0 ? drafts : drafts.slice(at);
}

/** 诊疗86.5万人次(其中乡镇28.2万人次),增加6.7万人次: what stood in a bracket that has closed is not what changed. */
function isBracketed(candidate: FigureDraft, drafts: readonly FigureDraft[], draft: FigureDraft): boolean {
  const between = [...drafts.slice(drafts.indexOf(candidate) + 1), draft].map(({ lead = "" }) => lead).join("");
  let open = 0;
  for (const character of between) {
    if (/[(（]/.test(character)) open += 1;
    else if (/[)）]/.test(character)) open -= 1;
    if (open < 0) return true;
  }
  return false;
}

/**
 * The level a compared number stands beside: in its unit, and rather the count itself (1128例) than one of it (死亡4例), of what
 * follows the last semicolon first. Where another was compared before it (发病66例，较上月（70例）…；死亡3例，较上月（2例）…) it stands beside what came since, or else
 * beside what that one did. Where the sentence counts nothing in its unit (报告312例，死亡1例。发病率73.8/10万，较上月（268例）…), the
 * sentence before did.
 */
export function levelLike(
  draft: FigureDraft,
  { drafts, compared, before }: Pick<Carry, "drafts" | "compared" | "before">,
): FigureDraft | null {
  const { quantity } = draft;
  const alike = drafts.filter((other) => other.quantity.base === quantity.base && !compared.includes(other));
  const told = before.filter((other) => other.quantity.base === quantity.base && other.role === "result");
  if (alike.length === 0) return told.findLast(({ head }) => head === "") ?? null;
  // 死亡126例（艾滋病119例、狂犬病1例），较上月（191例）: behind the bracket the whole is compared.
  const outside = alike.filter((other) => !isBracketed(other, drafts, draft));
  const same = outside.length > 0 ? outside : alike;
  const last = drafts.findLast((other) => compared.includes(other));
  const since = last === undefined ? same : same.filter((other) => drafts.indexOf(other) > drafts.indexOf(last));
  const beside = last === undefined ? undefined : same.findLast((other) => sameMeasure(other, last));
  if (since.length === 0 && beside !== undefined) return beside;
  const near = since.length === 0 ? same : since;
  const semicolon = drafts.findLastIndex(({ lead = "" }) => /^[)）]?[;；]/.test(lead));
  const behind = near.filter((other) => drafts.indexOf(other) >= semicolon);
  if (behind.length > 0) return behind.findLast(({ head }) => head === "") ?? behind.at(-1) ?? null;
  return near.findLast(({ head }) => head === "") ?? near.at(-1) ?? null;
}

function sameMeasure(one: FigureDraft, other: FigureDraft): boolean {
  return one.quantity.base === other.quantity.base && one.phrase === other.phrase && one.head === other.head;
}

/** 近视率51.8%，其中小学38.6%、初中67.2%，较上年下降1.2个百分点: behind a closed list the total goes on. */
function totalOfList({ lead = "", quantity }: FigureDraft, drafts: readonly FigureDraft[]): FigureDraft | null {
  const last = drafts.at(-1);
  if (!/^[，,]/.test(lead) || !(last?.lead ?? "").startsWith("、")) return null;
  const opening = drafts.findLastIndex((draft) => !/^[、和及]/.test(draft.lead ?? ""));
  const total = drafts[opening - 1];
  const rate = quantity.family === "percentage-point" ? "percent" : null;
  if (total === undefined || !/^[，,]其中/.test(drafts[opening]?.lead ?? "")) return null;
  return total.quantity.base === last?.quantity.base && (rate === null || total.quantity.family === rate)
    ? total
    : null;
}
