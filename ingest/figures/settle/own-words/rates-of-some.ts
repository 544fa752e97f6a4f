import { rename, type FigureDraft } from "../../draft.ts";

/**
 * 饮料等9类食品样品抽检合格率达98.6%: the number counts kinds or houses and is no rate of them, and the rate is that of so many and of
 * no more, so it is called by how many they are.
 */
export function nameRatesOfSome(drafts: readonly FigureDraft[], text: string): void {
  drafts.forEach((rate, index) => {
    const count = drafts[index - 1];
    if (count?.role !== "result" || rate.role !== "result" || rate.quantity.family !== "percent") return;
    if (!/^(?:类|大类|种|个|家|所|项)$/.test(count.quantity.unit)) return;
    const { whom = "", measure = "", line = "" } = ofThem.exec(rate.lead ?? "")?.groups ?? {};
    const those = whom.replace(/的$/, "");
    const named = [`${whom}${measure}${line}`, `${whom}${measure}`, those].find((name) => count.phrase.endsWith(name));
    if (measure === "" || named === undefined) return;
    count.phrase = `${count.phrase.slice(0, -named.length)}${those.replace(people, "")}`;
    rename(rate, `${text.slice(...count.quantity.span)}${whom}${measure}`, drafts);
  });
}

/** Those of whom it is and what is measured, with nothing between. */
const ofThem =
  /^(?<whom>[\u4e00-\u9fff]{1,12}?)(?<measure>(?:报告|监测|抽检|检测|总体|综合|平均|及时|全程|规范|免疫|床位|病床|网络)*[\u4e00-\u9fff]{2}化?率|满意度|(?:群众|患者|公众)满意度)(?<line>(?:均|都|全部)*(?:为|达到?|是)?)$/;

const people = /(?<=.{1})(?:患者|学生|儿童|幼儿|居民|群众|人员|职工|老年人)$/;
