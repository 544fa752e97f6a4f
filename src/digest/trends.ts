import type { AskingWords } from "../reports/lexicon.ts";
import { placeLabel } from "../reports/place.ts";
import { liveFiguresOfPlace, type StoredFigure } from "../store/figures.ts";
import { isExact, type ChangeDeps } from "./changes.ts";
import type { DigestItem, Trend } from "./digest.ts";
import { matching } from "./key-figures.ts";
import { sameSlots } from "./same-slots.ts";
import { timeSpanOf } from "./time-span.ts";

/** A line through fewer points says nothing. */
const leastPoints = 3;

/** A card takes few charts, and a reader fewer. */
const trendsAtMost = 3;

/** More points than a phone can show side by side. */
const pointsAtMost = 12;

/** A metric the lexicon does not know is told apart by its words alone, which then have to say something. */
const leastName = 4;

/** For each watched metric of the week's reports: its figures of like periods, where three or more are known. */
export async function watchedTrends(
  deps: ChangeDeps & { words: AskingWords },
  items: readonly DigestItem[],
  shown: readonly StoredFigure[],
  metrics: readonly string[],
): Promise<Trend[]> {
  const told = new Set(items.flatMap(({ claims }) => claims.map(({ figureId }) => figureId)));
  const watched = metrics.flatMap((metric) => matching(shown, metric, deps.words));
  const trends: Trend[] = [];
  const figuresOf = rememberedFigures(deps);
  for (const stored of watched.filter(({ figure }) => told.has(figure.id))) {
    const trend = await trendOf(figuresOf, stored);
    if (trend !== null && !trends.some(({ title }) => title === trend.title)) trends.push(trend);
    if (trends.length === trendsAtMost) break;
  }
  return trends;
}

type FiguresOf = (concept: string | null, placeId: string) => Promise<StoredFigure[]>;

/** Several watched figures are of one place: what there is of it is read once. */
function rememberedFigures({ database, audience }: ChangeDeps): FiguresOf {
  const known = new Map<string, Promise<StoredFigure[]>>();
  return async (concept, placeId) => {
    const key = JSON.stringify([concept, placeId]);
    const found = known.get(key) ?? liveFiguresOfPlace(database, { concept, placeId, audience });
    known.set(key, found);
    return found;
  };
}

async function trendOf(figuresOf: FiguresOf, { figure }: StoredFigure): Promise<Trend | null> {
  const { concept, phrase, head } = figure.metric;
  const span = timeSpanOf(figure.period);
  const isNamed = concept !== null || `${phrase}${head}`.length >= leastName;
  if (span === null || figure.place === null || !isNamed) return null;
  const found = await figuresOf(concept, figure.place.id);
  const same = found.flatMap((other) => {
    const isSame = sameSlots(other.figure, figure) && other.figure.unit === figure.unit && isExact(other);
    const { to } = other.figure.period;
    const at = timeSpanOf(other.figure.period);
    return isSame && at?.kind === span.kind ? [{ at: to ?? "", label: at.label, figure: other.figure }] : [];
  });
  const points = [...Map.groupBy(same, ({ at }) => at).values()].flatMap(([first, ...others]) =>
    first === undefined || others.some((other) => other.figure.value !== first.figure.value)
      ? []
      : [{ at: first.at, label: first.label, value: first.figure.value ?? "", display: first.figure.display }],
  );
  const who = `${figure.population ?? ""}${figure.qualifiers.join("")}`;
  return points.length < leastPoints
    ? null
    : {
        title: `${placeLabel(figure.place)}${who}${phrase}${head}`,
        yearly: span.kind.startsWith("year"),
        points: points.toSorted((left, right) => (left.at < right.at ? -1 : 1)).slice(-pointsAtMost),
      };
}
