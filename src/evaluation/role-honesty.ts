import type { Answer, Claim } from "../reports/answer.ts";
import type { FigureRole } from "../reports/figure.ts";

/** Words that tell a reader a figure is not something achieved (figures.md 2, M7). */
const roleWords: Partial<Record<FigureRole, RegExp>> = {
  plan: /计划|拟|预计|力争|打算|规划|安排/,
  target: /目标|任务|指标|要求/,
  applied: /申报|申请|上报|争取/,
  awaiting: /待(?:验收|命名|批|审|定|评|公布)|等待|尚未|未(?:验收|命名|批复)/,
};

export type RoleCheck = { shown: number; dishonest: Claim[] };

/**
 * The claims that are plans, targets, applied for or awaiting, and those of them whose role the prose leaves unsaid. The
 * word must stand in a line that prints the claim; anywhere will do where the answer holds no other role.
 */
export function checkRoles(answer: Pick<Answer, "claims">, prose: string): RoleCheck {
  const needing = answer.claims.filter((claim) => roleWords[claim.role] !== undefined);
  return { shown: needing.length, dishonest: needing.filter((claim) => !isSaid(claim, answer.claims, prose)) };
}

function isSaid(claim: Claim, claims: readonly Claim[], prose: string): boolean {
  const words = roleWords[claim.role];
  if (words === undefined) return true;
  const lines = prose.split("\n").filter((line) => line.includes(claim.display));
  if (lines.some((line) => words.test(line))) return true;
  return claims.every(({ role }) => role === claim.role) && words.test(prose);
}
