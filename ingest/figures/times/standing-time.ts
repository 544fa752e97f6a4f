import type { TimeMention } from "../../../src/reports/time-words.ts";
import { findTimeWords } from "../../../src/reports/time-words.ts";
import type { Line } from "../../section/lines.ts";
import type { Frame } from "./frames.ts";
import type { SentenceContext } from "../reading.ts";

/** How many lines of a bulletin stand at its head. */
const headLines = 3;

/**
 * 截至12月31日： alone in its line governs the lines behind it: those up to the next heading, or all where no heading stands
 * before it; what is planned has a time of its own. So does the day in brackets under the title of a bulletin of progress
 * (…进展情况（2022年12月20日）), which says when the counts were read. 一、2022年工作回顾 in a report of 2023 governs its section.
 */
export function standingTimes(
  lines: readonly Line[],
  context: Pick<SentenceContext, "anchor" | "planZoneAt">,
): Map<Line, Frame> {
  const governed = new Map<Line, Frame>();
  let frame: Frame | null = null;
  let underHeading = false;
  /** The frame ends at a heading of this level or above; null where it holds for all that follows. */
  let endsAt: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.heading !== null) {
      if (endsAt !== null && line.heading.level <= endsAt) frame = null;
      underHeading = index > 0;
    }
    const opened = standsAlone(lines, index) ? timeOf(line, context) : null;
    if (opened !== null) [frame, endsAt] = [opened, underHeading ? anyLevel : null];
    const headed = index === 0 ? null : timeOfHeading(line, context);
    if (headed !== null) [frame, endsAt] = [headed, line.heading?.level ?? anyLevel];
    if (frame !== null && context.planZoneAt(line.span[0]) === null) governed.set(line, frame);
  }
  return governed;
}

const anyLevel = Number.POSITIVE_INFINITY;

/**
 * 一、2022年工作回顾, 附：2022年主要指标, 一、7月份事故情况 in a text about January to July; null where it is the report's own time or its
 * year, whose parts say more exactly when.
 */
function timeOfHeading({ text, span, heading }: Line, { anchor }: Pick<SentenceContext, "anchor">): Frame | null {
  const words = heading?.words ?? /^附[件表]?\d{0,2}[:：](.+)$/.exec(text)?.[1] ?? "";
  const [mention, more] = findTimeWords(words, anchor);
  if (mention === undefined || more !== undefined || mention.span[0] > 0 || mention.masked) return null;
  const { kind, period } = mention;
  if (!stretches.has(kind) || !toldOf.test(words.slice(mention.span[1])) || relativeToDay.test(words)) return null;
  const isOwn = period.label === anchor.period.label || (kind === "year" && period.label === `${anchor.year}年`);
  if (isOwn || period.to === null) return null;
  const at = span[0] + text.indexOf(words);
  return { period: { ...period, basis: "frame" }, span: [at, at + mention.span[1]], holds: "paragraph" };
}

/** What a section may be about: a day or 截至6月底 says when something was counted. */
const stretches: ReadonlySet<TimeMention["kind"]> = new Set(["year", "part-of-year", "month", "range"]);
/** 今年以来, 去年: of which year they are is told from the text, not from its heading. */
const relativeToDay = /^(?:[今本去]|上(?!半年)|前(?!三季))|以来/;
const toldOf =
  /^度?(?:全年|份)?(?:[全我本][国省市县区州镇乡局委])?[\u4e00-\u9fff]{0,10}(?:回顾|总结|情况|概况|成效|指标|数据)$/;

function standsAlone(lines: readonly Line[], index: number): boolean {
  const text = lines[index]?.text ?? "";
  if (/^[（(]?截[至止]到?[^，,。；;:：()（）]{3,20}[)）]?[:：，,]?$/.test(text)) return true;
  if (index === 0 || index >= headLines || !/^[（(][^()（）]{8,12}[)）]$/.test(text)) return false;
  return lines.slice(0, index).some((line) => /进展|进度|日报|周报|旬报|快报|接种情况/.test(line.text));
}

function timeOf(line: Line, { anchor }: Pick<SentenceContext, "anchor">): Frame | null {
  const [mention, more] = findTimeWords(line.text, anchor);
  if (mention === undefined || more !== undefined || mention.masked) return null;
  const period = asOf(mention);
  const rest = `${line.text.slice(0, mention.span[0])}${line.text.slice(mention.span[1])}`;
  if (period === null || !/^[（(]?(?:\d{1,2}[时点:：]?(?:\d{2}分?)?|[，,:：)）]|全[省市县区州])*$/.test(rest))
    return null;
  const span: Frame["span"] = [line.span[0] + mention.span[0], line.span[0] + mention.span[1]];
  return { period, span, holds: "paragraph" };
}

/** 截至12月31日 as it is; a day in brackets is the day up to which was counted. */
function asOf({ kind, period }: TimeMention): Frame["period"] | null {
  if (period.to === null) return null;
  if (kind === "as-of") return period;
  if (kind !== "day" || period.from !== period.to) return null;
  const [year, month, day] = period.to.split("-").map(Number);
  return { ...period, from: null, label: `截至${year}年${month}月${day}日` };
}
