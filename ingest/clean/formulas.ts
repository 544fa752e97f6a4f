import { applyEdits, type Edit, type MappedText } from "./mapped-text.ts";

/** $4 1 . 7 3 \%$, $0 \sim 3 6$: a number that was read from a picture of a page and set as a formula. */
const formula = /\$(?=[^$\n]*\d)(?:[\d.,，\s{}()<>=~+/%‰-]|\\(?:%|sim|text|mathrm|times|leq|geq)(?![A-Za-z]))+\$/g;

/** What a formula is set with, and what each stands for. */
const marks = /\$|\s|[{}]|\\(?:text|mathrm|(?=%))|\\sim|\\times|\\leq|\\geq/g;
const standFor: Readonly<Record<string, string>> = {
  "\\sim": "~",
  "\\times": "×",
  "\\leq": "≤",
  "\\geq": "≥",
};

/** A formula that holds nothing but a number or a range is that; any other stays as it is. */
export function readFormulas(mapped: MappedText): MappedText {
  const edits = Array.from(mapped.text.matchAll(formula)).flatMap(({ 0: found, index }): Edit[] =>
    Array.from(found.matchAll(marks), ({ 0: mark, index: at }) => ({
      start: index + at,
      end: index + at + mark.length,
      put: standFor[mark] ?? "",
      reason: "tag",
    })),
  );
  return applyEdits(mapped, edits);
}
