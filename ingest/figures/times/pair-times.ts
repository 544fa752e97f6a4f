import type { Period } from "../../../src/reports/period.ts";
import type { FigureDraft } from "../draft.ts";
import type { FigureReading } from "../reading.ts";

/**
 * 与2023年（12种6210例）相比: two numbers of one thing are of one time. 预期寿命由2018年的77.0岁提高到2019年的77.3岁，死亡率从18.3/10万下降到17.8/10万: a second pair that names no years has those of
 * the first, and 涨幅40% behind a pair is of the time the pair ends in.
 */
export function applyPairTime(draft: FigureDraft, reading: FigureReading): void {
  const { drafts } = reading.carry;
  const twin = draft.edges.find(({ kind }) => kind === "twin")?.to;
  if (twin?.compared === true) draft.period = twin.period;
  const earlier = drafts.findLast(({ role }) => role === "to");
  if (draft.role === "change") {
    const base = draft.edges.find(({ kind }) => kind === "base")?.to;
    if (base !== undefined && base.role === "to" && !hasTime(draft)) draft.period = base.period;
    return;
  }
  const from = draft.role === "to" ? startOf(draft) : undefined;
  if (from === undefined) return;
  if (!time.test(from.before)) from.period = comparedYear(reading) ?? from.period;
  const earlierFrom = earlier === undefined ? undefined : startOf(earlier);
  if (earlier === undefined || earlierFrom === undefined || earlierFrom.period.to === earlier.period.to) return;
  if (hasTime(from) || hasTime(draft)) return;
  from.period = earlierFrom.period;
  draft.period = earlier.period;
}

function startOf({ edges }: FigureDraft): FigureDraft | undefined {
  return edges.find(({ kind }) => kind === "from")?.to;
}

/** 与2022年相比，无证率由0.83%下降到0.55%: the year a sentence opens by comparing with is the one its pairs begin in. */
function comparedYear({ sentence, mentions, slice }: FigureReading): Period | null {
  const [first] = mentions.times;
  if (first === undefined || !/^[与同和]$/.test(slice([sentence.span[0], first.span[0]]))) return null;
  return /^(?:同期)?相比[，,]/.test(slice([first.span[1], first.span[1] + 5])) ? first.period : null;
}

/** Whether the words since the number before name a time of their own. */
function hasTime({ lead = "", before }: FigureDraft): boolean {
  return time.test(`${lead}${before}`);
}

const time = /年|月|季度|同期|期初/;
