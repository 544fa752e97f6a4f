import type { FigureLabels } from "../../src/ports/model.ts";
import type { Figure, ModelLabel } from "../../src/reports/figure.ts";
import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import { metricSpan } from "./metric-words.ts";
import { nameOf } from "./cues.ts";
import { chosen, type OpenFigure } from "./questions.ts";

export type AcceptWith = { lexicon: Lexicon; gazetteer: Gazetteer; by: string };

/**
 * The figure with what of a model's labels the report bears out; the same figure where that is nothing. Only slots the
 * rules left open are filled, digits and unit never; each label keeps its source. A named metric gets no concept: only the
 * rules give one, so that such a figure is in no ranking.
 */
export function withLabels(open: OpenFigure, labels: FigureLabels, { by, ...known }: AcceptWith): Figure {
  const { figure, around } = open;
  const period = chosen(labels.period, "t", open.periods);
  const population = chosen(labels.population, "p", open.populations);
  const role = chosen(labels.role, "r", open.roles);
  const words = open.metric ? (labels.metric ?? "") : "";
  const metric = words === "" ? null : metricSpan(words, figure, around, known);
  const said: ModelLabel[] = [
    ...(metric === null ? [] : [{ slot: "metric" as const, was: nameOf(figure), by, span: metric }]),
    ...(period === null ? [] : [{ slot: "period" as const, was: figure.period.label, by, span: period.span }]),
    ...(population === null ? [] : [{ slot: "population" as const, was: "", by, span: population.span }]),
    ...(role === null ? [] : [{ slot: "role" as const, was: figure.role, by, span: role.span }]),
  ];
  if (said.length === 0) return figure;
  return {
    ...figure,
    ...(metric !== null && { metric: { phrase: words, head: "", concept: null } }),
    ...(period !== null && { period: period.value }),
    ...(population !== null && { population: population.value }),
    ...(role !== null && { role: role.value }),
    context: [...figure.context, ...said.map(({ span }) => span)],
    flags: [...figure.flags, "labelled-by-model"],
    labels: said,
  };
}
