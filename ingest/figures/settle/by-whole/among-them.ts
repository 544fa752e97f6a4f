import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 部门共有专职人员52人。在这些专职人员中，50岁以上的有19人: these are those of the sentence before. 部门专职人员中，博士5人，硕士6人: who is told among
 * others is one of them, and 博士 of no one else.
 */
export function nameAmongThem(
  drafts: readonly FigureDraft[],
  { text }: Sentence,
  before: readonly FigureDraft[],
): void {
  const said = among.exec(text)?.groups?.["owner"]?.replace(/(?:现有|共有|目前|全部|所有)(?=[\u4e00-\u9fff]{2})/g, "");
  const owner = said === undefined ? undefined : (toldBefore(said, before) ?? said);
  // 党员队伍中，工人6万名，学生3万名，…: a list that goes through them all.
  const goesThrough =
    drafts.length >= 4 && drafts.every(({ quantity, phrase }) => quantity.family === "person" && phrase !== "");
  for (const draft of drafts) {
    const told = toldBefore(draft.phrase, before);
    if (told !== undefined) draft.phrase = told;
    else if (owner !== undefined && (isBareGroup(draft) || goesThrough)) draft.phrase = `${owner}·${draft.phrase}`;
  }
}

/** Who 这些人员 are: those that were counted last by a name that ends so. */
function toldBefore(name: string, before: readonly FigureDraft[]): string | undefined {
  const noun = /^在?(?:这些|上述|以上)(?<noun>[\u4e00-\u9fff]{2,10}?)[中里]?$/.exec(name)?.groups?.["noun"];
  return noun === undefined ? undefined : before.findLast(({ phrase }) => phrase.endsWith(noun))?.phrase;
}

/** 各级部门现有专职人员中，…: a clause that says among whom, and no number. */
const among =
  /^在?(?<owner>(?!其中)[\u4e00-\u9fff]{0,20}(?:人员|党员|团员|会员|学生|教师|职工|干部|代表|委员|对象|患者)(?:队伍)?)[中里当][,，]/;

/** 博士, 女性, 大专及以上学历: words that only tell one kind of people from another. */
function isBareGroup({ phrase, quantity, population }: FigureDraft): boolean {
  return (
    population === null &&
    /^(?:person|percent)$/.test(quantity.family) &&
    /^(?:具有)?(?:博士|硕士|研究生|双?学士|本科|大本|大专|中专|高中|初中|[男女]性?|少数民族|汉族|[正副]?[高中初]级|[\u4e00-\u9fff]{2,6}(?:学历|职称|文化程度))(?:研究生|学历|职称|及以[上下])*$/.test(
      phrase,
    )
  );
}
