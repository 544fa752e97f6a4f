import type { Preview } from "../../src/cards/preview.ts";
import type { DiffFigure } from "../../src/reports/diff/diff-figure.ts";

/** Made-up figures and drafts for cards of admins. */
export function makeDiffFigure(parts: Partial<DiffFigure> = {}): DiffFigure {
  return {
    id: "h:1-2",
    display: "92.79%",
    value: "92.79",
    metric: "接种·覆盖率",
    place: "青石县",
    period: "2021年",
    population: "18岁以上",
    qualifiers: ["第一剂"],
    role: "result",
    sentence: "全县18岁以上人群第一剂接种覆盖率为92.79%。",
    labelled: [],
    unsure: false,
    key: "k",
    ...parts,
  };
}

const corrected = makeDiffFigure({ display: "93.10%", sentence: "全县18岁以上人群第一剂接种覆盖率为93.10%。" });

export function makePreview(parts: Partial<Preview> = {}): Preview {
  return {
    batch: "b1",
    report: "r1",
    version: 2,
    title: "青石县卫生健康局2021年工作总结",
    facts: {
      issuer: "青石县卫生健康局",
      place: "青石县",
      period: "2021年",
      published: "2022-01-10",
      file: "青石县2021年总结（更正）.docx",
      audience: null,
    },
    figures: 47,
    passages: 21,
    masked: 0,
    unaccounted: 0,
    leftOut: [{ kind: "picture", count: 2, where: ["第3页", "第5页"] }],
    live: { version: 1, versionId: "r1.1" },
    diff: {
      changed: [{ what: "value", before: makeDiffFigure(), after: corrected }],
      removed: [makeDiffFigure({ display: "18家", metric: "接种单位", population: null, qualifiers: [] })],
      added: [
        makeDiffFigure({
          id: "h:60-63",
          display: "120场",
          metric: "健康讲座",
          population: null,
          qualifiers: [],
          unsure: true,
        }),
      ],
      same: 45,
    },
    excluded: [],
    candidates: [],
    ...parts,
  };
}
