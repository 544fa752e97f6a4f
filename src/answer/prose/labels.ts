import type { Choice } from "../../ports/model.ts";
import type { Answer, CalculationOp } from "../../reports/answer.ts";
import { claimLine } from "../wording.ts";

/** What a writer is told of the figures: which is which, and no value of any. The ids are those of `draft/blocks.ts`. */
export function closedLabels({
  claims,
  calculations,
  citations,
}: Pick<Answer, "claims" | "calculations" | "citations">): Record<"figures" | "calculations" | "quotes", Choice[]> {
  const idOf = (figureId: string) => `f${claims.findIndex((claim) => claim.figureId === figureId) + 1}`;
  return {
    figures: claims.map((claim, at) => ({ id: `f${at + 1}`, name: claimLine(claim)[0]?.text ?? "" })),
    calculations: calculations.map(({ op, operands }, at) => ({
      id: `c${at + 1}`,
      name: `${operationNames[op]} ${operands.map(idOf).join(" ")}`,
    })),
    quotes: citations.map(({ n }) => ({ id: `q${n}`, name: `f${n} 的原句` })),
  };
}

const operationNames: Record<CalculationOp, string> = {
  sub: "相差",
  add: "合计",
  ratio: "占比",
  pct_change: "变化幅度",
  share: "占比",
  sum_of_parts: "合计",
  max: "最高",
  min: "最低",
  count: "个数",
};
