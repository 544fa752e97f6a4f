import * as z from "zod";

import { unitFamilies } from "./figure.ts";
import { createUnitTable, type UnitTable } from "./quantities/units.ts";

/**
 * The domain lexicon (术语表): data a domain expert can edit, kept in `ingest/lexicon/*.json` and passed in by the host.
 * It is validated once when loaded; a malformed file stops the start with the path of the wrong entry.
 */
export type Lexicon = {
  units: UnitTable;
  concepts: readonly Concept[];
  reading: ReadingWords;
  asking: AskingWords;
};

const words = z.array(z.string().min(1)).readonly();

const unitsFile = z.object({
  units: z.array(
    z.object({
      family: z.enum(unitFamilies),
      base: z.string().optional(),
      names: words,
    }),
  ),
  scales: z.record(z.string(), z.int().positive()),
  spelledOnly: words,
  /** Units that are measured: 三百公里 is an amount, and one numeral alone before them (三公里内, 一米线) is none. */
  measured: words,
  notBefore: z.record(z.string(), z.string()),
});

const concept = z.object({
  id: z.string(),
  /** Ways of saying it; the first is printed. */
  names: words,
  /** Neighbours that must never be taken for it: figures.md 5a. */
  not: words,
  /** When given, one of these must stand near a name: 覆盖率 alone is not about vaccines. */
  needs: words.optional(),
  /** Families its figures never have: 医疗机构人员845人 counts people. */
  unlike: z.array(z.enum(unitFamilies)).readonly().optional(),
});

const readingFile = z.object({
  connectors: words,
  /** Words inside a name that only say a number follows: 共 of 乙类传染病共报告. */
  countingWords: words,
  verbs: words,
  closers: words,
  genericHeads: words,
  moneyVerbs: words,
  nounStops: words,
  planHeadings: words,
  resultHeadings: words,
  planWords: words,
  /** Names that hold a plan word and plan nothing: 计划生育, 免疫规划, 目标人群. */
  planNames: words,
  planCancels: words,
  targetNouns: words,
  targetPhrases: words,
  appliedPhrases: words,
  standardPhrases: words,
  changeUp: words,
  changeDown: words,
  /** Changes whose direction the word leaves open: 浓度改善8.3% fell, 优良率改善 rose. */
  changeEither: words,
  comparators: words,
  completionWords: words,
  scopeWords: words,
  titleWords: words,
  collectionWords: words,
  issuerSuffixes: words,
  doseNoun: z.string(),
  /** Words that hold a shorter word the rules cut at: 就医 keeps 就 from leading into a clause. */
  wholeWords: words,
  /** What begins a statement about a thing and no thing's name: 外出进修, 正在推进. */
  statements: words,
  /** Groups of people that a rate can be of: 初中生近视率 is the 近视率 of 初中生. */
  peopleGroups: words,
  /** Official forms whose headings stand in several rows: the headings over each column, outermost first, parted by slashes, and in what it counts. */
  forms: z.array(z.strictObject({ name: z.string(), unit: z.string(), columns: words })).readonly(),
});

const textTopic = z.object({
  /** Printed in an answer: 存在的问题. */
  name: z.string().min(1),
  /** Words that ask for it. */
  words,
  /** Words of the headings its sentences stand under. */
  headings: words,
  /** Words of a sentence that is about it wherever it stands. */
  cues: words,
  /** Words of a sentence that only looks so: 问题导向 names no problem. */
  not: words,
  /** Whether what is only planned is asked for. */
  plan: z.boolean(),
  /** False where any sentence on the subject will do: a measure is told in every verb there is. */
  needsCue: z.boolean(),
});

const askingFile = z.object({
  /** Words that ask or glue and name nothing: 是多少, 请问, 一下. */
  fillers: words,
  /** Colloquial or mistyped → the reports' own word, applied to the question before anything is read. */
  rewrites: z.array(z.object({ from: z.string(), to: z.string(), pattern: z.boolean().default(false) })),
  /** What is counted → the family the answer must have: 多少人 → person. */
  families: z.array(z.object({ words, family: z.string(), base: z.string().optional() })),
  /** Words that part what is asked wherever they stand: 是不是, 一共. */
  breaks: words,
  /** Words of which a filler or a break is a part: 在 of 在校, 中 of 初中 is never cut off; with them, the names of plans. */
  wholeWords: words,
  /** A name that is the sum of others where a report states only those: 罚没款 is 罚款 and 没收. */
  sums: z.array(z.object({ name: z.string(), parts: words })),
  /** A name that stands for several where they are told apart: 三次产业 is 第一产业, 第二产业 and 第三产业. */
  members: z.array(z.object({ name: z.string(), parts: words })),
  /** Words of which one takes another's place when it is asked alone: 城市的呢 after 农村低保标准. */
  counterparts: z.array(words),
  /** Names that hold another thing's name: who asks for 白破 is not told of 百白破. */
  longerNames: z.array(z.strictObject({ name: z.string(), holds: z.string() })),
  /** Offices that a question may open with and that are seldom said beside the figure: 卫健委. */
  offices: words,
  /** What was done, as it is said in one character and as reports write it: 查 is 检查. */
  deeds: z.array(z.strictObject({ spoken: z.string(), written: z.string() })),
  breakdown: words,
  list: words,
  compare: words,
  add: words,
  rank: words,
  trend: words,
  highest: words,
  lowest: words,
  plan: words,
  change: words,
  opinion: words,
  forecast: words,
  outOfScope: words,
  /** What is asked of the text and not of its figures; the first topic whose word a question holds is meant. */
  textTopics: z.array(textTopic),
  /** Words of such questions that need not stand in the source. */
  textLight: words,
  reports: words,
  help: words,
  greeting: words,
  thanks: words,
  /** Words that may be asked together for one thing and need not stand in the source: 情况, 数量. */
  light: words,
  /** Single characters that mean nothing at the end of what is asked, and much at its start: 高 of 高中, 少 of 少年. */
  lightEndings: words,
  /** Light words that say what was done: 发放了多少 behind 接收捐款 asks for another figure, and 总数多少 for none. */
  lightDeeds: words,
  /** Verbs that a name may open with and that say nothing of the thing: 安排 of 安排建设项目. */
  openers: words,
  /** Nouns that a name may close with and that say no more than its measure word does: 推送信息290条. */
  closers: words,
  /** Words before a rate that make it another rate: 健康管理率, 规范管理率. */
  rateKinds: words,
  /** Sets of words that mean the same when matching a question with a figure. */
  synonyms: z.array(words),
  /**
   * Everyday words and what reports write for them: 医生 may be the 执业医师 of a report, while 执业医师 are not all 医生. A
   * figure that has the asked word itself comes first.
   */
  everyday: z.array(z.strictObject({ said: words, written: words })),
});

export type Concept = z.infer<typeof concept>;
export type ReadingWords = z.infer<typeof readingFile>;
export type Form = ReadingWords["forms"][number];
export type AskingWords = z.infer<typeof askingFile>;
export type TextTopic = z.infer<typeof textTopic>;

const lexiconFiles = z.object({
  units: unitsFile,
  metrics: z.object({ concepts: z.array(concept) }),
  reading: readingFile,
  asking: askingFile,
});

/** Takes the parsed JSON files by name without extension; throws a ZodError naming the wrong entry. */
export function loadLexicon(files: Readonly<Record<string, unknown>>): Lexicon {
  const { units, metrics, reading, asking } = lexiconFiles.parse(files);
  return {
    units: createUnitTable(units),
    concepts: metrics.concepts,
    reading,
    asking: { ...asking, wholeWords: [...asking.wholeWords, ...reading.planNames] },
  };
}
