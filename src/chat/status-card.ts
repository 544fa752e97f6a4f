import type { AnswerStep } from "../answer/asking.ts";
import { statusCard } from "../cards/notice-cards.ts";
import type { Audience } from "../ports.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage, sendState, type Shown } from "../store/outbox.ts";
import { countLiveReports } from "../store/reports.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";
import { chatTexts } from "./texts.ts";

type Deps = Pick<ChatDeps, "database" | "platform" | "clock" | "sleep" | "wake">;

/** A card that says what is being done while an answer takes its time. It never shows anything of the answer. */
export type Status = {
  /** Something else is being done now. */
  step: (step: AnswerStep) => void;
  /** Stops it. Gives the card when one is being shown, also by an earlier try that died; the answer replaces it. */
  end: () => Promise<Shown | null>;
};

/** Shows nothing for the first 800 ms: most answers are there by then. */
export function showStatus(deps: Deps, request: ChatRequest, audience: Audience): Status {
  const stop = new AbortController();
  const uuid = messageUuid("status", request.id);
  let step: AnswerStep = "search";
  const running = run(deps, { request, audience, uuid, signal: stop.signal, step: () => step }).catch(() => {});
  return {
    step: (next) => {
      step = next;
    },
    end: async () => {
      stop.abort();
      await running;
      return (await sendState(deps.database, uuid)) === null ? null : { sentAs: uuid };
    },
  };
}

type Run = { request: ChatRequest; audience: Audience; uuid: string; signal: AbortSignal; step: () => AnswerStep };

async function run(deps: Deps, { request, audience, uuid, signal, step }: Run): Promise<void> {
  await deps.sleep(chatLimits.quietTime, signal);
  if (signal.aborted) return;
  const reports = await countLiveReports(deps.database, null, audience);
  const lines = () => [chatTexts.looking(reports), chatTexts.steps[step()]];
  let shown = lines();
  const { to, replyTo } = request;
  await deps.database.batch([queueMessage({ uuid, to, replyTo, content: statusCard(shown) }, deps.clock())]);
  await deps.wake({ kind: "outbox", id: uuid });
  for (;;) {
    await deps.sleep(chatLimits.statusPause, signal);
    if (signal.aborted) return;
    const messageId = (await sendState(deps.database, uuid))?.messageId ?? null;
    const [now, before] = [lines(), shown];
    if (messageId === null || now.join() === before.join()) continue;
    shown = now;
    await deps.platform.patch(messageId, statusCard(now));
  }
}
