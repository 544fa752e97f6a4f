import type { Answer, Calculation, Claim, Note, Option, RefusalReason } from "../reports/answer.ts";
import type { Choice } from "./choices.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import {
  askedLabel,
  claimLine,
  claimSubject,
  moreChoicesText,
  nearestLead,
  nearNamesLine,
  namesakesLead,
  refusalLead,
} from "./wording.ts";
import { nearestNote, printedNotes } from "./notes.ts";
import type { Piece } from "./piece.ts";

export type Composed = Pick<Answer, "text" | "notes"> & { options?: Option[]; pieces: Piece[] };

/** Template answers: whole sentences with the label of every figure, in the order of the source. */
export function composeAnswer(
  claims: readonly Claim[],
  calculations: readonly Calculation[],
  notes: readonly Note[],
): Composed {
  const lines: Piece[][] = claims.slice(0, limits.rows).map((claim) => claimLine(claim));
  for (const calculation of calculations) {
    lines.push([
      { text: "计算：" },
      { slot: "calculation", text: calculation.formula },
      { slot: "label", text: calculation.rounding === undefined ? "。" : `（${calculation.rounding}）。` },
    ]);
  }
  const all = [...notes, ...notesOfPrinted(claims)];
  for (const note of all) lines.push([{ slot: "label", text: note.text }]);
  return { ...joined(lines), notes: all };
}

/** Figures to choose from, at most five on a phone; places with several figures each are offered by their names alone. */
export function composeClarification(claims: readonly Claim[], choices: Choice[]): Composed {
  const options = choices
    .slice(0, limits.options)
    .map(({ label, question, figureIds }): Option => ({ label, question, figureIds }));
  const lines: Piece[][] = [[{ text: choices[0]?.lead ?? "" }], ...claims.map((claim) => claimLine(claim))];
  if (claims.length === 0) lines.push(...options.map((option): Piece[] => [{ slot: "label", text: option.label }]));
  if (choices.length > options.length) lines.push([{ text: moreChoicesText }]);
  return { ...joined(lines), notes: notesOfPrinted(claims), options };
}

export function composeRefusal(
  reason: RefusalReason,
  frame: Frame,
  { nearest, near, namesakes }: { nearest: Claim | null; near: readonly Claim[]; namesakes: number },
): Composed {
  const asked = askedLabel(frame);
  const lead = namesakes > 1 ? namesakesLead(asked, namesakes) : refusalLead(reason, asked, frame);
  const lines: Piece[][] = [[{ slot: "label", text: lead }]];
  if (near.length > 0) lines.push([{ slot: "label", text: nearNamesLine(near.map(claimSubject)) }]);
  if (nearest) lines.push([{ text: nearestLead }, ...claimLine(nearest)]);
  const notes: Note[] = nearest ? [nearestNote, ...notesOfPrinted([nearest])] : [];
  for (const note of notes) lines.push([{ slot: "label", text: note.text }]);
  const options = near.map((claim): Option => {
    const label = claimSubject(claim);
    return { label, question: `${label}是多少`, figureIds: [claim.figureId] };
  });
  return { ...joined(lines), notes, ...(options.length === 0 ? {} : { options }) };
}

/** Adds what is to be said about how the question was read, after everything else. */
export function withNotes(composed: Composed, notes: readonly Note[]): Composed {
  const lines = notes.map((note): Piece[] => [{ text: "\n" }, { slot: "label", text: note.text }]);
  const pieces = [...composed.pieces, ...lines.flat()];
  return { ...composed, ...joined([pieces]), notes: [...composed.notes, ...notes] };
}

/** What a reader must know about a figure as printed: over 100 %, a plan, not yet approved, parts that do not add up. */
function notesOfPrinted(claims: readonly Claim[]): Note[] {
  const flagged = (flag: Claim["flags"][number]) => claims.some((claim) => claim.flags.includes(flag));
  const inRole = (...roles: Claim["role"][]) => claims.some(({ role }) => roles.includes(role));
  return [
    ...(flagged("over-100-percent") ? [printedNotes.overHundredPercent] : []),
    ...(flagged("parts-do-not-sum") && claims.length > 1 ? [printedNotes.partsDoNotSum] : []),
    ...(flagged("labelled-by-model") ? [printedNotes.labelledByModel] : []),
    ...(flagged("no-unit") ? [printedNotes.noUnit] : []),
    ...(inRole("plan", "target") ? [printedNotes.plan] : []),
    ...(inRole("applied", "awaiting") ? [printedNotes.awaiting] : []),
  ];
}

function joined(lines: readonly Piece[][]): { text: string; pieces: Piece[] } {
  const pieces = lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
  return { pieces, text: pieces.map((piece) => piece.text).join("") };
}
