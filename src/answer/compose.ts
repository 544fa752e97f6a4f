import type { Answer, Calculation, Claim, Note, Option, RefusalReason } from "../reports/answer.ts";
import type { Choice } from "./choices.ts";
import type { Frame } from "./frame.ts";
import { limits } from "./limits.ts";
import { askedLabel, claimLine, claimSubject, nearNamesLine, refusalLead } from "./wording.ts";

/** A piece of the answer's text. `slot` pieces are printed by the program from figures, labels and names. */
export type Piece = { text: string } | { slot: "figure" | "calculation" | "label"; text: string };

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
  const all = [...notes, ...printedNotes(claims)];
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
  if (choices.length > options.length) lines.push([{ text: "还有其他符合的数字，请说明地区、时间或指标。" }]);
  return { ...joined(lines), notes: printedNotes(claims), options };
}

export function composeRefusal(
  reason: RefusalReason,
  frame: Frame,
  { nearest, near }: { nearest: Claim | null; near: readonly Claim[] },
): Composed {
  const lines: Piece[][] = [[{ slot: "label", text: refusalLead(reason, askedLabel(frame), frame) }]];
  if (near.length > 0) lines.push([{ slot: "label", text: nearNamesLine(near.map(claimSubject)) }]);
  if (nearest) lines.push([{ text: "最接近的是：" }, ...claimLine(nearest)]);
  const notes: Note[] = nearest
    ? [{ code: "NEAREST", text: "以上是现有报告中最接近的数字，与提问并不相同。" }, ...printedNotes([nearest])]
    : [];
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
function printedNotes(claims: readonly Claim[]): Note[] {
  const notes: Note[] = [];
  const has = (flag: Claim["flags"][number]) => claims.some((claim) => claim.flags.includes(flag));
  if (has("over-100-percent")) notes.push({ code: "AS_PRINTED", text: "超过百分之百的比率，原文如此。" });
  if (has("parts-do-not-sum") && claims.length > 1)
    notes.push({
      code: "PARTS_DO_NOT_SUM",
      text: "原文列出的分项相加不等于总数，可能没有列全，也可能合计与分项不符，均按原文列出。",
    });
  if (has("labelled-by-model"))
    notes.push({ code: "LABELLED_BY_MODEL", text: "数字照原文，但它的含义由模型标注，请对照原句核对。" });
  if (has("no-unit")) notes.push({ code: "AS_PRINTED", text: "原文没有写单位。" });
  if (claims.some((claim) => claim.role === "plan" || claim.role === "target"))
    notes.push({ code: "PLAN", text: "标明计划或目标的数字不是完成数。" });
  if (claims.some((claim) => claim.role === "applied" || claim.role === "awaiting"))
    notes.push({ code: "AWAITING", text: "原文写明尚在申报或待验收，并非已经获批。" });
  return notes;
}

function joined(lines: readonly Piece[][]): { text: string; pieces: Piece[] } {
  const pieces = lines.flatMap((line, index) => (index === 0 ? line : [{ text: "\n" }, ...line]));
  return { pieces, text: pieces.map((piece) => piece.text).join("") };
}
