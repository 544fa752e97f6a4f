import type { FigureRole } from "../../reports/figure.ts";
import type { Ask, Frame } from "../frame.ts";

const achieved: readonly FigureRole[] = ["result", "to", "from", "completion", "applied", "awaiting", "negated-zero"];

/** The roles a question can mean: a plan where one is asked for, a rank for 排名, a change for 增长, else what was achieved. */
export function rolesFor(frame: Frame, ask: Ask): readonly FigureRole[] {
  if (frame.wantsRank || ask.family === "rank") return ["rank"];
  if (frame.role === "plan") return ["plan", "target", "applied"];
  const words = ask.words.join("");
  const share = frame.intent === "ratio" || /占|比例|比重|占比/.test(frame.text) ? (["share"] as const) : [];
  const change = frame.wantsChange ? (["change"] as const) : [];
  const standard = /标准|规定/.test(words) ? (["standard"] as const) : [];
  // 应种多少人: whom it is owed to is the very target.
  const owed = /应(?:接?种|补种|检|体检|筛查|参保|签约|建档|免疫)|目标(?:人群|人数|儿童|数)/.test(words)
    ? (["target"] as const)
    : [];
  // 年初预算, 预算数是多少: the budget itself, unless it is asked how much of it was done.
  const budget =
    /(?:年初|年度|全年)预算(?![收支])|预算(?:数|金额|安排)?$/.test(words) && !/占|完成|执行|比/.test(frame.text)
      ? (["target", "plan"] as const)
      : [];
  return frame.wantsChange ? [...change, ...share] : [...achieved, ...share, ...standard, ...owed, ...budget];
}
