import { findPopulations, samePopulation } from "../../src/reports/populations.ts";
import type { Caption } from "./caption.ts";
import type { LineSlots } from "./cell-slots.ts";

/** The words of both axes of a table, and what the columns that name its rows are called (病名, 机构). */
export type TableHeadings = { rows: readonly string[]; columns: readonly string[]; labels: readonly string[] };

/**
 * What a table's title says of one cell. It names the subject of all of them, so a word by which its columns or rows are
 * told apart (发病、死亡 over 发病数 and 死亡数) is the headings' alone: in the title it would make every cell answer to it.
 * What only says of what kind the rows are (医疗机构 over a column 机构) names nothing that is counted.
 */
export function subjectOf(topic: string, own: string, headings: TableHeadings): string {
  const members = topic.split(/[、和与及]/);
  const isList = members.length > 1 && members.every((words) => tellingEnd(words, headings) !== "");
  const subject = isList
    ? withoutEnds(members[0] ?? "", (end) => end !== "", headings)
    : withoutEnds(topic, (end) => end !== "" && !own.includes(end) && !isShortFor(own, end), headings);
  // 甲乙丙类总计 is no disease: of what it is the total only the title says.
  const isTotal = /[合总小共]计/.test(own);
  return !isTotal && headings.labels.some((label) => isKindOfRow(subject, label)) ? "" : subject;
}

/** 总人口 or 新生儿访视率 under a title of 60岁以上 or 0-6岁儿童: of people that the title's age group does not say. */
export function ofOthers(own: string, { topic, population }: Pick<Caption, "topic" | "population">): boolean {
  if (/(?:总|常住|户籍|服务|参保)人口|人口总数/.test(own)) return true;
  return findPopulations(own)
    .map((mention) => mention.population.group ?? "")
    .some((group) => !topic.includes(group) && !repeats(group, population));
}

/** 老年人 beside 60岁以上 adds nothing, 孕产妇 does. */
function repeats(group: string, ages: string | null): boolean {
  return ages !== null && samePopulation({ ages, group }, { ages, group: null });
}

function withoutEnds(topic: string, isCut: (end: string) => boolean, headings: TableHeadings): string {
  const end = tellingEnd(topic, headings);
  if (!isCut(end)) return topic;
  const rest = topic.slice(0, -end.length).replace(/(?:的|报告|登记|[、和与及(（])+$/, "");
  return rest.length < 2 ? "" : withoutEnds(rest, isCut, headings);
}

/** The longest end of the words that stands in some names of an axis and not in the others. */
function tellingEnd(words: string, { rows, columns }: TableHeadings): string {
  for (let from = 0; from <= words.length - 2; from += 1) {
    const end = words.slice(from);
    for (const names of [rows, columns])
      if (names.some((name) => name.includes(end)) && !names.every((name) => name.includes(end))) return end;
  }
  return "";
}

/** 实检人数 beside 体检率 under 健康体检: how many had the 体检 itself. */
function isShortFor(own: string, end: string): boolean {
  const done = /实([检种查筛访])/.exec(own)?.[1];
  return done !== undefined && end.endsWith(done);
}

/** 传染病 over 病名, 医疗机构 over 机构名称. */
function isKindOfRow(subject: string, label: string): boolean {
  const kind = label.replace(/(?:名称|名|类别|种类)$/, "");
  return kind !== "" && subject.endsWith(kind);
}

/** The names on both axes; one that is empty (合计, a year, a dose) tells nothing apart. */
export function headingsOf(
  rows: readonly LineSlots[],
  columns: readonly LineSlots[],
  labels: readonly string[],
): TableHeadings {
  const namesOf = (lines: readonly LineSlots[]) => lines.map(({ metric }) => metric).filter((name) => name !== "");
  return { rows: namesOf(rows), columns: namesOf(columns), labels };
}
