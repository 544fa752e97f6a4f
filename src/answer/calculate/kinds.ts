import Big from "big.js";

import type { Figure } from "../../reports/figure.ts";
import type { Candidate } from "../retrieve.ts";
import { placeKey } from "../decide/rows.ts";

/** A row of a list with the name that tells it from the others: 肺结核 of a column 发病数, 手足口病 of 其中. */
export type Kind = { name: string; row: Candidate };

/**
 * Of the figures found, those of the one list they stand in: the cells of one column, what a sentence puts side by side
 * under one name, or the parts of a total; with them all others of that list, worded nearer to the question or not.
 * Figures of different lists are no ranking, so where there are two lists there is none.
 */
export function kindsOf(rows: readonly Candidate[], known: readonly Candidate[]): Kind[] {
  const parts = known.filter(({ stored: { figure } }) => rows.some((row) => isPart(figure, row.stored.figure.id)));
  const found = parts.length > 0 ? parts : rows;
  const keys = found.map(listKey).filter((key) => key !== "");
  const [key, ...more] = keys.filter((one, at) => keys.indexOf(one) === at && keys.lastIndexOf(one) > at);
  if (key === undefined || more.length > 0) return [];
  const list = known.filter((row) => listKey(row) === key && row.stored.figure.value !== null);
  const kinds = withoutTotals(list.map((row) => ({ name: kindName(row), row })));
  const names = new Set(kinds.map(({ name }) => name));
  return names.size === kinds.length && kinds.length > 1 ? kinds : [];
}

function isPart({ edges }: Figure, total: string): boolean {
  return edges.some(({ kind, figure }) => kind === "part-of" && figure === total);
}

/** What counts others of its list: 合计, 乙类传染病 above its diseases, and any that is the sum of all the rest. */
function withoutTotals(kinds: readonly Kind[]): Kind[] {
  const named = kinds.filter((kind) => !isTotal.test(kind.name) && !isMeasureOf(kind, kinds));
  const single = named.filter(({ name }) => !ofClass.test(name));
  const rest = single.length > 0 ? single : named;
  const amount = ({ row }: Kind) => new Big(row.stored.figure.value ?? "0");
  const sum = rest.reduce((total, kind) => total.plus(amount(kind)), new Big(0));
  return rest.length < 3 ? rest : rest.filter((kind) => !amount(kind).times(2).eq(sum));
}

/** 门诊 beside 人民医院门诊 and 中医医院门诊 is of them all. */
function isMeasureOf({ name, row }: Kind, kinds: readonly Kind[]): boolean {
  return (
    row.stored.figure.metric.head === "" && kinds.some((other) => other.name !== name && other.name.endsWith(name))
  );
}

const ofClass = /^[甲乙丙丁一二三四五]+类/;

/** The bottom row of a table and the mean of its rows are none of them. */
const isTotal = /^(?:合计|总计|小计|总数|平均|全[省市州县区])|(?:合计|总计|小计|平均)$/;

/** What the rows of one list have in common, or nothing for a figure that stands in no list. */
function listKey(row: Candidate): string {
  const { figure, versionId } = row.stored;
  const { metric, family, unit, role, population, qualifiers, edges, period } = figure;
  const slots = [versionId, placeKey(row), family, unit, role, population, qualifiers.join(), period.to].join("|");
  const total = edges.find(({ kind }) => kind === "part-of")?.figure;
  if (total !== undefined) return `${slots}|of ${total}`;
  const beside = edges.filter(({ kind }) => kind === "parallel").map((edge) => edge.figure);
  if (beside.length > 0) return `${slots}|beside ${[figure.id, ...beside].sort()[0]}`;
  if (inTable(figure) && metric.head === "") return "";
  const caption = metric.phrase.split("·").slice(0, -1).join("·");
  const measure = metric.head === "" ? metric.phrase.slice(-measureLength) : metric.head;
  return `${slots}|${inTable(figure) ? figure.section : figure.sentence[0]}|${caption}|${measure}`;
}

/** 县人民医院门诊6.2万、县中医医院门诊3.4万: names of one sentence that end alike count the same of several. */
const measureLength = 2;

function kindName({ stored: { figure } }: Candidate): string {
  const { phrase, head } = figure.metric;
  const ofTotal = !inTable(figure) && figure.edges.some(({ kind }) => kind === "part-of");
  return ofTotal ? `${phrase}${head}` : (phrase.split("·").at(-1) ?? "");
}

function inTable({ reading }: Figure): boolean {
  return reading.sentence.includes("|");
}
