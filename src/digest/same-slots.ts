import type { Figure } from "../reports/figure.ts";

/** Whether two figures say the same thing of the same people in the same words, whatever their period and number. */
export function sameSlots(left: Figure, right: Figure): boolean {
  return (
    left.metric.phrase === right.metric.phrase &&
    left.metric.head === right.metric.head &&
    left.place?.id === right.place?.id &&
    left.population === right.population &&
    left.qualifiers.join() === right.qualifiers.join() &&
    left.role === right.role &&
    left.family === right.family &&
    left.period.accumulation === right.period.accumulation
  );
}
