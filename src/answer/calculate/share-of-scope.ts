import { isOfScope, isScope, type Scope } from "../../reports/scope.ts";
import type { Place } from "../../reports/place.ts";
import type { Decision } from "../decide/decision.ts";
import { decideAsk, type DecideWith } from "../decide/decide-ask.ts";
import type { Ask, Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { finish, single } from "./finish.ts";

/**
 * 甲县的门诊占全市多少: the share the report states, or else of what the place around it has in all of that name. Where that is not told
 * the county's own number is no share, so it is refused. Null where no such share is asked.
 */
export async function shareOfScope(ask: Ask, frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const scope = asked.exec(frame.text)?.[1] ?? "";
  if (!isScope(scope) || frame.places.length !== 1 || frame.asks.length > 1) return null;
  const plain: Frame = { ...frame, intent: "figure", scope: null };
  const known = await deps.candidatesFor(ask, { ...plain, places: [] });
  const part = single(await decideAsk(ask, plain, deps));
  if (part === null) return null;
  if (part.stored.figure.role === "share") return answered([part]);
  const stated = known.filter((row) => isShareOf(row, part, scope));
  if (stated.length === 1) return answered(stated);
  const place = placeAround(known, part, scope);
  const { period } = part.stored.figure;
  const periods = [{ period, words: period.label, relative: false }];
  const around = { ...plain, periods: plain.periods.length > 0 ? plain.periods : periods };
  const whole = place === null ? null : single(await decideAsk(ask, { ...around, places: [place] }, deps));
  return whole === null || metricOf(whole) !== metricOf(part) || !areOfOneTime(whole, part)
    ? { kind: "refuse", reason: "NOT_STATED", nearest: part }
    : finish("ratio", [part, whole], frame, deps);
}

const asked = /占[\u4e00-\u9fff]{0,4}全([国省市州县区])(?!域)/;

function answered(candidates: Candidate[]): Decision {
  return { kind: "answer", candidates, calculations: [], notes: [] };
}

/** 接种21.8万剂次，占全市的17.5%: told right behind the part, and of the whole that is asked. */
function isShareOf({ stored: { figure, versionId } }: Candidate, { stored: part }: Candidate, scope: Scope): boolean {
  return (
    figure.role === "share" &&
    versionId === part.versionId &&
    figure.sentence[0] === part.figure.sentence[0] &&
    figure.metric.phrase === part.figure.metric.phrase &&
    new RegExp(`^占[\\u4e00-\\u9fff]{0,4}全${scope}(?:的|总数?)?$`).test(figure.metric.head)
  );
}

/** The place of that kind the part's own lies in, where anything of the name is told of it. */
function placeAround(known: readonly Candidate[], { stored: { figure } }: Candidate, scope: Scope): Place | null {
  const parents = figure.place?.parents ?? [];
  const places = known.flatMap((row) => row.stored.figure.place ?? []);
  return places.find((place) => parents.includes(place.id) && isOfScope(place, scope)) ?? null;
}

/** 22家 at the end of a year is no share of what there was by the next June. */
function areOfOneTime({ stored: { figure: left } }: Candidate, { stored: { figure: right } }: Candidate): boolean {
  const starts = new Set([left.period.from, right.period.from].filter((from) => from !== null));
  return left.period.to !== null && left.period.to === right.period.to && starts.size < 2;
}

function metricOf({ stored: { figure } }: Candidate): string {
  return `${figure.metric.phrase}·${figure.metric.head}`;
}
