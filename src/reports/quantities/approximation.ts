import type { Approximation } from "../figure.ts";

/** Which approximator a number carries; it is part of the value (700多万 is not 700万: figures.md 2). */
export function approximationOf(
  before: string | undefined,
  middle: string | undefined,
  after: string | undefined,
): Approximation | null {
  if (after === "以上" || after === "以下" || after === "左右") return after;
  if (after === "以内") return "以下";
  if (middle === "余" || after === "余") return "余";
  if (middle !== undefined || after === "多") return "多";
  if (before === undefined) return null;
  if (before === "近" || before === "将近" || before === "接近") return "近";
  if (before === "约" || before === "大约") return "约";
  return before === "不足" || before === "不到" ? "不足" : "超";
}
