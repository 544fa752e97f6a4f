import type { FigureDraft } from "../draft.ts";

/**
 * 乡镇卫生院337个，床位1505张，卫生人员1605人，人员增加75人: behind the one kind of houses that a sentence counts, the people who stand behind the
 * beds of those are theirs. 妇幼保健机构专业人员542人、床位260张: so are beds listed beside such people.
 */
export function staffHouses(drafts: readonly FigureDraft[]): void {
  let kind = "";
  let counted = 0;
  for (const [index, draft] of drafts.entries()) {
    const [name, last] = [`${draft.phrase}${draft.head}`, drafts[index - 1]];
    if (draft.head === "" && houses.test(draft.phrase) && draft.quantity.family === "count") {
      [kind, counted] = [draft.phrase, counted + 1];
      continue;
    }
    if (/[全我本][国省市县区州]|各[省市县区级类]|[;；]/.test(`${draft.lead ?? ""}${draft.before}`)) kind = "";
    const staffed = staff.exec(last?.phrase ?? "")?.groups?.["house"];
    if (staffed !== undefined && beds.test(draft.phrase) && draft.lead?.startsWith("、") === true)
      draft.phrase = `${staffed}${draft.phrase}`;
    else if (kind !== "" && counted === 1 && people.test(name)) draft.phrase = `${kind}${draft.phrase}`;
    else if (kind !== "" && name !== "" && !beds.test(name.replace(kind, "")) && !name.startsWith(kind)) kind = "";
  }
}

const body =
  "[\\u4e00-\\u9fff]{0,8}?(?:卫生院|卫生室|诊所|门诊部|卫生服务中心|卫生服务站|医院|保健院|保健机构)(?:[(（]站[)）])?";
const houses = new RegExp(`^${body}$`);
const staff = new RegExp(`^(?<house>${body})(?:专业|卫生|工作|技术|医务)*人员$`);
const beds = /^(?:编制|开放|实有)?床位数?$/;
/** 卫生技术人员 and 执业医师 are told of a place as often as of its houses, and stay what they are. */
const people = /^(?:卫生|医务|工作)?人员数?$/;
