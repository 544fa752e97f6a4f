import { calculate } from "../answer/calculate.ts";
import type { Audience, Database } from "../ports.ts";
import type { Calculation } from "../reports/answer.ts";
import type { UnitTable } from "../reports/quantities/units.ts";
import { compareDecimal } from "../reports/numerals.ts";
import { liveFiguresOfPlace, type StoredFigure } from "../store/figures.ts";
import { sameSlots } from "./same-slots.ts";

/** What a figure is compared with, and which way it moved. */
export type Comparison =
  /** As the report says it: 比上年下降0.3个千分点. */
  | { kind: "stated"; change: StoredFigure }
  /** Worked out: with the start the report names (由…升至), or with the same figure of the year before. */
  | { kind: "worked-out"; former: StoredFigure; way: "up" | "down" | "level"; calculation: Calculation };

/** A figure with what it changed by; null where nothing is known to compare it with. */
export type Told = { figure: StoredFigure; comparison: Comparison | null };

export type ChangeDeps = { database: Database; units: UnitTable; audience: Audience };

/** What the report states is preferred; otherwise the same figure one year earlier, when the library has just one. */
export async function withChange(
  deps: ChangeDeps,
  figure: StoredFigure,
  siblings: readonly StoredFigure[],
): Promise<Told> {
  const change = siblings.find((each) => isChangeOf(each, figure));
  if (change !== undefined) return { figure, comparison: { kind: "stated", change } };
  if (!isExact(figure)) return { figure, comparison: null };
  const former = startOf(figure, siblings) ?? (await yearBefore(deps, figure));
  return { figure, comparison: former === null ? null : workedOut(deps, figure, former) };
}

/** A change that was read beside the figure of another metric is left away: it would be told of the wrong thing. */
function isChangeOf({ figure: change }: StoredFigure, { figure }: StoredFigure): boolean {
  return (
    change.role === "change" &&
    change.value !== null &&
    change.change?.of === figure.id &&
    change.metric.phrase === figure.metric.phrase &&
    change.place?.id === figure.place?.id &&
    change.population === figure.population &&
    change.qualifiers.join() === figure.qualifiers.join()
  );
}

/** 由2017年的82.5%升至88.2%: the figure the report itself begins at. */
function startOf({ figure }: StoredFigure, siblings: readonly StoredFigure[]): StoredFigure | null {
  const start = figure.edges.find(({ kind }) => kind === "from")?.figure;
  const found = siblings.find((each) => each.figure.id === start && each.figure.role === "from");
  return found === undefined || !isExact(found) ? null : found;
}

/** The difference is told as the amount it moved by, its direction in words: never 下降−1.02. */
function workedOut({ units }: ChangeDeps, now: StoredFigure, former: StoredFigure): Comparison | null {
  if (now.figure.unit !== former.figure.unit) return null;
  const order = compareDecimal(now.figure.value ?? "0", former.figure.value ?? "0");
  const [larger, smaller] = order < 0 ? [former, now] : [now, former];
  const calculation = calculate("sub", [larger.figure, smaller.figure], units);
  if (typeof calculation === "string") return null;
  return { kind: "worked-out", former, way: order > 0 ? "up" : order < 0 ? "down" : "level", calculation };
}

async function yearBefore(deps: ChangeDeps, { figure }: StoredFigure): Promise<StoredFigure | null> {
  const { concept } = figure.metric;
  const [from, to] = [earlier(figure.period.from), earlier(figure.period.to)];
  if (concept === null || figure.place === null || to === null) return null;
  if (figure.period.from !== null && from === null) return null;
  const found = await liveFiguresOfPlace(deps.database, {
    concept,
    placeId: figure.place.id,
    audience: deps.audience,
  });
  const same = found.filter(
    (other) =>
      sameSlots(other.figure, figure) &&
      other.figure.period.from === from &&
      other.figure.period.to === to &&
      isExact(other),
  );
  const values = new Set(same.map((other) => `${other.figure.value}${other.figure.unit}`));
  return values.size === 1 ? (same[0] ?? null) : null;
}

/** One number and no more: of 3-5个 and of 100:98.14 nothing is taken away. */
export function isExact({ figure }: StoredFigure): boolean {
  return figure.value !== null && figure.valueTo === null && figure.family !== "ratio" && figure.approx === null;
}

/** The same day a year before; 29 February has none, so its figures are compared with nothing. */
function earlier(day: string | null): string | null {
  if (day === null || day.endsWith("02-29")) return null;
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
