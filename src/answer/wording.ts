import { unresolvedPeriod } from "../reports/period.ts";
import { placeLabel } from "../reports/place.ts";
import { roleLabels } from "../reports/role-labels.ts";
import type { Claim, RefusalReason } from "../reports/answer.ts";
import type { Piece } from "./piece.ts";
import type { Frame } from "./frame.ts";

/** The sentences a person reads in an answer, in one place; what is said beside it is in `notes.ts`. */

/** Said behind the label of a figure; of the other roles the sentence itself tells. */
const saidRoles: readonly Claim["role"][] = ["plan", "target", "standard", "applied", "awaiting", "from", "share"];

const directionWords = { up: "增加", down: "减少", none: "变化" } as const;

/** 某市2021年12-17岁第二剂接种数·覆盖率：107.64%。 某市2021年健康素养水平比上年增加：3.75个百分点。 */
export function claimLine(claim: Claim): Piece[] {
  const change = claim.role === "change" ? changeWords(claim) : "";
  return [
    {
      slot: "label",
      text: `${claimSubject(claim)}${change}${saidRole(claim)}：`,
    },
    { slot: "figure", text: claim.display },
    { text: "。" },
  ];
}

/** 比上年增加; 是上年的1.3倍 went neither up nor down by that much. */
function changeWords(claim: Claim): string {
  const { comparator = "", direction = "none" } = claim.change ?? {};
  if (direction === "none" && claim.display.endsWith("倍"))
    return comparator === "" ? "的倍数" : `为${comparator}的倍数`;
  return `${comparator}${signed(claim) ? "增减" : directionWords[direction]}`;
}

/** 个税（占比） for 占税收的5%; 药占比 says so itself. */
function saidRole({ role, metric }: Claim): string {
  const said = role === "share" && /占比|比[例重]$/.test(metric) ? "" : roleLabels[role];
  return saidRoles.includes(role) && said !== "" ? `（${said}）` : "";
}

/** A table prints −11.2 under 增减: with its own sign it is no 减少 of that. */
function signed({ display }: Claim): boolean {
  return /^[-−负]/.test(display);
}

/** The label of a figure without its value: place, time, people, dose and what is counted. */
export function claimSubject(claim: Claim): string {
  const undated = claim.period.label === unresolvedPeriod.label;
  const time = undated ? "" : claim.period.label;
  const whole = claim.whole === undefined ? "" : `${claim.whole}·其中`;
  const { population = "", qualifiers, metric } = claim;
  // 重点人群家庭医生签约率 names its people itself.
  const people = qualifiers.length === 0 && whole === "" && metric.startsWith(population) ? "" : population;
  const what = `${whole}${people}${qualifiers.join("")}${metric}`;
  return `${claim.place}${time}${what}${undated ? "（原文没有写明时间）" : ""}`;
}

/** Things a refusal points to, by name alone. */
export function nearNamesLine(subjects: readonly string[]): string {
  return `报告里名称相近的有：${subjects.join("；")}。如果要的是其中一项，请用这个名称再问。`;
}

/** 甲市2021年, as it was asked. */
export function askedWhereAndWhen(frame: Frame): string {
  const place = frame.unknownPlace ?? frame.places.map(placeLabel).join("、");
  return `${place}${timeOf(frame)}`;
}

function timeOf({ periods, text }: Frame): string {
  if (periods.length === 0) return text.includes("全年") ? "全年" : "";
  return periods.map(({ period: { label } }) => label).join("、");
}

/** What was asked, in the asker's own slots, for saying that it was not found. */
export function askedLabel(frame: Frame): string {
  const people = frame.populations.map(({ ages }) => ages ?? "").join("、");
  const what = frame.asks
    .map(({ words, inherited }, index, asks) => {
      // 复议几件，诉讼几件: what an ask has from the one before it is named there already.
      const isNamed = words.length > 0 && asks.slice(0, index).some((ask) => ask.words.join() === inherited.join());
      return [...words, ...(isNamed ? [] : inherited)].join("");
    })
    .filter((words, index, all) => words !== "" && all.indexOf(words) === index)
    .join("、");
  const earlier = turnBefore(frame);
  const said =
    what === ""
      ? ""
      : earlier !== null
        ? `“${earlier.own}”（前一问是“${earlier.before}”）`
        : plainlySaid.test(what)
          ? `“${what}”`
          : "所问的内容";
  return `${askedWhereAndWhen(frame)}${people}${frame.doses.join("、")}${said}`;
}

/** 社团呢 after 社会组织多少家: what is asked now, and what was asked before, which glued together would be no word. */
function turnBefore({ asks: [ask, more], text }: Frame): { own: string; before: string } | null {
  if (ask === undefined || more !== undefined || !/呢[？?]?$/.test(text)) return null;
  const [own, before] = [ask.words.join(""), ask.inherited.join("")];
  const isEarlier = ask.inherited.every((word) => !text.includes(word));
  const isPlain = plainlySaid.test(own) && plainlySaid.test(before);
  return isPlain && isEarlier ? { own, before } : null;
}

/** A question's words come back as words: no markup, no address, no paragraph that somebody pasted. */
const plainlySaid = /^[\p{Script=Han}A-Za-z\d.%‰、]{1,30}$/u;

/** Found and not shown: the asker learns whom to tell, and never the number that did not hold. */
export const notVerifiedText =
  "查到了相关内容，但与原文核对时没有通过，所以不能给出。请告诉管理员检查这份报告；已记入日志。";

export function refusalLead(reason: RefusalReason, asked: string, frame: Frame): string {
  const place = frame.unknownPlace ?? frame.places.map(placeLabel).join("、");
  const texts: Record<RefusalReason, string> = {
    NO_REPORT: "还没有入库的报告，请先请管理员加入报告。",
    NO_PERIOD: `现有报告里没有${asked}的数据。`,
    NO_PLACE: `现有报告里没有${place}的报告。`,
    NO_METRIC:
      asked === ""
        ? "没有看出您要问哪一项数字，请写明地区、年份和指标，例如“某市今年接种覆盖率多少”。"
        : `现有报告里没有找到${asked}这项数字。`,
    MASKED: `报告提到了${asked}，但原文的数字被隐去或已残缺，无法给出。`,
    NUMBER_MISSING: `报告提到了${asked}，但原文缺了这个数字，无法给出。`,
    WRONG_UNIT: `报告没有写出${asked}的这种数字，只有另一种单位的。`,
    NOT_STATED: `报告没有写出${asked}${frame.intent === "subtract" ? "的增减或差距" : ""}。`,
    PERIOD_UNRESOLVED: `报告提到了${askedLabel({ ...frame, periods: [] })}，但原文没有写明是哪一年，不能当作${timeOf(frame) || "所问时间"}的数字。`,
    WRONG_POPULATION: `报告没有写出${asked}，只有其他人群的。`,
    WRONG_QUALIFIER: `报告没有写出${asked}。`,
    PUBLISHER_ONLY: `现有报告里只有${place}下属地区的这项数字，没有${place}全域的。`,
    OPINION: "我只能提供报告里的数字和原文，不作评价。",
    FORECAST: "我只能提供报告里已有的数字，不作预测。",
    OUT_OF_SCOPE: "这个问题不在报告范围内，我只能回答报告里的数字和原文。",
    NOT_VERIFIED: notVerifiedText,
  };
  return texts[reason];
}

/** What one report calls alike and counts differently is neither denied nor told. */
export function namesakesLead(asked: string, count: number): string {
  return `报告里有${count}处都叫${asked}，数字各不相同，无法断定您要的是哪一处，请看报告原文，或问得更具体些。`;
}

export const helpText =
  "您可以直接问报告里的数字，写明地区、时间和指标更准确，例如“某市今年接种覆盖率多少”“某县去年住院分娩率”。回答里的每个数字都附原文，点开可以看到出处。";

export const thanksText = "不客气。还要查哪项数字，请直接问。";

export const emptyText = "请写出您要问的数字，例如“某市今年接种覆盖率多少”。";

export const tooLongText = "问题太长了，请用一句话写明地区、时间和指标。";

export const noReportsText = "还没有入库的报告。";

/** What a choice begins with. */
export const choiceLeads = {
  place: "有几个地区的报告都有这项数字，请问您要哪一个？",
  metric: "有几项数字都符合您的提问，请问您要哪一项？",
} as const;

export const moreChoicesText = "还有其他符合的数字，请说明地区、时间或指标。";

export const nearestLead = "最接近的是：";
