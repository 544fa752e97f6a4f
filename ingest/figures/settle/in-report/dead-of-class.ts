import type { FigureDraft } from "../../draft.ts";

/**
 * 乙类传染病报告发病420例…，占乙类传染病报告病例总数的90%。报告死亡21例，较上月…: in a bulletin that goes through the classes a sentence that opens with
 * the dead alone goes on with the class that the sentence before ended with, and not with all diseases. So does one in a line
 * that begins with a class and names no other.
 */
export function nameDeadOfClass(drafts: readonly FigureDraft[], text: string): void {
  for (const sentence of new Set(drafts.map((draft) => draft.sentence))) {
    const [start, end] = sentence;
    if (!opensWithDead.test(text.slice(start, end))) continue;
    const before = text.slice(Math.max(text.lastIndexOf("\n", start) + 1, start - farthest), start);
    const group = (endsWithClass.exec(before) ?? beginsWithClass.exec(before))?.groups?.["group"];
    if (group === undefined) continue;
    for (const draft of drafts)
      if (draft.sentence[0] === start && bareDead.test(draft.phrase)) draft.phrase = `${group}${draft.phrase}`;
  }
}

const farthest = 200;
const opensWithDead = /^(?:[(（][^()（）]{0,30}[)）][，,]*)?(?:累计|共)?(?:报告)?死亡(?:病例|数)?\d/;
const bareDead = /^(?:累计|共)?(?:报告)?死亡(?:病例|数)?$/;
/** 占乙类传染病报告病例总数的90%。: the share that the sentence before ends with, and the class it is one of. */
const endsWithClass =
  /占(?<group>[甲乙丙](?:乙|丙|乙丙)?类传染病)(?:报告)?(?:病例|发病)?(?:总)?数的?[\d.]+%(?:以上)?[^。\d]{0,8}。$/;
const beginsWithClass = /^(?<group>[甲乙丙]类(?:法定)?传染病)(?!.*[甲乙丙]类)(?=[^。]*\d)/s;
