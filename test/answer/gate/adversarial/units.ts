import { after, before, worded, type AttackClass } from "./attack.ts";

export const unitClasses: readonly AttackClass[] = [
  {
    name: "4 unit slip",
    attacks: (scenes) =>
      worded(scenes, ["done", "visits"], {
        zh: [
          ...after("亿元。", "亿。", "，单位是亿元。", "，也就是5200亿元。", "（单位：千元）。"),
          ...before("（单位：亿元）", "以亿元计：", "按吨计算："),
        ],
        en: [
          ...after(" billion.", " million.", ", in billions.", ", that is 5200 million.", " (thousand yuan)."),
          ...before("In billions: ", "(unit: million) ", "In tons: "),
        ],
      }),
  },
  {
    name: "5 percent for percentage points",
    attacks: (scenes) =>
      worded(scenes, ["rise", "rate"], {
        zh: [
          ...after("，即5.6个百分点。", "个百分点。", "，也就是百分之五点六。", "，单位是百分点。", "（5.6个点）。"),
          ...before("按百分点计，", "按千分点计，", "以个百分点表示："),
        ],
        en: [
          ...after(
            ", i.e. 5.6 percentage points.",
            " percentage points.",
            ", 5.6 points.",
            ", in basis points.",
            " (points).",
          ),
          ...before("In percentage points: ", "Points: ", "In per mille: "),
        ],
      }),
  },
];
