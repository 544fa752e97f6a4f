import type { RefusalReason } from "../../reports/answer.ts";
import type { Ask, Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";
import { ofAskedOffice } from "./asked-office.ts";
import { isAsAsked } from "./as-asked.ts";
import { band, exact, inAskedWords, isExact, sameUnit, siblings } from "./closest.ts";
import { byComparison } from "./comparisons.ts";
import { familyFits, fitsAsSpoken } from "./families.ts";
import { inPlaces } from "./in-places.ts";
import { ofAskedOwner } from "./named-owner.ts";
import { firstReadable, nearestOf, readable } from "./nearest.ts";
import { rolesFor } from "./roles.ts";
import { acrossPlaces, metricName, placeKey } from "./rows.ts";
import {
  byAccumulation,
  byDose,
  byPeriod,
  byPopulation,
  latest,
  ofAllDoses,
  ofAskedSum,
  ofEveryone,
} from "./slot-filters.ts";
import { totalsOf } from "./totals-and-parts.ts";

/** What the slots leave of the candidates of one ask: figures, or the reason why none is left and what came nearest. */
export type Selection =
  | { kind: "figures"; candidates: Candidate[]; otherYears: boolean }
  | { kind: "none"; reason: RefusalReason; nearest: Candidate | null };

/**
 * Hard filters, one slot after the other (figures.md 5a, 5b). Refusal comes from a slot that empties the set, never from
 * a similarity threshold: the best match of another year is still no answer.
 */
export function select(
  ask: Ask,
  frame: Frame,
  candidates: readonly Candidate[],
  known: { placeKnown: boolean },
): Selection {
  const said = saidIn(frame, ask);
  const wordedAll = ofAskedOffice(candidates, frame).filter((candidate) => {
    const { match, stored } = candidate;
    return (
      match.missing === "" &&
      (match.bare || match.underHeading >= limits.leastOwnWords) &&
      match.headInMetric &&
      (!match.light || match.named) &&
      isAsAsked({ said, ask, frame }, candidate) &&
      !stored.figure.flags.includes("unresolved-parallel")
    );
  });
  const worded = acrossPlaces(frame) ? wordedAll : ofAskedOwner(wordedAll, said, frame);
  if (worded.length === 0)
    return wordedAll.length === 0
      ? nothingWorded(ask, frame, candidates, known)
      : { kind: "none", reason: "NOT_STATED", nearest: nearestOf(inPlaces(wordedAll, frame), rolesFor(frame, ask)) };
  const here = inPlaces(worded, frame);
  if (here.length === 0) return noPlace(worded, frame, known);
  const roles = withoutGrowthOfGrowth(
    here.filter(({ stored }) => rolesFor(frame, ask).includes(stored.figure.role)),
    frame,
  );
  const fitting = inAskedUnit(ask, roles);
  if (fitting.length === 0)
    return {
      kind: "none",
      reason: roles.length > 0 && ask.family !== null ? "WRONG_UNIT" : "NOT_STATED",
      nearest: readable(roles[0] ?? here[0]),
    };
  const pool = inPlaces(candidates, frame).filter(
    ({ match, stored }) =>
      match.headInMetric && rolesFor(frame, ask).includes(stored.figure.role) && familyFits(ask, stored.figure),
  );
  const timely = ofTimelyPlaces(fitting, frame);
  const chosen = inAskedWords(band(exact(ask, ofAskedPeople(ofAskedSum(timely, frame), frame), frame), frame));
  const close = sameUnit(ask, [...chosen, ...totalsOf(chosen, fitting, frame)], frame);
  return throughSlots([...close, ...siblings(close, pool, frame)], ask, frame, candidates);
}

/** 用电量增长2.6%，增速比上月回落2.9个百分点: who asks for the growth does not ask how the growth has changed. */
function withoutGrowthOfGrowth(roles: Candidate[], { wantsChange, text }: Frame): Candidate[] {
  if (!wantsChange || /点|[快慢]/.test(text)) return roles;
  const growing = new Set(
    roles.flatMap(({ stored: { figure } }) =>
      figure.role === "change" && figure.family === "percent" ? [figure.metric.phrase] : [],
    ),
  );
  return roles.filter(
    ({ stored: { figure } }) => figure.family !== "percentage-point" || !growing.has(figure.metric.phrase),
  );
}

/**
 * 2022年献血多少人次 asked of no place: where one place has it for 2022, what another has of 2021 alone, though by the very
 * name, must not stand before it.
 */
function ofTimelyPlaces(candidates: readonly Candidate[], frame: Frame): readonly Candidate[] {
  if (frame.places.length > 0 || frame.periods.length === 0) return candidates;
  const timely = new Set(byPeriod(candidates, frame).map(placeKey));
  return timely.size === 0 ? candidates : candidates.filter((candidate) => timely.has(placeKey(candidate)));
}

/** Those in the unit asked for; where the report has none in it, those in one that talk takes for it. */
function inAskedUnit(ask: Ask, candidates: readonly Candidate[]): Candidate[] {
  const strict = candidates.filter(
    (candidate) => familyFits(ask, candidate.stored.figure) || isAskedByName(ask, candidate),
  );
  if (strict.length > 0 && !isNamedInAnotherUnit(ask, candidates, strict)) return strict;
  return candidates.filter((candidate) => fitsAsSpoken(ask, candidate.stored.figure));
}

/** 签约服务100%: a thing asked for by its whole name and no unit may well be a rate. */
function isAskedByName(ask: Ask, candidate: Candidate): boolean {
  return ask.family === null && isExact(ask, candidate) && candidate.stored.figure.family === "percent";
}

/**
 * 5岁以下儿童死亡率 asked: the 死亡率 of everyone is a thing by that very name and not the one, so people and doses that are
 * named choose first; where nothing is of them, all stay and the slot says so.
 */
function ofAskedPeople(candidates: readonly Candidate[], frame: Frame): readonly Candidate[] {
  const peopled = frame.populations.length > 0 ? byPopulation(candidates, frame) : [...candidates];
  const dosed = frame.doses.length > 0 ? byDose(peopled, frame) : peopled;
  return dosed.length > 0 ? dosed : peopled.length > 0 ? peopled : candidates;
}

/**
 * 参合人数是多少万元: the thing by that name is counted in 人, and the 补偿资金 of the same sentence is another thing. A 住院报销比例
 * is asked for by its own name, whatever else goes by the 住院报销 of it.
 */
function isNamedInAnotherUnit(ask: Ask, roles: readonly Candidate[], fitting: readonly Candidate[]): boolean {
  if (ask.family === null || fitting.some((candidate) => candidate.match.named || isExact(ask, candidate)))
    return false;
  if (ask.family === "percent" && fitting.some((candidate) => /(?:率|比例|比重)·?$/.test(metricName(candidate))))
    return false;
  return roles.some((candidate) => isExact(ask, candidate) && !familyFits(ask, candidate.stored.figure));
}

/** The question's words with those it has from the turns before: 城市的呢 after 农村人均补助 asks for a sum per head too. */
function saidIn(frame: Frame, { words, inherited }: Ask): string {
  return [frame.text, ...words, ...inherited].join(" ");
}

function throughSlots(close: Candidate[], ask: Ask, frame: Frame, candidates: readonly Candidate[]): Selection {
  const peopled = ofEveryone(byPopulation(close, frame), frame);
  if (peopled.length === 0) return { kind: "none", reason: "WRONG_POPULATION", nearest: readable(close[0]) };
  const dosed = ofAllDoses(byDose(peopled, frame), frame);
  if (dosed.length === 0) return noDose(peopled, ask, frame, candidates);
  const timed = byAccumulation(byPeriod(dosed, frame), frame);
  if (timed.length === 0) {
    const reason = dosed.every(({ stored }) => stored.figure.period.to === null) ? "PERIOD_UNRESOLVED" : "NO_PERIOD";
    return { kind: "none", reason, nearest: firstReadable(latest(dosed)) };
  }
  const compared = byComparison(timed, frame);
  if (compared.length === 0) return { kind: "none", reason: "NOT_STATED", nearest: readable(timed[0]) };
  const printed = compared.filter(({ stored }) => stored.figure.value !== null);
  if (printed.length === 0) {
    const missing = compared.every(({ stored }) => stored.figure.masked === "missing");
    return { kind: "none", reason: missing ? "NUMBER_MISSING" : "MASKED", nearest: null };
  }
  const pair = /[从由]多少.*[到至为]多少/.test(frame.text) ? printed.filter(isOfPair) : [];
  if (pair.length > 1) return { kind: "figures", candidates: pair, otherYears: false };
  // 任务是多少: a task that was set, and no forecast that stands beside it.
  const tasks = /任务/.test(frame.text) ? printed.filter(({ stored }) => stored.figure.role === "target") : [];
  const meant = tasks.length > 0 ? tasks : printed;
  const current = frame.periods.length > 0 || frame.intent === "trend" ? meant : latest(meant);
  return { kind: "figures", candidates: current, otherYears: current.length < printed.length };
}

/** 从多少增加到多少 asks for both ends, of whatever years. */
function isOfPair({ stored: { figure } }: Candidate): boolean {
  return figure.role === "from" || figure.role === "to";
}

/**
 * Words that stand in the text but count nothing there are not stated; a rate whose thing is only counted is in another
 * unit (离婚率 asked, 离婚登记 counted); words that stand nowhere are no metric of ours.
 */
function nothingWorded(
  ask: Ask,
  frame: Frame,
  candidates: readonly Candidate[],
  { placeKnown }: { placeKnown: boolean },
): Selection {
  if (frame.unknownPlace !== null || (frame.places.length > 0 && !placeKnown))
    return { kind: "none", reason: "NO_PLACE", nearest: null };
  const here = inPlaces(candidates, frame);
  const counted = /^(.*[\u4e00-\u9fff]{2})率$/.exec(ask.words.join(""))?.[1];
  if (
    counted !== undefined &&
    here.some(({ stored }) => stored.figure.metric.phrase.includes(counted) && stored.figure.family !== "percent")
  ) {
    return { kind: "none", reason: "WRONG_UNIT", nearest: null };
  }
  return {
    kind: "none",
    reason: here.some(({ match }) => match.missing === "") ? "NOT_STATED" : "NO_METRIC",
    nearest: null,
  };
}

/** 第三剂覆盖率 where only the people of the third dose are counted: the unit is missing, not the dose. */
function noDose(peopled: readonly Candidate[], ask: Ask, frame: Frame, candidates: readonly Candidate[]): Selection {
  const counted = byPopulation(byDose(inPlaces(candidates, frame), frame), frame)[0];
  if (counted && ask.family !== null) return { kind: "none", reason: "WRONG_UNIT", nearest: readable(counted) };
  return { kind: "none", reason: "WRONG_QUALIFIER", nearest: readable(peopled[0]) };
}

/** 甲市 asked, and only a county's report that an office of 甲市 put online has it. */
function noPlace(worded: readonly Candidate[], frame: Frame, { placeKnown }: { placeKnown: boolean }): Selection {
  const inside = worded.find(({ stored }) => frame.places.some(({ id }) => stored.figure.place?.parents.includes(id)));
  if (inside) return { kind: "none", reason: "PUBLISHER_ONLY", nearest: readable(inside) };
  if (frame.places.length === 0 && frame.unknownPlace === null)
    return { kind: "none", reason: "NOT_STATED", nearest: readable(worded[0]) };
  const isKnown = placeKnown && frame.unknownPlace === null;
  return { kind: "none", reason: isKnown ? "NOT_STATED" : "NO_PLACE", nearest: null };
}
