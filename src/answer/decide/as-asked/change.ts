import type { Figure } from "../../../reports/figure.ts";
import type { Asked, Told } from "./asked.ts";

/** A level answers where a level is asked, and a change where that change is. */
export function sameChange(asked: Asked, { figure, name }: Told): boolean {
  const { said } = asked;
  return (
    !isAnotherChange(said, name, figure) &&
    !isGapUnasked(said, figure) &&
    !isReachedOnly(said, figure) &&
    isPlannedGrowthAsAsked(asked, name, figure)
  );
}

/** What a change may be measured by, as a report says it and as people ask for it. */
const measures = [/同比|[上去]年|同期/, /年初/, /环比|上个?(?:月|季)/];

/**
 * 比年初增加多少 asked: what grew 同比 is another change, and by how much more is added than the year before (同比多增) a third; a 增速 is
 * no amount.
 */
function isAnotherChange(said: string, name: string, { role, change, family }: Figure): boolean {
  if (role !== "change" || change === null) return false;
  if (/(?:增加|减少)额$/.test(name) && !/(?<!多)[多少][增减]|(?:增加|减少)额/.test(said)) return true;
  // 增长了几倍 asked: 是上年的1.3倍 grew by less.
  if (family === "multiple" && change.direction === "none" && /[增翻涨提扩升][长加了高大]*(?:多少|几)倍/.test(said))
    return true;
  if (/增[速幅]|增长率|涨幅/.test(said) && /^(?:money|count|person|event)$/.test(family)) return true;
  const told = measures.filter((measure) => measure.test(change.comparator));
  const asked = measures.filter((measure) => measure.test(said));
  return told.length > 0 && asked.length === 1 && !told.some((measure) => asked.includes(measure));
}

/** 用电量多少 asked: by how many points it lies above another's is no amount of it. */
function isGapUnasked(said: string, { family, role }: Figure): boolean {
  return family === "percentage-point" && role === "result" && !/点|[高低快慢差增降]|幅|变化/.test(said);
}

/** 超额完成多少个百分点 asked: how much of the task was done is not by how much it was passed; what was done of a 总投资 is not all of it. */
function isReachedOnly(said: string, { role, metric }: Figure): boolean {
  if (/总投资|投资总额/.test(said) && !said.includes("完成") && metric.head.includes("完成投资")) return true;
  return role === "completion" && /(?:超额?|完成)了?(?:多少|几)个(?:百分)?点/.test(said);
}

/** 增加值增速目标多少 asked: of the plans only one for a growth, and no amount that is planned. */
function isPlannedGrowthAsAsked({ ask, frame }: Asked, name: string, { role, change }: Figure): boolean {
  const isPlan = role === "plan" || role === "target";
  if (frame.role !== "plan" || !isPlan || !/增长|增速|增幅|下降|降幅/.test(ask.words.join(""))) return true;
  return change !== null || /增[长速幅]|下降|降幅/.test(name);
}
