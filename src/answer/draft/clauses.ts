import type { Claim } from "../../reports/answer.ts";
import type { Calculation } from "../../reports/answer.ts";
import type { Figure } from "../../reports/figure.ts";
import type { Block } from "./blocks.ts";
import { checkedText } from "./plain-text.ts";

/** A figure or a calculation as printed, with the claims and figures it speaks of. */
export type Printed = { claims: readonly Claim[]; figures: readonly Figure[]; calculation: Calculation | null };

/** A piece of drafted prose within one sentence, and what its words are about. */
export type Clause = {
  /** As `checkedText` gives it. */
  text: string;
  about: readonly Printed[];
};

type Part = { text: string; sentence: number } | { printed: Printed; sentence: number };

/**
 * Which figure the words of a draft speak of: the next one in their sentence (第二剂：{figure}), else the last one before
 * them ({figure}，为计划数), else every figure of the draft (两个地区的数字如下。). A word is then held against that figure
 * alone, so that 第二剂 before the first dose's figure is a fault although both doses are in the answer.
 */
export function clausesOf(
  blocks: readonly Block[],
  claims: readonly Claim[],
  figures: ReadonlyMap<string, Figure>,
): Clause[] {
  const parts = partsOf(blocks, claims, figures);
  const all = parts.flatMap((part) => ("printed" in part ? [part.printed] : []));
  return parts.flatMap((part, at) => {
    if ("printed" in part || part.text === "") return [];
    const near = ({ sentence }: Part) => sentence === part.sentence;
    const next = parts.slice(at + 1).find((one) => "printed" in one && near(one));
    const one = next ?? parts.slice(0, at).findLast((before) => "printed" in before && near(before));
    return [{ text: part.text, about: one && "printed" in one ? [one.printed] : all }];
  });
}

function partsOf(blocks: readonly Block[], claims: readonly Claim[], figures: ReadonlyMap<string, Figure>): Part[] {
  const parts: Part[] = [];
  let sentence = 0;
  for (const block of blocks) {
    if (block.kind === "text") {
      const [first = "", ...rest] = checkedText(block.text).split(/[。!?;\n]+/);
      parts.push({ text: first, sentence });
      for (const text of rest) parts.push({ text, sentence: (sentence += 1) });
    } else if (block.kind !== "quote") {
      const own = block.kind === "figure" ? [block.claim] : operandClaims(block.calculation, claims);
      const printed: Printed = {
        claims: own,
        figures: own.flatMap(({ figureId }) => figures.get(figureId) ?? []),
        calculation: block.kind === "calculation" ? block.calculation : null,
      };
      parts.push({ printed, sentence });
    }
  }
  return parts;
}

/** A highest value is worked out over rows that are not all shown; its words are then held against those that are. */
function operandClaims(calculation: Calculation, claims: readonly Claim[]): readonly Claim[] {
  const operands = claims.filter(({ figureId }) => calculation.operands.includes(figureId));
  return operands.length > 0 ? operands : claims;
}
