import type { AskingWords } from "../reports/lexicon.ts";
import { placeLabel } from "../reports/place.ts";
import { liveFiguresOfPlace, type StoredFigure } from "../store/figures.ts";
import type { ChangeDeps } from "./changes.ts";
import type { DigestItem, Trend } from "./digest.ts";
import { matching } from "./key-figures.ts";
import { sameSlots } from "./same-slots.ts";

/** A line through fewer points says nothing. */
const leastPoints = 3;

/** A card takes few charts, and a reader fewer. */
const trendsAtMost = 3;

/** For each watched metric of the week's reports: its figures of whole years, where three or more years are known. */
export async function watchedTrends(
  deps: ChangeDeps & { words: AskingWords },
  items: readonly DigestItem[],
  shown: readonly StoredFigure[],
  metrics: readonly string[],
): Promise<Trend[]> {
  const told = new Set(items.flatMap(({ claims }) => claims.map(({ figureId }) => figureId)));
  const watched = metrics.flatMap((metric) => matching(shown, metric, deps.words));
  const trends: Trend[] = [];
  for (const stored of watched.filter(({ figure }) => told.has(figure.id))) {
    const trend = await trendOf(deps, stored);
    if (trend !== null && !trends.some(({ title }) => title === trend.title)) trends.push(trend);
    if (trends.length === trendsAtMost) break;
  }
  return trends;
}

async function trendOf(deps: ChangeDeps, { figure }: StoredFigure): Promise<Trend | null> {
  const { concept } = figure.metric;
  if (concept === null || figure.place === null || !isWholeYear(figure.period)) return null;
  const found = await liveFiguresOfPlace(deps.database, {
    concept,
    placeId: figure.place.id,
    audience: deps.audience,
  });
  const yearly = Map.groupBy(
    found.filter(
      (other) =>
        sameSlots(other.figure, figure) &&
        other.figure.unit === figure.unit &&
        other.figure.value !== null &&
        isWholeYear(other.figure.period),
    ),
    (other) => other.figure.period.to?.slice(0, 4) ?? "",
  );
  const points = [...yearly].flatMap(([year, [first, ...others]]) =>
    first === undefined || others.some((other) => other.figure.value !== first.figure.value)
      ? []
      : [{ label: `${year}年`, value: first.figure.value ?? "", display: first.figure.display }],
  );
  const who = `${figure.population ?? ""}${figure.qualifiers.join("")}`;
  return points.length < leastPoints
    ? null
    : {
        title: `${placeLabel(figure.place)}${who}${figure.metric.phrase}${figure.metric.head}`,
        points: points.toSorted((left, right) => (left.label < right.label ? -1 : 1)),
      };
}

function isWholeYear({ from, to }: { from: string | null; to: string | null }): boolean {
  return from !== null && to !== null && from === `${to.slice(0, 4)}-01-01` && to.endsWith("12-31");
}
