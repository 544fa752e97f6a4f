import { placeLabel } from "../../reports/place.ts";
import type { RefusalReason } from "../../reports/answer.ts";
import type { Period } from "../../reports/period.ts";
import type { Frame } from "../frame.ts";
import { askedWhereAndWhen } from "../wording.ts";
import type { SubjectWord } from "./subject.ts";

/** What people read in an answer of quoted sentences. */

export type AskedText = { frame: Frame; topic: string; subject: readonly SubjectWord[] };

/** 甲市2021年“疫苗接种”的做法 */
export function askedText({ frame, topic, subject }: AskedText): string {
  const asked = askedWhereAndWhen(frame);
  const about = subject.map(({ word }) => word).join("、");
  return `${asked}${about === "" ? "" : `“${about}”`}${asked + about === "" ? "" : "的"}${topic}`;
}

/** Ahead of the sentences: whose report, of when, and what they were chosen for. */
export function quotesLead(asked: AskedText, source: LeadSource): string {
  return `${lead(asked, source)}有关的原文：`;
}

/** The same ahead of running prose. */
export function proseLead(asked: AskedText, source: LeadSource): string {
  return `${lead(asked, source)}有关的内容：`;
}

type LeadSource = { place: string; period: string };

function lead({ frame, topic, subject }: AskedText, source: LeadSource): string {
  const about = subject.map(({ word }) => word).join("、");
  const of = about === "" ? topic : `“${about}”${topic}`;
  const place = frame.places.length > 1 ? "" : source.place;
  return `${place}${source.period}的报告里，与${of}`;
}

export function sentenceLine(n: number, text: string): string {
  return `[${n}] ${text}`;
}

export const placesLead = "有几个地区的报告都写到了，请问您要看哪一个？";

export const degradedNote = "按意思检索暂时不可用，本次按字词查找。";

export const latestNote = "提问未说明时间，以上为现有报告中最近的一期。";

export function textRefusal(
  reason: RefusalReason,
  asked: AskedText,
  searched: { reports: number; nearest: Period | null; heading?: string | undefined },
): string {
  const what = askedText(asked);
  const place = asked.frame.unknownPlace ?? asked.frame.places.map(placeLabel).join("、");
  const looked = `已查${searched.reports}份报告的原文。`;
  if (reason === "NO_REPORT") return "还没有入库的报告，请先请管理员加入报告。";
  if (reason === "NO_PLACE") return `现有报告里没有${place}的报告。${looked}`;
  if (reason === "NO_PERIOD" && searched.nearest !== null)
    return `现有报告里没有写到${what}。${looked}写到这方面的是${searched.nearest.label}的报告，您可以改问那一年。`;
  if (searched.heading !== undefined)
    return `没有找到写明${what}的句子。${looked}报告里有“${searched.heading}”部分，请以原文为准。`;
  return `现有报告里没有写到${what}。${looked}`;
}
