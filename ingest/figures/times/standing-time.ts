import { yearPeriod } from "../../../src/reports/period.ts";
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

/** 一、2022年工作回顾, 附：2022年主要指标; null where it is the report's own year, whose parts say more exactly when. */
function timeOfHeading({ text, span, heading }: Line, { anchor }: Pick<SentenceContext, "anchor">): Frame | null {
  const words = heading?.words ?? /^附[件表]?\d{0,2}[:：](.+)$/.exec(text)?.[1] ?? "";
  const year =
    /^((?:19|20)\d{2})年度?(?:全年)?(?:主要|重点|各项|卫生健康)*(?:工作|任务|指标|目标|数据|业务)*(?:回顾|总结|情况|完成情况|开展情况|成效|指标|数据)$/.exec(
      words,
    )?.[1];
  if (year === undefined || Number(year) === anchor.year) return null;
  const at = span[0] + text.indexOf(year);
  return { period: yearPeriod(Number(year), "frame"), span: [at, at + year.length + 1], holds: "paragraph" };
}

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
