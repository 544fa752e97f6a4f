import type { Answer } from "../reports/answer.ts";
import { rateOf, type Group } from "./metrics.ts";
import { headings, milliseconds, percent } from "./print-metrics.ts";
import { textTable } from "./text-table.ts";

/** What a model was used for in one run, and what it cost. */
export type ModelUse = {
  /** Tokens. */
  input: number;
  output: number;
  calls: number;
  /** Answers in its words, and questions it read. */
  worded: number;
  understood: number;
  /** Yuan for a million tokens of input and of output; null when nobody said. */
  prices: readonly [number, number] | null;
};

/** The same questions without and with a model, side by side, and what the model cost. */
export function printComparison(without: Group, withModel: Group, use: ModelUse): string {
  const rows = headings.map(({ key, id, chinese, english }) => {
    const rates = [without, withModel].map(({ counts }) => rateOf(counts[key]));
    return [id, chinese, english, ...rates.map(percent), difference(rates)];
  });
  return [
    "\n模型对比 Without and with the model",
    textTable([
      ["", "指标", "Metric", "不用模型 Without", "用模型 With", "相差 Difference"],
      ...rows,
      ["M14", "用时 p50/p95", "Latency p50/p95", milliseconds(without.latency), milliseconds(withModel.latency), ""],
    ]),
    `模型看懂 understood ${use.understood}，模型行文 worded ${use.worded}，调用 calls ${use.calls}`,
    `token：输入 input ${use.input}，输出 output ${use.output}；费用 cost ${cost(use)}`,
  ].join("\n");
}

/** Counts what the answers say of the model's part in them. */
export function modelPart(answers: readonly Answer[]): Pick<ModelUse, "worded" | "understood"> {
  return {
    worded: answers.filter(({ composedBy }) => composedBy === "model").length,
    understood: answers.filter(({ notes }) => notes.some(({ code }) => code === "UNDERSTOOD_AS")).length,
  };
}

function difference([left, right]: (number | null)[]): string {
  if (left === null || right === null || left === undefined || right === undefined || left === right) return "";
  return `${right > left ? "+" : "−"}${percent(Math.abs(right - left))}`;
}

function cost({ input, output, prices }: ModelUse): string {
  if (prices === null) return "未知，请设置 MODEL_PRICES (unknown: set MODEL_PRICES)";
  const [inputPrice, outputPrice] = prices;
  return `${((input * inputPrice + output * outputPrice) / 1_000_000).toFixed(4)} 元`;
}
