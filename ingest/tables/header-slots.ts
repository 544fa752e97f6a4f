import type { FigureRole } from "../../src/reports/figure.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import { withoutPlanNames } from "../../src/reports/plan-names.ts";
import type { Place } from "../../src/reports/place.ts";
import { markLength } from "../../src/reports/outline.ts";
import { findDoses, findPopulations } from "../../src/reports/populations.ts";
import { readHeaderChange, type HeaderChange } from "./header-change.ts";
import { readHeaderPlace, type PlaceAxis } from "./header-place.ts";
import { plainTimes, timeWords } from "./header-time.ts";
import { cutUnit, type PrintedUnit } from "./header-unit.ts";

/**
 * What one heading says, slot by slot (figures.md 4b.16): a place, a time, an age group or a dose in a heading is never
 * part of the metric.
 */
export type HeaderSlots = {
  place: Place | null;
  /** Names a place the report cannot be asked about. */
  placeUnknown: boolean;
  /** `whole`: 合计, or the report's own place; `part`: 小计; `mean`: 平均. */
  total: "whole" | "part" | "mean" | null;
  /** Words that say when, to be resolved with those of the other headings. */
  times: string;
  population: string | null;
  doses: string[];
  unit: PrintedUnit | null;
  /** 其中: a part of what stands before. */
  isPart: boolean;
  change: HeaderChange | null;
  role: FigureRole | null;
  metric: string;
};

export type HeaderReading = { lexicon: Lexicon; axis: PlaceAxis };

/** *, —, A、 before a label. */
const bullet = /^(?:[*—-]+|[A-Z][、.．])(?=\S)/;
/** 肺结核****, 狂犬病@: what a note below the table is about. */
const footMark = /(?<=[\u4e00-\u9fff)）])[*＊@△▲①-⑳]+$/;
/** 其中：, #: the row is a part of the one above. */
const partMark = /^(?:#|其\s*中)[:：、,，]?/;
/** 合计, 总计. */
const whole = /^(?:合计|总计|共计|总数|总合计|计)$/;
/** Headings that only say that numbers stand under them. */
const namesNothing =
  /^(?:数值|数额|绝对数|绝对值|绝对量|数据|指标值|实际值|实绩|指标|指标名称|项目|名称|类别|分类|内容|申请人情况|[a-zA-Z甲乙丙])$/;

export function readHeading(text: string, reading: HeaderReading): HeaderSlots {
  const { lexicon, axis } = reading;
  const { rest: unitless, unit } = cutUnit(plainTimes(text.replace(/\s+/g, "")), lexicon.units);
  const marked = unitless.slice(markLength(unitless)).replace(bullet, "").replace(footMark, "");
  const isPart = partMark.test(marked);
  const bare = marked.replace(partMark, "");
  const change = readHeaderChange(bare, unit);
  const words = change === null ? bare : change.owner;
  const total = totalOf(words);
  const placed = total === null ? readHeaderPlace(words, axis) : null;
  const named = placed?.kind === "place" ? placed.rest : words;
  const timed = timeWords(total === null ? named : "");
  const peopled = cutPeople(timed.rest);
  const isOwn = placed?.kind === "place" && placed.place.id === axis.own?.id;
  const placeTotal = placed?.kind === "place" ? totalOf(peopled.rest === "" ? "合计" : peopled.rest) : null;
  return {
    place: placed?.kind === "place" ? placed.place : null,
    placeUnknown: placed?.kind === "unknown",
    total: total ?? (placeTotal === "whole" && !isOwn ? (peopled.rest === "" ? null : "part") : placeTotal),
    times: timed.words,
    population: peopled.population,
    doses: peopled.doses,
    unit,
    isPart,
    change,
    role: roleOfHeading(words, lexicon),
    metric:
      placed?.kind === "unknown" || total === "whole"
        ? ""
        : metricOf(total === null ? peopled.rest.replace(whole, "") : words),
  };
}

function totalOf(words: string): HeaderSlots["total"] {
  if (whole.test(words)) return "whole";
  if (/^小计$/.test(words)) return "part";
  return /^(?:平均|平均数|平均值|均值)$/.test(words) ? "mean" : null;
}

function metricOf(words: string): string {
  const name = words.replace(/^[\s、,，:：;；的)）]+|[\s、,，:：;；的(（]+$/g, "").replace(/[(（][)）]/g, "");
  return namesNothing.test(name) ? "" : name;
}

/** Ages and doses leave the words; 老人 of 60岁以上失能老人 stays, because 失能 narrows it. */
export function cutPeople(words: string): { population: string | null; doses: string[]; rest: string } {
  // 全程 alone over 接种数 and 覆盖率 is no ordinary prose: as a heading it can only be the dose.
  const doses: ReturnType<typeof findDoses> = words === "全程" ? [{ dose: "全程", span: [0, 2] }] : findDoses(words);
  const { population, rest } = cutAges(
    without(
      words,
      doses.map(({ span }) => span),
    ),
  );
  return { population, doses: [...new Set(doses.map(({ dose }) => dose))], rest };
}

/** The same of the ages alone. */
export function cutAges(words: string): { population: string | null; rest: string } {
  const aged = findPopulations(words).find(({ population }) => population.ages !== null);
  if (aged === undefined) return { population: null, rest: words };
  return { population: aged.population.ages, rest: without(words, [agesOf(words, aged.span)]) };
}

function without(words: string, cuts: readonly (readonly [number, number])[]): string {
  return Array.from(words)
    .filter((_, at) => !cuts.some(([start, end]) => at >= start && at < end))
    .join("");
}

function agesOf(words: string, [start, end]: readonly [number, number]): readonly [number, number] {
  const mention = words.slice(start, end);
  const ages =
    /^.*(?:岁|月龄|个月)(?:及|\(含\))?(?:以上|以下|以内)?(?:组|段)?的?/.exec(mention)?.[0].length ?? mention.length;
  // 65岁以上人口 as a heading counts them, whatever the table is about.
  const counted = /^(?:\S*岁\S*(?:人口数?|老年?人数))$/.test(words);
  return [start, !counted && /^(?:人群|人口|人|老人|老年人)$/.test(mention.slice(ages)) ? end : start + ages];
}

/** 占比, 占总数的… */
const share = /(?:占比|比重|构成比?|比例)$|^占/;
/** 完成年度任务的百分比, 占预算. */
const ofTask =
  /^(?:为|占|完成|达)(?:年初|年度|全年|年|调整|上级)*(?:预算|计划|任务|目标)(?:数?的?(?:比例|比重|百分比)?)?$/;
/** 全市排名. */
const order = /(?:排名|位次|名次|排序|排位)$/;

/** What kind of statement the numbers under a heading are; null leaves that to the other headings. */
function roleOfHeading(words: string, { reading }: Lexicon): FigureRole | null {
  if (order.test(words)) return "rank";
  if (ofTask.test(words)) return "completion";
  if (/完成率|完成比例|完成情况|实际完成/.test(words)) return null;
  const planned = withoutPlanNames(words, reading);
  if (reading.targetNouns.some((noun) => words.includes(noun)) || /目标|任务数?$|指标任务/.test(planned))
    return "target";
  if (/^应(?:接?种|补种|检|查|签|建|管|筛|治)(?!率)/.test(words)) return "target";
  if (/标准值?$|限值$/.test(words)) return "standard";
  if (/^(?:计划|预计|拟|预算|预期)|计划数?$|预算数?$|预计数?$/.test(planned)) return "plan";
  return share.test(words) ? "share" : null;
}
