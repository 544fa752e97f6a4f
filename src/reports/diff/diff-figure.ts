import type { Figure, ModelLabel } from "../figure.ts";
import type { ReportFacts } from "../report.ts";

/** One figure as a comparison of two versions shows it: its digits as printed, its labels, its sentence. */
export type DiffFigure = {
  id: string;
  display: string;
  value: string | null;
  metric: string;
  place: string;
  period: string;
  population: string | null;
  qualifiers: readonly string[];
  role: Figure["role"];
  /** The sentence it stands in, as the report prints it. */
  sentence: string;
  /** Slots a model filled in, which the rules left open. */
  labelled: readonly ModelLabel["slot"][];
  /** True where the reading rules were not sure what it means: looked at first. */
  unsure: boolean;
  /** What it is matched by. */
  key: string;
};

/** Flags that say how a number was written, not that its meaning is in doubt. */
const harmless: readonly string[] = ["spelled", "parts-sum"];

/** `sentence` is the slice of the original; `section` gives the place a figure does not name itself. */
export function diffFigure(figure: Figure, section: ReportFacts, sentence: string): DiffFigure {
  const place = figure.place ?? (figure.placeLabel === null ? section.place : null);
  const placeName = place?.name ?? figure.placeLabel ?? section.placeLabel ?? "";
  const metric = [figure.metric.phrase, figure.metric.head].filter((part) => part !== "").join("·");
  const { from, to, label } = figure.period;
  return {
    id: figure.id,
    display: figure.display,
    value: figure.value,
    metric,
    place: placeName,
    period: label,
    population: figure.population,
    qualifiers: figure.qualifiers,
    role: figure.role,
    sentence,
    labelled: figure.labels?.map(({ slot }) => slot) ?? [],
    unsure: isUnsure(figure),
    key: JSON.stringify([
      figure.metric.concept ?? metric,
      place?.id ?? placeName,
      to === null ? label : [from, to],
      figure.population,
      figure.qualifiers.toSorted(),
      figure.role,
      figure.family,
    ]),
  };
}

/** A number whose table, time or meaning the rules could not settle. */
export function isUnsure({ role, period, metric, flags, masked }: Figure): boolean {
  if (role === "unresolved-table" || period.basis === "unresolved" || masked === "partial") return true;
  if (metric.phrase === "" && metric.head === "") return true;
  return flags.some((flag) => !harmless.includes(flag));
}
