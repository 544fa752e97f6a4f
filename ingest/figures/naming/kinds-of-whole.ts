import type { Carry } from "./carry.ts";
import type { FigureDraft } from "../draft.ts";

/** Words that only tell one kind from another: 公办52所、民办116所; 男性862人，女性822人. */
const kind =
  /^(?:新发|复发|公办|民办|公立|私立|民营|国有|集体|普惠性?|非普惠性?|营利性|非营利性|(?:省|市|县|区|乡镇)级|省属|市属|县属|[男女](?:性|婴|童|孩|生)?)$/;
/** Where pupils and those who teach them are counted. */
const school = /^(?:小学|初中|高中|普通高中|中职|中职学校|中等职业学校|职业高中|特殊教育|特教学校|幼儿园)$/;
const inSchools = /(?:在校学生|在校生|学生|教师|专任教师|教职工)$/;

/**
 * 幼儿园168所（公办52所、民办116所）: what only says which kind is of the whole it parts; so 在校学生13万人，其中小学6万人. Null where the
 * words name a thing of their own, or where no whole in the same unit stands before them.
 */
export function kindOfWhole(name: string, { quantity, ...told }: FigureDraft, { drafts }: Carry): string | null {
  const lead = (told.lead ?? "").replace(/^[(（][^()（）\d]*[)）]/, "");
  const stage = school.test(name);
  if (!stage && !kind.test(name)) return null;
  const opening = /^(?:[，,;；]?其中[:：，,]?|[(（](?:其中[:：，,]?)?)/;
  const last = drafts.at(-1);
  const first = opening.test(lead) ? drafts.length : drafts.findLastIndex((draft) => opening.test(draft.lead ?? ""));
  const between = first < 0 ? [] : drafts.slice(first).map((draft) => draft.lead ?? "");
  if (first < 1 || last === undefined || [...between.slice(1), lead].some((words) => /[;；)）]/.test(words)))
    return null;
  const whole = drafts[first - 1];
  if (whole === undefined || whole.head !== "" || whole.quantity.base !== quantity.base) return null;
  const named = whole.phrase.replace(/^(?:现有|共有|报告|登记|管理|全[省市县区]|各级各类|各类)+/, "");
  return (stage ? inSchools.test(named) : named !== "" && !named.startsWith(name)) ? `${name}${named}` : null;
}
