import { roleLabels } from "../../../reports/role-labels.ts";
import type { FigureFlag } from "../../../reports/figure.ts";

/** Of `jushi figures`, and of figures wherever they are listed. */
export const figureTexts = {
  figures: "更正数字的含义，或不收某个数字；数字本身不能改 (what a figure means)",
  figuresCorrect: "更正一个数字的指标、地区、期间、人群或性质 (correct its labels)",
  figuresRestore: "把不收的数字收回来 (take it back)",
  confirmRestore: (figure: string) => `重新收入数字 ${figure}？正在回答的报告会有新的一版并立即用于回答。`,
  figuresExclude: "不收一个数字 (leave it out)",
  figureMetric: "指标 (metric)",
  figurePlace: "地区，行政区划全名 (place)",
  figurePeriod: "期间，例如 2021年 (period)",
  figurePopulation: "人群；空表示全体 (population)",
  figureRole: "性质，例如 实际结果 或 result (role)",
  roleWords: roleLabels,
  flags: {
    "over-100-percent": "超过100%",
    "no-unit": "原文没有写单位",
    spelled: "原文是汉字数字",
    "parts-do-not-sum": "分项相加不等于总数",
    "parts-sum": "分项相加等于总数",
    "ratio-contradiction": "与另外两个数字算不到一起",
    "source-garbled": "原文有乱码",
    "unresolved-parallel": "分不清是哪一项的",
    "labelled-by-model": "模型标注",
  } satisfies Record<FigureFlag, string>,
  confirmCorrect: (figure: string) => `更正数字 ${figure} 的含义？正在回答的报告会有新的一版并立即用于回答。`,
  confirmExclude: (figure: string) => `不再收数字 ${figure}？正在回答的报告会有新的一版并立即用于回答。`,
  draftCorrected: (version: number) =>
    `第${version}版（草稿）已更正，发布后用于回答；以后重新入库时，只要原句没变就继续有效。`,
  figureCorrected: (version: number) =>
    `已更正，从现在起按第${version}版回答；以后重新入库时，只要原句没变就继续有效。`,
  noFigure: (figure: string) => `没有编号是“${figure}”的数字；用 jushi reports show 编号 --figures 查看。`,
  nothingToCorrect: "请写出要更正什么，例如 --period 2021年",
  wrongRole: (roles: string) => `--role 只能是：${roles}`,
  wrongLabel: { place: "--place 要写行政区划全名。", period: "--period 要写成 2021年、2021年3月这样。" },
} as const;
