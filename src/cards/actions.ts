import * as z from "zod";

/**
 * What a button of ours may carry. `do` chooses the handler; a value that is not one of these was not put there by this
 * version of the program and is answered politely. Each part of the product adds its own lines here.
 */

const reportId = z.string().min(1).max(64);
const versionNumber = z.int().min(1).max(999_999);
/** The card whose files an admin decides about. */
const batchId = z.string().min(1).max(64);

const answerId = z.string().min(1).max(64);

export const cardAction = z.discriminatedUnion("do", [
  /** 有用 / 数字不对 / 出处不对 under an answer. */
  z.strictObject({
    do: z.literal("feedback"),
    answer: answerId,
    verdict: z.enum(["useful", "wrong-figure", "wrong-source"]),
  }),
  /** One of the options of a clarification, counted from 0. */
  z.strictObject({ do: z.literal("choose"), answer: answerId, option: z.int().min(0).max(99) }),
  /** 看原文: the paragraph of citation `citation` (its `n`), with the figure marked. */
  z.strictObject({ do: z.literal("show-source"), answer: answerId, citation: z.int().min(1).max(999) }),
  /** 复制引文: the same citation as text to copy. */
  z.strictObject({ do: z.literal("copy-quote"), answer: answerId, citation: z.int().min(1).max(999) }),
  /** 确认发送 or 不发送 under the draft of a weekly summary. */
  z.strictObject({
    do: z.literal("digest-draft"),
    chat: z.string().min(1).max(64),
    week: z.string().regex(/^\d{4}-W\d{2}$/),
    send: z.boolean(),
  }),
  /** 再发一次, after this week's summary was posted already. */
  z.strictObject({ do: z.literal("digest-again"), week: z.string().regex(/^\d{4}-W\d{2}$/) }),
  /** 撤回 of a posted summary. */
  z.strictObject({ do: z.literal("digest-recall"), week: z.string().regex(/^\d{4}-W\d{2}$/) }),
  /** 保存 of the settings form. */
  z.strictObject({ do: z.literal("digest-settings") }),
  /** A ready-made question, asked as if it had been typed. */
  z.strictObject({ do: z.literal("ask"), question: z.string().min(1).max(200) }),
  /** 发布 / 放弃 under a preview: one draft. `live` is the version id the preview compared it with. */
  z.strictObject({
    do: z.literal("publish"),
    batch: batchId.nullable(),
    report: reportId,
    version: versionNumber,
    live: z.string().max(128).nullable(),
    /** Said yes to losing pinned questions. */
    accept: z.boolean(),
  }),
  z.strictObject({ do: z.literal("discard"), batch: batchId.nullable(), report: reportId, version: versionNumber }),
  /** 全部发布 under a card of several files. */
  z.strictObject({ do: z.literal("publish-all"), batch: batchId }),
  /** 新报告 (`replaces` is null) or 更正版 of another report. */
  z.strictObject({
    do: z.literal("settle"),
    batch: batchId.nullable(),
    report: reportId,
    replaces: reportId.nullable(),
  }),
  /** 看改动: the comparison of one draft. */
  z.strictObject({ do: z.literal("preview"), report: reportId, version: versionNumber }),
  /** 返回预览: the same in place of the card that was pressed. */
  z.strictObject({ do: z.literal("back"), report: reportId, version: versionNumber }),
  /** What the form under a preview says. */
  z.strictObject({ do: z.literal("edit"), report: reportId, version: versionNumber }),
  /** 看这个数字: the figure that the form under a preview names. */
  z.strictObject({ do: z.literal("figure"), report: reportId, version: versionNumber }),
  /** 保存 or 不收入 on the card of one figure; `figure` is its place in the text. */
  z.strictObject({
    do: z.literal("correct"),
    report: reportId,
    version: versionNumber,
    figure: z.string().regex(/^\d{1,9}-\d{1,9}$/),
    exclude: z.boolean(),
  }),
  z.strictObject({ do: z.literal("roll-back"), report: reportId }),
  z.strictObject({ do: z.literal("take-down"), report: reportId }),
  /** 暂不通知 / 通知 under the notice of corrections of one version. */
  z.strictObject({ do: z.literal("corrections"), report: reportId, version: versionNumber, send: z.boolean() }),
]);

export type CardAction = z.infer<typeof cardAction>;

/** Reads a button's value as it comes back; null when it is none of ours. */
export function readCardAction(value: unknown): CardAction | null {
  const read = cardAction.safeParse(value);
  return read.success ? read.data : null;
}
