import { after, before, worded, type AttackClass } from "./attack.ts";

export const changeClasses: readonly AttackClass[] = [
  {
    name: "6 year on year for month on month",
    attacks: (scenes) =>
      worded(scenes, ["rise", "fall"], {
        zh: before(
          "环比增长：",
          "环比减少：",
          "较上月变化：",
          "与上月相比，环比变化：",
          "较年初变化：",
          "比上季度变化：",
          "定基比变化：",
        ),
        en: before(
          "Month on month: ",
          "Quarter on quarter: ",
          "Since last month: ",
          "Versus last quarter: ",
          "Since January: ",
          "On the previous month: ",
          "Sequentially: ",
        ),
      }),
  },
  {
    name: "7 sign flipped",
    attacks: (scenes) => [
      ...worded(scenes, ["rise"], {
        zh: before(
          "同比下降：",
          "减少了",
          "门诊服务回落，",
          "出现下滑：",
          "门诊在走低，",
          "缩减的幅度是：",
          "负增长：",
        ),
        en: before("Down by ", "Fell ", "A decline of ", "Dropped ", "Lower by ", "Reduced by ", "Minus "),
      }),
      ...worded(scenes, ["fall"], {
        zh: before(
          "比上年增加：",
          "增长了",
          "药品支出上升，",
          "提高了",
          "药品支出在攀升，",
          "扩大的幅度是：",
          "翻番：",
        ),
        en: before("Up by ", "Rose ", "A gain of ", "Grew ", "Higher by ", "Increased by ", "Plus "),
      }),
    ],
  },
  {
    name: "7b comparison no figure makes",
    attacks: (scenes) =>
      worded(scenes, ["rate", "apart"], {
        zh: [
          ...before("位居前列，", "创下最高，", "超额达标，", "高于松溪岭县，", "大幅领先，"),
          ...after("，全省第一。", "，优于平均水平。", "，近九成达标。"),
        ],
        en: [
          ...before("Among the best: ", "A record: ", "Above target: ", "Higher than the neighbour: ", "Far ahead: "),
          ...after(", first in the province.", ", better than average.", ", well on target."),
        ],
      }),
  },
  {
    name: "10 unsupported sum or average",
    attacks: (scenes) =>
      worded(scenes, ["doses", "visits"], {
        zh: [
          ...after("。平均为96.5%。", "。合计五十万人。", "，累计人数翻番。", "，人均一剂。", "。两项之和是5200。"),
          ...before("平均为：", "合计：", "相差："),
        ],
        en: [
          ...after(
            ". On average 96.5%.",
            ". Half a million in all.",
            ", doubled in total.",
            ", one dose each.",
            ". The sum is 5200.",
          ),
          ...before("On average: ", "In total: ", "The gap: "),
        ],
      }),
  },
];
