import * as z from "zod";
import type { UnitTable } from "../../../reports/quantities/units.ts";
import type { Clause } from "./clauses.ts";
import { parseJson } from "../../../reports/json.ts";
import { mayEndHere } from "./cutting.ts";
import { isJoining } from "./joining-words.ts";

/** What is printed for one cited sentence: words that lead up to it, and how far it is told. */
export type Told = { lead: string; clauses: readonly Clause[] };

/** Longest reply looked at, in characters: five sentences of clause ids are far below it. */
const longestReply = 10_000;

const shape = z.strictObject({
  blocks: z
    .array(z.union([z.strictObject({ text: z.string().min(1) }), z.strictObject({ clause: z.string() })]))
    .min(1)
    .max(200),
});

/**
 * Takes a model's whole reply: `{"blocks": [{"text"}, {"clause"}]}`. Null unless every sentence that was found is told
 * once, in its order and from its beginning, nothing between its clauses, and every text is made of joining words and
 * leads up to a sentence. Nothing is ever repaired.
 */
export function readRetelling(raw: string, sentences: readonly (readonly Clause[])[], units: UnitTable): Told[] | null {
  const blocks = raw.length > longestReply ? undefined : shape.safeParse(parseJson(raw)).data?.blocks;
  const told = blocks === undefined ? null : grouped(blocks, sentences);
  if (told === null || told.length !== sentences.length) return null;
  return told.every(
    ({ lead, clauses }, at) => isJoining(lead) && mayEndHere(...parts(clauses, sentences[at] ?? []), units),
  )
    ? told
    : null;
}

type Block = { text: string } | { clause: string };

/** The n-th group tells the n-th sentence; null where a clause is unknown or out of place, or a text leads to nothing. */
function grouped(blocks: readonly Block[], sentences: readonly (readonly Clause[])[]): Told[] | null {
  const told: { lead: string; clauses: Clause[] }[] = [];
  let lead = "";
  for (const block of blocks) {
    if ("text" in block) {
      lead += block.text;
      continue;
    }
    const last = told.at(-1);
    const next = last && lead === "" ? sentences[told.length - 1]?.[last.clauses.length] : undefined;
    const first = sentences[told.length]?.[0];
    if (last !== undefined && next?.id === block.clause) last.clauses.push(next);
    else if (first?.id === block.clause) {
      told.push({ lead, clauses: [first] });
      lead = "";
    } else return null;
  }
  return lead === "" ? told : null;
}

function parts(told: readonly Clause[], sentence: readonly Clause[]): [kept: string, dropped: string] {
  const text = (clauses: readonly Clause[]) => clauses.map((clause) => clause.text).join("");
  return [text(told), text(sentence.slice(told.length))];
}
