import { parseChineseNumeral } from "../../../../src/reports/numerals.ts";
import { yearsOf, yearsPeriod } from "../../../../src/reports/period.ts";
import type { FigureDraft } from "../../draft.ts";
import { accumulated } from "../../times/accumulation.ts";

/**
 * 2021年献血3256人次；2022年2987人次；2023年3412人次。三年累计9655人次、352.1万毫升: the sum is of the years just told one by one, and of
 * what was counted in its unit in each.
 */
export function sumOverYears(drafts: readonly FigureDraft[], before: readonly FigureDraft[]): void {
  let told: readonly FigureDraft[] = [];
  for (const [at, draft] of drafts.entries()) {
    const lead = draft.lead ?? "";
    const count = summed.exec(lead)?.[1];
    if (count !== undefined) told = yearsTold([...before, ...drafts.slice(0, at)], Number(parseChineseNumeral(count)));
    else if (!/^[、,，]$/.test(lead)) told = [];
    const [first] = told;
    if (first !== undefined) takeName(draft, first, told);
  }
}

/** 累计完成投资3.1亿元，其中2023年完成投资1.4亿元: what one year is only a part of has come to so much over more than that year. */
export function runOverYears(drafts: readonly FigureDraft[]): void {
  for (const [at, part] of drafts.entries()) {
    const total = drafts[at - 1];
    if (total === undefined || !partOfYear.test(part.lead ?? "") || !/累计|已/.test(total.before)) continue;
    const { quantity, period } = total;
    const larger = amountOf(quantity) > amountOf(part.quantity) && quantity.base === part.quantity.base;
    if (!larger || period.to === null || yearsOf(part.period)[0] !== yearsOf(period)[0]) continue;
    total.period = accumulated({ ...period, accumulation: "all-time" }, false);
    if (part.elliptical || part.head !== "") [part.phrase, part.head] = [total.phrase, total.head];
  }
}

const partOfYear = /^[，,(（]?其中[：:，,]?(?:今年|本年|当年|(?:19|20)\d{2}年)/;

const amountOf = ({ value, scale }: FigureDraft["quantity"]): number => Number(value ?? Number.NaN) * 10 ** scale;

/** 三年累计 with nothing else before the number: what is summed has been named. */
const summed =
  /^[,，;；]?(?:这|近|过去|上述)?([两二三四五六七八九十])年(?:来|间|里)?(?:累计|合计|共计?|总计|一共)+(?:为|达到?|完成)?$/;

/** The figures of the latest years told, if they are that many and follow one another. */
function yearsTold(drafts: readonly FigureDraft[], count: number): FigureDraft[] {
  const yearly = drafts.filter(({ role, period }) => role === "result" && yearsOf(period).length === 1);
  const years = [...new Set(yearly.flatMap(({ period }) => yearsOf(period)))].toSorted((left, right) => left - right);
  const last = years.at(-1) ?? 0;
  return years.length === count && years[0] === last - count + 1 ? yearly : [];
}

function takeName(draft: FigureDraft, first: FigureDraft, told: readonly FigureDraft[]): void {
  const { family, base } = draft.quantity;
  const alike = told.filter(({ quantity }) => quantity.family === family && quantity.base === base);
  const names = new Map(alike.map(({ phrase, head }) => [`${phrase}·${head}`, { phrase, head }]));
  const [name, more] = names.values();
  const years = told.flatMap(({ period }) => yearsOf(period));
  draft.period = yearsPeriod(Math.min(...years), Math.max(...years), "frame");
  if (name !== undefined && more === undefined) [draft.phrase, draft.head] = [name.phrase, name.head];
  draft.context.push(first.clause);
}
