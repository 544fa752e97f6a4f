import { labelFigures } from "../../../ingest/labels.ts";
import { readReport } from "../../../ingest/read-report.ts";
import type { FigureLabels, Model } from "../../../src/ports/model.ts";
import type { Figure } from "../../../src/reports/figure.ts";
import type { ReadReport } from "../../../src/reports/report.ts";
import type { TestLibrary } from "../../answer/library.ts";

/**
 * Sentences the rules leave something open in: what 12处 are, who the 2600人 are, and that 80% is what is required. The
 * figures beside them are theirs already.
 */
export const report = `青禾县卫生健康局2023年工作总结
2023年，全县开展健康教育讲座120场。
12处，位于城关镇的接种门诊均已启用。
70岁以上老人中，参加体检2600人，全县共发放手册3000册。
要求覆盖80%，松溪岭县派员学习。
`;

export async function readByRules(library: TestLibrary, text = report): Promise<ReadReport> {
  return readReport({ file: "report.txt", text, format: "txt", readerVersion: "text-1" }, library);
}

export async function readLabelled(library: TestLibrary, model: Model, text = report): Promise<ReadReport> {
  return labelFigures({ ...library, model, modelName: "fake" }, await readByRules(library, text));
}

const nothing: Omit<FigureLabels, "id"> = { metric: null, period: null, population: null, role: null };

/** A reply about the scene's open figures: `f1` is 12处, `f2` 2600人, `f3` 80%. */
export const labels = (...said: Partial<FigureLabels>[]): string =>
  JSON.stringify({ labels: said.map((one) => ({ id: "f1", ...nothing, ...one })) });

export const right = labels({ id: "f1", metric: "接种门诊" }, { id: "f2", population: "p1" }, { id: "f3", role: "r1" });

export const figureOf = ({ figures }: Pick<ReadReport, "figures">, display: string): Figure => {
  const found = figures.find((figure) => figure.display === display);
  if (found === undefined) throw new Error(`no figure ${display}`);
  return found;
};
