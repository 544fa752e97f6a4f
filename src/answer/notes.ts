import type { Note } from "../reports/answer.ts";
import type { NotCalculable } from "./calculate.ts";

/** What is said beside an answer: everything a reader must know that no figure says itself, in one place. */

/** Reports that name no place may be those of the place asked for: at most three by title. */
export function unplacedNote(titles: readonly string[], wanted: string): Note {
  const names = titles.slice(0, titlesNamed).map((title) => {
    const plain = title.replaceAll(/[《》\n]/g, "");
    return `《${plain.length > longestTitle ? `${plain.slice(0, longestTitle)}…` : plain}》`;
  });
  const named = `${names.join("")}${titles.length > titlesNamed ? "等" : ""}`;
  return { code: "INCOMPLETE", text: `另有${titles.length}份报告没有写明地区（${named}），也可能有您要的${wanted}。` };
}

const titlesNamed = 3;
const longestTitle = 30;

/** Of several places or times asked for, those nothing was found of. */
export function notFoundNote(names: readonly string[]): Note {
  return { code: "INCOMPLETE", text: `现有报告里没有找到${names.join("、")}的这项数字。` };
}

/** Of several things asked for in one question, those nothing was found for: by name, where the words are plain ones. */
export function unmetNote(names: readonly string[]): Note {
  const plain = names.filter((name) => /^\p{Script=Han}{2,20}$/u.test(name));
  const named = plain.length === 0 ? "" : `（${plain.join("、")}）`;
  return { code: "INCOMPLETE", text: `提问中的另一项${named}，在现有报告里没有找到。` };
}

export const changeNotFoundNote: Note = { code: "INCOMPLETE", text: "没有找到它的增减幅度，请看原文。" };

/** Places that should report, with why each is missing. */
export function notReportedNote(missing: readonly { name: string; why: string }[]): Note {
  const names = missing.map(({ name, why }) => `${name}（${why}）`).join("、");
  return { code: "INCOMPLETE", text: `名单上缺少：${names}。` };
}

/** What a highest or lowest is the highest or lowest of. */
export type Among = "people" | "places" | "times" | "kinds";

export function amongNote(among: Among): Note {
  const text = {
    people: "只在报告列出的人群之间比较。",
    places: "只在现有报告里有这项数字的地区之间比较。",
    times: "只在现有报告里有这项数字的时间之间比较。",
    kinds: "只在报告列出的各项之间比较。",
  }[among];
  return { code: "INCOMPLETE", text };
}

export const latestPeriodNote: Note = {
  code: "PERIOD_DEFAULTED",
  text: "提问未说明年份，以上为现有报告中最近的一期。",
};

export const nearestNote: Note = {
  code: "NEAREST",
  text: "以上是现有报告中最接近的数字，与提问并不相同。",
};

export const premiseNote: Note = {
  code: "PREMISE_CORRECTED",
  text: "提问中的数字与原文不一致，请以上面的原文数字为准。",
};

export const otherDirectionNote: Note = {
  code: "PREMISE_CORRECTED",
  text: "与提问的方向相反：实际是减少或更低。",
};

/** Reports that differ; `revised` where one says that it is the preliminary or the revised one. */
export function conflictNote({ revised }: { revised: boolean }): Note {
  const text = revised
    ? "几份报告的数字不一致，可能有初步数和修订数之分，以上都列出，新发布的在前。"
    : "几份报告的数字不一致，以上都列出，新发布的在前，请以发文单位的最新数字为准。";
  return { code: "CONFLICT", text };
}

/** A report's own growth rate is not what its two levels give. */
export const growthDiffersNote: Note = {
  code: "CONFLICT",
  text: "报告写明的增减幅度与按两个数字计算的不一致（可能因口径或价格基准不同），两者都列出，以报告写明的为准。",
};

/** Reckoned back from a later figure and its change. */
export function derivedNote(period: string): Note {
  return { code: "CALCULATED", text: `报告没有直接写出${period}的数字，以上由之后的数字和增减量推算得出。` };
}

export const mayOverlapNote: Note = {
  code: "MAY_OVERLAP",
  text: "同一个人可能同时计入几项，合计不等于去重后的人数。",
};

export const approximateNote: Note = { code: "APPROXIMATE", text: "其中有约数，计算结果也只是约数。" };

const whyNot: Record<NotCalculable, string> = {
  "accumulations-differ": "这几个数字一个是当期数、一个是累计数，不能相互加减，请分别使用。",
  "families-differ": "这几个数字的单位不同，不能直接相加减，请分别使用。",
  "rates-do-not-add": "比率不能相加或再求比例，请分别使用。",
  labelled: "其中有数字的含义由模型标注，不用来计算，请分别核对使用。",
  "zero-base": "作为除数的数字为零，无法计算。",
  masked: "其中有数字在原文中被隐去，无法计算。",
  "not-one-number": "其中有比值或区间，不能直接相加减，请分别使用。",
  approximate: "其中有约数，无法得到准确结果。",
};

export function notCalculatedNote(why: NotCalculable): Note {
  return { code: "INCOMPLETE", text: whyNot[why] };
}

/** Of figures as they are printed. */
export const printedNotes = {
  overHundredPercent: { code: "AS_PRINTED", text: "超过百分之百的比率，原文如此。" },
  partsDoNotSum: {
    code: "PARTS_DO_NOT_SUM",
    text: "原文列出的分项相加不等于总数，可能没有列全，也可能合计与分项不符，均按原文列出。",
  },
  labelledByModel: {
    code: "LABELLED_BY_MODEL",
    text: "数字照原文，但它的含义由模型标注，请对照原句核对。",
  },
  noUnit: { code: "AS_PRINTED", text: "原文没有写单位。" },
  plan: { code: "PLAN", text: "标明计划或目标的数字不是完成数。" },
  awaiting: { code: "AWAITING", text: "原文写明尚在申报或待验收，并非已经获批。" },
} as const satisfies Record<string, Note>;

/** A model read the question; the asker is told as what, because the words are not the report's. */
export function understoodAsNote(as: readonly string[]): Note {
  return {
    code: "UNDERSTOOD_AS",
    text: `提问里的说法报告中没有，是按“${as.join("、")}”查找的，请看是不是您要的。`,
  };
}

export const allowanceUsedNote: Note = {
  code: "MODEL_LIMIT",
  text: "今天的大模型用量已经用完，只按原词查找过；换成报告里的说法可以再问。",
};
