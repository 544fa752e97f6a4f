import type { Figure } from "../../reports/figure.ts";
import { foldText } from "../../reports/fold.ts";

/**
 * Whether the digits a figure prints stand in its slice of the original, in their order. The slice may hold more between
 * them (markup, spaces, another character's reading), never less: a figure whose source was changed by one digit is not
 * there any more.
 */
export function standsInSlice({ display }: Pick<Figure, "display">, slice: string): boolean {
  const printed = digitsOf(display);
  const stored = digitsOf(slice.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
  let at = 0;
  for (const digit of stored) if (digit === printed[at]) at += 1;
  return at === printed.length;
}

function digitsOf(text: string): string {
  return foldText(text).replace(/[^\d.]/g, "");
}
