import type { Period } from "../../../src/reports/period.ts";
import type { TimeMention } from "../../../src/reports/time-words.ts";
import { toTheEnd } from "./reach.ts";
import { longestAside, type TimedSentence } from "./timed-sentence.ts";

/**
 * 10月8日,全县接种408人, 10月8日0-24时新增12例, 昨日新增12例: up to where a day that opens its sentence is the day of what is counted, which is the first event
 * it may rather be the day of (召开会议, 记者获悉); null where it opens no count.
 */
export function reachOfDay(
  { kind, span: [start, end], period }: TimeMention,
  { text, clauseStarts }: TimedSentence,
): number | null {
  if (kind !== "day" || period.from === null || period.from !== period.to) return null;
  const lead = text([clauseStarts[0] ?? 0, start]).replace(listMarkOrClause, "");
  const behind = text([end, end + longestAside]);
  const rest = behind.replace(hours, "");
  if (!/^(?:[\u4e00-\u9fff]{2,14}情况[:：]?\s?)?$/.test(lead)) return null;
  if (!opensCount(rest) && !opensItsClause.test(rest)) return null;
  const event = behind.search(eventVerb);
  return event < 0 ? toTheEnd : end + event;
}

/** What may stand ahead of the day: a mark, a clause that is over, 1月4日，记者从某局获悉，. */
const listMarkOrClause = /^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）、.．]+|.*(?:[;；]|(?:获悉|了解到|得知)[，,]))/;
/** 8月15日0-24时, 8月15日0时至24时, 8月15日18:00: the hours of the day, which say nothing else. */
const hours =
  /^(?:[上下]午)?\d{1,2}(?:(?:[时点]|[:：]\d{2})(?:\d{1,2}分)?(?:(?:[-—–―~～]+|至|到)(?:次日)?\d{1,2}(?:[时点]|[:：]\d{2}))?|(?:[-—–―~～]+|至|到)\d{1,2}[时点])/;
const opensItsClause = /^(?:[上下]午)?(?:(?:当天|当日)?[,，]|当天|当日)/;

function opensCount(rest: string): boolean {
  const counts = /^[\u4e00-\u9fff]{2,14}?(?<![前起至到])\d/.exec(rest)?.[0] ?? "";
  return counts !== "" && !eventVerb.test(counts) && !/^(?:[前起至到后以止]|开始|之)/.test(counts);
}

/**
 * 3月4日，记者从某局获悉，接种率达到92.09%: what was learnt on a day stood so on it, where the text is of no other time (`about`) than that
 * its page was put online in.
 */
export function learntOn(
  { kind, span: [start, end], period }: TimeMention,
  { text, clauseStarts }: TimedSentence,
  about: Period,
): Period | null {
  const { from, to } = period;
  if (kind !== "day" || to === null || from !== to || about.basis !== "anchor") return null;
  if (about.to?.slice(0, 4) !== to.slice(0, 4)) return null;
  const lead = text([clauseStarts[0] ?? 0, start]);
  if (!/^(?:[^，,。;；:：]{0,12}[讯电][:：]?\s?)?(?:[(（][^()（）]{0,24}[)）])?$/.test(lead)) return null;
  if (!/^[，,]?(?:记者|笔者)?[^，,。;；\d]{0,24}(?:获悉|了解到|得知)[，,]/.test(text([end, end + 40]))) return null;
  return { ...period, from: null, label: `截至${period.label}` };
}

const eventVerb =
  /获悉|了解|介绍|公布|发布|通报|消息|印发|下发|出台|召开|举行|举办|会议|动员|成立|启动|组织|部署|深入|前往|来到|赴|走访|参加|带队|率队|获|被|正式|签订|揭牌|开业|投用|竣工|[。;；]/;
