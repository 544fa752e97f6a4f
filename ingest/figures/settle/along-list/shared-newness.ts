import { rename, type FigureDraft } from "../../draft.ts";

/**
 * 新发展工会19家、会员16万人; 新报告感染者472例，病人183例: what is new of the first of a list is new of the next, and no count of all the 会员 or 病人
 * there are.
 */
export function shareNewness(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    if (before === undefined || draft.role !== "result" || before.role !== "result" || draft.phrase === "") return;
    if (draft.sentence[0] !== before.sentence[0] || /新|净增/.test(draft.phrase)) return;
    const newness = newnessOf(before, draft);
    if (newness === "") return;
    rename(draft, `${newness}${draft.phrase}`, drafts);
  });
}

function newnessOf(before: FigureDraft, draft: FigureDraft): string {
  const isListed = /^、[\u4e00-\u9fff]{2,12}$/.test(draft.before) && !deed.test(draft.phrase);
  const founded = isListed
    ? /^(?:新发展|新增|净增|新招|新培育|新认定|新设立|新成立|新引进)(?=.{2})/.exec(before.phrase)?.[0]
    : undefined;
  const areIll =
    draft.quantity.base === before.quantity.base &&
    /^[，,、和及]/.test(draft.lead ?? draft.before) &&
    isIll(draft.phrase);
  return founded ?? (areIll ? fallenIll.exec(before.phrase)?.[1] : undefined) ?? "";
}

const deed = /^[改扩修整减退撤注培举开完发组]/;
const isIll = (phrase: string): boolean =>
  /^[\u4e00-\u9fff]{0,8}(?:病人|患者|感染者)$/.test(phrase) && !standing.test(phrase);
const standing = /现有|现存|存活|累计|死亡|治愈|在治|管理|随访/;
const fallenIll = /^(?:共|收到|共收到)*(新(?:报告|发现|确诊|登记|增)).*(?:感染者|病人|患者)$/;
