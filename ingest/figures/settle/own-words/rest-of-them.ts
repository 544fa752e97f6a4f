import type { FigureDraft } from "../../draft.ts";

/** 发现隐患214处，已整改209处，其余5处计划于年底前整改: what is left is of what was counted first in the same unit, whatever is to become of it. */
export function nameRestOfThem(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    // 11月底前完成适老化改造剩余的87户: what is left is of what stands before it, and of nothing told earlier.
    const what = leftOf.exec(draft.before)?.groups?.["what"]?.replace(/^.*(?:完成|实施)(?=.{2})/, "");
    if (what !== undefined) {
      [draft.phrase, draft.head, draft.elliptical] = [what, "剩余", true];
      return;
    }
    const named = draft.phrase === "" || draft.after.startsWith(draft.phrase);
    if (!left.test(draft.before) || !named || !toBecome.test(draft.after)) return;
    const whole = drafts
      .slice(0, index)
      .find(({ quantity, head, role }) => quantity.base === draft.quantity.base && head === "" && role === "result");
    if (whole === undefined || whole.phrase === "") return;
    [draft.phrase, draft.head, draft.elliptical] = [whole.phrase, "其余", true];
  });
}

const leftOf = /(?<what>[\u4e00-\u9fff]{2,20}?)(?:剩余|余下|未完成)的$/;
const left = /(?:其余|余下|剩余|另外)的?$/;

/** 计划于年底前完成, 正在整改: what stands behind the number names nothing. */
const toBecome = /^(?:计划|预计|正在|正|将|拟|已|均|全部|仍|尚|暂|待|持续|纳入|因)/;
