import { samePeriod } from "../../reports/period.ts";
import type { Ask, Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";
import { isAsAsked } from "./as-asked.ts";
import { ofAllClasses } from "./as-asked/classes.ts";
import { ofAskedOffice } from "./asked-office.ts";
import { inAskedUnit } from "./asked-unit.ts";
import { band, exact, inAskedWords, ofMoreThanDays, sameUnit, siblings } from "./closest.ts";
import { familyFits } from "./families.ts";
import { inPlaces } from "./in-places.ts";
import { ofAskedOwner } from "./named-owner.ts";
import { nearestOf, readable } from "./nearest.ts";
import { noPlace, noWords } from "./none-left.ts";
import { rolesFor } from "./roles.ts";
import { acrossPlaces, metricName, placeKey } from "./rows.ts";
import { inYearsBefore } from "./newest-year.ts";
import { none, type Selecting, type Selection } from "./selection.ts";
import { byDose, byPeriod, byPopulation, isPartOfYear, ofAskedSum } from "./slot-filters.ts";
import { throughSlots } from "./through-slots.ts";
import { totalsOf } from "./totals-and-parts.ts";

/**
 * Hard filters, one slot after the other (figures.md 5a, 5b). Refusal comes from a slot that empties the set, never from
 * a similarity threshold: the best match of another year is still no answer.
 */
export function select(selecting: Selecting): Selection {
  const { ask, frame } = selecting;
  const worded = inTheirWords(selecting);
  if (worded.length === 0) return noWords(selecting);
  const owned = acrossPlaces(frame) ? worded : ofAskedOwner(worded, saidIn(frame, ask), frame);
  if (owned.length === 0) return none("NOT_STATED", nearestOf(inPlaces(worded, frame), rolesFor(frame, ask)));
  const here = inPlaces(owned, frame);
  if (here.length === 0) return noPlace(owned, selecting);
  const told = withoutGrowthOfGrowth(here.filter(isOfRole(selecting)), frame);
  const fitting = inAskedUnit(ask, told);
  if (fitting.length === 0)
    return none(told.length > 0 && ask.family !== null ? "WRONG_UNIT" : "NOT_STATED", readable(told[0] ?? here[0]));
  const selected = throughSlots(withSiblings(closest(fitting, selecting), selecting), selecting);
  return selected.kind === "none" && selected.reason === "NO_PERIOD"
    ? (ofNewestYear(fitting, selecting) ?? selected)
    : selected;
}

/** What the question tells of the newest year that answers it, where it names none; null where none does. */
function ofNewestYear(fitting: readonly Candidate[], selecting: Selecting): Selection | null {
  for (const frame of inYearsBefore(fitting, selecting.frame)) {
    const selected = select({ ...selecting, frame });
    if (selected.kind === "figures") return { ...selected, otherYears: true };
  }
  return null;
}

/** Those whose own words are the asked ones, and narrowed to no more and no less than the question is. */
function inTheirWords({ ask, frame, candidates }: Selecting): Candidate[] {
  const asked = { said: saidIn(frame, ask), ask, frame };
  return ofAskedOffice(candidates, frame).filter(
    (candidate) =>
      metricName(candidate) !== "" &&
      isWorded(candidate) &&
      isOfWhatWasTalkedOf(candidate, ask, frame) &&
      isAsAsked(asked, candidate) &&
      !candidate.stored.figure.flags.includes("unresolved-parallel"),
  );
}

/** 破伤风多少例, 死亡呢 and 男性呢: who died is asked of that disease, and whoever else died is no answer. */
function isOfWhatWasTalkedOf({ match, stored }: Candidate, { words, inherited }: Ask, { text }: Frame): boolean {
  const asked = words.join("");
  if (inherited.length === 0 || text.length > longestTurn || match.around >= leastAround) return true;
  const isOfOneSentence = inherited.every((word) => stored.figure.reading.sentence.includes(word));
  return outcome.test(asked) ? false : !sex.test(asked) || isOfOneSentence;
}

const outcome = /^(?:死亡|病死|重症|危重|治愈|出院|痊愈|复发)$/;
const sex = /^[男女]性?$/;
const longestTurn = 8;
const leastAround = 0.5;

function isWorded({ match }: Candidate): boolean {
  return (
    match.missing === "" &&
    (match.bare || match.underHeading >= limits.leastOwnWords) &&
    match.headInMetric &&
    (!match.light || match.named)
  );
}

/** The question's words with those it has from the turns before: 城市的呢 after 农村人均补助 asks for a sum per head too. */
function saidIn(frame: Frame, { words, inherited }: Ask): string {
  return [frame.text, ...words, ...inherited].join(" ");
}

function isOfRole({ ask, frame }: Selecting): (candidate: Candidate) => boolean {
  const roles = rolesFor(frame, ask);
  return ({ stored }) => roles.includes(stored.figure.role);
}

/** 用电量增长2.6%，增速比上月回落2.9个百分点: who asks for the growth does not ask how the growth has changed. */
function withoutGrowthOfGrowth(candidates: Candidate[], { wantsChange, text }: Frame): Candidate[] {
  if (!wantsChange || /点|[快慢]/.test(text)) return candidates;
  const growing = new Set(
    candidates.flatMap(({ stored: { figure } }) =>
      figure.role === "change" && figure.family === "percent" ? [figure.metric.phrase] : [],
    ),
  );
  return candidates.filter(
    ({ stored: { figure } }) => figure.family !== "percentage-point" || !growing.has(figure.metric.phrase),
  );
}

/** Of those that fit the ones that are nearest to what was asked, with the totals they are part of. */
function closest(fitting: readonly Candidate[], { ask, frame }: Selecting): Candidate[] {
  const said = saidIn(frame, ask);
  const ofClasses = ofAllClasses(fitting, said);
  const timely = ofAskedStretch(ofTimelyPlaces(ofClasses, frame), frame);
  const meant = ofAskedPeople(ofAskedSum(timely, frame), frame);
  const worded = ofMoreThanDays(inAskedWords(meant), frame);
  const chosen = band([...exact(ask, worded, frame), ...underOtherNames(ask, worded, frame)], frame);
  return sameUnit(ask, [...chosen, ...totalsOf(chosen, ofClasses, said)], frame);
}

/**
 * 2023年流感多少例 where a report of another year calls it 流感 and that of 2023 流感报告: of places where nothing of the nearest name is of the
 * time asked for, what is of that time and has in its name no word of another thing.
 */
function underOtherNames(ask: Ask, candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.periods.length === 0) return [];
  const told = new Set(byPeriod(exact(ask, candidates, frame), frame).map(placeKey));
  const others = byPeriod(candidates, frame).filter(
    (row) => !told.has(placeKey(row)) && row.match.bare && row.match.named,
  );
  return exact(ask, others, frame);
}

function withSiblings(close: Candidate[], selecting: Selecting): Candidate[] {
  const { ask, frame, candidates } = selecting;
  const isOne = isOfRole(selecting);
  const pool = inPlaces(candidates, frame).filter(
    (candidate) => candidate.match.headInMetric && isOne(candidate) && familyFits(ask, candidate.stored.figure),
  );
  return [...close, ...siblings(close, pool, frame)];
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

/** 1—10月病人多少例 asked: where a place tells of those months, how many there were at the end of October is another count. */
function ofAskedStretch(candidates: readonly Candidate[], { periods, text }: Frame): readonly Candidate[] {
  const [asked, ...more] = periods;
  if (asked === undefined || more.length > 0 || /累计|历年|[底末]/.test(text)) return candidates;
  if (asked.period.from === null || !isPartOfYear(asked.period)) return candidates;
  const timely = candidates.filter(({ stored }) => samePeriod(stored.figure.period, asked.period));
  const told = new Set(timely.map(placeKey));
  return candidates.filter((row) => row.stored.figure.period.from !== null || !told.has(placeKey(row)));
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
