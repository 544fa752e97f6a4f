import type { AskingWords } from "../../reports/lexicon.ts";
import type { StoredFigure } from "../../store/figures.ts";
import type { Ask } from "../frame.ts";
import { limits } from "../limits.ts";
import { coverRun, prepare, stands, type Covered, type Run } from "./cover-run.ts";
import { otherNames } from "./other-names.ts";
import { before, countingNothing, governing } from "./governing.ts";
import { layersOf, quotationMarks, type Layer } from "./layers.ts";
import { heldInLonger } from "./longer-names.ts";
import { askedText, opensOtherwise, replacedWords, saysMore, type AskedText } from "./rivals.ts";

/** How well a figure's own words cover what was asked (figures.md 5a). */
export type Match = {
  /** Weighted share of the asked characters found with the figure, 0 to 1. */
  score: number;
  /** Asked characters found nowhere near the figure, or replaced in its name: any of them means it is not the answer. */
  missing: string;
  /** Share of the asked characters in the figure's own metric or clause. */
  own: number;
  /** The same of what its heading leaves to be said: 抓获 of 扫黑除恶抓获, in a section headed 扫黑除恶. */
  underHeading: number;
  /**
   * True when the figure's name has no word that nobody asked for (撤销 is all of that name in 行政复议撤销), and what else is
   * asked stands in its own sentence or above it.
   */
  bare: boolean;
  /** How well the words of the conversation, or of the thing a list is about, stand with the figure, 0 to 1. */
  around: number;
  /** True when the name of the rate or index asked for stands in the metric itself. */
  headInMetric: boolean;
  /** True when the figure's metric holds every asked character: it is the thing by that name. */
  named: boolean;
  /** True when an everyday word that was asked stands there only as the reports' word for it: 执业医师 where 医生 was asked. */
  translated: boolean;
  /** The name of what the figure is counted a part of; empty where that is nothing. */
  whole: string;
  /** True when the asked words carry no meaning alone (任务完成): only a thing by that very name can be meant. */
  light: boolean;
};

/** Matches one figure; `total` is the name of what it is a part of, where the report counts that too. */
export type Matcher = (stored: StoredFigure, total?: string) => Match;

/**
 * Takes one ask and gives what matches figures with it; `words` gives the closed sets of synonyms and words that carry no
 * meaning alone. What depends on the ask only is worked out once: hundreds of figures are matched with it.
 */
export function createMatcher(ask: Ask, words: AskingWords): Matcher {
  const asked: Asked = {
    own: ask.words.map((run) => prepare(run, words)),
    inherited: ask.inherited.map((run) => prepare(run, words)),
    ownText: askedText(ask.words.join(""), words),
    wholeText: askedText([...ask.words, ...ask.inherited].join(" "), words),
    head: headOf(ask, words),
    words,
  };
  const named = (ask.words.length > 0 ? ask.words : ask.inherited).join(" ");
  return (stored, total = "") => {
    const name = `${stored.figure.metric.phrase}${stored.figure.metric.head}`.replace(quotationMarks, "");
    const { reading } = stored.figure;
    const isMore = (known: string, clause: string) =>
      saysMore(askedText(`${asked.wholeText.text} ${known}`, words), clause, words);
    const matchWith = (speaking: string) => matchIn(asked, layersOf(stored, speaking, total), name);
    const plain = matchWith(countingNothing(before(reading)));
    // The dear look at what the clauses before speak of is for the few figures that it can help.
    const mayBe =
      plain.missing !== "" && plain.own > 0 && plain.headInMetric && matchWith(before(reading)).missing === "";
    const match = mayBe ? matchWith(governing(reading, name, isMore)) : plain;
    // 招聘村医18人，其中大专学历12人: who asks for 村医 asks for nobody by their 学历.
    const ofWholeAlone =
      total !== "" && match.missing === "" && matchIn(asked, layersOf(stored, "", ""), name).own === 0;
    const missing = ofWholeAlone ? named : `${match.missing}${heldInLonger(named, name, words)}`;
    return { ...match, whole: total, missing };
  };
}

type Asked = {
  own: Run[];
  inherited: Run[];
  /** Its own runs without a gap, and all of them apart. */
  ownText: AskedText;
  wholeText: AskedText;
  head: { name: string; run: string } | null;
  words: AskingWords;
};

function matchIn(asked: Asked, layers: readonly Layer[], name: string): Omit<Match, "whole"> {
  const covered = asked.own.map((run) => ({ run, characters: coverRun(run, layers) }));
  const inherited = average(asked.inherited.flatMap((run) => coverRun(run, layers)));
  const { importance, weight, own, headed } = sharesOf(covered);
  const worded = importance > 0;
  const help = asked.inherited.length > 0 ? inherited / 2 : 0;
  const missing =
    `${lastNotOwn(covered)}${foundNowhere(covered)}` ||
    (asked.own.find((run) => opensOtherwise(run, name))?.text ?? "") ||
    replacedWords(covered, asked.ownText, name, asked.words) ||
    (asked.inherited.length > 0 ? otherDeed(covered, asked.words) : "");
  const near = covered.every(({ characters }) => characters.every(isNear));
  return {
    score: worded ? weight / importance + help : inherited,
    missing,
    own: worded ? own / importance : inherited,
    underHeading: worded ? shareOf(own, importance - headed) : inherited,
    bare:
      near &&
      missing === "" &&
      name !== "" &&
      !saysMore(asked.wholeText, name.replace(line, "").replace(reporter, ""), asked.words),
    around: inherited,
    headInMetric: headStands(asked, layers[0]?.text ?? ""),
    named: asked.own.length > 0 && covered.every(({ characters }) => characters.every(isInMetric)),
    translated: covered.some(({ characters }) => characters.some((one) => one.translated && one.importance === 1)),
    light: isLightAlone(asked),
  };
}

/** 接种率低于90%的县: the line is none of the words that are looked for; whether it is the one asked is seen by its number. */
const line = /(?:低于|高于|少于|多于|大于|小于|超过?|不足|不到|达到?|在)?\d[\d.]*[%‰](?:以[上下内])?的?/;

/** 哨点医院报告流感样病例: who reported it is not what is counted. */
const reporter = /^[^·]{2,30}?(?:医院|机构|单位|中心|诊所|[监哨]点)(?:\([^()]*\))?(?=报告[\u4e00-\u9fff]{2})/;

type CoveredRun = { run: Run; characters: readonly Covered[] };

/** How much of what was asked counts at all, is found, is the figure's own, and is only its heading's. */
function sharesOf(covered: readonly CoveredRun[]): { importance: number; weight: number; own: number; headed: number } {
  const sums = { importance: 0, weight: 0, own: 0, headed: 0 };
  for (const { run, characters } of covered) {
    for (const [at, character] of characters.entries()) {
      // A light word counts where it is found near, and is not missed where it is not.
      if (character.importance < 1 && character.weight < limits.weights.clause) continue;
      const share = character.importance * (/[A-Za-z\d]/.test(run.text[at] ?? "") ? limits.letterShare : 1);
      sums.importance += share;
      sums.weight += character.weight * share;
      if (isOwn(character)) sums.own += share;
      if (isHeaded(character)) sums.headed += share;
    }
  }
  return sums;
}

/** The asked characters of weight that stand nowhere near the figure. */
function foundNowhere(covered: readonly CoveredRun[]): string {
  let nowhere = "";
  for (const { run, characters } of covered)
    for (const [at, { weight, importance }] of characters.entries())
      if (weight === 0 && importance === 1) nowhere += run.text[at] ?? "";
  return nowhere;
}

/** Found in the metric itself, before the clause or anything further away. */
function isInMetric({ weight }: Covered): boolean {
  return weight > limits.weights.clause;
}

/** Found nearer than in a clause before; what carries no meaning alone need not be. */
function isNear({ weight, importance }: Covered): boolean {
  return weight > limits.weights.earlier || importance !== 1;
}

function isOwn({ weight }: Covered): boolean {
  return weight >= limits.weights.clause * limits.broken - 1e-9;
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function isHeaded({ weight }: Covered): boolean {
  return weight === limits.weights.heading;
}

/**
 * A name's last word says what is asked for, the words before it of which kind: of 贫困人口家庭医生签约 a figure that has only 贫困人口
 * for its own, with 签约 somewhere in its sentence, counts something else.
 */
function lastNotOwn(runs: readonly CoveredRun[]): string {
  const last = runs.findLast(({ characters }) => characters.some(({ importance }) => importance === 1));
  const at = last?.characters.findLastIndex(({ importance }) => importance === 1) ?? -1;
  const character = last?.characters[at];
  return character === undefined || isOwn(character) ? "" : (last?.run.text[at] ?? "");
}

/**
 * 发放了多少 after 接收捐款: words that carry little meaning are all that was said now, so a figure with none of them is of the
 * earlier question alone. 总数 and 办了多少 tell none apart.
 */
function otherDeed(covered: readonly CoveredRun[], { light, lightDeeds }: AskingWords): string {
  const isLight = covered.every(({ characters }) => characters.every(({ importance }) => importance < 1));
  if (!isLight || covered.some(({ characters }) => characters.some(({ weight }) => weight > 0))) return "";
  const isDeed = (text: string) =>
    text.length === 1 ? !light.includes(text) : lightDeeds.some((deed) => text.includes(deed));
  return covered.find(({ run }) => isDeed(run.text))?.run.text ?? "";
}

function isLightAlone({ own, inherited }: Asked): boolean {
  return own.length > 0 && inherited.length === 0 && own.every(({ light }) => light.every(Boolean));
}

function average(covered: readonly Covered[]): number {
  const importance = covered.reduce((sum, character) => sum + character.importance, 0);
  return importance === 0
    ? 0
    : covered.reduce((sum, character) => sum + character.weight * character.importance, 0) / importance;
}

/**
 * The rate or index a question asks for: the last two characters before 率, 度 or 比, and the run they end. 健康管理率,
 * 规范管理率 and 系统管理率 are three indices (figures.md 5a), so the word before belongs to the name.
 */
function headOf(ask: Ask, { rateKinds }: AskingWords): Asked["head"] {
  const run = ask.words.at(-1) ?? ask.inherited.at(-1) ?? "";
  const name = new RegExp(
    `(?:${rateKinds.join("|")})?[\\u4e00-\\u9fff]{2}(?:率|(?<![浓温湿])度|比)$|[浓温湿]度$|(?:年龄|寿命|均价|单价|缺口)$`,
  ).exec(run)?.[0];
  return name === undefined ? null : { name, run };
}

/** 住院分娩率 asked: the rate's own name must be the figure's, not merely stand in its sentence. */
function headStands({ head, words }: Asked, metric: string): boolean {
  if (head === null || metric.includes(head.name)) return true;
  if (head.name.endsWith("占比")) return /占.*(?:比重|比例)/.test(metric);
  return otherNames(words).some(({ said, written }) => {
    const asked = said.find((name) => head.run.includes(name));
    if (asked === undefined) return false;
    const others = written.filter((name) => name !== asked).map((name) => head.run.replace(asked, name));
    return (
      (head.run.endsWith(asked) && written.some((name) => stands(name, metric))) ||
      others.some((run) => metric.includes(run))
    );
  });
}
