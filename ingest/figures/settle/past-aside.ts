import type { FigureDraft } from "../draft.ts";
import type { Sentence } from "../sentences.ts";

/** 业务收入（不包括储蓄收入）累计完成65亿元: what the bracket leaves out or takes in parts a name from its own verb. */
export function namePastAside(drafts: readonly FigureDraft[], { text, span }: Sentence): void {
  for (const draft of drafts) {
    if (!/^(?:完成|实现|达到?)?$/.test(draft.phrase) || draft.head !== "" || draft.role !== "result") continue;
    const told = named.exec(text.slice(0, draft.quantity.span[0] - span[0]))?.groups?.["name"];
    const name = told?.replace(/^.*(?:年度?|月份?|季度|显示|[年月]末|[年月]底)(?=.{3})/, "") ?? "";
    if (name.length < 3) continue;
    const changes = drafts.filter(({ edges }) => edges.some(({ kind, to }) => kind === "base" && to === draft));
    const verb = draft.phrase;
    for (const each of [draft, ...changes]) if (each.phrase === verb) each.phrase = name;
  }
}

const named =
  /(?<name>[\u4e00-\u9fff]{3,24})[(（](?:不包?[括含]|[包]?含|包括|扣除|剔除)[^()（）]{2,30}[)）](?:累计|共|已)*(?:完成|实现|达到?|为)?$/;
