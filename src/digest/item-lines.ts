import type { Piece } from "../answer/piece.ts";
import { claimLine } from "../answer/wording.ts";
import type { Claim } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { UnitFamily } from "../reports/figure.ts";
import type { StoredFigure } from "../store/figures.ts";
import type { Told } from "./changes.ts";
import type { ChangedFigure } from "./corrections.ts";
import type { DigestLine, DigestPiece } from "./digest.ts";
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
    pieces: plain([{ slot: "label", text: moved }, { slot: "calculation", text: calculation.formula }, { text: "。" }]),
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
  return { pieces: plain([{ slot: "label", text }]), aside: true };
}

/** All lines in one run of pieces, as the gate reads them. */
export function piecesOf(lines: readonly DigestLine[]): Piece[] {
  return lines.flatMap(({ pieces }, index) => [
    ...(index === 0 ? [] : [{ text: "\n" }]),
    ...pieces.map(({ piece }) => piece),
  ]);
}

/** A run of pieces cut into its lines again; `urlOf` finds a figure by the label the program prints before it. */
export function linesOf(
  pieces: readonly Piece[],
  urlOf: (label: string, display: string) => string | null,
): DigestLine[] {
  const lines: DigestPiece[][] = [[]];
  for (const [at, piece] of pieces.entries()) {
    const isFigure = "slot" in piece && piece.slot === "figure";
    const url = isFigure ? urlOf(pieces[at - 1]?.text ?? "", piece.text) : null;
    for (const [part, text] of piece.text.split("\n").entries()) {
      if (part > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ piece: { ...piece, text }, url });
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => ({ pieces: line, aside: false }));
}

function plain(pieces: readonly Piece[]): DigestPiece[] {
  return pieces.map((piece) => ({ piece, url: null }));
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
  if (label === undefined || figure === undefined) return [];
  const source = after.map((text): Piece => ({ slot: "label", text }));
  return [
    { pieces: [...plain([...before, label]), { piece: figure, url }, ...plain([...source, ...end])], aside: false },
  ];
}

function asides(lines: readonly DigestLine[]): DigestLine[] {
  return lines.map((line) => ({ ...line, aside: true }));
}
