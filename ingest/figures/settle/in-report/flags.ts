import type { Lexicon } from "../../../../src/reports/lexicon.ts";
import type { FigureDraft } from "../../draft.ts";

/** Marks what an answer has to say about a figure as printed; nothing is ever corrected (figures.md 4b.6, 4b.14). */
export function addFlags(drafts: readonly FigureDraft[], lexicon: Lexicon): void {
  for (const draft of drafts) {
    // 远低于14/10万的全球平均死亡率: a number that another is held against is nobody's result.
    if (draft.role === "result" && heldAgainst.test(draft.phrase)) draft.role = "standard";
    if (isOverFull(draft)) draft.flags.push("over-100-percent");
    if (draft.quantity.family === "bare" && draft.role !== "negated-zero") implyUnit(draft, lexicon);
  }
}

const heldAgainst = /^(?:远|大幅|明显|显著)?(?:低于|高于|优于|快于|好于|少于|多于)/;

/** A coverage, management or signing rate above 100 % is odd and said so; a completion rate may exceed it. */
function isOverFull({ quantity, phrase, head, role }: FigureDraft): boolean {
  if (quantity.family !== "percent" || quantity.value === null || Number(quantity.value) <= 100) return false;
  const name = `${phrase}${head}`;
  return role === "result" && name.endsWith("率") && !/完成率|增长率|增速|完成比/.test(name);
}

/** 诊疗人次31.5万 has its unit in its name; 投入90多万 leaves 元 out; 没收违法所得0.3 leaves its scale open, and 万元 is not guessed. */
function implyUnit(draft: FigureDraft, lexicon: Lexicon): void {
  const money = lexicon.reading.moneyVerbs.some((verb) => draft.before.includes(verb));
  const people = draft.quantity.scale > 0 && peopleBehind.test(draft.after);
  const counted = people ? "人" : /(人次|人数|户数|次数)$/.exec(`${draft.phrase}${draft.head}`)?.[1];
  if (counted !== undefined && draft.quantity.scale > 0) {
    const base = counted.replace(/数$/, "");
    const family = base.endsWith("次") ? "event" : base === "人" ? "person" : "count";
    draft.quantity = { ...draft.quantity, unit: `${draft.quantity.unit}${base}`, family, base };
    draft.unitImplied = true;
  } else if (money && draft.quantity.scale > 0) {
    draft.quantity = { ...draft.quantity, unit: `${draft.quantity.unit}元`, family: "money", base: "元" };
    draft.unitImplied = true;
  } else if (draft.quantity.family === "bare") draft.flags.push("no-unit");
}

/** 为3.2万65岁以上老年人体检: people are counted in 人, whether it is printed or not. */
const peopleBehind =
  /^(?:\d{1,3}[^，,。；;]{0,8}?岁?(?:及?以[上下])?的?)?(?:农村|城镇|城乡|困难|贫困|低收入|失能|留守|适龄|在校)*(?:老年人|老人|儿童|学生|群众|居民|妇女|职工|农民|患者|残疾人)/;
