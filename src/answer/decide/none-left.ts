import type { Candidate } from "../retrieve.ts";
import { familyFits } from "./families.ts";
import { inPlaces } from "./in-places.ts";
import { firstReadable, readable } from "./nearest.ts";
import { none, type NoneLeft, type Selecting } from "./selection.ts";
import { byDose, byPeriod, byPopulation, latest } from "./slot-filters.ts";

/** Why a slot leaves nothing, and what came nearest: one function for each slot whose refusals differ. */

/**
 * Words that stand in the text but count nothing there are not stated; a rate whose thing is only counted is in another
 * unit (离婚率 asked, 离婚登记 counted); words that stand nowhere are no metric of ours.
 */
export function noWords({ ask, frame, candidates, placeKnown }: Selecting): NoneLeft {
  if (frame.unknownPlace !== null || (frame.places.length > 0 && !placeKnown)) return none("NO_PLACE");
  const here = inPlaces(candidates, frame);
  const counted = /^(.*[\u4e00-\u9fff]{2})率$/.exec(ask.words.join(""))?.[1];
  const isCounted = ({ stored: { figure } }: Candidate) =>
    counted !== undefined && figure.metric.phrase.includes(counted) && figure.family !== "percent";
  if (here.some(isCounted)) return none("WRONG_UNIT");
  return none(here.some(({ match }) => match.missing === "") ? "NOT_STATED" : "NO_METRIC");
}

/** 甲市 asked, and only a county's report that an office of 甲市 put online has it. */
export function noPlace(worded: readonly Candidate[], { ask, frame, placeKnown }: Selecting): NoneLeft {
  const inside = worded.filter(({ stored: { figure } }) =>
    frame.places.some(({ id }) => figure.place?.parents.includes(id)),
  );
  const nearest = inside.find(({ stored }) => familyFits(ask, stored.figure)) ?? inside[0];
  if (nearest) return none("PUBLISHER_ONLY", readable(nearest));
  if (frame.places.length === 0 && frame.unknownPlace === null) return none("NOT_STATED", readable(worded[0]));
  return none(placeKnown && frame.unknownPlace === null ? "NOT_STATED" : "NO_PLACE");
}

/** 第三剂覆盖率 where only the people of the third dose are counted: the unit is missing, not the dose. */
export function noDose(peopled: readonly Candidate[], { ask, frame, candidates }: Selecting): NoneLeft {
  const counted = byPopulation(byDose(inPlaces(candidates, frame), frame), frame)[0];
  if (counted && ask.family !== null) return none("WRONG_UNIT", readable(counted));
  return none("WRONG_QUALIFIER", readable(byPeriod(peopled, frame)[0] ?? peopled[0]));
}

/** Of another time, or of none that the report states. */
export function noPeriod(dosed: readonly Candidate[]): NoneLeft {
  const timeless = dosed.every(({ stored }) => stored.figure.period.to === null);
  return none(timeless ? "PERIOD_UNRESOLVED" : "NO_PERIOD", firstReadable(newest(dosed)));
}

/** Masked where one of them is; of others only a blank or a dash stands there. */
export function noNumber(compared: readonly Candidate[]): NoneLeft {
  return none(compared.every(({ stored }) => stored.figure.masked === "missing") ? "NUMBER_MISSING" : "MASKED");
}

/** Those of the latest time of all: what another place had years ago is not near. */
function newest(candidates: readonly Candidate[]): Candidate[] {
  const ends = ({ stored }: Candidate) => stored.figure.period.to ?? "";
  const ofPlaces = latest(candidates);
  const last = ofPlaces.reduce((end, row) => (ends(row) > end ? ends(row) : end), "");
  return ofPlaces.filter((row) => ends(row) === last);
}
