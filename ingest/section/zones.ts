import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Heading } from "../../src/reports/outline.ts";
import { samePeriod, unresolvedPeriod, yearPeriod, type Period } from "../../src/reports/period.ts";
import type { Span } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { Line } from "./lines.ts";
import { looksBack } from "./reviews.ts";
import { plansWithoutHeading } from "./second-run.ts";

/** A stretch of a text that tells of intentions; figures in it are plans until something says otherwise. */
export type PlanZone = {
  span: Span;
  /** The time the zone's opening names (2022年工作思路); unresolved where it names none: a plan is not the report's year. */
  period: Period;
};

/**
 * Finds the plan parts of a text (figures.md 4b.3): from a heading such as 下一步打算, a paragraph that opens with a
 * coming time and 将, or numbering that starts over and tells of intentions alone, to the next heading of the same rank that
 * speaks of results. A text whose title is that of a plan (2024年工作要点) is one from its first line.
 */
export function findPlanZones(title: string, lines: readonly Line[], years: Years, lexicon: Lexicon): PlanZone[] {
  const zones: PlanZone[] = [];
  const unheaded = plansWithoutHeading(lines);
  const [first] = lines;
  let open: OpenZone | null =
    first !== undefined && isPlanTitle(title)
      ? { start: first.span[0], level: 0, period: plannedPeriod(title.replace(/[《》]/g, ""), years.year) }
      : null;
  for (const line of lines) {
    const turn = unheaded.has(line) ? "plan" : turnOf(line, years, lexicon);
    const closes =
      open !== null &&
      (endsPlan(line, open.level, turn) ||
        returnsToPast(line, years) ||
        (turn === "plan" && renews(line, open, years)));
    if (open !== null && closes) {
      zones.push({ span: [open.start, line.span[0]], period: open.period });
      open = null;
    }
    if (open === null && turn === "plan")
      open = { start: line.span[0], level: headingIn(line)?.level ?? 0, period: plannedPeriod(line.text, years.year) };
  }
  const last = lines.at(-1);
  if (open !== null && last) zones.push({ span: [open.start, last.span[1]], period: open.period });
  return zones;
}

type OpenZone = { start: number; level: number; period: Period };

/** 三、2026年重点工作 behind 二、“十五五”时期主要目标: a plan of another time, at its heading or where 今年 opens a paragraph. */
function renews(line: Line, open: OpenZone, years: Years): boolean {
  const period = plannedPeriod(line.text, years.year);
  if (period.to === null || samePeriod(period, open.period)) return false;
  const heading = headingIn(line);
  if (heading === null) return line.text.startsWith("今年") || line.text.startsWith(`${years.year}年是`);
  return heading.level <= open.level || open.level === 0;
}

/** The year 今年 means, and the last year the text is about: a speech of January looks back on the year before. */
type Years = { year: number | null; about: number | null };

/** 2024年工作要点, 民生实事项目清单; a title that also tells what came of it is no plan's. */
export function isPlanTitle(title: string): boolean {
  return (
    /工作(?:要点|计划(?!生育|免疫)|思路|安排|打算|方案)|(?:实施|行动)方案|重点(?:工作|任务)(?:清单|任务|安排)|民生实事(?:项目)?(?:清单|任务|安排)|目标任务|任务(?:分解|清单)/.test(
      title,
    ) && !/总结|回顾|情况|完成|进展|进度|汇报|报告|通报|落实|评估|公示|小结|成效|执行/.test(title)
  );
}

/** Between its plans a speech looks back again: “十四五”时期，…. */
function returnsToPast(line: Line, { year, about }: Years): boolean {
  return line.heading === null && year !== null && about !== null && about < year && looksBack(line, about);
}

function plannedPeriod(opening: string, year: number | null): Period {
  const mention = findTimeWords(opening.slice(0, 60), { year, asOf: null }).find(({ period }) => period.to !== null);
  if (mention) return mention.period;
  return /^.{0,6}明年/.test(opening) && year !== null ? yearPeriod(year + 1, "anchor") : unresolvedPeriod;
}

function endsPlan(line: Line, level: number, turn: "plan" | "result" | null): boolean {
  if (annex.test(line.text) && !annexAhead.test(line.text)) return true;
  const heading = headingIn(line);
  if (turn === "plan" || heading === null) return false;
  return turn === "result" && (level === 0 || heading.level <= level);
}

/** 附:2024年各乡镇接种情况 behind the plan of the next year is no part of it; 附:2025年任务分解表 is. */
const annex = /^附(?:件|表|录)?[一二三四五\d]{0,2}[:：]?.{2,40}(?:情况|统计|完成|结果)(?:一览|汇总|统计|明细)?表?$/;
const annexAhead = /计划(?!生育|免疫)|任务|目标|安排|打算|分解|预算/;

function turnOf(line: Line, years: Years, lexicon: Lexicon): "plan" | "result" | null {
  const heading = headingIn(line);
  if (heading === null) return opensPlan(line.text) || speaksAhead(line.text, years) ? "plan" : null;
  const words = heading.words.slice(0, 30);
  if (isAhead(words, years.about) || isComingEra(words, years.about)) return "plan";
  const plan = lexicon.reading.planHeadings.some((word) => words.includes(word)) && !notPlanned.test(words);
  const result = lexicon.reading.resultHeadings.some((word) => words.includes(word));
  if (plan === result) return null;
  return plan ? "plan" : "result";
}

/** 创新思路，推进“三农”工作 heads what was done. */
const notPlanned =
  /计划生育|计划免疫|计划完成|完成[^，,]{0,6}计划|计划的[\d.]+%|(?:计划|任务|规划|预算)(?:的)?(?:执行|实施|落实)(?:情况|进展|结果)|(?:创新|理清|厘清|拓宽|转变|明确|更新|开阔|完善)(?:了|工作|发展)?思路/;

/** A short line of its own that names a part of the report is a heading, though it bears no mark: 2023年工作要点. */
function headingIn({ heading, text }: Line): Heading | null {
  return heading ?? (partTitle.test(text) ? { level: 1, words: text } : null);
}

/** 2023年工作要点, 下一步打算, 存在的问题. */
const partTitle =
  /^(?:(?:(?:19|20)\d{2}年|[今明去]年|下(?:一)?(?:步|阶段|半年|月|季度)|今后|工作|存在)[^\d，,。；;：:]{0,16})(?:目标|任务|安排|部署|要求|举措|要点|重点|工作|打算|思路|计划|展望|规划|总结|情况|回顾|成效|做法|问题|不足)$/;

/** 六、2024年目标 in a report about 2023: what a heading asks of a coming year has not happened. */
function isAhead(words: string, year: number | null): boolean {
  const named =
    /(20\d{2})年(?:度)?(?!.*(?:完成|总结|回顾|成效)).{0,14}(?:目标|任务|安排|部署|要求|举措|要点|重点|重点工作|主要工作|打算|思路|计划|展望|规划)$/.exec(
      words,
    )?.[1];
  return named !== undefined && year !== null && Number(named) > year;
}

/** 今年经济社会发展主要预期目标是…, 2026年是…开局之年, “十五五”时期…: in a speech that looks back, nothing of these has happened. */
function speaksAhead(text: string, { year, about }: Years): boolean {
  if (year === null || about === null || about >= year) return false;
  if (text.startsWith("今年") || text.startsWith(`${year}年是`)) return true;
  const [first] = findTimeWords(text.slice(0, 24), { year, asOf: null });
  return first?.kind === "plan-era" && first.span[0] <= 4 && Number(first.period.to?.slice(0, 4)) > year;
}

/** 二、“十五五”时期主要目标任务, where no time that is past stands beside it. */
function isComingEra(words: string, about: number | null): boolean {
  if (about === null || /回顾|总结|情况/.test(words)) return false;
  const [first] = findTimeWords(words, { year: about, asOf: null });
  return first?.kind === "plan-era" && (first.period.from ?? "") > `${about}-12-31`;
}

/** `2022年,全市卫生健康工作的总体思路是…`, `下半年,我局将…`, `20-年,市卫健委将坚持…`. */
function opensPlan(text: string): boolean {
  const head = text.slice(0, 60);
  if (/现将|如下/.test(text.slice(0, 200)) && !/总体思路/.test(head)) return false;
  return (
    /^(?:下半年|下一步|下步|下阶段|明年|今后|接下来)|^[^，,。；;]{0,30}主要(?:目标)?任务是[:：]/.test(head) ||
    /^.{0,14}年(?:下半年|度)?[,，].{0,24}(?:总体思路|工作目标是|将继续|将坚持|将认真|将紧|将围绕|将以|将按照|将全面|将深入|将重点)/.test(
      head,
    )
  );
}
