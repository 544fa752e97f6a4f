import type { Answer, Calculation } from "../../reports/answer.ts";
import type { Figure } from "../../reports/figure.ts";
import type { Backing } from "./claim-words.ts";
import type { Printed } from "./clauses.ts";

/** Roles that say a thing has not been done, or not by the place itself. */
const notDone: ReadonlySet<Figure["role"]> = new Set(["plan", "target", "standard", "applied", "awaiting", "from"]);

export type Decided = Pick<Answer, "claims" | "calculations">;

/** What a printed figure or calculation lets the words around it say; `decided` is everything the answer shows. */
export function backingsOf({ claims, figures, calculation }: Printed, decided: Decided): Set<Backing> {
  const backings = new Set<Backing>(calculation === null ? [] : calculationBackings(calculation, figures));
  if (claims.length > 0 && claims.every(({ role }) => !notDone.has(role))) backings.add("done");
  if (calculation !== null) return backings;
  for (const figure of figures) for (const backing of figureBackings(figure, decided)) backings.add(backing);
  return backings;
}

function figureBackings(figure: Figure, { claims, calculations }: Decided): Backing[] {
  const { id, role, change, edges } = figure;
  const shown = claims.map(({ figureId }) => figureId);
  const part = edges.some(({ kind, figure: whole }) => kind === "part-of" && shown.includes(whole));
  const chosen = calculations.flatMap(({ op, operands, value, unit }): Backing[] => {
    const winner = (op === "max" || op === "min") && operands.includes(id);
    if (!winner || value !== figure.value || unit !== figure.unit) return [];
    return [op === "max" ? "highest" : "lowest"];
  });
  return [
    ...chosen,
    ...(part ? (["part"] as const) : []),
    ...(role === "plan" || role === "target" ? (["plan"] as const) : []),
    ...(role === "applied" || role === "awaiting" ? (["applied"] as const) : []),
    ...(role === "standard" || role === "from" || role === "rank" || role === "share" ? [role] : []),
    ...(role === "change" && change !== null ? [direction(change.direction)] : []),
  ];
}

function direction(way: "up" | "down" | "none"): Backing {
  return way === "none" ? "level" : way;
}

const operationBackings: Partial<Record<Calculation["op"], Backing>> = {
  add: "sum",
  sum_of_parts: "sum",
  ratio: "share",
  share: "share",
  max: "highest",
  min: "lowest",
  sub: "difference",
};

/**
 * A difference says which way something moved only between two years of the same thing; between two places or age
 * groups it is a difference and no more.
 */
function calculationBackings(calculation: Calculation, figures: readonly Figure[]): Backing[] {
  const own = operationBackings[calculation.op];
  const backings = own === undefined ? [] : [own];
  if (calculation.op !== "sub" && calculation.op !== "pct_change") return backings;
  const [first, second, ...more] = calculation.operands.map((id) => figures.find((figure) => figure.id === id));
  if (!first || !second || more.length > 0 || !sameThing(first, second)) return backings;
  const later = (first.period.to ?? "").localeCompare(second.period.to ?? "");
  const moved = later * Number(calculation.value);
  if (later === 0) return backings;
  return [...backings, moved > 0 ? "up" : moved < 0 ? "down" : "level"];
}

function sameThing(left: Figure, right: Figure): boolean {
  return (
    left.period.to !== null &&
    right.period.to !== null &&
    left.role === right.role &&
    left.place?.id === right.place?.id &&
    left.population === right.population &&
    left.qualifiers.join() === right.qualifiers.join() &&
    left.metric.phrase === right.metric.phrase &&
    left.metric.head === right.metric.head
  );
}
