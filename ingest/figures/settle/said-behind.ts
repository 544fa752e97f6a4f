import type { FigureDraft } from "../draft.ts";

/**
 * 9家达到推荐标准, 120个村实现服务站点覆盖: what is said behind a number of houses or villages says which were counted, and without it the number
 * would be how many there are. What is said of all of them (全部, 均) leaves it that.
 */
export function nameBySaidBehind(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    if (!counted.test(draft.quantity.base) || draft.role !== "result" || draft.phrase === "") continue;
    if (ofAll.test(draft.before)) continue;
    const noun = draft.after.startsWith(draft.phrase) ? draft.phrase.length : 0;
    const said = draft.after.slice(noun);
    if (!statement.test(said) || said.length > longest || draft.head !== "") continue;
    draft.phrase = `${said}的${draft.phrase.replace(/(?<=[\u4e00-\u9fff)）])(?:中|初步|率先|先后)$/, "")}`;
  }
}

/** Longest statement that still goes into a name. */
const longest = 24;

const counted = /^(?:家|个|所|间|处|座|户)$/;

/** 全县23个乡镇实现…: they are all there are. */
const ofAll = /(?:全[省市县区州旗国镇乡]|全部|所有|[下所]辖|辖区内?|余下?)的?$/;

const statement =
  /^(?:已|成功|率先|顺利|先后|正式)*(?:达到|通过|实现|获评|获批|荣获|入选|被评为|被认定为|被确定为|创成|纳入|接入|开通|开设|设立|配备|具备|取得)了?[\u4e00-\u9fff“”A-Za-z]/;
