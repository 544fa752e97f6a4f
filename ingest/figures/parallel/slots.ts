import { findDoses, findPopulations } from "../../../src/reports/populations.ts";
import { yearPeriod, yearsOf, type Period } from "../../../src/reports/period.ts";
import type { Span } from "../../../src/reports/report.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import type { FigureDraft } from "../draft.ts";
import { linkAll } from "./before.ts";

/** 第一剂、第二剂覆盖率分别为101.26%和100.43%, 2021年、2022年占比分别为71.3%、74.6%: doses and years are shared out too. */
export function shareNamed(group: readonly FigureDraft[], text: string, times: readonly TimeMention[]): boolean {
  const [first] = group;
  if (!first) return false;
  const [start, end]: Span = [first.clause[0], first.quantity.span[0]];
  const lead = text.slice(start, end);
  const doses = findDoses(lead).map(({ dose, span }) => ({ dose, span: shift(span, start) }));
  const people = findPopulations(lead)
    .filter(({ population }) => population.ages !== null)
    .map(({ label, span }) => ({ people: label, span: shift(span, start) }));
  const years = times
    .filter(({ span }) => span[0] >= start && span[1] <= end)
    .map(({ period, span }) => ({ period, span }));
  for (const named of [doses, years, people] as readonly NamedSlot[][]) {
    if (named.length !== group.length || !joined(named, text)) continue;
    const last = named.at(-1)?.span[1] ?? end;
    const before = text.slice(start, named[0]?.span[0]).replace(/^.*(?:人群|人口|岁)[\u4e00-\u9fff]{0,4}$/, "");
    const behind = named === people ? withoutDoses(text.slice(last, end)) : text.slice(last, end);
    const name = `${before === first.place?.name ? "" : before}${behind}`
      .replace(/(?:均|各)?(?:分别|依次).*$/, "")
      .replace(/^(?:人群|人口)?的?/, "");
    group.forEach((draft, index) => {
      Object.assign(draft, ownSlot(named[index]));
      [draft.phrase, draft.head] = name === "" ? [first.phrase, first.head] : [name, ""];
    });
    linkAll(group);
    return true;
  }
  return false;
}

type NamedSlot = { span: Span; dose?: string; period?: Period; people?: string };

function ownSlot({ dose, period, people }: NamedSlot = { span: [0, 0] }): Partial<FigureDraft> {
  if (dose !== undefined) return { qualifiers: [dose] };
  if (period !== undefined) return { period };
  return people === undefined ? {} : { population: people };
}

/** The dose said once behind the people is all theirs, and of no name. */
function withoutDoses(words: string): string {
  return findDoses(words).reduceRight((rest, { span }) => rest.slice(0, span[0]) + rest.slice(span[1]), words);
}

/** 2021年至2023年,签约率分别为38.6%、41.9%和45.7%: as many whole years as numbers, a year each. */
export function shareYears(group: readonly FigureDraft[]): boolean {
  const period = group[0]?.period;
  if (!period?.from?.endsWith("-01-01") || !period.to?.endsWith("-12-31")) return false;
  const years = yearsOf(period);
  if (years.length !== group.length) return false;
  group.forEach((draft, index) => {
    const year = years[index];
    if (year !== undefined) draft.period = yearPeriod(year, period.basis);
  });
  linkAll(group);
  return true;
}

/** Nothing but 、 and 和 between them. */
function joined(named: readonly { span: Span }[], text: string): boolean {
  return named.every(({ span }, index) => {
    const next = named[index + 1];
    return next === undefined || /^[、和与及]$/.test(text.slice(span[1], next.span[0]));
  });
}

function shift([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
