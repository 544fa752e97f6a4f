import { faultCode } from "../errors.ts";
import { findChat } from "../store/chats.ts";
import { guardsHeld } from "../store/guards.ts";
import { claimInbox, finishInbox, postponeInbox, type InboxJob } from "../store/inbox.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage } from "../store/outbox.ts";
import { alertAdmins } from "./alert.ts";
import type { ChatDeps, Handled } from "./chat-deps.ts";
import { chatLimits, pauseAfter } from "./chat-limits.ts";
import type { Claimed } from "./claimed.ts";
import { handleEvent } from "./handle-event.ts";
import { chatTexts } from "./texts.ts";

/** Claims events that are due, at most one of each conversation; each is then handled by calling it. */
export async function claimEvents(deps: ChatDeps, limit: number): Promise<Claimed[]> {
  const now = deps.clock();
  const lease = { holder: deps.newId(), now, until: new Date(now.getTime() + chatLimits.inboxLease) };
  const jobs = await claimInbox(deps.database, { limit, lease });
  return jobs.map((job) => () => work(deps, job));
}

/** Handles a job and commits all that came of it at once; a fault leaves the job as it was, for later. */
async function work(deps: ChatDeps, job: InboxJob): Promise<void> {
  const begun = deps.clock().getTime();
  const handled = await handle(deps, job);
  if (handled === null) {
    const notBefore = new Date(deps.clock().getTime() + pauseAfter(job.attempts));
    await deps.database.batch([postponeInbox(job, notBefore)]);
    return;
  }
  const finished = deps.database.batch([...finishInbox(job, handled.outcome, deps.clock()), ...handled.statements]);
  if (!(await guardsHeld(finished))) return;
  deps.log("chat.event", { id: job.id, outcome: handled.outcome, milliseconds: deps.clock().getTime() - begun });
  await deps.wake({ kind: "outbox", id: job.id });
  await handled
    .afterwards?.()
    .catch((fault: unknown) => deps.log("chat.afterwards-failed", { id: job.id, detail: faultCode(fault) }));
}

/** Null when it is to be tried again. After the last try the asker is told, because silence would look like a loss. */
async function handle(deps: ChatDeps, job: InboxJob): Promise<Handled | null> {
  try {
    return await handleEvent(deps, { id: job.id, receivedAt: new Date(job.receivedAt), event: job.event });
  } catch (fault) {
    const code = faultCode(fault);
    // Not the message: it may hold figures of a report that not everybody may read.
    deps.log("chat.job-failed", { id: job.id, attempts: job.attempts, code });
    return job.attempts < chatLimits.jobTries ? null : givenUp(deps, job);
  }
}

/** An apology goes only where the gate has let somebody in before: a fault must not speak to outsiders. */
async function givenUp(deps: ChatDeps, { id, event }: InboxJob): Promise<Handled> {
  const told = alertAdmins(deps, "failed-job", id);
  const chat = event.kind === "message" ? await findChat(deps.database, event.message.chatId) : null;
  if (event.kind !== "message" || chat === null || chat.external) return { outcome: "failed", statements: told };
  const { messageId, chatId, threadId } = event.message;
  const apology = queueMessage(
    {
      uuid: messageUuid("failed", id),
      to: { chatId },
      replyTo: { messageId, inThread: threadId !== null },
      content: { kind: "text", text: chatTexts.failed },
    },
    deps.clock(),
  );
  return { outcome: "failed", statements: [apology, ...told] };
}
