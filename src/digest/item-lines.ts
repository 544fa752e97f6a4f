import type { Piece } from "../answer/compose.ts";
import { claimLine } from "../answer/wording.ts";
import type { Claim } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { UnitFamily } from "../reports/figure.ts";
import type { StoredFigure } from "../store/figures.ts";
import type { Told } from "./changes.ts";
import type { ChangedFigure } from "./corrections.ts";
import type { DigestLine } from "./digest.ts";
import { digestTexts } from "./texts.ts";

/** Finds the claim of a figure: of two versions of one report, each has its own. */
export type ClaimFor = (stored: StoredFigure) => Claim | undefined;

/** A figure's line, and below it what it changed by, against what, and where that stands. */
export function toldLines({ figure, comparison }: Told, claimFor: ClaimFor, citations: readonly Citation[]) {
  const lines = [claimed(claimFor(figure), citations, [])];
  if (comparison === null) return lines.flat();
  if (comparison.kind === "stated")
    return [...lines, asides(claimed(claimFor(comparison.change), citations, []))].flat();
  const { former, way, calculation } = comparison;
  const moved = digestTexts.moved(former.figure.period.label, way, rates.has(figure.figure.family));
  const difference: DigestLine = {
    pieces: [{ slot: "label", text: moved }, { slot: "calculation", text: calculation.formula }, { text: "。" }],
    url: null,
    aside: true,
  };
  const source = former.reportId === figure.reportId ? [] : [digestTexts.statedIn(former.section.title)];
  const base = claimed(claimFor(former), citations, [], source);
  return [...lines, [difference], asides(base)].flat();
}

/** 更正前：某市2023年出生率：5.4‰。更正后：某市2023年出生率：5.5‰。 Each under its own whole label, as the gate asks. */
export function correctionLines(
  { former, current }: ChangedFigure,
  claimFor: ClaimFor,
  citations: readonly Citation[],
) {
  return [
    ...asides(claimed(claimFor(former), citations, [{ text: digestTexts.was }])),
    ...claimed(claimFor(current), citations, [{ text: digestTexts.isNow }]),
  ];
}

export function noteLine(text: string): DigestLine {
  return { pieces: [{ slot: "label", text }], url: null, aside: true };
}

/** All lines in one run of pieces, as the gate reads them. */
export function piecesOf(lines: readonly DigestLine[]): Piece[] {
  return lines.flatMap(({ pieces }, index) => (index === 0 ? pieces : [{ text: "\n" }, ...pieces]));
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

const rates: ReadonlySet<UnitFamily> = new Set(["percent", "permille", "per-population", "score", "duration"]);

function claimed(
  claim: Claim | undefined,
  citations: readonly Citation[],
  before: readonly Piece[],
  after: readonly string[] = [],
): DigestLine[] {
  if (claim === undefined) return [];
  const url = citations.find(({ n }) => n === claim.citation)?.url ?? null;
  const [label, figure, ...end] = claimLine(claim);
  const said = [label, figure, ...after.map((text): Piece => ({ slot: "label", text })), ...end];
  const pieces = [...before, ...said.filter((piece) => piece !== undefined)];
  return [{ pieces, url, aside: false }];
}

function asides(lines: readonly DigestLine[]): DigestLine[] {
  return lines.map((line) => ({ ...line, aside: true }));
}
