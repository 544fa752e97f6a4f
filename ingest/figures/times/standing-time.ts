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
 * (…进展情况（2022年12月20日）), which says when the counts were read.
 */
export function standingTimes(
  lines: readonly Line[],
  context: Pick<SentenceContext, "anchor" | "planZoneAt">,
): Map<Line, Frame> {
  const governed = new Map<Line, Frame>();
  let frame: Frame | null = null;
  let underHeading = false;
  let endsAtHeading = false;
  for (const [index, line] of lines.entries()) {
    if (line.heading !== null) {
      if (endsAtHeading) frame = null;
      underHeading = index > 0;
    }
    const opened = standsAlone(lines, index) ? timeOf(line, context) : null;
    if (opened !== null) [frame, endsAtHeading] = [opened, underHeading];
    if (frame !== null && context.planZoneAt(line.span[0]) === null) governed.set(line, frame);
  }
  return governed;
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
