import { compareDecimal } from "../../reports/numerals.ts";
import type { Calculation, Claim } from "../../reports/answer.ts";
import { foldText } from "../../reports/fold.ts";
import { scanQuantities, type Quantity } from "../../reports/quantities/scan.ts";
import type { UnitTable } from "../../reports/quantities/units.ts";
import type { Piece } from "../piece.ts";
import { claimLine } from "../wording.ts";

export type PrintedText = {
  text: string;
  pieces: readonly Piece[];
  claims: readonly Claim[];
  calculations: readonly Calculation[];
  units: UnitTable;
};

type Slot = Extract<Piece, { slot: string }> & { start: number; end: number };

/**
 * The rendered string read again by the ledger's own scanner (figures.md 5d.4): numbers stand only in what the program
 * printed, each figure is printed once, behind its own label, and reads in its sentence as it reads alone.
 */
export function strayNumbers(printed: PrintedText): string[] {
  const { text, pieces, units } = printed;
  if (pieces.map((piece) => piece.text).join("") !== text) return ["the text is not what was composed"];
  const slots = slotsOf(pieces);
  const quantities = scanQuantities(asReported(foldText(text)), units).quantities;
  return [
    ...pieces.flatMap((piece) =>
      "slot" in piece || !/\p{N}/u.test(piece.text) ? [] : [`a digit in prose: ${piece.text}`],
    ),
    ...quantities
      .filter(({ span }) => !slots.some(({ start, end }) => span[0] >= start && span[1] <= end))
      .map(({ span }) => `a number of no figure: ${text.slice(...span)}`),
    ...slots.filter(({ slot }) => slot !== "label").flatMap((slot) => changedReading(slot, quantities, units)),
    ...wrongFigures(printed, slots),
    ...wrongFormulas(printed.calculations, slots),
  ];
}

/** 阅读量：38.6万次 behind a label is what a report counts, and not what a page says of its own readers. */
function asReported(text: string): string {
  return text.replace(/(?<=(?:浏览|阅读|点击|访问|查看|字)(?:次数|人数|数|量)?)[:：]/g, "，");
}

function slotsOf(pieces: readonly Piece[]): Slot[] {
  let at = 0;
  return pieces.flatMap((piece) => {
    const start = at;
    at += piece.text.length;
    return "slot" in piece ? [{ ...piece, start, end: at }] : [];
  });
}

/**
 * A word beside a figure changes what it says (近 before it, 万 behind it) when the scanner reads another number. What is
 * no number alone and one behind its label (76.4岁 of 预期寿命, 零 of 死亡率) is read whole there.
 */
function changedReading({ text, start, end }: Slot, quantities: readonly Quantity[], units: UnitTable): string[] {
  const within = quantities.filter(({ span }) => span[0] >= start && span[1] <= end);
  const described = (list: readonly Quantity[], offset: number) =>
    list.map(({ span, value, unit, approx }) => [span[0] - offset, span[1] - offset, value, unit, approx].join());
  const alone = described(readAlone(text, units), behindLabel.length);
  const onlyByLabel = alone.length === 0 && within.length === 1;
  if (onlyByLabel && within[0]?.span[0] === start && within[0].span[1] === end) return [];
  return described(within, start).join(";") === alone.join(";") ? [] : [`a figure reads otherwise here: ${text}`];
}

/** What ends every label; the scanner takes the hyphen of -1.0‰ for a sign only behind something. */
const behindLabel = "：";

function readAlone(display: string, units: UnitTable): Quantity[] {
  return scanQuantities(foldText(`${behindLabel}${display}`), units).quantities;
}

/** Each claim is printed once, right behind its own label: place, time, people, dose, metric and role. */
function wrongFigures({ claims, units }: PrintedText, slots: readonly Slot[]): string[] {
  const open = [...claims];
  const faults = slots.flatMap((slot, at) => {
    if (slot.slot !== "figure") return [];
    const label = slots[at - 1];
    const found = open.findIndex(
      (claim) =>
        claim.display === slot.text &&
        label?.slot === "label" &&
        label.end === slot.start &&
        label.text === claimLine(claim)[0]?.text,
    );
    const claim = open[found];
    if (claim === undefined) return [`not a claim under its label: ${slot.text}`];
    open.splice(found, 1);
    return hasValue(claim, units) ? [] : [`a claim prints another value: ${slot.text}`];
  });
  return [...faults, ...open.map(({ figureId }) => `a claim is not printed: ${figureId}`)];
}

/** Where the scanner reads a number in what is printed, one of them is the claim's value. */
function hasValue({ display, value }: Claim, units: UnitTable): boolean {
  const read = readAlone(display, units).flatMap((quantity) => quantity.value ?? []);
  return read.length === 0 || read.some((one) => compareDecimal(one, value) === 0);
}

function wrongFormulas(calculations: readonly Calculation[], slots: readonly Slot[]): string[] {
  const printed = slots.filter(({ slot }) => slot === "calculation").map(({ text }) => text);
  const wanted = calculations.map(({ formula }) => formula);
  return [
    ...printed.filter((text) => !wanted.includes(text)).map((text) => `not a calculation: ${text}`),
    ...wanted
      .filter((formula) => !printed.includes(formula))
      .map((formula) => `a calculation is not printed: ${formula}`),
  ];
}
