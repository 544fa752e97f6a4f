import { claimOf, metricLabel } from "../claims.ts";
import { claimSubject } from "../wording.ts";
import type { Decision } from "./decision.ts";
import { familyFits, fitsAsSpoken } from "./families.ts";
import type { Ask, Frame } from "../frame.ts";
import { rolesFor } from "./roles.ts";
import { metricName } from "./rows.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";
import { byPeriod } from "./slot-filters.ts";
import { numberOf } from "./same-number.ts";

/** Refusals for want of the thing itself, or of it in that time; where its people or its dose are missing they are named. */
const unnamed: ReadonlySet<string> = new Set(["NO_METRIC", "NOT_STATED", "WRONG_UNIT", "NO_PERIOD"]);

/**
 * What a refusal can point to where nothing goes by the asked name: things of the asked place, time and kind whose own
 * words hold a good part of the asked ones (卡口防疫 asked, 卡口检疫 written), the nearest first. They are named and not shown: a
 * number beside another name would read as the answer. The very name that was asked for is no near one.
 */
export function nearNames(decision: Decision, frame: Frame, found: readonly Candidate[]): Candidate[] {
  if (decision.kind !== "refuse" || !unnamed.has(decision.reason) || frame.unknownPlace !== null) return [];
  const here = ofAskedTime(found, frame).filter(
    ({ stored: { figure } }) =>
      figure.value !== null &&
      `${figure.metric.phrase}${figure.metric.head}` !== "" &&
      figure.id !== decision.nearest?.stored.figure.id &&
      (frame.places.length === 0 || frame.places.some(({ id }) => figure.place?.id === id)),
  );
  const near = frame.asks
    .flatMap((ask) => here.map((candidate) => ({ candidate, nearness: nearnessOf(ask, frame, candidate) })))
    .filter(({ nearness }) => nearness >= limits.nearName)
    .toSorted((left, right) => right.nearness - left.nearness)
    .map(({ candidate }) => candidate);
  const alone = withLabelOfTheirOwn(here);
  return firstOfEach(
    near.filter((candidate) => alone.has(candidate)),
    metricName,
  ).slice(0, limits.nearNames);
}

/** What has no time of its own is offered for any: its label says so. */
function ofAskedTime(found: readonly Candidate[], frame: Frame): Candidate[] {
  const timely = new Set(byPeriod(found, frame));
  return found.filter((candidate) => timely.has(candidate) || candidate.stored.figure.period.to === null);
}

/** Two numbers that go by one label cannot be picked by it: neither is offered. */
function withLabelOfTheirOwn(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const offeredAs = ({ stored: { figure } }: Candidate) =>
    [claimSubject(claimOf(figure, 0)), figure.role, figure.family].join("|");
  const valueOf = ({ stored: { figure } }: Candidate) => numberOf(figure);
  const groups = [...Map.groupBy(candidates, offeredAs).values()];
  return new Set(groups.filter((group) => new Set(group.map(valueOf)).size === 1).flat());
}

/**
 * The share of the asked characters, in whatever order, that stand in a figure's own words, its name before its clause; 0
 * where it is of another kind.
 */
function nearnessOf(ask: Ask, frame: Frame, { stored: { figure } }: Candidate): number {
  const asked = new Set([...ask.words, ...ask.inherited].join(""));
  const isOfKind = familyFits(ask, figure) || fitsAsSpoken(ask, figure) || ask.family === figure.family;
  const isAsked = metricLabel(figure) === ask.words.join("");
  if (asked.size === 0 || isAsked || !isOfKind || !rolesFor(frame, ask).includes(figure.role)) return 0;
  const { metric, population, reading } = figure;
  const name = `${metric.phrase}${metric.head}${population ?? ""}`;
  const shareIn = (text: string) =>
    Array.from(asked).filter((character) => text.includes(character)).length / asked.size;
  return (shareIn(name) * 2 + shareIn(`${name}${reading.clause}`)) / 3;
}

function firstOfEach(candidates: readonly Candidate[], keyOf: (candidate: Candidate) => string): Candidate[] {
  return [...Map.groupBy(candidates, keyOf).values()].flatMap(([first]) => (first === undefined ? [] : [first]));
}
