import type { Answer, Calculation, Claim } from "../reports/answer.ts";
import { differingSlots, labelLine, metricWithout, sharedHead, slotText, slotTitle } from "./claim-label.ts";
import { box, markdown, note, type CardElement, type TextSize } from "./element.ts";
import { bold, rich } from "./markdown.ts";
import { table } from "./table.ts";
import { cardTexts } from "./texts.ts";
import { shortened } from "./visible-text.ts";

const longestFigure = 60;
const longestFormula = 400;

/**
 * The figures of an answer. One stands large with its whole label under it; several stand in a table, what they share
 * in a line above it, so that no figure is ever seen without its place, time, people and dose.
 */
export function figures({ claims, calculations }: Pick<Answer, "claims" | "calculations">): CardElement[] {
  const [only, ...others] = claims;
  const result = calculations.length === 1 ? calculated(calculations[0]) : calculations.map((each) => formula(each));
  if (only === undefined) return result;
  return [...result, ...(others.length === 0 ? [headline(only)] : breakdown(claims))];
}

export function headline(claim: Claim, size: TextSize = "xx-large"): CardElement {
  return box([
    markdown(bold(shortened(claim.display, longestFigure)), size),
    markdown(rich`${labelLine(claim)}　${citationMark(claim)}`),
  ]);
}

function breakdown(claims: readonly Claim[]): CardElement[] {
  const { shared, differing } = differingSlots(claims);
  const head = sharedHead(claims);
  const [first] = claims;
  const caption = [first === undefined ? "" : labelLine(first, shared), head].filter((part) => part !== "").join(" · ");
  const columns = [
    ...differing.map((slot) => ({ title: slotTitle(slot) })),
    { title: cardTexts.figure, align: "right" as const },
  ];
  const rows = claims.map((claim) => [
    ...differing.map((slot) => (slot === "metric" ? metricWithout(head, claim.metric) : slotText(claim, slot))),
    `${shortened(claim.display, longestFigure)}\u00a0${citationMark(claim)}`,
  ]);
  return [...(caption === "" ? [] : [markdown(bold(caption))]), table(columns, rows)];
}

function calculated(calculation: Calculation | undefined): CardElement[] {
  if (calculation === undefined) return [];
  const { value, unit, of } = calculation;
  const origin = of === undefined ? cardTexts.calculated : `${of} · ${cardTexts.calculated}`;
  return [
    box([
      markdown(bold(shortened(`${value}${unit}`, longestFigure)), "xx-large"),
      markdown(rich`${origin}`),
      formula(calculation),
    ]),
  ];
}

function formula({ formula: text, rounding }: Calculation): CardElement {
  const how = rounding === undefined ? text : `${text}（${rounding}）`;
  return note(rich`${shortened(how, longestFormula)}`);
}

function citationMark({ citation }: Claim): string {
  return `[${citation}]`;
}
