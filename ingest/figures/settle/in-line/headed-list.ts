import type { FigureDraft } from "../../draft.ts";

/**
 * 会员的职业。工人6万名，学生3万名: a line that opens with whom it goes through, and by what, has that much of those alone. Two such lines of
 * one text tell of the 学生 twice.
 */
export function nameByListHead(drafts: readonly FigureDraft[], line: string): void {
  const owner = listHead.exec(line)?.groups?.["owner"];
  const first = drafts[0]?.phrase;
  if (owner === undefined || first === undefined) return;
  for (const draft of drafts) {
    // 建国前入会的3万名，建国后入会的5万名: who is told by a 的 alone is no one of the first.
    const own = draft.phrase.endsWith(`的${first}`) ? draft.phrase.slice(0, -first.length - 1) : draft.phrase;
    const isNamed = own.includes(owner.slice(0, 2)) && own.includes(owner.slice(-2));
    if (own !== "" && !isNamed) draft.phrase = `${owner}·${own}`;
  }
}

const listHead =
  /^(?<owner>[\u4e00-\u9fff]{2,8})的(?=[^。:：]*(?:职业|年龄|性别|民族|学历|文化程度|时间|分布|构成|结构|类型|行业))[\u4e00-\u9fff、和]{2,16}[。:：]/;
