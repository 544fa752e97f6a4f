import { localClock, localDay } from "../reports/wall-clock.ts";
import { chatLimits } from "./chat-limits.ts";
import { chatTexts } from "./texts.ts";

/** Says when a question was asked that waited for hours: 今年 and 今天 in it meant that day. Null for the others. */
export function lateNotice(askedAt: Date, now: Date, timeZone: string): string | null {
  if (now.getTime() - askedAt.getTime() <= chatLimits.late) return null;
  const [, month, day] = localDay(askedAt, timeZone).split("-").map(Number);
  return chatTexts.askedAt(`${month}月${day}日 ${localClock(askedAt, timeZone)}`);
}
