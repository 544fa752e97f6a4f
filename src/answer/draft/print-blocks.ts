import type { Note } from "../../reports/answer.ts";
import type { Piece } from "../piece.ts";
import { claimLine } from "../wording.ts";
import type { Block, DraftFault } from "./blocks.ts";
import { isPlain } from "./plain-text.ts";

/** What may follow a figure in the same sentence: a mark, or a word that only joins. 92.79% + 以上 would be another figure. */
const joint = /^(?:[，。；、：！？（）,.;:?!()\n]|以?及|和|与)/;
/** What a draft may end in; behind anything else a full stop is added. */
const sentenceEnd = /(?:[。！？；：，、!?;:,.\n]|[。！？]”)\s*$/;

/**
 * Blocks → pieces. Every figure comes with its whole label, as in a template answer, so that no wording around it can
 * move it to another place, year or age group; the decision's notes follow, as they do there.
 */
export function printBlocks(blocks: readonly Block[], notes: readonly Note[]): Piece[] {
  const pieces: Piece[] = [];
  for (const [at, block] of blocks.entries()) {
    pieces.push(...printBlock(block, blocks[at - 1]));
    const next = blocks[at + 1];
    if (block.kind !== "text" && next !== undefined && next.kind !== "text") pieces.push({ text: "；" });
  }
  const last = pieces.at(-1)?.text ?? "";
  if (!sentenceEnd.test(last)) pieces.push({ text: "。" });
  for (const note of notes) pieces.push({ text: "\n" }, { slot: "label", text: note.text });
  return pieces;
}

function printBlock(block: Block, before: Block | undefined): Piece[] {
  if (block.kind === "text") return [{ text: block.text }];
  if (block.kind === "figure") return claimLine(block.claim).filter((piece) => "slot" in piece);
  if (block.kind === "quote") {
    const introduced = before?.kind === "text" && /[：:]\s*$/.test(before.text);
    return [{ slot: "label", text: `${introduced ? "" : "原文："}“${block.citation.quote.trim()}”` }];
  }
  const { formula, rounding } = block.calculation;
  return [
    { text: "计算：" },
    { slot: "calculation", text: formula },
    ...(rounding === undefined ? [] : [{ slot: "label" as const, text: `（${rounding}）` }]),
  ];
}

/** Texts that would run into a figure or a quote beside them. */
export function jointFaults(blocks: readonly Block[]): DraftFault[] {
  return blocks.flatMap((block, at): DraftFault[] => {
    const before = blocks[at - 1];
    if (block.kind !== "text" || before === undefined || before.kind === "text" || joint.test(block.text)) return [];
    return [{ code: "joined", detail: block.text.slice(0, 10) }];
  });
}

/** Longest sentence quoted inside prose (figures.md 4b.4). */
const longestQuote = 220;

/**
 * A sentence is quoted inside prose only when it is plain: one with markup, a link or a line break in it is shown where
 * citations are shown, cleaned, and not here.
 */
export function quoteFaults(blocks: readonly Block[]): DraftFault[] {
  return blocks.flatMap((block): DraftFault[] => {
    if (block.kind !== "quote") return [];
    const quote = block.citation.quote.trim();
    const plain = isPlain(quote.replace(/[\p{N}%‰“”《》〔〕\-—–+×.]/gu, ""), new Set());
    return plain && !quote.includes("\n") && quote.length <= longestQuote
      ? []
      : [{ code: "quote", detail: `q${block.citation.n}` }];
  });
}
