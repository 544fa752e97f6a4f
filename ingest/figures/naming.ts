import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { Quantity } from "../../src/reports/quantities/scan.ts";
import type { FigureDraft } from "./draft.ts";
import { levelLike, type Carry } from "./naming/carry.ts";
import { counterpartOf, spendsSeveral } from "./naming/counterparts.ts";
import { isOfSeveralGroups, isOfTwoAlike } from "./naming/coverage.ts";
import { isOfAllHouses } from "./naming/houses.ts";
import { followList, jointly, listEndingIn, measureAhead, sameObject, sumOfList } from "./naming/lists.ts";
import { stripLead, type ClauseMetric } from "./naming/metric.ts";
import { nameByOwnWords } from "./naming/own-words.ts";
import {
  isComparedLevel,
  largeEnough,
  joinHead,
  ownerInSentenceBefore,
  ownerOf,
  rateOfDeed,
  sameInPlace,
  sameThing,
  sharedDeed,
} from "./naming/owner.ts";
import { rateOfEverybody } from "./naming/towns.ts";
import { reachedAfterTarget, sameAtBracketTime, sameInOtherTime } from "./naming/said-again.ts";

export type MetricKnown = {
  lexicon: Lexicon;
  next: Quantity | null;
  inBrackets: boolean;
  /** The clause names people of its own. */
  ownGroup: boolean;
  /** So with a place. */
  ownPlace: boolean;
};

/** Names the figure; what a bracket counts is the subject inside it, and of nothing behind it. */
export function applyMetric(draft: FigureDraft, metric: ClauseMetric, carry: Carry, known: MetricKnown): void {
  const { subject, counted } = carry;
  if (known.inBrackets && carry.aside !== "") [carry.subject, carry.counted] = [carry.aside, carry.aside];
  nameFigure(draft, metric, carry, known);
  if (known.inBrackets) {
    [carry.subject, carry.counted] = [subject, counted];
    if (!draft.elliptical) carry.aside = /^[、和及与]/.test(draft.lead ?? "") ? "" : draft.phrase;
  } else carry.aside = "";
}

/** A general head belongs to the nearest real name before it: 肠镜检查 · 任务完成率 (figures.md 4b.8). */
function nameFigure(draft: FigureDraft, metric: ClauseMetric, carry: Carry, known: MetricKnown): void {
  followList(draft, carry);
  const said = `${metric.phrase}${metric.head}`;
  if (isOfSeveralGroups(said, carry)) draft.flags.push("unresolved-parallel");
  if (isOfTwoAlike(draft, said, carry)) {
    [draft.phrase, draft.head] = [said, ""];
    return;
  }
  if (isTaskOfShare(draft, known.next) && carry.subject !== "") nameTaskOfShare(draft, metric, carry);
  else if (isComparedLevel(draft)) nameComparedLevel(draft, carry, known.lexicon);
  else if (metric.numberFirst && attends.test(metric.phrase)) nameByOthers(draft, metric.phrase, carry, known);
  else if (metric.phrase === "") nameByOthers(draft, metric.head, carry, known);
  else nameByOwnWords(draft, metric, carry, known);
}

function nameTaskOfShare(draft: FigureDraft, metric: ClauseMetric, carry: Carry): void {
  draft.elliptical = true;
  [draft.phrase, draft.head] = [carry.subject, metric.head === "" ? metric.phrase : metric.head];
  // 占年初预算10400万元的43.2%: the budget is no share, whatever is reckoned against it.
  const budget = /占([^，,占]{0,6}预算数?)$/.exec(draft.before)?.[1];
  if (budget !== undefined && draft.head.startsWith("占")) [draft.head, draft.role] = [budget, "target"];
}

function nameComparedLevel(draft: FigureDraft, carry: Carry, lexicon: Lexicon): void {
  draft.elliptical = true;
  takeUnit(draft, carry);
  const level = levelLike(draft, carry);
  const own = stripLead(/([^，,;；。]*)(?:较|比)[^，,]{2,12}[(（]$/.exec(draft.lead ?? "")?.[1] ?? "", lexicon);
  draft.phrase = own.length >= 3 ? own : (level?.phrase ?? carry.subject);
  draft.head = own.length >= 3 ? "" : (level?.head ?? "");
  // 增长8.4%，比全省（7.7%）高0.7个百分点: what stands beside a growth is a growth.
  if (own.length < 3 && level?.role === "change" && level.change !== null)
    [draft.role, draft.change] = ["change", { ...level.change, of: null }];
  if (own.length >= 3) carry.subject = own;
  draft.compared = true;
  carry.compared.push(draft);
}

/** 发病812例，较上年（905）: the number that is compared counts in the unit of the level before it. */
function takeUnit(draft: FigureDraft, { drafts }: Carry): void {
  const levels = drafts.filter(({ quantity }) => /^(?:person|event|count)$/.test(quantity.family));
  const level = levels.at(-1);
  if (draft.quantity.family !== "bare" || level === undefined || draft.quantity.scale !== level.quantity.scale) return;
  if (levels.some(({ quantity }) => quantity.base !== level.quantity.base)) return;
  const { unit, family, base } = level.quantity;
  draft.quantity = { ...draft.quantity, unit, family, base };
  draft.unitImplied = true;
}

/** The clause names nothing, or a general head alone: whose it is stands before it. */
function nameByOthers(
  draft: FigureDraft,
  head: string,
  carry: Carry,
  { lexicon, ownGroup, ownPlace }: MetricKnown,
): void {
  const colon = measureAhead(draft, carry, lexicon);
  const honour = head === "" ? honoured.exec(draft.after)?.[0] : undefined;
  if (honour !== undefined && !carry.drafts.some(({ quantity }) => quantity.base === draft.quantity.base)) {
    draft.phrase = honour;
    return;
  }
  draft.elliptical = true;
  if (spendsSeveral(draft, head, carry)) {
    draft.phrase = /(?:实际|合计|累计)?支出/.exec(draft.before)?.[0] ?? head;
    [carry.subject, carry.counted] = [draft.phrase, draft.phrase];
    return;
  }
  const ofAll = headOfAll(draft, head, carry);
  if (ofAll !== null) {
    draft.phrase = ofAll;
    return;
  }
  const counterpart = counterpartOf(head, carry);
  if (counterpart !== null) {
    [draft.phrase, carry.subject, carry.counted] = [counterpart, counterpart, counterpart];
    return;
  }
  const same =
    head === ""
      ? (reachedAfterTarget(draft, carry) ?? sameAtBracketTime(draft, carry) ?? sameInOtherTime(draft, carry))
      : null;
  if (same !== null) {
    [draft.phrase, draft.head] = [same.phrase, same.head];
    carry.subject = same.phrase;
    return;
  }
  const rate = rateOfDeed(head, carry);
  if (rate !== null) {
    [draft.phrase, draft.head] = rate;
    return;
  }
  const named = colon !== null && head === "" ? colon : sameObject(draft, head, carry, lexicon);
  if (named !== null) {
    draft.phrase = named;
    return;
  }
  if (isOfAllHouses(head, carry)) {
    [draft.phrase, draft.head, carry.subject, carry.counted, carry.bare] = [head, "", "", "", head];
    return;
  }
  const sum = sumOfList(draft, carry.drafts);
  if (sum !== null) {
    [draft.phrase, carry.subject, carry.counted] = [sum, sum, sum];
    return;
  }
  const together = jointly.test(draft.before) || reaches.test(head) ? listEndingIn(carry.drafts) || null : null;
  const whose = together ?? sameThing(draft, head, carry) ?? ownerOf(draft, head, carry, ownGroup);
  const owner = largeEnough(whose, draft, head, carry);
  // 隐患846条，其中重大隐患9条，整改821条，立案46件: what goes on behind the whole is of the whole.
  if (owner !== whose && owner !== "") [carry.subject, carry.counted] = [owner, owner];
  const shared = sharedDeed(owner, head, draft, carry);
  if (shared !== null) {
    [draft.phrase, carry.subject, carry.counted] = [head, shared, shared];
    return;
  }
  const earlier =
    owner === "" ? ownerInSentenceBefore(draft, head, carry) || (ownPlace ? sameInPlace(draft, head, carry) : "") : "";
  if (earlier !== "") carry.subject = earlier;
  [draft.phrase, draft.head] = joinHead(owner || earlier, head);
  if (owner === "" && earlier === "") carry.bare = head;
}

/** 发放奖励扶助金120万元、特别扶助金80万元，惠及1500人: all of the list came to so many, and not its last. */
const reaches = /^(?:共|合计|累计|总计)?(?:惠及|受益|涉及|覆盖|带动)/;

/** 直补21万元，新农合补助14万元，总计补助35万元: what the members make up is none of them; so with 男性接种率85%，女性88%，合计86.5%. */
function headOfAll({ before, quantity }: FigureDraft, head: string, { drafts, subject }: Carry): string | null {
  const word = /^[，,;；]?(总计|合计|共计|总体)/.exec(before)?.[1];
  if (word !== undefined && head === "" && quantity.family === "percent") return rateOfEverybody(subject);
  const listed = drafts.slice(-2).filter((draft) => draft.quantity.base === quantity.base);
  return word === undefined || head === "" || listed.length < 2 ? null : `${word}${head}`;
}

/** 1件案卷被评为优秀，2人获竞赛表彰: those who are honoured are none of what was counted before. */
const honoured = /^(?:获|荣获|获评|被评|被授予|被表彰|入选|当选)[\u4e00-\u9fff“”]{2,20}/;

/** 接种8946人，完成全年任务12000人的74.55%: the task is of what was done. */
function isTaskOfShare({ before, after }: FigureDraft, next: Quantity | null): boolean {
  return (
    after === "的" &&
    next?.family === "percent" &&
    /[，,]?(?:完成|占|为|达到?)[^，,]{0,8}(?:任务|计划|目标|预算)数?$/.test(before)
  );
}

/** 举办讲座125次，共有4160人次参加: those who came to what was just counted. */
const attends = /^(?:参加|参与|参训|受训|受益|到场|咨询|听讲|就诊)$/;
