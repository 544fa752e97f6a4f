import type { FigureDraft } from "../draft.ts";
import type { Carry } from "./carry.ts";

/**
 * 压减机构63家，压减率95.5%，注销5家: what is counted goes on from the count and not from the rate between. 开工率83%，完成投资61亿元，占计划的49%:
 * a share of a plan is of the amount right before it.
 */
export function countedBy({ quantity }: FigureDraft, named: string, { subject, counted, drafts }: Carry): string {
  const last = drafts.at(-1);
  if (/^占.*(?:任务|计划|目标)/.test(named) && /(?:投资|资金|金额|收入|产值)$/.test(last?.head ?? ""))
    return `${last?.phrase}${last?.head}`;
  // 18岁以上接种率95.8%，列全市第一: the order is one of what stands right before it.
  if (quantity.family === "rank" && last !== undefined && last.role !== "rank" && last.role !== "change")
    return `${last.phrase}${last.head === "平均" ? "" : last.head}`;
  const rate = quantity.family === "percent" || quantity.family === "permille" || quantity.family === "rank";
  // 受理诉求287件，按时结案279件，超时办理8件，满意率99%: a rate is of what came in, and of no part of what came of it.
  const came =
    rate && dealtWith.test(subject)
      ? drafts.find((other) => other.head === "" && cameIn.test(other.phrase))
      : undefined;
  if (came !== undefined) return came.phrase;
  return !rate && /(?:率|比例|占比|比重)$/.test(subject) ? counted : subject;
}

const dealtWith = /^(?:按[时期]|超[时期]|逾期|成功)(?:办理|办结|结案|处理|回复|答复|整改|化解|调解|调处)$/;

const cameIn = /受理|新?收到|接[收到]|新收/;
