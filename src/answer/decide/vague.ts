import type { FigureRole } from "../../reports/figure.ts";
import type { Audience, Database } from "../../ports.ts";
import type { Lexicon } from "../../reports/lexicon.ts";
import { findPopulations } from "../../reports/populations.ts";
import { liveMetricsOf } from "../../store/figures.ts";
import type { Decision } from "./decision.ts";
import { familyFits } from "./families.ts";
import type { Ask, Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import { createMatcher } from "../retrieve/match.ts";
import type { Candidate } from "../retrieve.ts";
import { byPeriod } from "./slot-filters.ts";
import { isLight } from "../understand/ask-runs.ts";

export type VagueWith = {
  database: Database;
  lexicon: Lexicon;
  audience: Audience;
  reports: readonly string[] | null;
};

/** Roles that answer a question for an amount; a plan says of itself that it is one. */
const countable = new Set(["result", "to", "completion", "applied", "awaiting", "plan", "target"]);

/** 各项指标, 所有数据: asks for nothing in particular. */
const everything = /(?:各项|所有|全部|各个)(?:指标|数据|数字)/;

/** Words that say little and are yet a thing: 任务 asked in 万元 is no question for whatever money there is. */
const thing = /任务|通报|汇报|材料|项目|患者|人员|群众|病例|投资|资金|经费/;

/**
 * A question that names a place and a unit and no thing (甲市办了多少件): what the place counts in that unit is offered, at
 * most five, plans marked as such. One that asks for 各项指标 of a report gets them all. Null where the question names
 * something, or nothing fits: one thing alone is no choice.
 */
export async function decideVague(frame: Frame, deps: VagueWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || frame.asks.length > 1 || frame.places.length !== 1 || frame.unknownPlace !== null) return null;
  if (everything.test(frame.text)) return everythingOf(ask, frame, deps);
  if (frame.role === "plan" && ask.words.length === 0) return plansOf(ask, frame, deps);
  const { asking } = deps.lexicon;
  if (frame.populations.length + frame.doses.length > 0 || findPopulations(frame.text).length > 0) return null;
  if (thing.test(ask.words.join(""))) return null;
  if (ask.family === null || !ask.words.every((word) => isLight(word, asking) || word.length === 1)) return null;
  const rows = (await metricsOf(frame, deps, ask)).filter(({ stored: { figure } }) =>
    ask.base === null ? familyFits(ask, figure) : figure.family === ask.family && figure.unit.endsWith(ask.base),
  );
  const verbs = ask.words.join("");
  const meant = rows.filter(({ stored: { figure } }) =>
    Array.from(verbs).some((character) => figure.metric.phrase.includes(character)),
  );
  const candidates = meant.length >= 2 ? meant : rows;
  return candidates.length < 2 ? null : { kind: "clarify", candidates, differs: "metric" };
}

/** 今年目标是多少: what the place has planned for that time. */
async function plansOf(ask: Ask, frame: Frame, deps: VagueWith): Promise<Decision | null> {
  const planned = await metricsOf(frame, deps, ask, ["plan", "target"]);
  const candidates = planned.filter(({ stored }) => ask.family === null || familyFits(ask, stored.figure));
  if (candidates.length === 1) return { kind: "answer", candidates, calculations: [], notes: [] };
  return candidates.length === 0 ? null : { kind: "clarify", candidates, differs: "metric" };
}

/** 甲县三季度各项指标: every row of the place in that time, from what the rest of the question names. */
async function everythingOf(ask: Ask, frame: Frame, deps: VagueWith): Promise<Decision | null> {
  const words = ask.words.filter((word) => !/^(?:指标|数据|数字)$/.test(word));
  const rows = (await metricsOf(frame, deps, { ...ask, words })).filter(
    ({ match, stored }) => match.missing === "" && stored.figure.role !== "plan" && stored.figure.role !== "target",
  );
  return rows.length < 2 || rows.length > limits.rows
    ? null
    : { kind: "answer", candidates: rows, calculations: [], notes: [] };
}

async function metricsOf(frame: Frame, deps: VagueWith, ask: Ask, roles?: readonly FigureRole[]): Promise<Candidate[]> {
  const stored = await liveMetricsOf(deps.database, {
    placeIds: frame.places.map(({ id }) => id),
    reports: deps.reports,
    ...(roles === undefined ? {} : { roles }),
    audience: deps.audience,
    limit: limits.placeChoices,
  });
  const match = createMatcher(ask, deps.lexicon.asking);
  const candidates = stored
    .filter(({ figure }) => figure.value !== null && countable.has(figure.role) && figure.period.to !== null)
    .map((figure) => ({ stored: figure, match: match(figure) }));
  return byPeriod(candidates, frame).toSorted(
    (left, right) =>
      left.stored.file.localeCompare(right.stored.file) || left.stored.figure.span[0] - right.stored.figure.span[0],
  );
}
