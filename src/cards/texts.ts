import type { FigureRole } from "../reports/figure.ts";
import { roleLabels } from "../reports/role-labels.ts";

/** Every word of a card that does not come from an answer, a report or a question. It holds no number of its own. */
export const cardTexts = {
  moreRows: (left: number) => `另有${left}行未列出。`,
  quotes: "原文出处",
  confirmSending: "确认发送",
  dropDraft: "不发送",
  moreItems: (left: number) => `另有${left}条未列出。`,
  cutText: "……后面的没有列出，请把问题问得更具体一些。",
  refused: "没有查到",
  clarify: "请选一项",
  written: "AI 生成",
  writtenNote: "文字由 AI 撰写，其中的数字和引文逐一核对过原文。",
  didYouMean: "您是不是想问：",
  nearest: "最接近的数字，与所问不同：",
  calculated: "由报告里的数字计算得出",
  figure: "数字",
  role: "性质",
  place: "地区",
  period: "时间",
  whole: "所属",
  population: "人群",
  qualifiers: "范围",
  metric: "指标",
  sources: (count: number) => `出处（${count}）`,
  searched: (count: number) => `共查了${count}份报告。`,
  searchedInGroup: (count: number) =>
    `共查了对本群开放的${count}份报告。只给别的群或个人看的报告，请在那个群里问，或单独问我。`,
  openSource: "打开原文",
  showSource: "看原文",
  copyQuote: "复制引文",
  useful: "有用",
  wrongFigure: "数字不对",
  wrongSource: "出处不对",
  from: "出处：",
  published: (day: string) => `${day}发布`,
  shownFrom: "原文",
  looking: "正在查",
  help: "我能做什么",
  tryAsking: "可以这样问",
  commands: "还可以发",
  reports: "现有报告",
  noReports: "还没有您可以看的报告。",
  more: (left: number) => `另有${left}份没有列出，请按地区或年份提问。`,
};

/** A figure's role, said wherever it is not simply a result. */
export const roleTexts: Readonly<Record<FigureRole, string>> = { ...roleLabels, result: "" };
