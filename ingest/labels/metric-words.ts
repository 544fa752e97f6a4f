import type { Figure, UnitFamily } from "../../src/reports/figure.ts";
import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import { withoutPlanNames } from "../../src/reports/plan-names.ts";
import { findDoses, findPopulations } from "../../src/reports/populations.ts";
import type { Span } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import { isGeneric, isVerbs } from "../figures/naming/metric.ts";
import { nameOf } from "./cues.ts";
import type { Surroundings } from "./surroundings.ts";

/** No name, or one of a character or two that the lexicon does not know, which names little for sure. */
export function isMetricOpen({ metric, masked, role }: Figure): boolean {
  const name = `${metric.phrase}${metric.head}`;
  return (
    masked === "none" && role !== "unresolved-table" && (name === "" || (name.length <= 2 && metric.concept === null))
  );
}

/**
 * Where these words name what the figure counts, in offsets of the original; null unless they stand in its sentence with
 * no other figure between, every hard cue agrees, and what the rules read is part of them.
 */
export function metricSpan(
  words: string,
  figure: Figure,
  around: Surroundings,
  known: { lexicon: Lexicon; gazetteer: Gazetteer },
): Span | null {
  if (!words.includes(nameOf(figure)) || !isName(words, figure, known) || !fitsUnit(words, figure.family)) return null;
  if (around.siblings.some((sibling) => nameOf(sibling).includes(words))) return null;
  return spanBefore(words, around) ?? spanAfter(words, around);
}

function spanBefore(words: string, { before }: Surroundings): Span | null {
  const at = before.text.lastIndexOf(words);
  if (at < 0 || /[；;。！？]/.test(before.text.slice(at + words.length))) return null;
  return [before.at + at, before.at + at + words.length];
}

/** 600余份宣传单: what is counted follows at once, or later where its sentence begins with the only number it has. */
function spanAfter(words: string, { before, after, siblings }: Surroundings): Span | null {
  const at = after.text.indexOf(words);
  const alone = siblings.length === 0 && !/\p{Script=Han}/u.test(before.text);
  return at === 0 || (at > 0 && alone) ? [after.at + at, after.at + at + words.length] : null;
}

/** Words alone: a name has no digit and no mark but 、 and quotation marks. */
const nameShape = /^[\p{Script=Han}A-Za-z·“”、]{2,40}$/u;
/** 同比增长, 较上年: a change and not what changed. */
const comparison = /同比|环比|[较比]上?[年月期]|增[长加幅]|下降|提[高升]|减少|降低/;
/** A place the gazetteer need not know (towns), and words that lead up to a name or say what became of it. */
const place = /(?:[省市县区镇乡州盟旗]|街道)(?:的|$)/;
/** Words that lead up to a name or say what became of it: 已…, 对…, …的. */
const noName =
  /^(?:均|已|都|全部|还|也|共|将|未|不|在|位于|由|对|为|把|被|其|该|以|从|向|按|经|与|和|及|等|的)|(?:[已均的了等和与及、]|[均已]\S{0,4})$/;
/** What was to be; 任务完成 is not. */
const notDone = /计划|目标|任务(?!完成)|标准/;

function isName(
  words: string,
  figure: Figure,
  { lexicon, gazetteer }: { lexicon: Lexicon; gazetteer: Gazetteer },
): boolean {
  return (
    nameShape.test(words) &&
    !comparison.test(words) &&
    !place.test(words) &&
    !noName.test(words) &&
    (!notDone.test(withoutPlanNames(words, lexicon.reading)) ||
      figure.role === "plan" ||
      figure.role === "target" ||
      figure.role === "standard") &&
    findTimeWords(words, { year: null, asOf: null }).length === 0 &&
    findPopulations(words).every(({ label }) => label === figure.population || !/\d/.test(label)) &&
    findDoses(words).every(({ dose }) => figure.qualifiers.includes(dose)) &&
    gazetteer.find(words, []).length === 0 &&
    !isVerbs(words, lexicon) &&
    !isGeneric(words, lexicon)
  );
}

const rates: ReadonlySet<UnitFamily> = new Set(["percent", "permille", "per-population", "percentage-point", "ratio"]);
/** What a share of something is called. */
const rateName = /(?:率|比例?|比重|占比|程度|水平|指数|覆盖面)$/;
/** What money is called. */
const moneyName = /(?:资金|经费|投资|金额|收入|支出|费用?|款|产值|补助|奖励|工资|价格|额)$/;
/** What a count of people is called. */
const peopleName = /(?:人数|人次|户数|人员|患者|群众|居民|学生|老人|儿童|干部|职工|医[生师]|护士|专家|党员)$/;

/** The unit is a hard cue: a rate is named as one and counts nothing, money is no count of people. */
function fitsUnit(words: string, family: UnitFamily): boolean {
  if (rateName.test(words)) return rates.has(family);
  if (moneyName.test(words)) return family === "money";
  if (peopleName.test(words)) return family === "person" || family === "event";
  return family !== "percent" && family !== "permille" && family !== "money";
}
