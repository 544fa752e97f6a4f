import type { Figure } from "../../../reports/figure.ts";
import type { Candidate } from "../../retrieve.ts";
import { placeKey } from "../rows.ts";
import type { Asked, Told } from "./asked.ts";

/** Of things that are told apart by classes the class asked, and no class where all of them are. */
export function sameClass({ said }: Asked, { figure, name }: Told): boolean {
  return (
    isOfAskedClasses(said, figure.metric.phrase) &&
    !isOfSomeAges(said, figure) &&
    !isOfSomePupils(said, name) &&
    !isOfNoVaccine(said, figure) &&
    !isOfOtherResidents(said, name) &&
    !isOfAllCurrencies(said, name)
  );
}

/**
 * 丙类传染病 is not 甲乙丙类传染病合计, though it stands in that name, and 甲乙类传染病 are none of the 肠道传染病 that are told apart
 * in them: the class asked is the class that the name says.
 */
function isOfAskedClasses(said: string, phrase: string): boolean {
  const [asked, [named]] = [classesIn(said), classesIn(phrase)];
  const apart = /分别|各/.test(said) && asked.some((letters) => letters.includes(named ?? ""));
  if (named !== undefined && asked.length > 0 && !apart && !asked.includes(named)) return false;
  const way = /(?:肠道|消化道|呼吸道|血源|性传播|虫媒|自然疫源)[^，。；]{0,8}?(?=传染病|疾病)/.exec(phrase)?.[0];
  return way === undefined || said.includes(way);
}

/**
 * 传染病多少例 asked without a class: where a place has all of them, those of one class, and their parts, are not what is asked.
 */
export function ofAllClasses(candidates: readonly Candidate[], said: string): Candidate[] {
  if (classesIn(said).length > 0 || /分别|各/.test(said)) return [...candidates];
  const widest = new Map<string, number>();
  const width = ({ stored: { figure } }: Candidate) => classesIn(figure.metric.phrase)[0]?.length ?? allClasses.length;
  for (const row of candidates) widest.set(placeKey(row), Math.max(widest.get(placeKey(row)) ?? 0, width(row)));
  const narrow = candidates.filter((row) => width(row) < (widest.get(placeKey(row)) ?? 0));
  const left = new Set(narrow.map(({ stored }) => stored.figure.id));
  const isOfThem = ({ stored: { figure } }: Candidate) =>
    left.has(figure.id) || figure.edges.some(({ kind, figure: whole }) => kind === "part-of" && left.has(whole));
  return candidates.filter((row) => !isOfThem(row));
}

const allClasses = "甲乙丙";

/** 甲乙 of 甲、乙类传染病, 丙 of 丙类. */
function classesIn(text: string): string[] {
  const together = text.replace(/(?<=[甲乙丙])类?、(?=[甲乙丙])/g, "");
  return Array.from(together.matchAll(/[甲乙丙]+(?=类)|(?<![\u4e00-\u9fff])[一二三](?=类)/g), ([letters]) => letters);
}

/** 总人口多少 asked: those of 60 and over are not all. */
function isOfSomeAges(said: string, { population }: Figure): boolean {
  return (
    population !== null && /总人[口数]|人口总[数量]/.test(said) && !said.includes(population) && !/占|\d岁/.test(said)
  );
}

/** 学生近视率 asked: 小学生 have the word in their name and are not all 学生, while 中小学生 may well be those who are meant. */
function isOfSomePupils(said: string, name: string): boolean {
  return /(?<![小中大留])学生/.test(said) && !/[小中大]学|[初高]中/.test(said) && /(?<!中)[小中大]学生/.test(name);
}

/** 散居儿童多少，接种率呢 asked: the rate of 本地儿童 or 流动儿童 is another's. */
function isOfOtherResidents(said: string, name: string): boolean {
  const asked: readonly string[] = said.match(residents) ?? [];
  const told = name.match(residents) ?? [];
  return asked.length > 0 && told.length > 0 && !told.some((kind) => asked.includes(kind));
}

const residents = /(?:本地|流动|散居|留守|外来|户籍|幼托)(?=儿童|人口|学生)/g;

/** 及时接种率 asked: a 及时率 in whose sentence nobody is vaccinated is that of reporting. */
function isOfNoVaccine(said: string, { metric, reading }: Figure): boolean {
  return (
    said.includes("及时接种率") &&
    `${metric.phrase}${metric.head}`.endsWith("及时率") &&
    !/接种|疫苗|免疫|[肝介百脊麻乙流]苗/.test(`${metric.phrase}${reading.sentence}`)
  );
}

/** 外币存款余额 asked: 本外币存款余额 has those in our own money too. */
function isOfAllCurrencies(said: string, name: string): boolean {
  return /本外币/.test(name) && /(?<!本)外币/.test(said);
}
