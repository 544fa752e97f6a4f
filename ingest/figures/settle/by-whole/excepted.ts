import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 丙类传染病中除4个病种无发病报告外，共报告7种3217例; 除丝虫病无发病外，其余10种共报告3120例: what is left out of a whole stands between the whole and
 * what is told of it, and is no part of its name.
 */
export function namePastExcepted(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  const found = excepted.exec(text);
  const whole = found?.groups?.["whole"];
  if (found === null || whole === undefined) return;
  const end = start + found.index + found[0].length;
  const begin = end - found[0].length + found[0].indexOf(whole) + whole.length;
  for (const draft of drafts) {
    const at = draft.quantity.span[0];
    if (at >= begin && at < end) [draft.phrase, draft.head] = [`${whole}无发病病种`, ""];
    else if (at >= end && draft.phrase.startsWith(whole) && draft.phrase.includes("除")) draft.phrase = whole;
    else if (at >= end && bareReport.test(draft.phrase)) draft.phrase = `${whole}${draft.phrase}`;
  }
}

const excepted =
  /(?:^|[，,;；:：])(?<whole>[\u4e00-\u9fff]{2,14}?)(?:(?:中|里)[，,]?)?除[^，,。；;]{0,60}?无(?:发病|病例|报告)[^，,。；;]{0,30}?(?:以外|之外|外)[，,]/;
const bareReport = /^(?:报告|发生)?(?:发病|病例)?$/;
