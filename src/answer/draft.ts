import type { Answer } from "../reports/answer.ts";
import type { Figure } from "../reports/figure.ts";
import type { Gazetteer } from "../reports/gazetteer.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import type { Piece } from "./piece.ts";
import { closedIds, countFaults, readBlocks, type Block, type DraftFault } from "./draft/blocks.ts";
import { checkClause } from "./draft/check-clause.ts";
import { clausesOf } from "./draft/clauses.ts";
import { anyDigit, checkedText, isPlain } from "./draft/plain-text.ts";
import { jointFaults, printBlocks, quoteFaults } from "./draft/print-blocks.ts";
import type { Frame } from "./frame.ts";
import { strayNumbers } from "./verify/printed-numbers.ts";

export type DraftDeps = {
  lexicon: Lexicon;
  gazetteer: Gazetteer;
  /** What the writer of the draft was told; a draft that repeats it is dropped. Empty where it was told nothing. */
  instructions: string;
};

export type DraftInput = {
  /** The whole reply of a model, as it came. */
  raw: string;
  /** What was decided: the only figures, calculations and quotes a draft can show. */
  decided: Pick<Answer, "decision" | "claims" | "calculations" | "citations" | "notes">;
  /** The figures behind the claims. */
  figures: readonly Figure[];
  frame: Frame;
};

export type RenderedDraft =
  | { kind: "shown"; pieces: Piece[]; text: string }
  /** The caller shows the template answer instead; `why` is for the log. */
  | { kind: "dropped"; why: DraftFault[] };

/**
 * The gate for drafted prose (figures.md 5d). A draft is `{"blocks": [{"text"}, {"figure"}, {"calc"}, {"quote"}]}` over
 * ids of the decision; its prose may hold no number in any spelling, claim nothing that the figures do not, and is made
 * of the figures' own label words and a closed list of plain ones (`plain-words.ts`, which its writer should be told).
 * One fault drops all of it: a draft is never repaired. The result is still to pass `verifyAnswer`, like a template.
 */
export function renderDraft(deps: DraftDeps, { raw, decided, figures, frame }: DraftInput): RenderedDraft {
  if (decided.decision !== "answer" || decided.claims.length === 0)
    return { kind: "dropped", why: [{ code: "not-an-answer", detail: decided.decision }] };
  const ids = closedIds(decided);
  const { blocks, faults } = readBlocks(raw, ids);
  const whole =
    faults.length > 0 ? faults : [...countFaults(blocks, ids), ...jointFaults(blocks), ...quoteFaults(blocks)];
  if (whole.length > 0) return { kind: "dropped", why: whole };
  const why = [
    ...textFaults(blocks, decided.claims, deps.instructions),
    ...clauseFaults(deps, blocks, { decided, figures, frame }),
  ];
  if (why.length > 0) return { kind: "dropped", why };
  return scannedAgain(deps, printBlocks(blocks, decided.notes), decided);
}

/** Characters, digits and echoes: what a text may not hold wherever it stands. */
function textFaults(blocks: readonly Block[], claims: Answer["claims"], instructions: string): DraftFault[] {
  const latin = new Set(claims.flatMap(({ metric }) => metric.match(/[A-Za-z]+/g) ?? []));
  const told = checkedText(instructions);
  return blocks.flatMap((block): DraftFault[] => {
    if (block.kind !== "text") return [];
    const read = checkedText(block.text);
    const faults: DraftFault[] = [];
    if (anyDigit.test(block.text) || anyDigit.test(read)) faults.push({ code: "numeral", detail: read.slice(0, 20) });
    if (!isPlain(block.text, latin)) faults.push({ code: "characters", detail: block.text.slice(0, 20) });
    if (echoes(read, told)) faults.push({ code: "instruction", detail: read.slice(0, 20) });
    return faults;
  });
}

/** As many characters in a row as two people do not write alike by chance. */
const echoLength = 10;

function echoes(text: string, told: string): boolean {
  return Array.from({ length: Math.max(0, text.length - echoLength + 1) }, (_, at) => at).some((at) =>
    told.includes(text.slice(at, at + echoLength)),
  );
}

function clauseFaults(
  { lexicon, gazetteer }: DraftDeps,
  blocks: readonly Block[],
  { decided, figures, frame }: Omit<DraftInput, "raw">,
): DraftFault[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const known = { lexicon, gazetteer, frame, citations: decided.citations };
  return clausesOf(blocks, decided.claims, byId).flatMap((clause) => checkClause(clause, decided, known));
}

/** The final string through the ledger's own scanner: its numbers must be those of the claims and calculations. */
function scannedAgain({ lexicon }: DraftDeps, pieces: Piece[], decided: DraftInput["decided"]): RenderedDraft {
  const text = pieces.map((piece) => piece.text).join("");
  const { claims, calculations } = decided;
  const faults = strayNumbers({ text, pieces, claims, calculations, units: lexicon.units });
  return faults.length > 0
    ? { kind: "dropped", why: faults.map((detail) => ({ code: "rescan", detail })) }
    : { kind: "shown", pieces, text };
}
