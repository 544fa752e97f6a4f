import { markLength } from "../../src/reports/outline.ts";
import { findPopulations } from "../../src/reports/populations.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Carry } from "./naming/carry.ts";
import type { PlaceReader } from "./slots/clause-place.ts";
import type { FigureDraft } from "./draft.ts";
import { isGeneric, stripLead, type ClauseMetric } from "./naming/metric.ts";
import type { Names } from "./slots/names.ts";
import { leaveScopeAside } from "./slots/scope-aside.ts";
import { rateOfExtreme } from "./naming/towns.ts";
import type { FigureReading } from "./reading.ts";
import { wordRules } from "./naming/word-rules.ts";

type PeopleKnown = { own: Names; metric: ClauseMetric; carry: Carry; lexicon: Lexicon };

/** Population and dose carry over only into clauses that name nothing of their own (figures.md 4b.10). */
export function applyPeople(draft: FigureDraft, known: PeopleKnown): void {
  const { own, metric, carry, lexicon } = known;
  const named = sharedPeople(own, draft, carry);
  carryPopulation(draft, named.population ?? peopleWhoLag(draft, carry), known);
  if (named.dose) carry.dose = named.dose;
  else if (!draft.elliptical) carry.dose = null;
  const people = carry.population ?? carry.people;
  if (people) {
    draft.population = people.label;
    if (!own.population) draft.context.push(people.span);
  }
  const dose = carry.dose ?? (ofVaccination.test(`${draft.phrase}${draft.head}`) ? carry.doseAhead : null);
  if (!dose) return;
  draft.qualifiers.push(dose.label);
  if (!own.dose) draft.context.push(dose.span);
  // 高于首针发热率4.6%: whose rate another is above says nothing of what follows.
  else if (/^[，,]?[\u4e00-\u9fff]{0,4}(?:[高低多少优]于)/.test(draft.before)) carry.dose = null;
  const { onlyVerbs } = wordRules(lexicon);
  const doseAlone = [metric.phrase, metric.head].every((words) => words === "" || onlyVerbs.test(words));
  if (own.dose !== null && doseAlone) nameByDose(draft, carry, lexicon);
}

const ofVaccination = /(?:接种|免疫)(?!点|门诊|单位|台|车|队)|覆盖率/;

/** Whom the figure and those after it are of, until a clause names something or somebody else. */
function carryPopulation(draft: FigureDraft, named: Names["population"], { metric, carry }: PeopleKnown): void {
  const verb = /(?:接种|筛查|体检|检查|签约|管理|发放|服务|培训|救助)/.exec(draft.before)?.[0] ?? "";
  if (named) {
    carry.population = named;
    carry.populationVerb = /^[，,]?(?:为|对|给|组织)/.test(draft.before) ? verb : "";
    carry.headcount = draft.quantity.family === "person" && groupAlone.test(draft.phrase);
    if (!sameForOthers(draft, metric, carry)) carry.dose = null;
  } else if (
    !draft.elliptical &&
    (verb === "" || verb !== carry.populationVerb) &&
    !isOfThoseCounted(draft, carry) &&
    !isSameRateOf(draft, carry) &&
    !isRateOfThoseDue(draft, carry)
  )
    carry.population = null;
}

/** 第一剂5200人，第二剂4800人: a clause that names its dose alone counts what was spoken of, or has the rate of the dose before. */
function nameByDose(draft: FigureDraft, carry: Carry, lexicon: Lexicon): void {
  const rate = draft.quantity.family === "percent" ? rateOfOtherDose(draft, carry) : null;
  if (rate !== null) {
    [draft.phrase, draft.head] = [rate.phrase, rate.head];
    return;
  }
  const given = dosesBefore(carry);
  const subject = carry.subject === "" ? (given?.phrase ?? "") : carry.subject;
  [draft.phrase, draft.head] = [subject === "" ? lexicon.reading.doseNoun : subject, ""];
  carry.subject = draft.phrase;
  if (given !== null && draft.quantity.family === "bare" && draft.quantity.scale === given.quantity.scale) {
    const { unit, family, base } = given.quantity;
    [draft.quantity, draft.unitImplied] = [{ ...draft.quantity, unit, family, base }, true];
  }
}

/**
 * 累计接种流感疫苗84万剂次。其中，第一剂51万，第二剂33万: the doses that the sentence before counted, or this one, where only one
 * vaccine was; without its name the doses would be of any.
 */
function dosesBefore({ before, drafts }: Carry): FigureDraft | null {
  const given = [...before, ...drafts].filter(
    ({ phrase, role, quantity }) => role === "result" && /^[剂针]次?$/.test(quantity.base) && phrase.includes("接种"),
  );
  const names = new Set(given.map(({ phrase }) => phrase));
  return names.size === 1 ? (given[0] ?? null) : null;
}

/** 80岁以上老人接种率偏低，全市尚有3.4万人未接种: who lags behind is who is missing. */
function peopleWhoLag({ quantity, lead = "" }: FigureDraft, { drafts }: Carry): Names["population"] {
  const lags = drafts.length === 0 && quantity.family === "person" ? lagging.exec(lead) : null;
  const people = lags === null ? undefined : findPopulations(lags[0]).at(-1);
  if (lags === null || people === undefined) return null;
  const from = quantity.span[0] - lead.length + lags.index;
  return { label: people.population.ages ?? people.label, span: [from + people.span[0], from + people.span[1]] };
}

const lagging =
  /[^，,。；;\d]*\d[^，,。；;]{0,24}率(?:偏低|较低|不高|滞后|偏慢|较慢|不理想)[，,](?:目前|全[省市县区镇乡])?(?:尚|仍|还)有$/;

/** The whole name is a group of people: 儿童310人, 65岁以上老年人2000人. */
const groupAlone = /^(?:儿童|老年人|老人|学生|妇女|青少年|居民|婴幼儿|人群|人口|常住人口)?$/;

/**
 * 3岁以下儿童310人，系统管理300人，系统管理率96.8%: up to the semicolon what is told of people, and rates, are of those who were
 * counted first; houses are not, nor a clause with people or a place of its own.
 */
function isOfThoseCounted({ quantity, phrase, before, lead = "" }: FigureDraft, carry: Carry): boolean {
  if (!carry.headcount || carry.population === null || /[;；。]|其中/.test(lead)) return false;
  const ofPeople = /^(?:person|event|percent|permille)$/.test(quantity.family);
  return (
    ofPeople &&
    !/全[市县区省州]|人口|居民|儿童|老年|学生|妇女|孕产|职工|群众|患者|婴儿|新生儿|青少年|出生|活产|产妇/.test(
      sameGroup(`${before}${phrase}`, carry),
    )
  );
}

/** 7岁以下儿童1800人，保健管理1700人，儿童保健覆盖率94%: a rate may name once more whom the sentence has counted, and without an age no others. */
function sameGroup(words: string, { drafts, population }: Carry): string {
  const counted = drafts.findLast((draft) => draft.population === population?.label && groupAlone.test(draft.phrase));
  return counted === undefined || counted.phrase === "" ? words : words.replaceAll(counted.phrase, "");
}

/** 60岁以上老人流感疫苗接种率38%，肺炎疫苗接种率21%: a row of rates of other vaccines goes on with the people it began with. */
function isSameRateOf({ phrase, before, lead = "" }: FigureDraft, { drafts, population }: Carry): boolean {
  const last = drafts.at(-1);
  const rate = /疫苗(?:全程|首针|首剂|报告|及时)?(?:接种|覆盖)率$/.exec(phrase)?.[0];
  if (population === null || rate === undefined || last?.phrase.endsWith(rate) !== true) return false;
  return /^[，,、]/.test(lead) && !/全[市县区省州镇]|人群|人口|居民/.test(before);
}

/**
 * 8月龄儿童应种980人，实种970人，及时接种率91%; 全程接种率71%，加强率54%: a rate of doses, right behind those due and those given or
 * behind the rate of another dose, is of the same people.
 */
function isRateOfThoseDue({ phrase, lead = "", before }: FigureDraft, { drafts, population }: Carry): boolean {
  const last = drafts.at(-1);
  if (population === null || last?.population !== population.label || !/^[，,]/.test(lead)) return false;
  return dueOrGiven.test(`${last.phrase}${last.head}`) && rateOfDoses.test(phrase) && !/全[市县区省州镇]/.test(before);
}

const dueOrGiven = /(?:[应实需补漏]|及时|合格)接?种(?:人数|数)?$|^(?:接种|免疫|覆盖)率$/;
const rateOfDoses = /^(?:及时|合格|全程|报告|首针|首剂)*(?:接种|补种|覆盖|免疫|加强)(?:及时|合格)?率$/;

/** 60岁以上全程接种率85.2%，80岁以上63.7%: who names other people alone says of them what was said of one dose just before. */
function sameForOthers({ quantity, lead = "" }: FigureDraft, metric: ClauseMetric, { drafts }: Carry): boolean {
  const last = drafts.at(-1);
  const doses = new Set(drafts.flatMap(({ qualifiers }) => qualifiers));
  return (
    metric.phrase === "" &&
    metric.head === "" &&
    /^[，,、]/.test(lead) &&
    doses.size === 1 &&
    last?.quantity.base === quantity.base &&
    last.quantity.family === quantity.family
  );
}

/** 全程接种率93.7%、加强免疫85.9%: the dose alone has the rate of the dose before it. */
function rateOfOtherDose({ quantity, lead = "" }: FigureDraft, { drafts }: Carry): FigureDraft | null {
  const last = drafts.at(-1);
  const alike = last?.quantity.base === quantity.base && last.qualifiers.length > 0;
  return alike && /^[、，,和与及]/.test(lead) && `${last.phrase}${last.head}`.endsWith("率") ? last : null;
}

/** A member of a list says its own people and dose, or those before the list's colon. */
function sharedPeople(
  { population, dose }: Names,
  { quantity }: FigureDraft,
  { colon }: Carry,
): Pick<Names, "population" | "dose"> {
  if (colon?.base !== quantity.base) return { population, dose };
  return { population: population ?? colon.population, dose: dose ?? colon.dose };
}

/** Whose figure it is; 全市排名第3 is the rank of the county among the city's. */
export function applyPlace(draft: FigureDraft, names: Names, carry: Carry, places: PlaceReader): void {
  leaveScopeAside(draft, carry, places.own, places.label);
  const field =
    draft.role === "rank" &&
    names.place !== null &&
    places.own !== null &&
    places.gazetteer.contains(names.place, places.own);
  if (field || !goesOnWith(draft, names, carry, places)) [carry.place, carry.unnamed] = [null, null];
  if (!field && (names.place !== null || names.unnamed !== null)) {
    carry.place = names.place?.id === places.own?.id ? null : names.place;
    carry.unnamed = names.unnamed;
  }
  const compared = draft.role === "change" && !carry.compared.includes(draft) ? null : names.compared;
  draft.place = compared ?? (carry.unnamed === null ? (carry.place ?? places.own) : null);
  draft.placeLabel = draft.place ? null : (carry.unnamed ?? places.label);
}

/** Whether the place of the clauses before is this one's too. */
function goesOnWith(draft: FigureDraft, { listed }: Names, carry: Carry, places: PlaceReader): boolean {
  if (draft.role === "rank" || listed.length > 0 || otherMember.test(draft.before)) return false;
  return draft.elliptical || /^[、和与及]/.test(draft.before) || goesOnOf(draft, carry, places);
}

/** 甲县112%、乙市108%: a member that names a place no table lists is not of the member's before it. */
const otherMember = /^[、和与及,，][\u4e00-\u9fff]{1,4}(?:[市县区旗镇乡]|街道)$/;

/**
 * 某省优良天数比例为70%，PM10浓度为60微克: in a text of the nation the clauses behind a province are of it. In
 * other texts so are those behind a county or a town that the sentence began with (某县投入1200万元，新建3家), but no running total.
 */
function goesOnOf(
  { before, phrase, lead = "" }: FigureDraft,
  { place, unnamed, drafts }: Carry,
  { own, gazetteer, rules }: PlaceReader,
): boolean {
  // 甲溪镇、乙桥乡接种率分别为88%、86%；丙坪乡接种率79%: another town begins anew.
  if ((place === null && unnamed === null) || /^[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)/.test(phrase)) return false;
  // 甲县投入1200万元；新建卫生院3家: what is done behind ；may be done by all, what is measured there is of the county still.
  if (/[;；]/.test(lead) && (rules.startsWithVerb.test(phrase) || !/(?:率|比例|浓度|水平|指数)$/.test(phrase)))
    return false;
  if (/[全我本][国省市州县区]|各[地省市县区镇乡]/.test(before + lead)) return false;
  if (own?.level === "country") return true;
  const began = drafts.every((draft) => draft.place?.id === place?.id);
  const isWider = own !== null && place !== null && place.level !== "country" && gazetteer.contains(place, own);
  return !isWider && began && !/累计|[总共合]计|共(?![同青和])/.test(before);
}

/**
 * A clause without a number right before an elliptical figure says what it is about: 把村卫生室经费列入预算，共到位20万元;
 * 乡村医生老龄化严重，60岁以上占43%. Only where nothing nearer does: at the sentence's start or after ；.
 */
export function topicBefore(
  draft: FigureDraft,
  previous: FigureDraft | null,
  { sentence, carry, context, slice }: FigureReading,
): string | null {
  const from = previous?.quantity.span[1] ?? sentence.span[0];
  const gap = slice([from, draft.clause[0]]);
  // 补种1439人，乙肝疫苗的补种率最高，达到99.6%: a rate that is said to be the highest is what the number behind it is of.
  const told =
    /(?:^|[，,;；:：])([^，,;；:：\d]{2,20}(?:率|性别比))(?:[最较][高低]|(?:持续|总体|基本)?保持(?:平稳|稳定))[，,]$/.exec(
      gap,
    )?.[1];
  if (told !== undefined && /^(?:percent|permille|bare|ratio)$/.test(draft.quantity.family)) {
    [carry.dose, carry.population] = [null, null];
    return stripLead(told, context.lexicon);
  }
  const fresh = previous === null || /[;；]/.test(gap);
  if (!fresh || (previous === null && carry.subject !== "")) return null;
  const last = gap.split(/[;；]/).at(-1) ?? "";
  // （一）个别乡镇首针及时率低，其中甲溪镇78.3%: a rate is told behind the mark of its item, and the number is of that.
  const clauses = last.slice(previous === null && lowRate.test(last) ? markLength(last) : 0).split(/[,，:：]/);
  const clause =
    clauses.findLast((words) => namesEnough(words.trim()) && !exceptFor.test(words) && !timeAlone.test(words)) ?? "";
  // 分季度看，一季度增长6.7%: what is seen by quarters is what the sentence before stated.
  const seen = /^(?:分|从).{1,8}看$/.test(clause.trim()) ? carry.before.find(({ role }) => role === "result") : null;
  if (seen) return seen.phrase;
  const extreme = rateOfExtreme(clause, previous, draft);
  if (extreme !== null) return extreme;
  // 三是部分乡镇进度慢，甲溪镇首针接种率61%: they are named behind it, and what was told before is not of them.
  if (someTowns.test(clause)) return previous === null ? null : "";
  if (clause === "" || noTopic.test(clause)) return null;
  const name = stripLead(clause, context.lexicon);
  const object = /^.{0,10}?[把将](.{3,16}?)(?:列入|纳入|作为|提高|下放|落实|分为)/.exec(name)?.[1];
  const whole = object ?? name.replace(/(?:方面|工作|(?<=人口|人员|企业|机构|学生|项目|病)中)?$/, "");
  const topic = whole.replace(movement, "");
  const general = topic === whole && isGeneric(topic, context.lexicon);
  if (!namesEnough(topic) || topic.length > 20 || general) return previous === null ? null : "";
  return topic;
}

const someTowns = /(?:^|是)(?:部分|个别|少数)(?:乡镇|[镇县乡村]|街道|地[区方])[^率]*$/;

const lowRate = /率(?:还|仍|总体|普遍)?(?:偏|较|最)?[高低](?:的问题)?[,，]/;

/** A clause of three characters is a turn of phrase, unless it is a rate: 卡痕率，城区98.2%. */
const namesEnough = (words: string): boolean => words.length >= 4 || /^[\u4e00-\u9fff]{2}率$/.test(words);

/** 健康素养水平稳步提升，2023年达38.2%: which way a thing goes is no part of its name. */
const movement =
  /(?:均|都|也)?(?:(?:稳步|持续|不断|显著|明显|大幅|逐步|逐年|进一步|有效|全面|总体|基本|快速|平稳|稳中|继续|日益|日趋|保持|得到|实现|有所|较快)(?:有)?)+(?:提升|提高|增长|上升|下降|降低|改善|增强|增加|扩大|优化|好转|向好|回升|减少|推进|加快|完善|稳定|平稳|升高|壮大|增多)$|(?<=.{2})(?:进展|推进|运行|开展)(?:顺利|平稳|良好|有序|有力)$|(?<=[率数量额])(?:减少|增加|上升|下降|降低|提高)$|(?<=.{2})(?:建设|配备|推进)?(?:相对|仍然?|较为?|明显|比较|严重)?(?:滞后|缓慢|不足|不够|不全|偏少|薄弱|短缺|老化|缺乏)$/;

/** 重点工程进展顺利，1—9月，完成投资77亿元: a time between says nothing of what is told. */
const timeAlone = /^\s*[\d一二三四五六七八九十]+[-—–至到][\d一二三四五六七八九十]+月份?\s*$/;

/** 乙类传染病中，除新冠病毒感染外，共报告…: what is left out is not what is counted. */
const exceptFor = /^除.+外$/;

/** Times, places, meetings, grounds and masked words are what no figure is of. */
const noTopic =
  /[\dxX*×()（）“”]|^[^，,]{0,6}(?:按照|根据|依据|通过|围绕|针对|为了|截至|截止|目前|今年|全年|同时|此外)|(?:年|月|期间|初期|以来|(?<!(?<!进[度展])[滞落])后|时|来|要求|打算|领导下|指导下|支持下)$|(?:召开|举行|举办)[^，,]{2,}会议?$|^而?在[^，,]{2,8}[省市县区州旗镇乡]$|^[与和同跟较比].{1,12}(?:相比|比较|对比|相较)$/;
