import type { Carry } from "./carry.ts";
import type { FigureDraft } from "../draft.ts";

type Name = Pick<FigureDraft, "phrase" | "head">;

/** 接种率目标95%，实际97.6%: what was reached is what the target was set for. */
export function reachedAfterTarget({ lead = "", quantity }: FigureDraft, { drafts }: Carry): Name | null {
  const target = drafts.at(-1);
  if (target?.role !== "target" || target.quantity.base !== quantity.base) return null;
  if (!/^[，,、]?(?:而|其)?(?:实际|现|已)?(?:完成|达到?|为|是)*$/.test(lead)) return null;
  const phrase = target.phrase.replace(/的?(?:全年|年度)?(?:任务|目标|指标)[数值量]?$/, "");
  return phrase.length < 2 ? null : { phrase, head: "" };
}

/** 成功治疗率95.1%（2022年为94.3%）: a bracket that names a time alone has what stands right before it, of that time. */
export function sameAtBracketTime({ lead = "", quantity }: FigureDraft, { drafts }: Carry): Name | null {
  const last = drafts.at(-1);
  const alike = last?.quantity.base === quantity.base && last.quantity.family === quantity.family;
  return alike && last.phrase !== "" && timeInBracket.test(lead) ? { phrase: last.phrase, head: last.head } : null;
}

const timeInBracket =
  /^[(（](?:(?:19|20)\d{2}年|[上去前]年|[上去]年同期|同期|上[月季](?:同期)?)(?:同期)?(?:为|是|[:：])?$/;

/**
 * 2021年献血3256人次,献血量118.6万毫升;2022年2987人次,108.2万毫升: behind a semicolon and another time, numbers without a name are
 * the things that were counted in their units before.
 */
export function sameInOtherTime({ lead = "", quantity }: FigureDraft, { drafts }: Carry): Name | null {
  const opening = /^[，,、]$/.test(lead)
    ? (drafts.findLast((draft) => otherTime.test(draft.lead ?? ""))?.lead ?? "")
    : lead;
  const since = drafts.findLastIndex((draft) => /[;；]/.test(draft.lead ?? ""));
  if (!otherTime.test(opening) || (opening !== lead && drafts[since]?.lead !== opening)) return null;
  const earlier = opening === lead ? drafts : drafts.slice(0, since);
  const named = earlier.filter(
    (draft) =>
      draft.quantity.base === quantity.base && draft.quantity.family === quantity.family && draft.role === "result",
  );
  const [name, more] = new Map(named.map(({ phrase, head }) => [`${phrase}·${head}`, { phrase, head }])).values();
  return name === undefined || more !== undefined || name.phrase === "" ? null : name;
}

/** ；2022年, ；三季度: a time and nothing else behind a semicolon. */
const otherTime = /^[;；](?:其中)?(?:(?:19|20)\d{2}年(?:\d{1,2}月)?|[一二三四]季度|[上下]半年|\d{1,2}月份?)[，,]?$/;
