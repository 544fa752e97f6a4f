import { metricLabel } from "../claims.ts";
import type { Decision } from "./decision.ts";
import { familyFits } from "./families.ts";
import type { Frame } from "../frame.ts";
import { metricName } from "./rows.ts";
import { limits } from "../limits.ts";
import type { Candidate } from "../retrieve.ts";

/**
 * What a refusal can point to where the asked name stands nowhere: things of the same place and kind whose own names hold
 * a third of the words or more (卡口防疫 asked, 卡口检疫 written). They are named and not shown: a number beside another name
 * would read as the answer. The very name that was asked for is no near one.
 */
export function nearNames(decision: Decision, frame: Frame, found: readonly Candidate[]): Candidate[] {
  const [ask] = frame.asks;
  if (decision.kind !== "refuse" || decision.nearest !== null || !ask || frame.places.length === 0) return [];
  if (decision.reason !== "NO_METRIC" && decision.reason !== "NOT_STATED") return [];
  const near = found
    .filter(
      ({ match, stored: { figure } }) =>
        match.own >= limits.nearName &&
        figure.value !== null &&
        figure.period.to !== null &&
        metricLabel(figure) !== ask.words.join("") &&
        familyFits(ask, figure) &&
        frame.places.some(({ id }) => figure.place?.id === id),
    )
    .toSorted((left, right) => right.match.score - left.match.score);
  return [...new Map(near.map((candidate) => [metricName(candidate), candidate])).values()].slice(0, limits.nearNames);
}
