import type { Audience, Database, IndexQuery, SearchIndex } from "../ports.ts";
import type { AskingWords } from "../reports/lexicon.ts";
import { liveFigures, type StoredFigure } from "../store/figures.ts";
import type { Ask, Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { otherNames } from "./retrieve/other-names.ts";
import { createMatcher, type Match } from "./retrieve/match.ts";

export type Candidate = { stored: StoredFigure; match: Match };

export type RetrieveWith = {
  database: Database;
  index: SearchIndex;
  words: AskingWords;
  audience: Audience;
  reports: readonly string[] | null;
};

/**
 * All live figures that may answer one ask, with how well they match. A named place is searched exhaustively first;
 * everything else is looked at as well, so that a refusal can say what there is instead.
 */
export async function retrieve(ask: Ask, frame: Frame, deps: RetrieveWith): Promise<Candidate[]> {
  const text = searchText(ask, deps.words);
  if (text === "") return [];
  const base: IndexQuery = {
    kind: "figure",
    text,
    places: [],
    years: [],
    reports: deps.reports,
    audience: deps.audience,
    limit: limits.candidates,
  };
  const ids = new Set<string>();
  const placeIds = frame.places.map(({ id }) => id);
  if (placeIds.length > 0) for (const hit of await deps.index.search({ ...base, places: placeIds })) ids.add(hit.id);
  if (placeIds.length === 0 || ids.size === 0) for (const hit of await deps.index.search(base)) ids.add(hit.id);
  const figures = await liveFigures(deps.database, [...ids], deps.audience);
  const match = createMatcher(ask, deps.words);
  const names = new Map(figures.map(({ figure: { id, metric } }) => [id, `${metric.phrase}${metric.head}`]));
  const totalOf = ({ figure: { edges } }: StoredFigure) =>
    names.get(edges.find(({ kind }) => kind === "part-of")?.figure ?? "");
  return figures
    .map((stored) => ({ stored, match: match(stored, totalOf(stored)) }))
    .sort((left, right) => right.match.score - left.match.score);
}

/** The asked words and the lexicon's other names for them. */
function searchText(ask: Ask, words: AskingWords): string {
  const runs = [...ask.words, ...ask.inherited];
  const isSaid = (name: string) => runs.some((run) => run.includes(name));
  const others = otherNames(words).flatMap(({ said, written }) => (said.some(isSaid) ? written : []));
  // Who are 65岁以上 need not be called 老年人 anywhere in the report.
  const elders = runs.includes("老年人") ? ["岁以上人口"] : [];
  return [...runs, ...others, ...elders].join(" ");
}
