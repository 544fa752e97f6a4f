import { faultCode, isAppError } from "../../errors.ts";
import type { Statement } from "../../ports.ts";
import type { IngestedFile } from "../../ports/management.ts";
import type { Outgoing } from "../../ports/chat-platform.ts";
import { guardsHeld } from "../../store/guards.ts";
import {
  claimBatches,
  closeBatch,
  filesOfBatch,
  keepOutcomes,
  type BatchFile,
  type IngestBatch,
} from "../../store/ingest-batches.ts";
import { messageUuid } from "../../store/message-uuid.ts";
import { ingestSteps } from "../../reports/ingest-steps.ts";
import { dropOvertaken, queueSending } from "../../store/outbox.ts";
import type { ChatDeps } from "../chat-deps.ts";
import type { Claimed } from "../claimed.ts";
import type { AdminTools } from "./admin-tools.ts";
import { batchMessage } from "./previews.ts";
import { progressMessage } from "./take-file.ts";
import { adminTexts as texts } from "./texts.ts";

/** Longer than the gate lets a file be read. */
const leaseSeconds = 180;
/** Counted before a file is read, so that one that kills the process is not read for ever. */
const mostAttempts = 3;

/** Claims batches whose files are to be read; each is read by calling it. */
export async function claimIngests(deps: ChatDeps, tools: AdminTools, limit: number): Promise<Claimed[]> {
  const now = deps.clock();
  const holder = deps.newId();
  const batches = await claimBatches(deps.database, { holder, now, until: leaseEnd(now), limit });
  return batches.map((batch) => () => readBatch(deps, tools, { batch, holder }));
}

type Work = { batch: IngestBatch; holder: string };

/** Reads file after file, changing the one card as it goes, and ends with the preview. */
async function readBatch(deps: ChatDeps, tools: AdminTools, { batch, holder }: Work): Promise<void> {
  try {
    for (;;) {
      const files = await filesOfBatch<IngestedFile>(deps.database, batch.id);
      const next = files.find(({ outcomes }) => outcomes === null);
      if (next === undefined) {
        if (await finish(deps, tools, { batch, holder }, files)) return;
        continue;
      }
      const outcomes = await readFile(deps, tools, { batch, holder }, { files, next });
      const until = leaseEnd(deps.clock());
      const kept = keepOutcomes({ batchId: batch.id, ordinal: next.ordinal, holder, until }, outcomes);
      await deps.database.batch(kept);
    }
  } catch (fault) {
    // Somebody else has the batch now; any other fault leaves it to the next claim.
    deps.log("chat.ingest-failed", { batch: batch.id, code: faultCode(fault) });
  }
}

type Reading = { files: readonly BatchFile<IngestedFile>[]; next: BatchFile<IngestedFile> };

async function readFile(
  deps: ChatDeps,
  tools: AdminTools,
  work: Work,
  { files, next }: Reading,
): Promise<IngestedFile[]> {
  const { batch } = work;
  if (batch.attempts > mostAttempts) return [refusal(next.name, texts.failedFile(next.name))];
  const show = async (step: number): Promise<void> => {
    const states = files.map(({ name, outcomes }) => ({ name, done: outcomes !== null }));
    const shown = patchCard(deps, work, progressMessage(states, step), stepName(next.ordinal, step));
    // Where this fails the card is a step behind; the file is read all the same.
    await deps.database
      .batch([overtaken(deps, work, next.ordinal, step), shown])
      .then(() => deps.wake({ kind: "outbox", id: batch.id }))
      .catch(() => {});
  };
  await show(0);
  const actor = `user:${batch.openId}`;
  try {
    const file = next.link === null ? await downloaded(deps, next) : await tools.fetchLinked(next.link);
    if (file.kind === "refused") return [refusal(next.name, file.message)];
    return await tools.readIn(file, { actor, holder: actor, within: batch.within }, show);
  } catch (fault) {
    if (!isAppError(fault) || !fault.userVisible) throw fault;
    return [refusal(next.name, fault.message)];
  }
}

async function downloaded({ platform }: ChatDeps, { messageId, fileKey, name }: Reading["next"]) {
  const bytes = await platform.download({ messageId, fileKey });
  return { kind: "file" as const, name, bytes, source: null };
}

/** False when one more file came in: then there is more to read first. True as well when somebody else closed it. */
async function finish(
  deps: ChatDeps,
  tools: AdminTools,
  { batch, holder }: Work,
  files: readonly BatchFile<IngestedFile>[],
): Promise<boolean> {
  const outcomes = files.flatMap((file) => file.outcomes ?? []);
  const message = await batchMessage(tools.management, batch, outcomes);
  const shown = patchCard(deps, { batch, holder }, message, "done");
  const steps = overtaken(deps, { batch, holder }, files.length, 0);
  if (!(await guardsHeld(deps.database.batch([...closeBatch(batch.id, holder), steps, shown])))) {
    const now = await filesOfBatch<IngestedFile>(deps.database, batch.id);
    return now.every(({ outcomes: read }) => read !== null);
  }
  await deps.wake({ kind: "outbox", id: batch.id });
  return true;
}

function stepName(ordinal: number, step: number): string {
  return `${ordinal}-${step}`;
}

/** What the card would have shown before this step of this file, where it has not been sent: reading is faster than chat. */
function overtaken(deps: ChatDeps, { batch, holder }: Work, ordinal: number, step: number): Statement {
  const names = Array.from({ length: ordinal + 1 }, (_, each) =>
    ingestSteps.map((_name, at) => (each < ordinal || at < step ? stepName(each, at) : null)),
  );
  const earlier = names.flat().filter((name) => name !== null);
  return dropOvertaken(
    earlier.map((name) => cardUuid(batch.id, holder, name)),
    deps.clock(),
  );
}

function cardUuid(batchId: string, holder: string, name: string): string {
  return messageUuid("batch-card", batchId, holder, name);
}

/** The batch's card shows something else; where it was never shown, that is sent instead. */
function patchCard(deps: ChatDeps, { batch, holder }: Work, content: Outgoing, name: string) {
  const uuid = cardUuid(batch.id, holder, name);
  const to = { chatId: batch.chatId };
  const instead = name === "done" ? { uuid, to, replyTo: null, content } : null;
  const sending = { do: "patch", shown: { sentAs: batch.cardUuid }, content, instead } as const;
  return queueSending({ uuid, lane: batch.chatId, sending }, deps.clock());
}

function leaseEnd(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000);
}

function refusal(file: string, message: string): IngestedFile {
  const nothing = { reportId: null, version: null, title: null, figures: 0, passages: 0, masked: 0, unaccounted: 0 };
  return { file, outcome: "refused", message, ...nothing };
}
