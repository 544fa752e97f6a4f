import type { FigureRole } from "../../src/reports/figure.ts";
import type { Period } from "../../src/reports/period.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { Span } from "../../src/reports/report.ts";
import { blankDraft, type FigureDraft } from "../figures/draft.ts";
import type { ReadSection } from "../section.ts";
import type { Caption } from "./caption.ts";
import type { CellSlots } from "./cell-slots.ts";
import { directionOf } from "./header-change.ts";
import { resolveTimes, sumWord, type TimeContext } from "./header-time.ts";
import { toldUnitFor, unitInName, type PrintedUnit, withNamedBase } from "./header-unit.ts";
import type { SlotReading } from "./line-slots.ts";
import { ofOthers, subjectOf, type TableHeadings } from "./table-subject.ts";

/** What is known of a table while its numbers are read. */
export type TableReading = SlotReading & {
  text: string;
  section: ReadSection;
  anchor: TimeContext["anchor"];
  caption: Caption;
  /** What the page's title says of its tables, or empty. */
  pageTopic: string;
  /** The time words of all headings of the table. */
  times: readonly string[];
  headings: TableHeadings;
};

/** A number with the slots of its headings; null where they leave open what it counts or contradict each other. */
export function draftNumber(
  quantity: Quantity,
  slots: CellSlots,
  line: Span,
  reading: TableReading,
): FigureDraft | null {
  const name = nameOf(slots, reading);
  const unit = unitFor(slots, name, reading.caption, reading.lexicon.units);
  const change = changeOf(slots, quantity);
  if (name === null || unit === "conflict" || change === "riddle") return null;
  const zone = reading.section.planZones.find(
    ({ span: [start, end] }) => quantity.span[0] >= start && quantity.span[0] < end,
  );
  const role = roleFor(slots, reading.caption, zone !== undefined);
  const isRank = role === "rank";
  return {
    ...blankDraft(isRank ? asRank(quantity) : withUnit(quantity, unit), line),
    unitImplied: !isRank && quantity.unit === "" && unit !== null,
    context: contextOf(slots, line, reading.caption),
    ...name,
    population: populationOf(slots, reading.caption),
    qualifiers: slots.doses.length > 0 ? [...slots.doses] : [...reading.caption.doses],
    place: slots.place ?? reading.own,
    placeLabel: slots.place === null && reading.own === null ? reading.section.facts.placeLabel : null,
    period: periodOf(slots, reading, zone?.period ?? null),
    role,
    change,
  };
}

/** A number that is quoted with its line and never said to be anything. */
export function unresolvedDraft(quantity: Quantity, line: Span, label = ""): FigureDraft {
  return { ...blankDraft(quantity, line), phrase: label, role: "unresolved-table" };
}

/**
 * What is counted: the row's words, then the column's. The title names whose rate or number that is (新冠疫苗接种 · 接种率),
 * or the whole of it where the headings are only places, times and people. Null where nothing does.
 */
function nameOf(
  { row, column, doses, unit }: CellSlots,
  { lexicon, caption, headings, pageTopic }: TableReading,
): { phrase: string; head: string } | null {
  const own =
    row.metric === "" || column.metric === "" || row.metric === column.metric
      ? { phrase: row.metric || column.metric, head: "" }
      : { phrase: row.metric, head: column.metric };
  if (own.phrase === "" && caption.topic === "") {
    const counted = unit === null || unit.family === "person" || unit.base === "剂";
    return doses.length > 0 && counted && unit !== null ? { phrase: lexicon.reading.doseNoun, head: "" } : null;
  }
  if (own.phrase === "") return { phrase: caption.topic, head: "" };
  const said = subjectOf(caption.topic, `${own.phrase}${own.head}`, headings);
  const topic = said.length < 3 && isOfPage(ownWord(own), pageTopic) && pageTopic.includes(said) ? pageTopic : said;
  const short = topic.length < 3 && own.phrase.length + own.head.length > 2;
  // 65岁以上人口, 常住人口 in a table of 健康体检: the people are counted, and not what is done for them.
  const people = own.head === "" && residents.test(own.phrase) && !/人口?$/.test(topic);
  const known = people || topic === "" || short || `${own.phrase}${own.head}`.includes(topic);
  if (known) return own;
  if (topic.endsWith(own.phrase)) return { phrase: topic, head: own.head };
  return own.head === "" ? { phrase: topic, head: own.phrase } : { phrase: `${topic}·${own.phrase}`, head: own.head };
}

const residents = /^(?:(?:年末)?(?:常住|户籍|辖区|服务|总))?人口(?:总?数)?$/;

/** The last word of a cell's name, or what is ranked by it: 完成率 of 完成率·排名. */
function ownWord({ phrase, head }: { phrase: string; head: string }): string {
  return (
    (head || phrase)
      .replace(/·排[名位]$/, "")
      .split("·")
      .at(-1) ?? ""
  );
}

/**
 * 任务数, 累计完成, 目标人群数, 完成率, 新增: columns that say of nothing what the task is; and 累计接种 on a page of 流感疫苗接种, which names
 * the deed and not the vaccine.
 */
function isOfPage(name: string, pageTopic: string): boolean {
  const deed = name
    .replace(/^(?:累计|实际|本[日周旬月季年]|当[日月]|新增|已)+/, "")
    .replace(/(?:人次|剂次|人|剂|次)?(?:数|率|量)?$/, "");
  return taskName.test(name) || deed === "" || (deed.length > 1 && pageTopic.endsWith(deed));
}

const taskName =
  /^(?:累计|实际|本[周月年]|计划|目标|应|已)*(?:完成|任务|目标|指标)(?:人群|人|任务|目标|指标|完成)*(?:数|率|量|人数)?$/;

/** The headings' own people, or those of the title. */
function populationOf({ population, row, column }: CellSlots, caption: Caption): string | null {
  return population ?? (ofOthers(`${row.metric}${column.metric}`, caption) ? null : caption.population);
}

function unitFor(
  { row, column, change, role }: CellSlots,
  name: { phrase: string; head: string } | null,
  caption: Caption,
  units: UnitTable,
): PrintedUnit | "conflict" | null {
  const isRate = (printed: PrintedUnit | null) => printed?.family === "percent" || printed?.family === "permille";
  const relative =
    change !== null ||
    role === "share" ||
    role === "rank" ||
    role === "completion" ||
    // 完成率(%) of a row counted in 人: the row's unit is that of its counts.
    (isRate(column.unit) && !isRate(row.unit));
  if (column.unit !== null && row.unit !== null && !relative && column.unit.unit !== row.unit.unit) return "conflict";
  // 药品收入占比 | % | 34.6: a share whose own row prints its sign.
  const ownSign = role === "share" && change === null && isRate(row.unit);
  const printed = column.unit ?? (relative && !ownSign ? null : row.unit);
  if (printed !== null) return withNamedBase(printed, (column.unit === null ? row : column).metric, units);
  const rate = relative && change?.absolute !== true;
  const [only, more] = caption.units;
  if (!rate && row.metric === "" && column.metric === "" && more === undefined) return only ?? null;
  const told = name === null || name.head === "" ? (name?.phrase ?? "") : name.head;
  if (caption.units.length > 0 || rate) return toldUnitFor(rate ? `${told}增长` : told, caption.units);
  return unitInName(told, units);
}

/** A cell's own unit stays; 12万 under 人 is 12万人. */
function withUnit(quantity: Quantity, unit: PrintedUnit | null): Quantity {
  if (unit === null || quantity.family === "ratio" || quantity.base !== "") return quantity;
  if (quantity.unit === "") return { ...quantity, ...unit };
  return { ...quantity, unit: `${quantity.unit}${unit.base}`, family: unit.family, base: unit.base };
}

function asRank(quantity: Quantity): Quantity {
  return { ...quantity, unit: "名", family: "rank", base: "名", scale: 0 };
}

function changeOf({ change }: CellSlots, { value }: Quantity): FigureDraft["change"] | "riddle" {
  if (change === null) return null;
  const direction = value === null ? "none" : directionOf(value, change);
  return direction === null ? "riddle" : { direction, comparator: change.comparator, of: null };
}

function roleFor({ change, role }: CellSlots, caption: Caption, isPlanned: boolean): FigureRole {
  if (change !== null) return "change";
  return role ?? caption.role ?? (isPlanned ? "plan" : "result");
}

function periodOf({ times }: CellSlots, { anchor, caption, times: all }: TableReading, planned: Period | null): Period {
  if (planned !== null && times.length === 0 && caption.times === "") return planned;
  const period = resolveTimes(times, { anchor, told: caption.times, all });
  const said = times.filter((words) => words !== sumWord);
  return period.to === null && undated(said, anchor) ? { ...period, label: `${said.join("")}（年份不明）` } : period;
}

/** 一季度 beside 去年同期 in a table of a report without a year: the words tell the columns apart, though no date does. */
function undated(times: readonly string[], { year, period }: TableReading["anchor"]): boolean {
  return year === null && period.to === null && times.length > 0;
}

function contextOf({ spans }: CellSlots, line: Span, caption: Caption): Span[] {
  const inLine = ([start, end]: Span) => start >= line[0] && end <= line[1];
  const known = new Set<number>();
  return [...caption.spans, ...spans]
    .filter((span) => !inLine(span) && !known.has(span[0]) && known.add(span[0]))
    .sort((left, right) => left[0] - right[0]);
}
