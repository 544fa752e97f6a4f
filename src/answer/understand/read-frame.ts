import type { AskingWords, Lexicon } from "../../reports/lexicon.ts";
import { withoutPlanNames } from "../../reports/plan-names.ts";
import { findDoses, findPopulations, type PopulationMention } from "../../reports/populations.ts";
import { scanQuantities, type Quantity } from "../../reports/quantities/scan.ts";
import type { Span } from "../../reports/report.ts";
import type { Ask, Frame, Intent } from "../frame.ts";
import type { UnderstandWith } from "./reading-with.ts";
import { readAsks, type AskLexicon } from "./asks.ts";
import { askedByRate } from "./by-its-rate.ts";
import { deedsApart } from "./deed-behind.ts";
import { createCuts, type Cuts } from "./cuts.ts";
import { readIntent, topOf } from "./intent.ts";
import { readOffice } from "./office.ts";
import { readPeriods } from "./periods.ts";
import { readPlaces } from "./places.ts";

/** Reads one question by itself; what earlier turns add comes later. */
export function readFrame(text: string, known: UnderstandWith): Frame {
  const { asking, units } = known.lexicon;
  const cuts = createCuts(text);
  const plainly = readIntent(text, asking);
  const isName =
    known.manner === "share-in-name" && plainly.intent === "ratio" && /占比(?:是|为|有|多少|？)*$/.test(text);
  const intent = isName ? { intent: "figure" as const, words: [] } : plainly;
  const periods = readPeriods(text, known.today, cuts);
  const places = readPlaces(text, known, cuts);
  const office = readOffice(text, asking, cuts);
  for (const match of text.matchAll(countedOver)) cuts.cut([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(anyPlace)) cuts.cut([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(/[两二三四五几各]个?年龄[段组]/g))
    cuts.cut([match.index, match.index + match[0].length]);
  for (const match of text.matchAll(overYears)) cuts.cut([match.index, match.index + match[0].length]);
  const populations = findPopulations(text).filter((mention) => mention.population.ages !== null);
  for (const mention of populations) cuts.cut(mention.span);
  const doses = readDoses(text, intent.intent, cuts);
  const premises = scanQuantities(text, units).quantities.filter(
    (quantity) =>
      quantity.value !== null &&
      !cuts.isCut(quantity.span[0]) &&
      !isHotline(quantity) &&
      !isInName(quantity, text) &&
      !isThreshold(quantity, text) &&
      !(quantity.spelled && quantity.unit !== "%" && quantity.unit !== "‰"),
  );
  for (const { span } of premises) cuts.cut(withBound(span, text));
  for (const match of text.matchAll(spelledLine)) cuts.cut([match.index, match.index + match[0].length]);
  const wantsRank = topOf(text) === null && asking.rank.some((word) => text.includes(word));
  const ofPlace = places.places.length > 0 && populations.length === 0 && premises.length === 0 && !ofBody.test(text);
  const everyDose = /[各每几三两]剂次?(?:各|分别|都)|[各每]剂次?/.test(text);
  const read = deedsApart(readAsks(text, cuts, intent, lexiconFor(known)), known);
  const asks = askedByRate(read, text, known).map((ask) =>
    completed(
      ask,
      {
        doses,
        wantsRank,
        ofPlace,
        ofAll: known.manner === "all-who-live-there",
        everyDose,
        ofAges: peopleOfAge(text, populations),
      },
      asking,
    ),
  );
  return {
    text,
    intent: ofNamedOnes(intent.intent, asks, text),
    ...places,
    office,
    ...periods,
    populations: populations.map((mention) => mention.population),
    groups: groupsIn(text, known.lexicon.reading.peopleGroups),
    doses,
    asks,
    role: known.manner !== "plan-in-name" && asksPlan(text, known.lexicon) ? "plan" : null,
    wantsChange: asking.change.some((word) => text.replaceAll("自然增长率", "").includes(word)),
    premises,
    wantsRank,
  };
}

/** 流感疫苗和水痘疫苗哪个接种多: of things that are named both are told; 哪个镇 ranks what nobody named. */
function ofNamedOnes(intent: Intent, asks: readonly Ask[], text: string): Intent {
  const ranks = intent === "highest" || intent === "lowest";
  return ranks && asks.length > 1 && !/哪[一些几]?个?(?:县|市|区|州|省|乡|镇|街道|村|社区|地|里|年|月|季)/.test(text)
    ? "figure"
    : intent;
}

/** Where 计划 or 占比 is part of a name it is looked for with the rest. */
function lexiconFor({ lexicon, manner }: UnderstandWith): AskLexicon {
  if (manner !== "plan-in-name" && manner !== "share-in-name") return { ...lexicon, manner };
  const { asking } = lexicon;
  const inName = manner === "plan-in-name" ? asking.plan : ["占", "占比"];
  const isKept = (word: string) => !inName.includes(word);
  const families = asking.families.map((family) => ({ ...family, words: family.words.filter(isKept) }));
  const [breaks, light, fillers] = [asking.breaks, asking.light, asking.fillers].map((words) => words.filter(isKept));
  const kept = { breaks: breaks ?? [], light: light ?? [] };
  return {
    ...lexicon,
    manner,
    asking:
      manner === "plan-in-name" ? { ...asking, ...kept } : { ...asking, ...kept, families, fillers: fillers ?? [] },
  };
}

/** 哪个县市, 各县区: which place is asked and none is named. */
const anyPlace =
  /各地(?![区方])|(?:哪一?个|哪些|哪几个|各个?|每个)(?:县市区|县市|市县|区县|县区|市州|州市|乡镇|地区|地方|县|市|区|州|镇|乡|省)/g;

/** 当月, 历年累计: over what time is counted, which is a slot and no part of a name; 累计结余 is a name. */
const countedOver = /历年累计|历史累计|累计(?!结余|盈余|亏损|确诊|折旧)|当月|单月|当季/g;

/** 两年提高了多少, 这三年间下降多少: over what stretch something changed, told by the two levels themselves. */
const overYears =
  /(?:这|近|过去|最近)?[两二三四五六七八九十]年(?:来|间|里|内|时间)?(?=提[高升]|增[长加]|下降|减少|上升|变化|降低|一共|总共|合计|累计)/g;

/** 接种率低于90%的县: the words that draw the line go with its number. */
function withBound([from, to]: Span, text: string): Span {
  const before =
    /(?:[不未没]|没有)?(?:低于|高于|少于|多于|大于|小于|超过|不足|不到|达到)了?[约近]?$/.exec(
      text.slice(0, from),
    )?.[0] ?? "";
  return [from - before.length, to];
}

/** 12345和民心网: the number of a hotline is its name and no premise. */
function isHotline({ value, unit }: Quantity): boolean {
  return unit === "" && /^12\d{3}$/.test(value ?? "");
}

/** 4050人员, 120急救, 211工程: a bare number with a noun behind it is part of a name. */
function isInName({ unit, span }: Quantity, text: string): boolean {
  return (
    unit === "" &&
    /^[\u4e00-\u9fff]/.test(text.slice(span[1])) &&
    !/^(?:[吧吗呢对是的么没多余]|左右|以[上下])/.test(text.slice(span[1]))
  );
}

/** 600分以上多少人: a line that says who is counted is part of the name; 有600分以上吗 holds a number against it. */
function isThreshold({ approx, unit, span }: Quantity, text: string): boolean {
  const asked = /^的?[\u4e00-\u9fff]{0,8}?(?:多少|几)([\u4e00-\u9fff])/.exec(
    text.slice(span[1]).replace(/^以[上下]/, ""),
  )?.[1];
  const line = /^以[上下]$/.test(approx ?? "") || /^以[上下]/.test(text.slice(span[1]));
  return line && /^(?:分|万?元|亿元|张|吨|亩)$/.test(unit) && asked !== undefined && !unit.endsWith(asked);
}

/** 有没有两万, 超过三成, 是不是八成: the line to hold a number against, spelled. */
const spelledLine =
  /(?<=有没有|有无|是不是|超过|突破|达到|不到|够|到)[一二两三四五六七八九十百千]+(?:[万亿]|成(?![立绩员果人年品]))/g;

/** The longest names that stand in the question: 中小学生 is not also 小学生. */
export function groupsIn(text: string, names: readonly string[]): string[] {
  const found = names.filter((name) => text.includes(name));
  return found.filter((name) => !found.some((other) => other !== name && other.includes(name)));
}

/**
 * 计划投入多少, 全年任务是多少, 造林任务: a plan or a target is asked for, not what was reached. 计划生育率 and 目标人群 are names and are looked
 * for whole.
 */
function asksPlan(text: string, { asking, reading }: Lexicon): boolean {
  if (ofTask.test(text)) return false;
  const rest = withoutPlanNames(text, reading);
  return (
    asking.plan.some((word) => rest.includes(word)) ||
    /(?:任务|指标)[数值]?(?:是|为|有)?多少(?![项个条件])|^(?!.*完成).*任务[?？]?$/.test(rest)
  );
}

/** 完成目标任务的百分之多少, 占年度计划的比例, 比目标高多少: how much of the plan was reached, or passed, is no plan. */
const ofTask =
  /(?:完成|占|达到)[^，。]{0,6}(?:任务|目标|计划)[^，。]{0,4}(?:%|率|比例|比重|百分)|(?:比|较)[^，。]{0,6}(?:任务|目标|计划)[^，。]{0,2}(?:高|低|多|少|增|超)/;

/** What a dose alone asks for: 第一剂多少人. */
const vaccinated = "接种";

/** What 某县有多少人 asks for. */
const residents = "常住人口";
const everybody = "总人口";

type Told = {
  doses: readonly string[];
  wantsRank: boolean;
  ofPlace: boolean;
  /** Whoever lives there, by whatever count. */
  ofAll: boolean;
  /** 各剂次分别多少. */
  everyDose: boolean;
  /** What people of an age go by where nothing else is asked of them: 60岁以上老人多少, 65岁以上占比. */
  ofAges: string | null;
};

/** 卫健局有多少人, 人民医院有多少人: its staff, and nobody who lives there. */
const ofBody = /(?:局|委|医院|学校|中心|单位|公司|机关|卫生院)(?:现?有|一?共有?|总共有?|里|内)*多少/;

/** 60岁以上呢 behind another question asks that one again, so how many, or what share, has to be said. */
function peopleOfAge(text: string, populations: readonly PopulationMention[]): string | null {
  const aged = populations.find(({ population }) => population.ages !== null)?.population;
  if (
    aged === undefined ||
    !(aged.group === null ? /人口|占比|比重|比例|(?:多少|几个)人/ : /人口|多少|几|占比|比重|比例/).test(text)
  )
    return null;
  return aged.group === "老人" ? "老年人" : aged.group === null ? "人口" : aged.group;
}

/** 某县有多少人 asks for its residents; 第一剂多少人 asks for 接种; 排第几 asks for a rank, whatever the rate's own unit. */
function completed(ask: Ask, { doses, wantsRank, ofPlace, ofAll, ofAges, everyDose }: Told, asking: AskingWords): Ask {
  if (wantsRank) return { ...ask, family: "rank", base: null };
  if (ofPlace && ask.family === "person" && ask.words.length === 0 && doses.length === 0)
    return { ...ask, words: [ofAll ? everybody : residents] };
  if (ask.words.length === 0 && everyDose) return { ...ask, words: [vaccinated] };
  if (ofAges !== null && doses.length === 0 && ask.words.every((word) => /^全[国省市县区]$/.test(word)))
    return { ...ask, words: [ofAges] };
  return doses.length > 0 && namesNothing(ask, asking) ? { ...ask, words: [vaccinated] } : ask;
}

function namesNothing(ask: Ask, asking: AskingWords): boolean {
  return ask.family !== null && ask.words.every((word) => word.length === 1 || asking.light.includes(word));
}

/** 两剂差多少 names both doses; 三针各打了多少 names all of them, which is no filter. */
function readDoses(text: string, intent: Intent, cuts: Cuts): string[] {
  const every = /(?<!第)[两二三几各](?:剂次?|针)(?=各|分别|都|差|相差|的|一共|合计|总共|加|接种|覆盖|打|$)/.exec(text);
  if (every) cuts.cut([every.index, every.index + every[0].length]);
  const named = findDoses(text).filter(({ span }) => !cuts.isCut(span[0]));
  for (const mention of named) cuts.cut(mention.span);
  if (every && /^[两二]/.test(every[0]) && (intent === "subtract" || intent === "add")) return ["第一剂", "第二剂"];
  return [...new Set(named.map((mention) => mention.dose as string))];
}
