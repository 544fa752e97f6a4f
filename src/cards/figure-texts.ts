import { roleLabels } from "../reports/role-labels.ts";

/** Words of the card that puts right what a figure means; figures and sentences are put in by the card. */
export const figureTexts = {
  title: "改一个数字的含义",
  choose: "选一个数字（没有把握的在前）",
  typed: "或写出报告里的数字，如 92.79%",
  open: "看这个数字",
  several: (count: number) => `这样写的数字有${count}个，请选一个：`,
  sentence: "原句",
  qualifiers: (words: string) => `限定：${words}（不在这里改；限定读错了，请不收入这个数字）`,
  unsure: "程序没有把握读对这个数字，请对照原句。",
  fields: { metric: "指标", place: "地区", period: "期间", population: "人群" },
  role: "性质",
  roles: roleLabels,
  howToFill: "数字本身不能改。空着的不改；人群写“全部”表示不分人群。原句不变，重新入库后仍然有效。",
  save: "保存",
  exclude: "不收入这个数字",
  confirmExclude: (display: string) => `不收入 ${display}？以后不再用它回答，重新入库后也一样。`,
  leftOut: "（不收入）",
  isLeftOut: "这个数字不收入，不用于回答。",
  restore: "重新收入",
  sure: "请确认",
  back: "返回预览",
};
