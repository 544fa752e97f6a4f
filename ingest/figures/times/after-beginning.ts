import { endsBefore, unresolvedPeriod, type Period } from "../../../src/reports/period.ts";
import type { FigureDraft } from "../draft.ts";
import type { FigureReading } from "../reading.ts";

/**
 * 2009年开展强化免疫后，发病率控制在0.3/10万 in a report of 2022: behind what was begun in a year long past nobody knows of which year the
 * number is. In a report of that year it is of it.
 */
export function afterBeginning(
  draft: FigureDraft,
  period: Period,
  { mentions, slice, context }: Pick<FigureReading, "mentions" | "slice" | "context">,
): Period {
  const [from, at] = [draft.sentence[0], draft.quantity.span[0]];
  const begun = begunBefore.exec(slice([from, at]));
  if (begun === null) return period;
  const behind = from + begun.index + begun[0].length - (begun.groups?.["told"]?.length ?? 0);
  const times = mentions.times.filter(({ span }) => span[0] < at);
  const year = times.findLast(({ kind, span }) => kind === "year" && span[1] <= behind);
  const isTold = times.some(({ span }) => span[0] >= behind);
  const isPast = year !== undefined && endsBefore(year.period, context.anchor.period);
  return isPast && !isTold ? unresolvedPeriod : period;
}

const begunBefore =
  /(?:开始|启动|实施|使用|启用|推行|推广|引入|开展|施行|实行|纳入)[^。；;]{0,40}?后[,，](?<told>[^。；;]*)$/;
