import type { Answer } from "../reports/answer.ts";
import type { Quantity } from "../reports/quantities/scan.ts";
import type { Span } from "../reports/report.ts";
import type { UnitTable } from "../reports/quantities/units.ts";
import { sameAmount, sameNumber, type Amount } from "./same-amount.ts";

/** The ledger's scanner, bound to its unit table: every number of a text that is not a date, an age or a mark. */
export type ScanNumbers = (text: string) => Pick<Quantity, "value" | "valueTo" | "unit" | "span">[];

export type NumberCheck = {
  /** Numbers the prose shows. */
  shown: number;
  /** The slices of those that no claim, calculation or label stands behind. */
  unverified: string[];
};

/**
 * Re-reads an answer's prose as a stranger would (M1): each number must be a claim's or a calculation's value, or part
 * of a label the program printed. A number echoed from the question is not one of these.
 */
export function checkNumbers(
  rules: { units: UnitTable; scan: ScanNumbers },
  answer: Answer,
  prose: string,
): NumberCheck {
  const readable = blankCitationMarks(prose, answer);
  const allowed = allowedAmounts(rules, answer);
  const labels = labelSpans(readable, answer);
  const unverified: string[] = [];
  let shown = 0;
  for (const quantity of rules.scan(readable)) {
    if (quantity.value === null) continue;
    shown += 1;
    const values = [quantity.value, ...(quantity.valueTo === null ? [] : [quantity.valueTo])];
    const known = values.every((value) =>
      allowed.some((amount) => sameAmount(rules.units, amount, { value, unit: quantity.unit })),
    );
    if (!known && !labels.some((label) => isWithin(quantity.span, label))) {
      unverified.push(readable.slice(...quantity.span));
    }
  }
  return { shown, unverified };
}

/** Claims and calculations, a range's other end as its display prints it, and the count of reports searched. */
function allowedAmounts(rules: { scan: ScanNumbers }, answer: Answer): Amount[] {
  const printed = answer.claims.flatMap((claim) => {
    const inDisplay = rules
      .scan(claim.display)
      .flatMap(({ value, valueTo, unit }) =>
        [value, valueTo].flatMap((number) => (number === null ? [] : [{ value: number, unit }])),
      );
    return inDisplay.some(({ value }) => sameNumber(value, claim.value)) ? inDisplay : [];
  });
  const searched = ["份", "个", "篇"].map((unit) => ({ value: String(answer.reportsSearched), unit }));
  return [...answer.claims, ...answer.calculations, ...printed, ...searched];
}

/** `[1]`, `［1］`, `【1】` point at citations; blanked to the same length, so that offsets stay. */
function blankCitationMarks(prose: string, answer: Answer): string {
  const marks = new Set(answer.citations.map(({ n }) => n));
  return prose.replace(/[[［【](\d{1,2})[\]］】]/g, (mark, number: string) =>
    marks.has(Number(number)) ? " ".repeat(mark.length) : mark,
  );
}

/** Where the prose prints a label that holds a digit: a period, an age group, a metric's name, a title. */
function labelSpans(prose: string, answer: Answer): Span[] {
  const labels = new Set([
    ...answer.claims.flatMap((claim) => [
      claim.period.label,
      claim.population ?? "",
      claim.metric,
      claim.place,
      ...claim.qualifiers,
    ]),
    ...answer.citations.flatMap(({ title, issuer, file, published }) => [title, issuer ?? "", file, published ?? ""]),
    ...answer.calculations.filter(({ op }) => op === "count").map(({ formula }) => formula),
    "× 100%",
    "×100%",
  ]);
  return [...labels].filter((label) => /\d/.test(label)).flatMap((label) => occurrences(prose, label));
}

function occurrences(text: string, part: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    spans.push([at, at + part.length]);
  }
  return spans;
}

function isWithin([start, end]: Span, [outerStart, outerEnd]: Span): boolean {
  return start >= outerStart && end <= outerEnd;
}
