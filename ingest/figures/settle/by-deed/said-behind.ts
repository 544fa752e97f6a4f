import type { FigureDraft } from "../../draft.ts";

/**
 * 9家达到推荐标准, 120个村实现服务站点覆盖: what is said behind a number of houses or villages says which were counted, and without it the number
 * would be how many there are. What is said of all of them (全部, 均) leaves it that.
 */
export function nameBySaidBehind(drafts: readonly FigureDraft[], text: string): void {
  for (const draft of drafts) {
    if (!counted.test(draft.quantity.base) || draft.role !== "result" || draft.phrase === "") continue;
    const behind = /^[^，,。；;\d]*/.exec(text.slice(draft.quantity.span[1], draft.sentence[1]))?.[0] ?? "";
    draft.phrase = wholeList(draft.phrase, behind);
    if (ofAll.test(draft.before)) continue;
    const noun = behind.startsWith(draft.phrase) ? draft.phrase.length : 0;
    const said = behind.slice(noun);
    if (!statement.test(said) || said.length > longest || draft.head !== "") continue;
    draft.phrase = `${said}的${draft.phrase.replace(howMade, "")}`;
  }
}

/** 1213家学校食堂、养老机构食堂实现…: the number counts all that stand in a row behind it, where they end alike. */
function wholeList(phrase: string, behind: string): string {
  if (!behind.startsWith(`${phrase}、`)) return phrase;
  const end = phrase.slice(-2);
  const more = new RegExp(`^(?:[、和与及][\\u4e00-\\u9fff]{1,8}?${end})+`).exec(behind.slice(phrase.length))?.[0] ?? "";
  return `${phrase}${more}`;
}

/** 建成门诊14家，9家达到…: how they came to be is not said again of some of them. */
const howMade =
  /^(?:建成|设立|设置|设有|拥有|现有)(?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff)）])(?:中|初步|率先|先后)$/g;

/** Longest statement that still goes into a name. */
const longest = 24;

const counted = /^(?:家|个|所|间|处|座|户)$/;

/** 全县23个乡镇实现…: they are all there are. */
const ofAll = /(?:全[省市县区州旗国镇乡]|全部|所有|[下所]辖|辖区内?|余下?)的?$/;

const statement =
  /^(?:已|成功|率先|顺利|先后|正式)*(?:未(?:按|能)|没有?(?:按|能)|尚未|达到|通过|实现|获评|获批|荣获|入选|被评为|被认定为|被确定为|创成|纳入|接入|开通|开设|设立|配备|具备|取得)了?[\u4e00-\u9fff“”A-Za-z]/;
