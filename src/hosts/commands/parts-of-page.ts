import type { ReportFacts, Section } from "../../reports/report.ts";
import { textTable } from "../../evaluation/text-table.ts";
import { texts } from "./texts.ts";

/**
 * The reports found on a page that collects several, so that whoever read it in can compare them with the page: how many
 * it says it holds, and of each where it begins, its title, place, time and figures. A missed boundary lends one
 * report's year to the figures of another. Empty for a page that is one report.
 */
export function partsOfPage(
  page: ReportFacts,
  sections: readonly Section[],
  figures: readonly { section: number }[],
): string {
  if (sections.length < 2) return "";
  const counts = new Map<number, number>();
  for (const { section } of figures) counts.set(section, (counts.get(section) ?? 0) + 1);
  const rows = sections.map(({ ordinal, span, facts }, index) => [
    `${index + 1}`,
    `${span[0] + 1}—${span[1]}`,
    facts.place?.name ?? facts.placeLabel ?? "",
    facts.period.label,
    `${counts.get(ordinal) ?? 0}`,
    facts.title,
  ]);
  const written = /(?<!\d)(\d{1,2})[篇则份例]/.exec(page.title)?.[1];
  const heading = texts.partsFound(sections.length, written === undefined ? null : Number(written));
  return `${heading}\n${textTable([["", "字", "地区", "期间", "数字", "标题"], ...rows])}`;
}
