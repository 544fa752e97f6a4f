import type { FigureDraft } from "../../draft.ts";

/**
 * 乡镇卫生院337个，床位1505张，卫生人员1605人，人员增加75人: behind the one kind of houses that a sentence counts, the people who stand behind the
 * beds of those are theirs. 妇幼保健机构专业人员542人、床位260张: so are beds listed beside such people. 中医类医疗机构80个，比上年增加3个，总诊疗人次123万: so is what
 * stands behind how many more of them there are.
 */
export function staffHouses(drafts: readonly FigureDraft[]): void {
  let kind = "";
  let counted = 0;
  for (const [index, draft] of drafts.entries()) {
    const [name, last] = [`${draft.phrase}${draft.head}`, drafts[index - 1]];
    const house = draft.head === "" && draft.quantity.family === "count" ? houses.exec(draft.phrase)?.[1] : undefined;
    if (house !== undefined && !anyHouse.test(house)) {
      [kind, counted] = [house, counted + (draft.role === "change" ? 0 : 1)];
      continue;
    }
    if (/[全我本][国省市县区州]|各[省市县区级类]|[;；]/.test(`${draft.lead ?? ""}${draft.before}`)) kind = "";
    const staffed = staff.exec(last?.phrase ?? "")?.groups?.["house"];
    const isBehindChange = last?.role === "change" || last?.phrase === kind;
    if (kind !== "" && counted === 1 && isBehindChange && draft.head === "" && service.test(draft.phrase)) {
      const changes = drafts.filter(({ edges }) => edges.some((edge) => edge.kind === "base" && edge.to === draft));
      const measure = draft.phrase;
      for (const each of [draft, ...changes]) [each.phrase, each.head] = [kind, measure];
    } else if (staffed !== undefined && beds.test(draft.phrase) && draft.lead?.startsWith("、") === true)
      draft.phrase = `${staffed}${draft.phrase}`;
    else if (kind !== "" && counted === 1 && people.test(name)) draft.phrase = `${kind}${draft.phrase}`;
    else if (kind !== "" && name !== "" && !beds.test(name.replace(kind, "")) && !name.startsWith(kind)) kind = "";
  }
}

const body =
  "[\\u4e00-\\u9fff]{0,8}?(?:医疗卫生机构|医疗机构|卫生院|卫生室|诊所|门诊部|卫生服务中心|卫生服务站|医院|保健院|保健机构)(?:[(（]站[)）])?";
const houses = new RegExp(`^(${body})(?:总数|数量)?$`);
/** Houses of no kind: what is told behind them is told of the place. */
const anyHouse = /^医疗(?:卫生)?机构$/;
const staff = new RegExp(`^(?<house>${body})(?:专业|卫生|工作|技术|医务)*人员$`);
const beds = /^(?:编制|开放|实有)?床位数?$/;
const service = /^(?:(?:编制|开放|实有)?床位数?|总?(?:诊疗|门诊|门急诊|入院|出院|住院)(?:总?人次数?|量))$/;
/** 卫生技术人员 and 执业医师 are told of a place as often as of its houses, and stay what they are. */
const people = /^(?:卫生|医务|工作)?人员数?$/;
