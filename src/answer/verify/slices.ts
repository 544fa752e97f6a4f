import type { Figure } from "../../reports/figure.ts";
import { foldText } from "../../reports/fold.ts";

/**
 * Whether the digits a figure prints stand in its slice of the original, in their order. The slice may hold more between
 * them (markup, spaces, another character's reading), never less: a figure whose source was changed by one digit is not
 * there any more.
 */
export function standsInSlice({ display, unit }: Pick<Figure, "display" | "unit">, slice: string): boolean {
  const printed = digitsOf(withoutHeadingsUnit(display, unit, slice));
  const stored = digitsOf(slice.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
  let at = 0;
  for (const digit of stored) if (digit === printed[at]) at += 1;
  return at === printed.length;
}

/** 9.6 under 死亡率(1/10万) is shown as 9.6/10万: the unit's own digits stand in the heading and not in the cell. */
function withoutHeadingsUnit(display: string, unit: string, slice: string): string {
  const fromHeading = unit.startsWith("/") && display.endsWith(unit) && !/[/／]/.test(slice);
  return fromHeading ? display.slice(0, -unit.length) : display;
}

function digitsOf(text: string): string {
  return foldText(text).replace(/[^\d.]/g, "");
}
