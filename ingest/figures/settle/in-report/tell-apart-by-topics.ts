import { markLength } from "../../../../src/reports/outline.ts";
import type { Line } from "../../../section/lines.ts";
import { rename, type FigureDraft } from "../../draft.ts";
import { labelOf } from "../tell-apart.ts";

/**
 * 【学校卫生】2023年，…查处案件111件。 / 【饮用水卫生】…查处案件56件。 / 道路运输业方面。全市发生事故15起。: paragraphs that open with what they are about
 * tell the same of it each. Figures that would have one label take the topic of their paragraph, if each has its own.
 */
export function tellApartByTopics(drafts: readonly FigureDraft[], lines: readonly Line[]): void {
  const topics = lines.map(({ span, text }) => ({ span, topic: topicOf(text) }));
  const topicAt = (at: number) => topics.find(({ span }) => at >= span[0] && at < span[1])?.topic ?? "";
  if (topics.filter(({ topic }) => topic !== "").length < 2) return;
  for (const alike of Map.groupBy(drafts.filter(isNamed), labelOfCount).values()) {
    const own = alike.map(({ sentence }) => topicAt(sentence[0]));
    if (alike.length < 2 || own.filter((topic) => topic === "").length > 1 || new Set(own).size < alike.length)
      continue;
    if (!own.includes("")) linkTotal(alike, drafts, topicAt);
    for (const [index, draft] of alike.entries()) takeTopic(draft, own[index] ?? "", drafts);
  }
}

/** 全市发生生产安全事故39起 above the paragraphs of the trades: what each of them counts is a part of it. */
function linkTotal(
  parts: readonly FigureDraft[],
  drafts: readonly FigureDraft[],
  topicAt: (at: number) => string,
): void {
  const [first] = parts;
  const above = drafts.filter(
    (draft) =>
      first !== undefined &&
      draft.sentence[0] < first.sentence[0] &&
      draft.role === "result" &&
      topicAt(draft.sentence[0]) === "" &&
      draft.quantity.base === first.quantity.base &&
      draft.head === first.head &&
      draft.period.label === first.period.label &&
      draft.phrase.endsWith(first.phrase.slice(-2)),
  );
  const [total, more] = above;
  if (total === undefined || more !== undefined) return;
  for (const part of parts)
    if (part.edges.every(({ kind }) => kind !== "part-of")) part.edges.push({ kind: "part-of", to: total });
}

/** 受伤0人 is as much of its paragraph as 受伤29人 of the next. */
function labelOfCount(draft: FigureDraft): string {
  return labelOf(draft.role === "negated-zero" ? { ...draft, role: "result" } : draft);
}

/** The figure's name, and that of how much it changed, with the topic before it. */
function takeTopic(draft: FigureDraft, topic: string, drafts: readonly FigureDraft[]): void {
  const name = draft.phrase;
  if (topic === "" || name.includes(topic)) return;
  rename(draft, `${topic}${name}`, drafts);
}

function isNamed({ phrase, role }: FigureDraft): boolean {
  return phrase !== "" && role !== "change" && role !== "share" && role !== "rank";
}

/** 【学校卫生】, （二）消毒产品监督。, 道路运输业方面，: what a paragraph opens with, alone before its first stop. */
function topicOf(line: string): string {
  const text = line.slice(markLength(line));
  const named =
    /^[【[［](?<topic>[\u4e00-\u9fff、]{2,16})[】\]］]/.exec(text) ??
    /^在?(?<topic>[\u4e00-\u9fff、]{2,12})方面[。:：，,]/.exec(text) ??
    (text === line ? null : /^(?<topic>[\u4e00-\u9fff、]{3,14})[。:：]/.exec(text));
  return (named?.groups?.["topic"] ?? "").replace(/(?:工作|情况|方面)+$/, "");
}
