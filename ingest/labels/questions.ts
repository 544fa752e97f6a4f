import type { LabelQuestion } from "../../src/ports/model.ts";
import type { Figure, FigureRole } from "../../src/reports/figure.ts";
import type { Period } from "../../src/reports/period.ts";
import type { ReadReport } from "../../src/reports/report.ts";
import { periodsFor, populationsFor, rolesFor, type Filling } from "./cues.ts";
import { isMetricOpen } from "./metric-words.ts";
import { createSurroundings, type Surroundings } from "./surroundings.ts";

/** A figure with slots the rules left open, and what each may be filled with. */
export type OpenFigure = {
  figure: Figure;
  around: Surroundings;
  metric: boolean;
  periods: Filling<Period>[];
  populations: Filling<string>[];
  roles: Filling<FigureRole>[];
};

/** Every figure of a report with an open slot, in reading order; one whose digits are hidden answers nothing anyway. */
export function openFigures(read: ReadReport): OpenFigure[] {
  const surroundingsOf = createSurroundings(read);
  return read.figures.flatMap((figure): OpenFigure[] => {
    const facts = read.sections[figure.section]?.facts;
    if (figure.masked !== "none" || figure.role === "unresolved-table" || facts === undefined) return [];
    const around = surroundingsOf(figure);
    // Cells have neighbours and no sentence.
    if (/[|\t]/.test(`${around.line.text}${around.after.text}`)) return [];
    const open = {
      figure,
      around,
      metric: isMetricOpen(figure),
      periods: periodsFor(figure, facts, around),
      populations: populationsFor(figure, around),
      roles: rolesFor(figure, around),
    };
    const isOpen = open.metric || open.periods.length + open.populations.length + open.roles.length > 0;
    return isOpen ? [open] : [];
  });
}

/** The figures of one request as a model is shown them: `f1` is the first, `t1`, `p1` and `r1` its own choices. */
export function questionsOf(open: readonly OpenFigure[]): LabelQuestion[] {
  return open.map(({ figure, metric, periods, populations, roles }, at) => ({
    id: `f${at + 1}`,
    display: figure.display,
    sentence: figure.reading.sentence,
    lead: figure.reading.lead,
    metric,
    periods: listed("t", periods),
    populations: listed("p", populations),
    roles: listed("r", roles),
  }));
}

function listed(letter: string, fillings: readonly Filling<unknown>[]) {
  return fillings.map(({ words }, at) => ({ id: `${letter}${at + 1}`, name: words }));
}

/** The choice with this id of the same list; null for any other id. */
export function chosen<Value>(
  id: string | null,
  letter: string,
  fillings: readonly Filling<Value>[],
): Filling<Value> | null {
  return fillings.find((_filling, at) => id === `${letter}${at + 1}`) ?? null;
}
