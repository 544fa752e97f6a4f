import type { FigureRole } from "./figure.ts";

/** What kind of statement a figure is, as it is said to people (figures.md 2, M7): the cards, the pages and the texts take it from here. */
export const roleLabels = {
  result: "实际结果",
  plan: "计划数",
  target: "目标数",
  standard: "标准",
  completion: "任务完成率",
  change: "增减量",
  from: "起点数",
  to: "变化后",
  share: "占比",
  rank: "排名",
  applied: "申报数，尚未批复",
  awaiting: "待验收",
  "negated-zero": "原文写明没有",
  "unresolved-table": "表格数字，含义以原表为准",
} as const satisfies Readonly<Record<FigureRole, string>>;
