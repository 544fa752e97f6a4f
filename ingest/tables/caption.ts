import type { FigureRole } from "../../src/reports/figure.ts";
import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Place } from "../../src/reports/place.ts";
import { withoutPlanNames } from "../../src/reports/plan-names.ts";
import type { Span } from "../../src/reports/report.ts";
import type { Line } from "../section/lines.ts";
import { captionLines, formLine, titleEnd, titleIn } from "./caption/lines.ts";
import { placeIn } from "./caption/place.ts";
import { ownTime, timeAlone, timesIn } from "./caption/times.ts";
import { topicOf, withoutPeople } from "./caption/topic.ts";
import { unitsTold, type PrintedUnit } from "./header-unit.ts";

/** What the lines right above a table say for all of it: `表1 2023年末各县(市、区)常住人口 单位:万人`. */
export type Caption = {
  spans: Span[];
  /** What the table is about, or empty: 常住人口. */
  topic: string;
  /** The age group that all of it is about, where the title names one: 60岁以上老年人流感疫苗接种. */
  population: string | null;
  /** The dose that all of it is about, where the title names one: 第二剂接种率. */
  doses: string[];
  /** Its words that say when. */
  times: string;
  units: PrintedUnit[];
  role: FigureRole | null;
  /** The place the whole table is about, where the lines name one inside the report's own: 表5 甲区各街道…. */
  place: Place | null;
  /** True for 部分县: the rows need not add up to their total. */
  partial: boolean;
};

export type CaptionReading = { lexicon: Lexicon; gazetteer: Gazetteer; own: Place | null; text: string };

/** Takes the report's lines above the table, nearest last, and the table's own title rows. */
export function readCaption(above: readonly Line[], own: readonly Span[], reading: CaptionReading): Caption {
  const { text, lexicon } = reading;
  const lines = captionLines(above);
  const spans: Span[] = [...lines.map(({ span }) => span), ...own];
  const texts = spans.map((span) => text.slice(...span));
  const titles = texts.filter((line) => !formLine.test(line)).map(titleIn);
  const topics = titles.map((line) => topicOf(line, reading)).filter((topic) => topic !== "");
  const heading = timeAlone(above.at(-lines.length - 1)) ?? governing(above, (line) => ownTime(line.text));
  const placed = placeIn(titles, reading) ?? governing(above, ({ text: words }) => placeIn([words], reading));
  const times = timesIn(texts);
  return {
    spans,
    ...withoutPeople(topics.at(-1) ?? ""),
    times: times === "" ? (heading ?? "") : times,
    units: texts.flatMap((line) => unitsTold(line, lexicon.units)),
    role: titles.map((title) => roleOfTitle(title, lexicon)).find((role) => role !== null) ?? null,
    place: placed,
    partial: titles.some((title) => title.includes("部分")),
  };
}

/** What the page's own title says its tables are about, where it is one of tables: 各乡镇两癌筛查进度公示（11月15日）. */
export function topicOfPage(pageTitle: string, reading: CaptionReading): string {
  const title = pageTitle.replace(/[(（][^()（）]*[)）]$/, "");
  return titleEnd.test(title) || /(?:公示|通报|简报|[日周旬月季]报)$/.test(title)
    ? withoutPeople(topicOf(title, reading)).topic
    : "";
}

/** What the nearest heading above says that says it, rank by rank: 三、2020年接种情况, then the heading over that. */
function governing<Said>(above: readonly Line[], read: (line: Line) => Said | null): Said | null {
  let level = Number.POSITIVE_INFINITY;
  for (const line of above.toReversed()) {
    if (line.heading === null || line.heading.level >= level) continue;
    level = line.heading.level;
    const said = read(line);
    if (said !== null) return said;
  }
  return null;
}

/** A list of tasks for the year to come is no list of results, whatever its columns are called. */
function roleOfTitle(title: string, { reading }: Lexicon): FigureRole | null {
  if (/完成|执行|决算|进展|落实情况/.test(title)) return null;
  const planned = withoutPlanNames(title.replaceAll(/(?:公共|基金|经营|保险)预算/g, ""), reading);
  if (/目标|任务(?:分解|安排|清单|表)/.test(planned)) return "target";
  return /计划|预算|预计|安排表/.test(planned) ? "plan" : null;
}
