import * as z from "zod";

import type { Answer, Calculation, Claim } from "../../reports/answer.ts";
import type { Citation } from "../../reports/citation.ts";
import { parseJson } from "../../reports/json.ts";

/** What a draft may refer to: nothing but what the decision holds. */
export type ClosedList = Pick<Answer, "claims" | "calculations" | "citations">;

export type Block =
  | { kind: "text"; text: string }
  | { kind: "figure"; claim: Claim }
  | { kind: "calculation"; calculation: Calculation }
  | { kind: "quote"; citation: Citation };

/** Why a draft is not shown: for the log, never for the asker. */
export type DraftFault = { code: DraftFaultCode; detail: string };

export type DraftFaultCode =
  | "not-an-answer"
  | "not-blocks"
  | "too-long"
  | "unknown-id"
  | "repeated"
  | "incomplete"
  | "characters"
  | "joined"
  | "quote"
  | "numeral"
  | "claim"
  | "comparison"
  | "role"
  | "place"
  | "time"
  | "population"
  | "dose"
  | "metric"
  | "unit"
  | "instruction"
  | "other-words"
  | "rescan";

/** Longest draft looked at, in characters of JSON: forty rows and their prose are far below it. */
const longestDraft = 20_000;
/** Most prose of one draft, in characters: a short lead, and a clause for each figure. */
const leadLength = 120;
const clauseLength = 40;

const draftShape = z.strictObject({
  blocks: z
    .array(
      z.union([
        z.strictObject({ text: z.string().min(1) }),
        z.strictObject({ figure: z.string() }),
        z.strictObject({ calc: z.string() }),
        z.strictObject({ quote: z.string() }),
      ]),
    )
    .min(1)
    .max(300),
});

export type NamedBlock = Exclude<Block, { kind: "text" }>;

/** The ids a draft is given to choose from: `f1` for the first claim, `c1` for a calculation, `q1` for its citation. */
export function closedIds(list: ClosedList): Map<string, NamedBlock> {
  return new Map<string, NamedBlock>([
    ...list.claims.map((claim, at): [string, NamedBlock] => [`f${at + 1}`, { kind: "figure", claim }]),
    ...list.calculations.map((calculation, at): [string, NamedBlock] => [
      `c${at + 1}`,
      { kind: "calculation", calculation },
    ]),
    ...list.citations.map((citation): [string, NamedBlock] => [`q${citation.n}`, { kind: "quote", citation }]),
  ]);
}

export type ReadDraft = { blocks: Block[]; faults: DraftFault[] };

/**
 * Takes a model's whole reply; anything but `{"blocks": […]}` over the closed ids is a fault. Neighbouring texts are
 * joined, so that no word can hide in two of them.
 */
export function readBlocks(raw: string, ids: ReadonlyMap<string, NamedBlock>): ReadDraft {
  if (raw.length > longestDraft) return { blocks: [], faults: [{ code: "too-long", detail: `${raw.length}` }] };
  const draft = draftShape.safeParse(parseJson(raw));
  if (!draft.success) return { blocks: [], faults: [{ code: "not-blocks", detail: raw.slice(0, 40) }] };
  const blocks: Block[] = [];
  const faults: DraftFault[] = [];
  for (const block of draft.data.blocks) {
    if ("text" in block) addText(blocks, block.text);
    else {
      const [kind, id] =
        "figure" in block
          ? (["figure", block.figure] as const)
          : "calc" in block
            ? (["calculation", block.calc] as const)
            : (["quote", block.quote] as const);
      const named = ids.get(id);
      if (named?.kind === kind) blocks.push(named);
      else faults.push({ code: "unknown-id", detail: id.slice(0, 40) });
    }
  }
  return { blocks, faults };
}

/** Every figure and calculation of the decision stands in the draft once, no quote stands twice, the prose is short. */
export function countFaults(blocks: readonly Block[], ids: ReadonlyMap<string, NamedBlock>): DraftFault[] {
  const faults: DraftFault[] = [];
  let slots = 0;
  for (const [id, named] of ids) {
    const times = blocks.filter((block) => block === named).length;
    if (times > 1) faults.push({ code: "repeated", detail: id });
    if (named.kind === "quote") continue;
    slots += 1;
    if (times === 0) faults.push({ code: "incomplete", detail: id });
  }
  const prose = blocks.reduce((total, block) => total + (block.kind === "text" ? block.text.length : 0), 0);
  if (prose > leadLength + clauseLength * slots) faults.push({ code: "too-long", detail: `${prose}` });
  return faults;
}

function addText(blocks: Block[], text: string): void {
  const last = blocks.at(-1);
  if (last?.kind === "text") blocks[blocks.length - 1] = { kind: "text", text: last.text + text };
  else blocks.push({ kind: "text", text });
}
