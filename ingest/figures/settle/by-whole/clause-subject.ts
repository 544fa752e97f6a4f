import { rename, type FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 汽车类商品稳定增长，实现零售额175亿元，增长10%: how a branch has fared, and then how much it made; an amount that every branch has is of the
 * one that the clause before it speaks of.
 */
export function nameByClauseBefore(drafts: readonly FigureDraft[], { text, span }: Sentence): void {
  for (const draft of drafts) {
    const amount = draft.phrase;
    if (draft.role !== "result" || draft.head !== "" || !ofEveryBranch.test(amount)) continue;
    const ahead = text.slice(0, draft.clause[0] - span[0]).replace(/[,，]$/, "");
    const branch = fared.exec(ahead)?.groups?.["branch"]?.replace(/^(?:全[省市县区州]|其中)|(?:商品|行业|产业)$/g, "");
    if (branch === undefined || branch.length < 2) continue;
    rename(draft, `${branch}${amount}`, drafts);
  }
}

const ofEveryBranch =
  /^(?:零售额|销售额|销售收入|营业收入|营业额|总?产值|增加值|进出口额?|出口额?|进口额?|交易额|投资额?|利润)$/;

/** 健康类商品持续走俏, 通讯器材类增势良好: a clause that counts nothing and says how something went. */
const fared =
  /(?:^|[,，;；。])(?<branch>[\u4e00-\u9fff、]{2,14}?)(?:(?:持续|稳定|平稳|快速|较快|稳步|大幅|继续|有所|明显|小幅|逐步|高速)*(?:增长|走俏|热销|回落|下降|下滑|回升|向好|上升|提升|攀升|恢复|复苏)|(?:增势|势头|表现|态势)[\u4e00-\u9fff]{2,4}|保持[\u4e00-\u9fff]{2,8})(?:平稳|较快|明显|迅速|稳定|良好|态势)*$/;
