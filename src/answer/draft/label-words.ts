import { levelWord, type Gazetteer } from "../../reports/gazetteer.ts";
import type { Lexicon } from "../../reports/lexicon.ts";
import type { Claim } from "../../reports/answer.ts";
import { periodWithin } from "../../reports/period.ts";
import {
  findDoses,
  findPopulations,
  parsePopulation,
  samePopulation,
  type PopulationMention,
} from "../../reports/populations.ts";
import { findTimeWords } from "../../reports/time-words.ts";
import type { Citation } from "../../reports/citation.ts";
import type { Frame } from "../frame.ts";
import type { DraftFault, DraftFaultCode } from "./blocks.ts";
import { backedWords, bans, comparators } from "./claim-words.ts";
import type { Clause } from "./clauses.ts";

/**
 * Words of a draft that say what a figure is about. They may repeat the label the program prints beside them and
 * nothing else: the right figure under the wrong place, time, people, dose or metric is a wrong figure.
 */
export type LabelWith = { lexicon: Lexicon; gazetteer: Gazetteer; frame: Frame; citations: readonly Citation[] };

/** The text with every accepted word blanked, so that later rules do not read it again. */
export type Reading = { text: string; faults: DraftFault[] };

/** Stands for an accepted word; no rule matches it. */
export const blank = "\ue000";

export function readLabels(clause: Clause, known: LabelWith): Reading {
  const reading: Reading = { text: clause.text, faults: [] };
  const claims = clause.about.flatMap((printed) => printed.claims);
  const people = findPopulations(clause.text);
  readDoses(reading, claims);
  readNames(reading, claims, known);
  readMetrics(reading, clause, known);
  readPopulations(reading, people, claims);
  readPlaces(reading, clause, known.gazetteer);
  readTimes(reading, clause, known.frame);
  return reading;
}

export function accept(reading: Reading, start: number, end: number): void {
  reading.text = reading.text.slice(0, start) + blank.repeat(end - start) + reading.text.slice(end);
}

export function refuse(reading: Reading, code: DraftFaultCode, start: number, end: number): void {
  reading.faults.push({ code, detail: reading.text.slice(start, end) });
  accept(reading, start, end);
}

/** Who issued the report of the figure: 据甲县卫生健康局. */
function readNames(reading: Reading, claims: readonly Claim[], { citations }: LabelWith): void {
  const own = citations.filter(({ n }) => claims.some(({ citation }) => citation === n));
  for (const name of own.flatMap(({ issuer }) => issuer ?? [])) acceptName(reading, name);
}

/**
 * The figure's own metric in its own or the lexicon's words; the name of any other metric is a fault. 接种 is
 * a part of 居民接种; 管理率 is none of 规范管理率, which is another rate.
 */
function readMetrics(reading: Reading, { about }: Clause, { lexicon }: LabelWith): void {
  const claims = about.flatMap((printed) => printed.claims);
  const concepts = about.flatMap(({ figures }) => figures.map(({ metric }) => metric.concept));
  const labels = claims.flatMap(({ metric }) => [metric.replace("·", ""), ...metric.split("·")]);
  for (const name of longestFirst(labels.filter((label) => !claimsSomething(label)))) acceptName(reading, name);
  const same = lexicon.concepts.filter(({ id }) => concepts.includes(id));
  const sameNames = same.flatMap(({ names }) => names).filter((name) => !claimsSomething(name));
  for (const name of longestFirst(sameNames)) acceptName(reading, name);
  const others = [...lexicon.concepts.flatMap(({ names }) => names), ...lexicon.reading.genericHeads];
  for (const name of longestFirst(others.filter((other) => !claimsSomething(other)))) {
    const isPart = !/[率度数额比]$/.test(name) && labels.some((label) => label.includes(name));
    if (isPart) acceptName(reading, name);
    const at = reading.text.indexOf(name);
    if (at >= 0) refuse(reading, "metric", at, at + name.length);
  }
}

function readDoses(reading: Reading, claims: readonly Claim[]): void {
  for (const { span, dose } of findDoses(reading.text)) {
    if (claims.some(({ qualifiers }) => qualifiers.includes(dose))) accept(reading, ...span);
    else refuse(reading, "dose", ...span);
  }
}

/** 婴儿 inside the figure's own 婴儿死亡率 is part of that name; anywhere else it says who. */
function readPopulations(reading: Reading, people: readonly PopulationMention[], claims: readonly Claim[]): void {
  for (const { span, population } of people) {
    if (reading.text.slice(...span) === blank.repeat(span[1] - span[0])) continue;
    const own = claims.some(({ population: label }) => {
      const stated = label === undefined ? null : parsePopulation(label);
      return stated !== null && samePopulation(stated, population);
    });
    if (own) accept(reading, ...span);
    else refuse(reading, "population", ...span);
  }
}

/** 该市 is the figure's place only where all figures in question are of one such place. */
function readPlaces(reading: Reading, { about }: Clause, gazetteer: Gazetteer): void {
  const figures = about.flatMap((printed) => printed.figures);
  const places = [...new Map(figures.flatMap(({ place }) => (place ? [[place.id, place] as const] : []))).values()];
  for (const { placeLabel } of figures) if (placeLabel !== null) acceptName(reading, placeLabel);
  for (const { fullName } of places) if (fullName !== undefined) acceptName(reading, fullName);
  const [only, ...more] = places;
  const level = only && more.length === 0 && figures.every(({ place }) => place !== null) ? levelWord(only) : null;
  for (const match of reading.text.matchAll(/[该全](省|市|县|区|镇|乡|州|盟|旗|街道)/g)) {
    if (match[1] === level) accept(reading, match.index, match.index + match[0].length);
  }
  for (const { span, place } of gazetteer.find(reading.text, places)) {
    if (place !== null && places.some(({ id }) => id === place.id)) accept(reading, ...span);
    else refuse(reading, "place", ...span);
  }
}

/** The asker's own 今年, and only where it is the time of every figure in question. */
function readTimes(reading: Reading, { about }: Clause, frame: Frame): void {
  const claims = about.flatMap((printed) => printed.claims);
  for (const { span } of findTimeWords(reading.text, { year: null, asOf: null })) {
    const words = reading.text.slice(...span);
    const asked = frame.periods.find((period) => period.words === words);
    const own = asked !== undefined && claims.every(({ period }) => periodWithin(period, asked.period));
    if (own) accept(reading, ...span);
    else refuse(reading, "time", ...span);
  }
}

function acceptName(reading: Reading, name: string): void {
  for (let at = reading.text.indexOf(name); at >= 0; at = reading.text.indexOf(name, at + name.length)) {
    accept(reading, at, at + name.length);
  }
}

/** A label such as 增长 or 占 is itself a claim word, and one letter names nothing. */
function claimsSomething(name: string): boolean {
  if (name.length < 2 || /\p{N}/u.test(name)) return true;
  const patterns = [comparators, ...backedWords.map(({ words }) => words), ...bans.map(({ words }) => words)];
  return patterns.some((words) => name.replace(words, "") === "");
}

function longestFirst(names: readonly string[]): string[] {
  return [...new Set(names)].sort((left, right) => right.length - left.length);
}
