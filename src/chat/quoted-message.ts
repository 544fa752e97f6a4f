import type { ChatMessage } from "../ports/chat-platform.ts";
import type { Answer, Turn } from "../reports/answer.ts";
import { answerShownBy, type AnswerRecord } from "../store/answer-records.ts";
import { wasReset } from "../store/threads.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";
import { conversationBefore, turnOf } from "./context-of.ts";
import { chatTexts } from "./texts.ts";

/** What a message replies to, when that is in the same chat: an answer of ours, or what somebody wrote. */
export type Quoted = { kind: "answer"; record: AnswerRecord } | { kind: "text"; text: string };

type Deps = Pick<ChatDeps, "database" | "platform">;

/**
 * What a message is about beside its own words. In a thread every message replies to the thread's first one, so what was
 * answered last in the thread goes before it; and after 清空 the first one is over as well.
 */
export async function quotedBy(
  deps: Deps,
  message: ChatMessage,
  request: Pick<ChatRequest, "conversation" | "askedAt">,
): Promise<Quoted | null> {
  if (message.parentId === null) return null;
  if (message.threadId !== null) {
    const [latest] = await conversationBefore(deps, request);
    if (latest !== undefined) return { kind: "answer", record: latest };
    if (await wasReset(deps.database, request.conversation)) return null;
  }
  return saidIn(deps, message.chatId, message.parentId);
}

/** Null when there is nothing usable: another chat, gone, no text. What a forwarded card says stays where it was. */
async function saidIn({ database, platform }: Deps, chatId: string, parentId: string): Promise<Quoted | null> {
  const record = await answerShownBy(database, parentId);
  if (record !== null) return record.chatId === chatId ? { kind: "answer", record } : null;
  const message = await platform.message(parentId);
  if (message === null || message.chatId !== chatId || message.recalled) return null;
  if (message.sender.kind === "bot" || message.content.kind !== "text") return null;
  const text = message.content.text.trim();
  return text === "" ? null : { kind: "text", text };
}

/** The quoted answer's own conversation goes first, so that 那第二剂呢 changes one slot of what was quoted. */
export function turnsOf(quoted: Quoted): Turn[] {
  return quoted.kind === "text" ? [{ question: quoted.text }] : [...quoted.record.context, turnOf(quoted.record)];
}

/** What is asked about an answer itself: 这个数对吗, 为什么变了. Null for a question of its own. */
export function aboutAnswer(text: string): "check" | "change" | null {
  const said = text.replace(/[\s，。？?！!、]/g, "");
  if (said.length > 16) return null;
  if (/(?:为什么|为啥|怎么|何时|什么时候).{0,8}(?:变|不一样|不同|改)|有变化|变了/.test(said)) return "change";
  return /(?:对吗|对不对|对么|正确吗|准吗|准不准|准确吗|没错吧|有错|错了|核对|核实|确认)/.test(said) ? "check" : null;
}

/** The sentence before a figure that was looked up again, told by comparing with what was said before. */
export function checkedLead(about: "check" | "change", before: Answer): (now: Answer) => string | null {
  return (now) => {
    if (before.claims.length === 0 || now.claims.length === 0) return null;
    const same = sameFigures(before, now);
    if (about === "check") return same ? chatTexts.checkedSame : chatTexts.checkedChanged;
    return same
      ? chatTexts.unchanged
      : chatTexts.changedBecause(before.claims.map(({ display }) => display).join("、"));
  };
}

/** The same amounts under the same labels, whatever version they were read from. */
export function sameFigures(before: Answer, now: Answer): boolean {
  const print = ({ claims }: Answer) =>
    claims.map(({ place, period, metric, display }) => [place, period.label, metric, display].join("|")).toSorted();
  return JSON.stringify(print(before)) === JSON.stringify(print(now));
}
