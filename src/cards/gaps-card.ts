import type { Card } from "../ports/chat-platform.ts";
import type { CoverageTable } from "../reports/missing-reports.ts";
import { card } from "./card.ts";
import { markdown, note, type CardElement } from "./element.ts";
import { escapeMarkdown, rich } from "./markdown.ts";
import { table } from "./table.ts";

export type Unanswered = { missing: string; times: number; askers: number; questions: readonly string[] };

export const gapsTexts = {
  title: "未答问题",
  none: "最近30天没有因为缺报告而答不出的问题。",
  intro: "最近30天答不出的问题，按缺什么归在一起：",
  times: (times: number, askers: number) => `问过${times}次，${askers}个人`,
  coverage: "各地报告是否齐全",
  place: "地区",
  absent: "缺",
  noPlaces: "请维护人员设好应报送的地区（JUSHI_PLACES），这里就会列出哪些地区还缺哪一年的报告。",
} as const;

/** What could not be answered and which expected reports are not there: what an admin should add next. */
export function gapsCard(unanswered: readonly Unanswered[], coverage: CoverageTable): Card {
  return card({
    summary: gapsTexts.title,
    header: { title: gapsTexts.title, colour: "blue" },
    elements: [
      markdown(escapeMarkdown(unanswered.length === 0 ? gapsTexts.none : gapsTexts.intro)),
      ...unanswered.flatMap(groupElements),
      ...coverageElements(coverage),
    ],
  });
}

function groupElements({ missing, times, askers, questions }: Unanswered): CardElement[] {
  return [
    markdown(rich`**${missing}**`),
    note(rich`${gapsTexts.times(times, askers)}：${questions.map((question) => question.slice(0, 60)).join("；")}`),
  ];
}

function coverageElements({ years, rows }: CoverageTable): CardElement[] {
  if (rows.length === 0) return [note(escapeMarkdown(gapsTexts.noPlaces))];
  if (years.length === 0) return [];
  const columns = [{ title: gapsTexts.place }, ...years.map((year) => ({ title: `${year}年` }))];
  const cells = rows.map(({ place, reports }) => [
    place,
    ...reports.map((count) => (count === 0 ? gapsTexts.absent : `${count}`)),
  ]);
  return [markdown(rich`**${gapsTexts.coverage}**`), table(columns, cells)];
}
