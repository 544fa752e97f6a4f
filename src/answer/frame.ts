import type { UnitFamily } from "../reports/figure.ts";
import type { Period } from "../reports/period.ts";
import type { Place } from "../reports/place.ts";
import type { Population } from "../reports/populations.ts";
import type { Quantity } from "../reports/quantities/scan.ts";
import type { Scope } from "../reports/scope.ts";

/** A question with its slots filled by rules (figures.md 5a). What no rule could bind stands in the asks' words. */
export type Frame = {
  /** Folded and rewritten into the reports' own words. */
  text: string;
  intent: Intent;
  places: Place[];
  placeFrom: "question" | "context" | "home" | "none";
  /** 全省, 全市 without a name: whichever place is meant, it is of that kind. */
  scope: Scope | null;
  /** A place the question names and no gazetteer or report knows: 桃源新区. */
  unknownPlace: string | null;
  /** The office whose report is meant, as named: 卫健委. */
  office: string | null;
  periods: AskedPeriod[];
  /** `比2017年`: what is compared with, never a filter. */
  basePeriods: AskedPeriod[];
  populations: Population[];
  /** 初中生, 重点人群: a rate of another group is another rate. */
  groups: string[];
  doses: string[];
  asks: Ask[];
  role: "plan" | "result" | null;
  wantsChange: boolean;
  /** Numbers the question brings along (是93%吧); corrected when wrong, never echoed as true. */
  premises: Quantity[];
  /** True for 第几, 排名: the place named may be the field, not the runner. */
  wantsRank: boolean;
};

export type Intent =
  | "figure"
  | "breakdown"
  | "subtract"
  | "add"
  | "ratio"
  | "highest"
  | "lowest"
  | "trend"
  | "text"
  | "reports"
  | "help"
  | "greeting"
  | "thanks"
  | "opinion"
  | "forecast"
  | "out-of-scope"
  | "empty";

export type AskedPeriod = {
  period: Period;
  /** As written: 今年, 2021年. */
  words: string;
  relative: boolean;
};

/** One thing asked for. */
export type Ask = {
  /** Runs of the question's own words that must be found with the figure. */
  words: string[];
  /** Words of the conversation so far, that help to choose and need not be found. */
  inherited: string[];
  family: UnitFamily | null;
  /** The measure word when it decides: 起, 人次. */
  base: string | null;
  /** True when the words name only what was done, to the things of the ask before: 取缔诊所几家，查了几家. */
  isDeed?: true;
};
