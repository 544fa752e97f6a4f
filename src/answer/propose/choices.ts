import type { Audience, Database, IndexQuery, SearchIndex } from "../../ports.ts";
import type { Choice } from "../../ports/model.ts";
import type { Figure } from "../../reports/figure.ts";
import { foldText } from "../../reports/fold.ts";
import type { Place } from "../../reports/place.ts";
import { liveFigures, liveMetricsOf, type StoredFigure } from "../../store/figures.ts";
import { livePassages } from "../../store/passages.ts";
import { metricLabel } from "../claims.ts";
import type { Frame } from "../frame.ts";
import { limits } from "../limits.ts";
import { isSteering } from "./steering.ts";

/** What a model may choose from: metrics and places of the library, as far as the asker may see it. */
export type OpenChoices = {
  metrics: () => Choice[];
  places: () => Choice[];
  /** Metrics found with other words; they can be chosen as well from then on. */
  findFigures: (words: string) => Promise<Choice[]>;
  searchReports: (words: string) => Promise<string[]>;
  /** What an id stands for; null for one that was never given. */
  chosen: Chosen;
};

export type Chosen = { metric: (id: string) => Figure["metric"] | null; place: (id: string) => Place | null };

export type Scope = {
  frame: Frame;
  reports: readonly string[] | null;
  audience: Audience;
  libraryPlaces: readonly Place[];
};

type ChoiceDeps = { database: Database; index: SearchIndex };

/** Starts with the metrics nearest in wording, and those of the place asked about. */
export async function openChoices(deps: ChoiceDeps, scope: Scope): Promise<OpenChoices> {
  const { frame, libraryPlaces } = scope;
  const metrics = new Map<string, Figure["metric"]>();
  const byLabel = new Map<string, string>();
  const offer = (figures: readonly StoredFigure[], most: number): Choice[] => {
    const meant = figures.filter(({ figure }) => isName(metricLabel(figure)) && !isSteering(figure.reading.sentence));
    const labels = new Map(meant.map(({ figure }) => [metricLabel(figure), figure.metric]));
    return [...labels].slice(0, most).map(([name, metric]) => {
      const id = byLabel.get(name) ?? `m${byLabel.size + 1}`;
      byLabel.set(name, id);
      metrics.set(id, metric);
      return { id, name };
    });
  };
  const named = frame.places.length > 0 || frame.unknownPlace !== null;
  const places = new Map(
    named ? [] : libraryPlaces.slice(0, limits.proposedPlaces).map((place, at) => [`p${at + 1}`, place]),
  );
  const findFigures = async (words: string) => offer(await figuresLike(deps, scope, words), limits.foundChoices);
  await findFigures(frame.text);
  offer(await figuresOfPlace(deps, scope), limits.placeChoices);
  return {
    metrics: () => [...byLabel].map(([name, id]) => ({ id, name })),
    places: () => [...places].map(([id, { name }]) => ({ id, name })),
    findFigures,
    searchReports: (words) => passagesLike(deps, scope, words),
    chosen: { metric: (id) => metrics.get(id) ?? null, place: (id) => places.get(id) ?? null },
  };
}

/** A row of letters and digits names nothing. */
function isName(label: string): boolean {
  return /\p{Script=Han}{2}/u.test(label);
}

function queryFor(kind: IndexQuery["kind"], words: string, { frame, reports, audience }: Scope): IndexQuery {
  const text = foldText(words.slice(0, limits.questionLength));
  const places = frame.places.map(({ id }) => id);
  return { kind, text, places, years: [], reports, audience, limit: limits.proposedFrom };
}

async function figuresLike({ database, index }: ChoiceDeps, scope: Scope, words: string): Promise<StoredFigure[]> {
  const hits = await index.search(queryFor("figure", words, scope));
  return liveFigures(
    database,
    hits.map(({ id }) => id),
    scope.audience,
  );
}

/** Without a place that would be all of the library. */
async function figuresOfPlace({ database }: ChoiceDeps, scope: Scope): Promise<StoredFigure[]> {
  const placeIds = scope.frame.places.map(({ id }) => id);
  return placeIds.length === 0 ? [] : liveMetricsOf(database, { ...scope, placeIds, limit: limits.placeChoices });
}

async function passagesLike({ database, index }: ChoiceDeps, scope: Scope, words: string): Promise<string[]> {
  const hits = await index.search({ ...queryFor("passage", words, scope), limit: limits.excerpts });
  const ids = hits.map(({ id }) => id);
  const found = await livePassages(database, ids, scope.audience);
  const texts = found.map(({ passage }) => passage.text.slice(0, limits.excerptLength));
  return texts.filter((text) => !isSteering(text));
}
