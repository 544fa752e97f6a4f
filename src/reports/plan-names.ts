import type { Lexicon } from "./lexicon.ts";

/**
 * A text without the names that hold 计划, 规划, 预期, 拟 or 目标 and plan nothing: 计划生育率, 免疫规划, 目标人群, 模拟. What of these
 * words is left says that a number was planned (计划接种3万人, 目标3万人).
 */
export function withoutPlanNames(text: string, { planNames }: Pick<Lexicon["reading"], "planNames">): string {
  return planNames.reduce((rest, name) => rest.replaceAll(name, ""), text);
}
