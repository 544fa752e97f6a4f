import { calculate } from "../answer/calculate.ts";
import type { Audience, Database } from "../ports.ts";
import type { Calculation } from "../reports/answer.ts";
import type { UnitTable } from "../reports/quantities/units.ts";
import { liveFiguresByConcept, type StoredFigure } from "../store/figures.ts";
import { sameSlots } from "./same-slots.ts";

/** A figure with what it changed by: as the report says it, or worked out from the year before. */
export type Told = { figure: StoredFigure; beside: StoredFigure[]; calculation: Calculation | null };

export type ChangeDeps = { database: Database; units: UnitTable; audience: Audience };

/** What the report states is preferred; otherwise the same figure one year earlier, when the library has just one. */
export async function withChange(
  deps: ChangeDeps,
  figure: StoredFigure,
  siblings: readonly StoredFigure[],
): Promise<Told> {
  const stated = siblings.filter(
    (each) => each.figure.role === "change" && each.figure.change?.of === figure.figure.id,
  );
  if (stated.length > 0) return { figure, beside: stated.slice(0, 1), calculation: null };
  const former = await yearBefore(deps, figure);
  if (former === null) return { figure, beside: [], calculation: null };
  const calculation = calculate("sub", [figure.figure, former.figure], deps.units);
  return typeof calculation === "string"
    ? { figure, beside: [], calculation: null }
    : { figure, beside: [former], calculation };
}

async function yearBefore(deps: ChangeDeps, { figure }: StoredFigure): Promise<StoredFigure | null> {
  const { concept } = figure.metric;
  const [from, to] = [earlier(figure.period.from), earlier(figure.period.to)];
  if (concept === null || figure.place === null || from === null || to === null || figure.approx !== null) return null;
  const found = await liveFiguresByConcept(deps.database, {
    concepts: [concept],
    placeIds: [figure.place.id],
    years: [Number(to.slice(0, 4))],
    reports: null,
    audience: deps.audience,
  });
  const same = found.filter(
    (other) =>
      sameSlots(other.figure, figure) &&
      other.figure.period.from === from &&
      other.figure.period.to === to &&
      other.figure.value !== null &&
      other.figure.approx === null,
  );
  const values = new Set(same.map((other) => `${other.figure.value}${other.figure.unit}`));
  return values.size === 1 ? (same[0] ?? null) : null;
}

/** The same day a year before; 29 February has none, so its figures are compared with nothing. */
function earlier(day: string | null): string | null {
  if (day === null || day.endsWith("02-29")) return null;
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
