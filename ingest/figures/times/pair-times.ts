import type { Carry } from "../naming/carry.ts";
import type { FigureDraft } from "../draft.ts";

/**
 * 与2023年（12种6210例）相比: two numbers of one thing are of one time. 预期寿命由2018年的77.0岁提高到2019年的77.3岁，死亡率从18.3/10万下降到17.8/10万: a second pair that names no years has those of
 * the first, and 涨幅40% behind a pair is of the time the pair ends in.
 */
export function applyPairTime(draft: FigureDraft, { drafts }: Carry): void {
  const twin = draft.edges.find(({ kind }) => kind === "twin")?.to;
  if (twin?.compared === true) draft.period = twin.period;
  const earlier = drafts.findLast(({ role }) => role === "to");
  if (draft.role === "change") {
    const base = draft.edges.find(({ kind }) => kind === "base")?.to;
    if (base !== undefined && base.role === "to" && !hasTime(draft)) draft.period = base.period;
    return;
  }
  if (draft.role !== "to" || earlier === undefined) return;
  const from = startOf(draft);
  const earlierFrom = startOf(earlier);
  if (from === undefined || earlierFrom === undefined || earlierFrom.period.to === earlier.period.to) return;
  if (hasTime(from) || hasTime(draft)) return;
  from.period = earlierFrom.period;
  draft.period = earlier.period;
}

function startOf({ edges }: FigureDraft): FigureDraft | undefined {
  return edges.find(({ kind }) => kind === "from")?.to;
}

/** Whether the words since the number before name a time of their own. */
function hasTime({ lead = "", before }: FigureDraft): boolean {
  return /年|月|季度|同期|期初|[去上今前]年/.test(`${lead}${before}`);
}
