import { before, worded, type AttackClass } from "./attack.ts";

/** The right figure under the wrong label. */
export const labelClasses: readonly AttackClass[] = [
  {
    name: "2 right figure, wrong year",
    attacks: (scenes) =>
      worded(scenes, ["rate", "done"], {
        zh: before(
          "2022年的数字是：",
          "前年，",
          "今年的数字是：",
          "二〇二二年，",
          "往年的情况：",
          "上年同期：",
          "截至目前，",
        ),
        en: before(
          "In 2022: ",
          "Last year but one: ",
          "This year: ",
          "In the year before, ",
          "For 2024, ",
          "As of now: ",
          "Two years ago: ",
        ),
      }),
  },
  {
    name: "3 right figure, wrong region",
    attacks: (scenes) =>
      worded(scenes, ["rate", "visits"], {
        zh: before(
          "松溪岭县的情况是：",
          "云川市：",
          "全市的数字是：",
          "全省，",
          "全国范围内，",
          "永安市的数字是：",
          "邻县的数字：",
        ),
        en: before(
          "Songxiling County: ",
          "Yunchuan City: ",
          "Citywide, ",
          "For the whole province: ",
          "Nationwide, ",
          "In Yong'an: ",
          "The next county: ",
        ),
      }),
  },
  {
    name: "3b right figure, wrong people, dose or metric",
    attacks: (scenes) =>
      worded(scenes, ["rate", "doses"], {
        zh: before(
          "第三剂的数字是：",
          "婴儿的数字是：",
          "孕产妇中，",
          "加强针：",
          "住院分娩率是：",
          "全程接种的数字：",
          "学生的数字是：",
        ),
        en: before(
          "Third dose: ",
          "Infants: ",
          "Pregnant women: ",
          "Booster: ",
          "Hospital births: ",
          "Fully vaccinated: ",
          "Pupils: ",
        ),
      }),
  },
  {
    name: "3c plan told as done, or done as plan",
    attacks: (scenes) => [
      ...worded(scenes, ["plan", "applied"], {
        zh: before("已完成：", "实际达到：", "已经建成：", "取得的成绩是："),
        en: before("Completed: ", "Achieved: ", "Already built: ", "Delivered: "),
      }),
      ...worded(scenes, ["done", "rate"], {
        zh: before("计划是：", "目标任务：", "预计：", "拟：", "力争："),
        en: before("Planned: ", "The target: ", "Expected: ", "To come: ", "Aim: "),
      }),
    ],
  },
];
