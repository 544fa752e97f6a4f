import { faultCode } from "../errors.ts";
import type { ChatEvent, ChatMessage, HistoryRange } from "../ports/chat-platform.ts";
import { keepCheckpoint, knownChats, type KnownChat } from "../store/chats.ts";
import { mentions } from "./gate.ts";
import type { ChatDeps } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";
import { inboxRow } from "./intake.ts";
import { keptEvents, recordEvents } from "../store/inbox.ts";
import { threadsAnsweredIn } from "../store/threads.ts";
import { refreshChats } from "./refresh-chats.ts";
import { keepSetting, storedSetting } from "../store/settings.ts";

type Deps = Pick<ChatDeps, "database" | "platform" | "clock" | "log" | "wake">;

const lastSweep = "chat.last-sweep";

/**
 * Reads the history of the bot's chats since the last time and puts into the inbox what was never delivered: the
 * platform gives up after seven hours. What is there already stays as it is. Gives how many questions were picked up.
 * A chat whose history cannot be read is logged and tried again the next time from the same point.
 */
export async function sweep(deps: Deps): Promise<number> {
  const begun = deps.clock();
  const before = await storedSetting(deps.database, lastSweep);
  await refreshChats(deps, before === null ? begun : new Date(before)).catch((fault: unknown) =>
    deps.log("chat.chats-unreadable", { detail: faultCode(fault) }),
  );
  const { openId } = await deps.platform.bot();
  let found = 0;
  for (const chat of await knownChats(deps.database)) {
    try {
      found += await sweepChat(deps, { chat, until: begun, botOpenId: openId });
    } catch (fault) {
      deps.log("chat.sweep-failed", { chat: chat.id, detail: faultCode(fault) });
    }
  }
  await deps.database.batch([keepSetting(lastSweep, begun.toISOString())]);
  deps.log("chat.swept", { found });
  return found;
}

type Sweep = { chat: KnownChat; until: Date; botOpenId: string };

async function sweepChat(deps: Deps, { chat, until, botOpenId }: Sweep): Promise<number> {
  const since = (chat.sweptUntil ?? until).getTime() - chatLimits.sweepOverlap;
  const from = new Date(Math.max(since, until.getTime() - chatLimits.sweepBack));
  const messages: ChatMessage[] = [];
  const range = { chatId: chat.id, from, to: until, ...(await threadsToRead(deps, { chat, from, until })) };
  for await (const message of deps.platform.history(range)) {
    const chatKind = chat.kind;
    if (isForUs({ ...message, chatKind }, botOpenId)) messages.push({ ...message, chatKind });
  }
  const now = deps.clock();
  const rows = messages.map((message) => inboxRow(sweptEvent(message), now));
  const known = await keptEvents(
    deps.database,
    rows.map(({ id }) => id),
  );
  const counted = rows.length - known.size;
  await deps.database.batch([recordEvents(rows, now), keepCheckpoint(chat.id, until)]);
  if (counted > 0) await deps.wake({ kind: "inbox", id: rows[0]?.id ?? "" });
  return counted;
}

/** A question may be asked in a thread that is weeks old: in those the bot was in, and after a stop in all. */
async function threadsToRead(
  { database }: Deps,
  { chat, from, until }: { chat: KnownChat; from: Date; until: Date },
): Promise<Pick<HistoryRange, "threads" | "threadsSince">> {
  if (chat.kind === "direct") return {};
  const { threadsBack, threads: limit, longStop, sweepBack } = chatLimits;
  const since = new Date(until.getTime() - threadsBack);
  const threads = await threadsAnsweredIn(database, chat.id, { since, limit });
  const stopped = until.getTime() - from.getTime() > longStop;
  return stopped ? { threads, threadsSince: new Date(from.getTime() - sweepBack) } : { threads };
}

/** The cheap part of the gate, so that the talk of a group does not fill the inbox. */
function isForUs(message: ChatMessage, botOpenId: string): boolean {
  if (message.sender.kind === "bot" || message.recalled) return false;
  return message.chatKind === "direct" || mentions(message, botOpenId);
}

function sweptEvent(message: ChatMessage): ChatEvent {
  return { kind: "message", eventId: `sweep:${message.messageId}`, message };
}
