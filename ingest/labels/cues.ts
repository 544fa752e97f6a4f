import type { Figure, FigureRole, UnitFamily } from "../../src/reports/figure.ts";
import { yearsOf, type Period } from "../../src/reports/period.ts";
import { findPopulations } from "../../src/reports/populations.ts";
import type { ReportFacts, Span } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import type { Stretch, Surroundings } from "./surroundings.ts";

/**
 * What a slot the rules left open may be filled with: only what the hard cues allow (年, 岁, 计划/任务, the unit), so that
 * whatever a model chooses among them contradicts none.
 */
export type Filling<Value> = { value: Value; words: string; span: Span };

export function nameOf({ metric }: Pick<Figure, "metric">): string {
  return `${metric.phrase}${metric.head}`;
}

const peopleFamilies: ReadonlySet<UnitFamily> = new Set(["person", "event", "percent", "permille", "per-population"]);

/** Something between people and a number that says it is about others, or about all. */
const others = /[；;。！？]|全[省市县区州旗]|全部|总|合计|共计|其中|[和与及、]/;

/** The people named right before the number, where the figure counts people and its own name does not say so already. */
export function populationsFor(figure: Figure, { before }: Surroundings): Filling<string>[] {
  if (figure.population !== null || !peopleFamilies.has(figure.family)) return [];
  const mention = findPopulations(before.text).at(-1);
  if (mention === undefined || others.test(before.text.slice(mention.span[1]))) return [];
  const filling = at(before, mention.span);
  return nameOf(figure).includes(filling.words) ? [] : [{ ...filling, value: mention.label }];
}

/** Words before a time that make it the time of something else: 因2019年…, 较2020年, 列入2022年计划. */
const ofOthers = /(?:因|较|比|同|自|从|至|到|列入|上报|申报|纳入|以)$/;
/** A bracket or quotation mark that is still open. */
const inBrackets = /[（(《〔[“‘][^）)》〕\]”’]*$/;

/** The last time its line names, where that is said of what follows and no hidden year stands in the line. */
export function periodsFor(figure: Figure, facts: ReportFacts, { line }: Surroundings): Filling<Period>[] {
  if (figure.period.basis !== "unresolved") return [];
  const anchor = { year: yearsOf(facts.period).at(-1) ?? null, asOf: facts.asOf };
  const mentions = findTimeWords(line.text, anchor);
  const mention = mentions.at(-1);
  if (mention === undefined || mention.period.to === null || mentions.some(({ masked }) => masked)) return [];
  const ahead = line.text.slice(0, mention.span[0]);
  if (ofOthers.test(ahead) || inBrackets.test(ahead)) return [];
  return [{ ...at(line, mention.span), value: { ...mention.period, basis: "frame" } }];
}

const roleCues: readonly { role: FigureRole; words: RegExp }[] = [
  { role: "plan", words: /计划(?!生育|免疫|内|外)|预计|(?<![虚模])拟|打算/ },
  { role: "target", words: /目标|任务(?!完成)|力争|确保|争取(?!到|了|资金|政策|项目)/ },
  { role: "standard", words: /标准|要求|规定|不得|不低于|不少于|不高于|不超过/ },
];

/** Words that say it was done: then a plan beside them is another's. */
const done = /已|完成|实现|达到|实际|累计|落实|争取到/;

/** A kind of statement whose word stands in the number's own clause, where the rules took it for a result. */
export function rolesFor(figure: Figure, { before }: Surroundings): Filling<FigureRole>[] {
  if (figure.role !== "result") return [];
  const from = Math.max(...["，", ",", "；", ";", "：", ":"].map((mark) => before.text.lastIndexOf(mark))) + 1;
  const clause = before.text.slice(from);
  if (done.test(clause)) return [];
  return roleCues.flatMap(({ role, words }) => {
    const match = words.exec(clause);
    // 任务 in 体检任务完成率 is part of the name; ahead of it (按要求每村配备) it says what kind of statement follows.
    if (match === null || nameOf(figure).indexOf(match[0]) > 2) return [];
    const start = from + match.index;
    return [{ ...at(before, [start, start + match[0].length]), value: role }];
  });
}

function at({ at: offset, text }: Stretch, [start, end]: Span): { words: string; span: Span } {
  return { words: text.slice(start, end), span: [offset + start, offset + end] };
}
