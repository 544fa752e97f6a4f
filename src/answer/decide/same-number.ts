import type { Figure } from "../../reports/figure.ts";

/** The number a figure prints, to tell it from others: 1:8.2 and 1:9.4 both begin with 1, and a range is more than its lower end. */
export function numberOf({ value, unit, family, display }: Figure): string {
  return family === "ratio" ? display : `${value}${unit}`;
}
