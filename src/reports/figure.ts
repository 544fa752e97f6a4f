import type { Period } from "./period.ts";
import type { Place } from "./place.ts";
import type { Span } from "./report.ts";

/**
 * One figure (数字) of a report with everything needed to know what it means (figures.md 4a). Every span is in offsets
 * of the stored original; `quote` and `verbatim` are its slices, never re-typed.
 */
export type Figure = {
  /** `contentHash:start-end`, so the same figure of the same text always has the same id. */
  id: string;
  section: number;
  span: Span;
  sentence: Span;
  clause: Span;
  /** Spans a slot was inherited from: the population's clause, the year's phrase, the heading. */
  context: Span[];

  /** Decimal string in the unit as printed (7.41 with 万元); null when the source masks or drops the number. */
  value: string | null;
  /** Upper end of a range (3-5个) or right side of a ratio (100:98.14). */
  valueTo: string | null;
  unit: string;
  family: UnitFamily;
  /** True where the source leaves the unit out and its noun or verb implies it (投入700多万 → 元). */
  unitImplied: boolean;
  /** Cleaned form of the slice, as shown: `121万人次`, `700多万`. */
  display: string;
  approx: Approximation | null;

  metric: Metric;
  /** Normalised: `18岁以上`, `12-17岁`, `60岁以上老人`; null when the figure is about everyone. */
  population: string | null;
  /** Doses, levels, disease types and other narrowing words, normalised: `第二剂`. */
  qualifiers: string[];

  place: Place | null;
  placeLabel: string | null;
  period: Period;
  role: FigureRole;
  change: Change | null;
  edges: Edge[];
  masked: "none" | "mask" | "missing" | "partial";
  flags: FigureFlag[];
  /** Slots the rules left open and a model filled in; left out where there are none. */
  labels?: ModelLabel[];
  /** Cleaned, folded text around the figure, for matching only; what is quoted is always a slice of the original. */
  reading: Reading;
};

export const labelSlots = ["metric", "period", "population", "role"] as const;

/** A slot with both its sources: what the rules had, which model filled it in, and the words of the report it stands on. */
export type ModelLabel = { slot: (typeof labelSlots)[number]; was: string; by: string; span: Span };

export type Reading = {
  clause: string;
  sentence: string;
  /** What leads up to it: the sentence before, the headings above, and the name of the total it is a part of. */
  lead: string;
};

export type Metric = {
  /** The phrase as the cleaned text has it: `流感疫苗接种`. */
  phrase: string;
  /** The generic head attached to it, or empty: `任务完成率`, `总投资`. */
  head: string;
  /** Canonical concept of the lexicon, so one query finds every place's and year's figure; null when unknown. */
  concept: string | null;
  /** The total that 其中 makes it a part of, where its own name says nothing of it: 定点医疗机构 of 其中乡镇22家. */
  whole?: string;
};

/** Families are never converted into one another: 人 is not 人次, % is not 个百分点. */
export const unitFamilies = [
  "money",
  "percent",
  "permille",
  "per-population",
  "percentage-point",
  "ratio",
  "person",
  "event",
  "count",
  "mass",
  "area",
  "volume",
  "length",
  "temperature",
  "duration",
  "score",
  "rank",
  "multiple",
  "bare",
] as const;

export type UnitFamily = (typeof unitFamilies)[number];

export type Approximation = "余" | "多" | "近" | "约" | "以上" | "以下" | "左右" | "不足" | "超";

/** What kind of statement the figure is; only `result` is said as achieved. */
export const figureRoles = [
  "result",
  "plan",
  "target",
  "standard",
  "completion",
  "change",
  "from",
  "to",
  "share",
  "rank",
  "applied",
  "awaiting",
  "negated-zero",
  "unresolved-table",
] as const;

export type FigureRole = (typeof figureRoles)[number];

export type Change = {
  direction: "up" | "down" | "none";
  /** `上年`, `去年底`, `同比`, `2017年`. */
  comparator: string;
  /** The figure this is the change of. */
  of: string | null;
};

/** A relation to another figure of the same version. */
export type Edge = {
  kind: EdgeKind;
  figure: string;
};

/** `part-of`: 其中; `from`/`to`: 从A提升到B; `twin`: 7.41万元177人次; `parallel`: 分别, by index; `base`: what a rate is of. */
export type EdgeKind = "part-of" | "from" | "to" | "twin" | "parallel" | "base";

export type FigureFlag =
  | "over-100-percent"
  | "no-unit"
  | "spelled"
  | "parts-do-not-sum"
  | "parts-sum"
  | "ratio-contradiction"
  | "source-garbled"
  | "unresolved-parallel"
  /** A model said what it means: shown with its sentence, never worked with (see `labels`). */
  | "labelled-by-model";
