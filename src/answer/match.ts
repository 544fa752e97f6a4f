import type { Figure, Reading } from "../reports/figure.ts";
import type { StoredFigure } from "../store/figures.ts";
import type { Ask } from "./frame.ts";
import { limits } from "./limits.ts";
import type { AskingWords } from "../reports/lexicon.ts";

/** How well a figure's own words cover what was asked (figures.md 5a). */
export type Match = {
  /** Weighted share of the asked characters found with the figure, 0 to 1. */
  score: number;
  /** Asked characters found nowhere near the figure: any of them means it is not the answer. */
  missing: string;
  /** Share of the asked characters in the figure's own metric or clause. */
  own: number;
  /** How well the words of the conversation, or of the thing a list is about, stand with the figure, 0 to 1. */
  around: number;
  /** True when the name of the rate or index asked for stands in the metric itself. */
  headInMetric: boolean;
  /** True when the figure's metric holds every asked character: it is the thing by that name. */
  named: boolean;
  /** True when the asked words carry no meaning alone (任务完成): only a thing by that very name can be meant. */
  light: boolean;
};

type Layer = { text: string; weight: number };

/**
 * Takes one ask and gives what matches figures with it; `words` gives the closed sets of synonyms and words that carry no
 * meaning alone. What depends on the ask only is worked out once: hundreds of figures are matched with it.
 */
export function createMatcher(ask: Ask, words: AskingWords): (stored: StoredFigure) => Match {
  const asked: Asked = {
    own: ask.words.map((run) => prepare(run, words)),
    inherited: ask.inherited.map((run) => prepare(run, words)),
    head: headOf(ask, words),
    words,
  };
  const text = [...ask.words, ...ask.inherited].join(" ");
  return (stored) => {
    const strict = matchIn(asked, layersOf(stored, governing(stored.figure.reading)));
    if (strict.missing === "" || !isWhollyAsked(text, stored.figure, words)) return strict;
    const loose = matchIn(asked, layersOf(stored, withoutKinds(before(stored.figure.reading))));
    return loose.missing === "" ? loose : strict;
  };
}

type Asked = { own: Run[]; inherited: Run[]; head: { name: string; run: string } | null; words: AskingWords };

/** A run of asked characters with its synonyms and the characters that need not be found. */
type Run = { text: string; synonyms: Synonym[]; light: boolean[] };

function prepare(text: string, words: AskingWords): Run {
  return { text, synonyms: synonymsIn(text, words), light: lightMask(text, words) };
}

function matchIn(asked: Asked, layers: readonly Layer[]): Match {
  const sums = { importance: 0, weight: 0, own: 0 };
  let named = asked.own.length > 0;
  let missing = "";
  for (const run of asked.own) {
    for (const [at, character] of coverRun(run, layers).entries()) {
      if (character.weight === 0 && character.importance === 1) missing += run.text[at] ?? "";
      if (character.weight <= limits.weights.clause) named = false;
      if (character.importance < 1 && character.weight < limits.weights.clause) continue;
      sums.importance += character.importance;
      sums.weight += character.weight * character.importance;
      if (character.weight >= limits.weights.clause * limits.broken - 1e-9) sums.own += character.importance;
    }
  }
  const inherited = average(asked.inherited.flatMap((run) => coverRun(run, layers)));
  const worded = sums.importance > 0;
  const help = asked.inherited.length > 0 ? inherited / 2 : 0;
  return {
    score: worded ? sums.weight / sums.importance + help : inherited,
    missing,
    own: worded ? sums.own / sums.importance : inherited,
    around: inherited,
    headInMetric: headStands(asked, layers[0]?.text ?? ""),
    named,
    light: isLightAlone(asked),
  };
}

function isLightAlone({ own, inherited }: Asked): boolean {
  return own.length > 0 && inherited.length === 0 && own.every(({ light }) => light.every(Boolean));
}

/**
 * A figure whose whole name is asked for may owe the rest to a clause that counts something itself
 * (家庭医生团队672个…重点人群签约率61.62%); a name with a word nobody asked for is another thing's.
 */
function isWhollyAsked(asked: string, { metric, family }: Figure, words: AskingWords): boolean {
  const name = family === "rank" ? metric.phrase : `${metric.phrase}${metric.head}`;
  const light = lightMask(name, words);
  return Array.from(name, (_, at) => at).every((at) => {
    const pairs = [name.slice(at - 1, at + 1), name.slice(at, at + 2)].filter((pair) => pair.length === 2);
    return light[at] === true || pairs.some((pair) => asked.includes(pair));
  });
}

function layersOf({ figure, section, report }: StoredFigure, sentenceText: string): Layer[] {
  const { metric, clause, sentence, lead, title } = limits.weights;
  return [
    {
      text: `${nameOf(figure)} ${figure.qualifiers.join(" ")}`,
      weight: metric,
    },
    { text: memberOf(figure.reading.clause, figure.display), weight: clause },
    { text: sentenceText, weight: sentence },
    { text: withoutFigures(figure.reading.lead), weight: lead },
    { text: `${section.title} ${report.title} ${section.issuer ?? ""} ${section.publisher ?? ""}`, weight: title },
  ];
}

/** What a figure counts and of whom, in the order a question has it: 初中生近视率; those of 60 and over are 老年人. */
function nameOf({ metric, population }: Figure): string {
  const name = withJoined(`${metric.phrase}${metric.head}`, metric);
  if (population === null) return name;
  const elders = /^(?:[6-9]\d|1\d\d)岁以上$/.test(population) ? " 老年人" : "";
  return `${population}${name} ${name}${elders}`;
}

/** 老年人健康管理·管理率 and 健康管理人数·管理率 of a table or a list are the 老年人健康管理率 that people ask for. */
function withJoined(name: string, { phrase, head }: Figure["metric"]): string {
  const parted = head === "" ? phrase : `${phrase}·${head}`;
  const joined = parted.replace(/([\u4e00-\u9fff]{2,4})(?:人?数)?·\1(?=[率量])/, "$1");
  return joined === parted ? name : `${name} ${joined}`;
}

/** 罚款23.7万元、没收7.0276万元: of a list only the member with the number is the figure's own. */
function memberOf(clause: string, display: string): string {
  const own = clause.split("、").find((member) => member.includes(display)) ?? clause;
  return own.replace(/^其中/, "");
}

/**
 * What of a sentence can speak of a figure it does not stand beside: the clauses before it that count nothing
 * themselves. 糖尿病…8437人 behind 高血压…32856人 says nothing of the 32856.
 */
function governing(reading: Reading): string {
  return withoutFigures(before(reading));
}

/**
 * 幼儿园38所，其中公办园20所、民办园18所；在园幼儿9120人: the members of a list, and what stands behind 其中, are parts. A question
 * that names one of them asks of that part, and what is said of all is no answer.
 */
function withoutKinds(text: string): string {
  return text
    .replace(/其中[^;；。]*/g, " ")
    .replace(/[^,，;；:：。、]*\d[^,，;；:：。、]*(?:、[^,，;；:：。、]*\d[^,，;；:：。、]*)+/g, " ");
}

function before({ sentence, clause }: Reading): string {
  const at = sentence.indexOf(clause);
  return at < 0 ? sentence : sentence.slice(0, at);
}

function withoutFigures(text: string): string {
  return text
    .split(/[,，;；:：。！？()（）]/)
    .filter(
      (part) =>
        !/[\d*＊×]|(?<![A-Za-z])[xX]+(?![A-Za-z])/.test(
          part.replace(/(?:19|20)\d{2}(?:年|(?=[至到—~-](?:19|20)\d{2}))|\d{1,2}月/g, ""),
        ),
    )
    .join(" ");
}

/** A character of the asked words: where it was found, and whether it must be. */
type Covered = { weight: number; importance: number };

/**
 * Covers a run by pairs of characters, so that no dictionary is needed. A pair broken on one side counts less:
 * 乡镇卫生院 holds both halves of 卫生乡镇 and is something else.
 */
function coverRun({ text, synonyms, light }: Run, layers: readonly Layer[]): Covered[] {
  const pairs = Array.from({ length: Math.max(0, text.length - 1) }, (_, at) =>
    bestLayer(text.slice(at, at + 2), layers),
  );
  const weights = Array.from(text, (_, at) => {
    const sides = [pairs[at - 1], pairs[at]].filter((weight) => weight !== undefined);
    const best = Math.max(0, ...sides);
    return sides.every((weight) => weight === best) ? best : best * limits.broken;
  });
  for (const { from, to, others } of synonyms) {
    const weight = Math.max(0, ...others.map((other) => bestLayer(other, layers)));
    for (let at = from; at < to; at += 1) if (weight > (weights[at] ?? 0)) weights[at] = weight;
  }
  return weights.map((weight, at) => ({ weight, importance: light[at] ? limits.lightImportance : 1 }));
}

function bestLayer(piece: string, layers: readonly Layer[]): number {
  return layers.find(({ text }) => stands(piece, text))?.weight ?? 0;
}

/** `接种*覆盖率` stands where 覆盖率 follows 接种 at any distance: the bare rate is not yet a rate of that. */
function stands(piece: string, text: string): boolean {
  let from = 0;
  return piece.split("*").every((part) => {
    const at = text.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

type Synonym = { from: number; to: number; others: readonly string[] };

function synonymsIn(run: string, words: AskingWords): Synonym[] {
  const found: Synonym[] = [];
  for (const set of words.synonyms) {
    for (const name of set) {
      const from = run.indexOf(name);
      if (from >= 0) found.push({ from, to: from + name.length, others: set.filter((other) => other !== name) });
    }
  }
  return found;
}

function lightMask(run: string, words: AskingWords): boolean[] {
  const mask = Array.from(run, () => run.length === 1);
  for (const word of words.light) {
    if (word.length === 1) markEnds(mask, run, word, words.wholeWords);
    else
      for (let at = run.indexOf(word); at >= 0; at = run.indexOf(word, at + 1))
        if (!isInWhole(run, at, word, words.wholeWords)) mask.fill(true, at, at + word.length);
  }
  for (const word of words.lightEndings) if (run.endsWith(word)) mask[run.length - 1] = true;
  return mask;
}

/** 累计 means little, and 累计结余 is not 当期结余. */
function isInWhole(run: string, at: number, word: string, whole: readonly string[]): boolean {
  return whole.some((name) => {
    const from = name.length > word.length ? name.indexOf(word) : -1;
    return from >= 0 && run.startsWith(name, at - from);
  });
}

function average(covered: readonly Covered[]): number {
  const importance = covered.reduce((sum, character) => sum + character.importance, 0);
  return importance === 0
    ? 0
    : covered.reduce((sum, character) => sum + character.weight * character.importance, 0) / importance;
}

/** One character carries no meaning only at the edge of a run: 退红包, 热线接; the 发 of 发热门诊 does. */
function markEnds(mask: boolean[], run: string, word: string, whole: readonly string[]): void {
  if (run.startsWith(word) && !whole.some((name) => run.startsWith(name))) mask[0] = true;
  if (run.endsWith(word) && !whole.some((name) => run.endsWith(name))) mask[run.length - 1] = true;
}

/**
 * The rate or index a question asks for: the last two characters before 率, 度 or 比, and the run they end. 健康管理率,
 * 规范管理率 and 系统管理率 are three indices (figures.md 5a), so the word before belongs to the name.
 */
function headOf(ask: Ask, { rateKinds }: AskingWords): Asked["head"] {
  const run = ask.words.at(-1) ?? ask.inherited.at(-1) ?? "";
  const name = new RegExp(
    `(?:${rateKinds.join("|")})?[\\u4e00-\\u9fff]{2}(?:率|度|比)$|(?:年龄|寿命|均价|单价|缺口)$`,
  ).exec(run)?.[0];
  return name === undefined ? null : { name, run };
}

/** 住院分娩率 asked: the rate's own name must be the figure's, not merely stand in its sentence. */
function headStands({ head, words }: Asked, metric: string): boolean {
  if (head === null || metric.includes(head.name)) return true;
  return words.synonyms.some(
    (set) => set.some((name) => head.run.endsWith(name)) && set.some((name) => stands(name, metric)),
  );
}
