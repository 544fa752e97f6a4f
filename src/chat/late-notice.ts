import { chatLimits } from "./chat-limits.ts";
import { chatTexts } from "./texts.ts";

/** Says when a question was asked that waited for hours: 今年 and 今天 in it meant that day. Null for the others. */
export function lateNotice(askedAt: Date, now: Date, timeZone: string): string | null {
  if (now.getTime() - askedAt.getTime() <= chatLimits.late) return null;
  const time = new Intl.DateTimeFormat("zh-CN", {
    timeZone,
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(askedAt);
  return chatTexts.askedAt(time);
}
