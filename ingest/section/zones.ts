import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Heading } from "../../src/reports/outline.ts";
import { unresolvedPeriod, yearPeriod, type Period } from "../../src/reports/period.ts";
import type { Span } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { Line } from "./lines.ts";
import { plansWithoutHeading } from "./second-run.ts";

/** A stretch of a text that tells of intentions; figures in it are plans until something says otherwise. */
export type PlanZone = {
  span: Span;
  /** The time the zone's opening names (2022年工作思路); unresolved where it names none: a plan is not the report's year. */
  period: Period;
};

/**
 * Finds the plan parts of a text (figures.md 4b.3): from a heading such as 下一步打算, a paragraph that opens with a
 * coming time and 将, or numbering that starts over and tells of intentions alone, to the next heading of the same rank that speaks of results.
 */
export function findPlanZones(lines: readonly Line[], year: number | null, lexicon: Lexicon): PlanZone[] {
  const zones: PlanZone[] = [];
  const unheaded = plansWithoutHeading(lines);
  let open: { start: number; level: number; period: Period } | null = null;
  for (const line of lines) {
    const turn = unheaded.has(line) ? "plan" : turnOf(line, year, lexicon);
    if (open === null && turn === "plan")
      open = { start: line.span[0], level: headingIn(line)?.level ?? 0, period: plannedPeriod(line.text, year) };
    else if (open !== null && endsPlan(line, open.level, turn)) {
      zones.push({ span: [open.start, line.span[0]], period: open.period });
      open = null;
    }
  }
  const last = lines.at(-1);
  if (open !== null && last) zones.push({ span: [open.start, last.span[1]], period: open.period });
  return zones;
}

function plannedPeriod(opening: string, year: number | null): Period {
  const mention = findTimeWords(opening.slice(0, 60), { year, asOf: null }).find(({ period }) => period.to !== null);
  if (mention) return mention.period;
  return /^.{0,6}明年/.test(opening) && year !== null ? yearPeriod(year + 1, "anchor") : unresolvedPeriod;
}

function endsPlan(line: Line, level: number, turn: "plan" | "result" | null): boolean {
  const heading = headingIn(line);
  if (turn === "plan" || heading === null) return false;
  return turn === "result" && (level === 0 || heading.level <= level);
}

function turnOf(line: Line, year: number | null, lexicon: Lexicon): "plan" | "result" | null {
  const heading = headingIn(line);
  if (heading === null) return opensPlan(line.text) ? "plan" : null;
  const words = heading.words.slice(0, 30);
  if (isAhead(words, year)) return "plan";
  const plan =
    lexicon.reading.planHeadings.some((word) => words.includes(word)) && !/计划生育|计划免疫|计划完成/.test(words);
  const result = lexicon.reading.resultHeadings.some((word) => words.includes(word));
  if (plan === result) return null;
  return plan ? "plan" : "result";
}

/** A short line of its own that names a part of the report is a heading, though it bears no mark: 2023年工作要点. */
function headingIn({ heading, text }: Line): Heading | null {
  return heading ?? (partTitle.test(text) ? { level: 1, words: text } : null);
}

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

/** `2022年,全市卫生健康工作的总体思路是…`, `下半年,我局将…`, `20-年,市卫健委将坚持…`. */
function opensPlan(text: string): boolean {
  const head = text.slice(0, 60);
  if (/现将|如下/.test(text.slice(0, 200)) && !/总体思路/.test(head)) return false;
  return (
    /^(?:下半年|下一步|下步|下阶段|明年|今后|接下来)/.test(head) ||
    /^.{0,14}年(?:下半年|度)?[,，].{0,24}(?:总体思路|工作目标是|将继续|将坚持|将认真|将紧|将围绕|将以|将按照|将全面|将深入|将重点)/.test(
      head,
    )
  );
}
