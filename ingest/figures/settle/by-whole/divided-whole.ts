import { rename, type FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 地方收入按构成分：税收收入1035万元，…；非税收入685万元: what is divided is whose the parts are. Without it the 税收收入 of all and that of
 * the part would be two numbers of one name.
 */
export function nameDividedWhole(
  drafts: readonly FigureDraft[],
  { text, span }: Sentence,
  before: readonly FigureDraft[],
): void {
  const match = divided.exec(text);
  const whole = match?.groups?.["whole"];
  if (match === null || whole === undefined) return nameByWholeBefore(drafts, text, before);
  const start = span[0] + match.index + match[0].length;
  for (const draft of drafts) {
    const isPart = draft.quantity.span[0] >= start && draft.phrase !== "" && !draft.phrase.includes(whole);
    if (isPart && !/全[省市县区]|合计/.test(draft.before)) draft.phrase = `${whole}·${draft.phrase}`;
  }
}

/** 收入按级次分:, 患者按职业分布：. */
const divided =
  /(?:^|[,，。;；])(?:其中[,，]?)?(?<whole>(?!全[省市县区])[\u4e00-\u9fff]{2,12}?)按(?:照)?[\u4e00-\u9fff]{2,8}(?:划?分|分布|分类|来看|看)[:：,，]/;

/**
 * 全年完成客运量83万人次。分方式看，铁路完成26万人次。公路完成51万人次: who is said to have done as much, without a word of what, did what the
 * sentence before told of all, in the same unit; where that told two things so, nobody knows.
 */
function nameByWholeBefore(drafts: readonly FigureDraft[], text: string, before: readonly FigureDraft[]): void {
  const divides = /^(?:(?:分|按|从)[\u4e00-\u9fff]{2,8}看[,，:：]|其中)/.test(text);
  for (const draft of drafts) {
    const part = /^(?<who>[\u4e00-\u9fff、]{2,12}?)(?:共?完成|实现)$/.exec(draft.phrase)?.groups?.["who"];
    if (part === undefined || measured.test(part) || draft.head !== "" || draft.role !== "result") continue;
    if (!divides && !carriers.test(part)) continue;
    const told = before
      .filter(({ quantity, role }) => quantity.base === draft.quantity.base && role === "result")
      .map(
        (each) => each.edges.find(({ kind, to }) => kind === "part-of" && each.phrase.endsWith(nameOf(to)))?.to ?? each,
      );
    const [whole, more] = [...new Set(told)];
    if (whole === undefined || nameOf(whole) === "" || more !== undefined) continue;
    rename(draft, `${part}${nameOf(whole)}`, drafts);
    draft.edges.push({ kind: "part-of", to: whole });
  }
}

/** 建筑业增加值完成64亿元 says itself what was done. */
const measured = /(?:[值额量数率]|收入|支出|投资|资金|面积|里程)$/;

/** By what people and goods go. */
const carriers = /^(?:铁路|公路|水路|水运|民航|航空|轨道交通|公交|地铁|港口|管道)$/;

function nameOf({ phrase }: FigureDraft): string {
  return phrase.replace(/^.*(?:完成|实现)/, "");
}
