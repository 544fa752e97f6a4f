import type { FigureRole } from "../../src/reports/figure.ts";
import type { FigureDraft } from "./draft.ts";
import type { FigureReading } from "./reading.ts";
import { sentenceRole } from "./roles.ts";
import { isScopeAside } from "./slots/scope-aside.ts";

export type RoleKnown = {
  previous: FigureDraft | null;
  /** The noun it counts stood behind the number. */
  numberFirst: boolean;
};

/**
 * What kind of statement a draft is, once its other slots are filled. A role that a slot gave it stays; a result becomes
 * something else where its sentence, the number beside it or its time says so.
 */
export function applyRole(draft: FigureDraft, reading: FigureReading, { previous, numberFirst }: RoleKnown): void {
  if (draft.role === "change") {
    if (sentenceRole(draft, reading, numberFirst) === "plan") planChange(draft, previous);
    return;
  }
  if (draft.role !== "result") return;
  if (previous !== null && isListedChange(draft, previous)) {
    [draft.role, draft.change] = ["change", previous.change && { ...previous.change, of: null }];
    return;
  }
  if (isWhole(reading)) {
    draft.role = "target";
    draft.phrase = draft.phrase.replace(/^占(?=..)/, "");
    draft.head = draft.head.replace(/^占(?=..)/, "");
    return;
  }
  draft.role = sentenceRole(draft, reading, numberFirst);
  if (draft.role === "target" && previous !== null && isListedTask(draft, previous)) draft.role = "result";
  if (draft.role === "result") draft.role = roleBeside(draft, previous, reading);
  const planned = previous?.role === "plan" || previous?.role === "target";
  if (draft.role === "result" && planned && previous.phrase === draft.phrase) nameDone(draft);
}

/** 原计划投资5000万元，实际完成3860万元: the second is 完成投资, and no longer of what was planned. */
function nameDone(draft: FigureDraft): void {
  const name = draft.phrase.replace(planAhead, "");
  if (name === draft.phrase) return;
  [draft.phrase, draft.head] = draft.head === "完成" ? [`完成${name}`, ""] : [name, draft.head];
}

const planAhead = /^(?:原?计划|原定|预计|拟|(?:年度|全年|工作|责任)?目标(?!任务))(?=..)/;

/** 完成国家任务120个、省级任务60个: both were done. */
function isListedTask({ clause, phrase, lead = "" }: FigureDraft, previous: FigureDraft): boolean {
  const listed = previous.clause[0] === clause[0] && /^[、和与及]/.test(lead);
  return listed && previous.role === "result" && [previous.phrase, phrase].every((name) => /(?<!目标)任务$/.test(name));
}

/** 补助标准提高幅度达30%和20%, 增长7.5%（全市11.1%）, 下降4%（12例）: what stands beside a change with nothing of its own is one too. */
function isListedChange({ quantity, lead = "", after }: FigureDraft, previous: FigureDraft): boolean {
  const inUnits = /^[(（](?:约|近)?$/.test(lead) && /^[)）]?$/.test(after) && previous.quantity.family === "percent";
  if (previous.role === "change" && inUnits && quantity.family !== "percent") return true;
  const beside = /^[、和与及]$/.test(lead) || isScopeAside(lead);
  return previous.role === "change" && previous.quantity.family === quantity.family && beside;
}

/** What the number before or behind a draft, or its own time, makes of it. */
function roleBeside(draft: FigureDraft, previous: FigureDraft | null, reading: FigureReading): FigureRole {
  if (isCostOfApplied(draft, previous)) return "applied";
  if (isCeiling(draft, previous) || isHeldUnder(draft, reading) || isCourse(draft)) return "standard";
  return isAhead(draft, reading) ? "plan" : "result";
}

/** 为适龄女孩免费提供2剂次疫苗接种: how many doses each is to have is no count of those given. */
function isCourse({ quantity, before }: FigureDraft): boolean {
  return (
    /^[剂针]次?$/.test(quantity.base) &&
    /^[1-5]$/.test(quantity.value ?? "") &&
    /(?:提供|每人|每名[\u4e00-\u9fff]{2,4})(?:接种)?$/.test(before)
  );
}

/** 完成年度目标任务7500人的109.8%, 占任务(4万人)的80%: the number is the task and what was reached stands behind it. */
function isWhole({ quantity, next, slice, context, sentence }: FigureReading): boolean {
  const before = slice([sentence.span[0], quantity.span[0]]);
  return (
    next?.family === "percent" &&
    /^[)）]?的$/.test(slice([quantity.span[1], next.span[0]])) &&
    [...context.lexicon.reading.completionWords, "预算"].some((word) =>
      new RegExp(`${word}(?:数|为|是)?[(（]?$`).test(before),
    )
  );
}

/** 2个项目还在申报，投资总额1.3亿元: what is to be spent on what is applied for is applied for too. */
function isCostOfApplied(draft: FigureDraft, previous: FigureDraft | null): boolean {
  return (
    previous?.role === "applied" &&
    previous.phrase === draft.phrase &&
    /^(?:(?:计划|估算|概算)?总?投资额?|投资总额|概算)$/.test(draft.head)
  );
}

/** 登记失业率2.63%，控制在4.5%以内: the second is the line that was kept below. */
function isCeiling(draft: FigureDraft, previous: FigureDraft | null): boolean {
  return (
    draft.before.endsWith("控制在") &&
    previous !== null &&
    previous.quantity.family === draft.quantity.family &&
    previous.phrase === draft.phrase
  );
}

/** 药占比控制在25%以内（实际24.1%）: the bracket says what it was, and the number before it what it had to be. */
function isHeldUnder({ before }: FigureDraft, { quantity, slice, sentence }: FigureReading): boolean {
  return before.endsWith("控制在") && /^[(（]实际/.test(slice([quantity.span[1], sentence.span[1]]));
}

/**
 * What a report says of a later year than it is about has not happened: 2024年，新登记市场主体5万户以上. What it tells without a word of
 * intent of a time before the day it was published on has, and so has what came to only so much (2024年只有3例).
 */
function isAhead({ period, quantity, before }: FigureDraft, { context, slice, sentence }: FigureReading): boolean {
  const { period: about, publishedOn } = context.anchor;
  if (about.to === null || period.from === null || period.basis === "anchor" || period.from <= about.to) return false;
  const isOver = publishedOn !== null && period.to !== null && period.to < publishedOn;
  // 2024年1—9月，投入…: who plans says a year, a half or a quarter.
  if (/年1—\d+月/.test(period.label)) return false;
  if (
    /(?:只有|仅[为有]?)$/.test(before) ||
    (isOver && !/[将要应须]|确保|力争/.test(before) && !/以[上内]/.test(quantity.approx ?? ""))
  )
    return false;
  if (isComparedBack(sentence.text)) return false;
  return !toldAsDone.test(
    slice([sentence.span[0], quantity.span[0]]).replace(/报告(?=[\u4e00-\u9fff]{0,6}(?:率|比例))/g, ""),
  );
}

/** 2023年，管理率为94.5%，比1996年提高29个百分点: what is compared with the past was measured; 到2025年…比2020年提高 is aimed at. */
function isComparedBack(text: string): boolean {
  return (
    /[比较](?:(?:19|20)\d{2}年|上年|去年)(?:末|底|同期)?(?:提高|提升|增加|增长|上升|下降|降低|减少)/.test(text) &&
    !/[到至](?:19|20)\d{2}年(?!的)|将|要|力争|确保|预期|预计|目标|计划|以上|以下|以内|左右/.test(text)
  );
}

/** Words no plan is told in: 2018年报告麻疹21例 was counted, whatever years the text opened with. */
const toldAsDone =
  /已|完成|截至|目前|实现了|报告(?!会|书)|(?<!防止|预防|杜绝)发生|出生的|(?:下降|上升|增加|减少)(?:到|至|了)/;

/** 预期生产总值增长6% is a plan for a growth, and its label has to say that it is no level. */
function planChange(draft: FigureDraft, previous: FigureDraft | null): void {
  draft.role = "plan";
  // 增加值增速确保目标增长12%，奋斗目标14%: both are of the 增加值.
  const aimed = draft.phrase.replace(/的?(?:增[速长幅])?(?:确保|奋斗|预期|考核|责任|挑战)目标$/, "");
  if (aimed !== draft.phrase) draft.phrase = aimed === "" ? (previous?.phrase ?? "") : aimed;
  if (draft.head === "") draft.head = draft.change?.direction === "down" ? "下降" : "增长";
}
