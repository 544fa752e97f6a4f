import type { Period } from "../../../../src/reports/period.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 与上月相比下降的病种有：肝炎（12.7%）、痢疾（61.5%）; 上升的病种有水痘（上升25.1%）: by how much each of the list has changed, and no share or rate
 * of any of them. What they are compared with is another time, and what changed is of the text's own (`about`).
 */
export function readListedChanges(drafts: readonly FigureDraft[], { text, span }: Sentence, about: Period): void {
  const compared = /[与同和较比](上个?月|上一?周|上年同期|去年同期|同期|上年|去年|上一?期)/.exec(text)?.[1] ?? "";
  for (const match of text.matchAll(listHead)) {
    const start = match.index + match[0].length;
    const behind = text.slice(start);
    const length = behind.search(/[;；。]/);
    const list = length < 0 ? behind : behind.slice(0, length);
    for (const draft of drafts) {
      const at = draft.quantity.span[0] - span[0] - start;
      const named = at < 0 || at > list.length ? null : inBracket.exec(list.slice(0, at))?.groups;
      if (draft.quantity.family !== "percent" || named?.["name"] === undefined) continue;
      const direction = rises.test(named["verb"] ?? match.groups?.["verb"] ?? "") ? "up" : "down";
      [draft.phrase, draft.head, draft.role] = [named["name"], "", "change"];
      draft.change = { direction, comparator: compared === "" ? "" : `较${compared}`, of: null };
      draft.edges = draft.edges.filter(({ kind }) => kind !== "base" && kind !== "part-of");
      if (compared !== "") draft.period = about;
    }
  }
}

const verb = "(?<verb>上升|升高|增加|增长|增多|下降|减少|降低)";
const listHead = new RegExp(
  `${verb}(?:明显|显著|较多|较大|较快|幅度较大|幅度大)?的(?:病种|传染病|疾病|病例|病)(?:主要|依次|分别)?(?:为|有|是)?[:：]?`,
  "g",
);
const inBracket = new RegExp(
  `(?:^|[、，,和及])\\s*(?<name>[\\u4e00-\\u9fffA-Za-z+]{2,14})\\s*[(（](?:同比|环比|分别)?${verb}?了?$`,
);
const rises = /^[上升增]/;
