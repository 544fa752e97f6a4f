import type { Line } from "../../../section/lines.ts";
import type { FigureDraft } from "../../draft.ts";

/** How many lines of a page may stand above its headline and with it. */
const openingLines = 6;

/**
 * 新农合参保人数达80万人 above a date of June, and in the text 截至2013年底…参合人数达80万人: what a headline tells is told again below it, with
 * its time. Where the text gives that amount one time, the headline's is the same.
 */
export function timeHeadline(drafts: readonly FigureDraft[], text: string, lines: readonly Line[]): void {
  const headlines = new Set(lines.slice(0, openingLines).map((line) => line.text.trim()));
  for (const draft of drafts) {
    const sentence = text.slice(...draft.sentence).trim();
    if (!headlines.has(sentence) || /[。；;]/.test(sentence) || draft.period.basis !== "anchor") continue;
    const again = drafts.filter((other) => other.sentence[0] > draft.sentence[0] && isSame(other, draft));
    const [only, ...others] = new Map(again.map(({ period }) => [period.label, period])).values();
    if (only !== undefined && others.length === 0) draft.period = { ...only, basis: "frame" };
  }
}

function isSame({ quantity, role }: FigureDraft, { quantity: told, role: as }: FigureDraft): boolean {
  return (
    quantity.value !== null &&
    quantity.value === told.value &&
    quantity.scale === told.scale &&
    quantity.base === told.base &&
    role === as
  );
}
