import type { Log } from "../ports.ts";
import { activeSubscriptions, type Subscription } from "../store/digest-subscriptions.ts";
import {
  madeDigests,
  moveDigest,
  recordDigest,
  toldUntil,
  unconfirmedDigests,
  type DigestRow,
  type DigestState,
} from "../store/digests.ts";
import { guardsHeld } from "../store/guards.ts";
import { messageUuid } from "../store/message-uuid.ts";
import { queueMessage } from "../store/outbox.ts";
import type { ComposeDeps } from "./compose-digest.ts";
import { groupName, postDigest } from "./post-digest.ts";
import { isTooLate, lastSlot, slotsBefore, type Slot } from "./slots.ts";
import { digestTexts } from "./texts.ts";
import { createItemWriter } from "./write-item.ts";

export type RunDeps = ComposeDeps & { log: Log };

/** After a longer silence only the week itself is told. */
const longestGapMs = 35 * 86_400_000;

/** Of a machine that was down for longer, the weeks before are not spelled out. */
const missedAtMost = 12;

/** A draft nobody confirmed is given up after this long, so that no old news is posted. */
const confirmWithinMs = 3 * 86_400_000;

/**
 * Clock → digests: every group whose slot has come and whose week has no row yet gets its summary; slots missed by more
 * than three days are skipped and logged, each of them; drafts nobody confirmed are reported as unsent. Safe to run at
 * any time, as often as one likes and on several machines at once.
 */
export async function runDigests(given: RunDeps, now: Date): Promise<void> {
  const deps = { ...given, write: given.write ?? createItemWriter(given) };
  for (const { subscription, slot, missed } of await dueNow(deps, now)) {
    try {
      for (const each of missed) await skip(deps, subscription, each, now);
      if (isTooLate(slot, now)) await skip(deps, subscription, slot, now);
      else {
        const from = await newsSince(deps, subscription, slot);
        const { state } = await postDigest(deps, { subscription, slot: { ...slot, from }, now, extra: 0, by: null });
        deps.log("digest", { chat: subscription.chatId, week: slot.week, state });
      }
    } catch (error) {
      // One group's fault must not cost the others their summary; the next run tries again.
      const why = error instanceof Error ? error.message : String(error);
      deps.log("digest-failed", { chat: subscription.chatId, week: slot.week, why });
    }
  }
  await giveUpDrafts(deps, now);
}

type Due = { subscription: Subscription; slot: Slot; missed: Slot[] };

async function dueNow({ database }: RunDeps, now: Date): Promise<Due[]> {
  const last = (await activeSubscriptions(database)).flatMap((subscription) => {
    const slot = lastSlot(subscription, now);
    return slot === null ? [] : [{ subscription, slot }];
  });
  const made = await madeDigests(database, weeksOf(last.map(({ slot }) => slot)));
  const due = last
    .filter(({ subscription, slot }) => isOpen(made.get(keyOf(subscription, slot)), slot, now))
    .map((each) => ({ ...each, missed: slotsBefore(each.subscription, each.slot, missedAtMost) }));
  if (due.length === 0) return [];
  const before = await madeDigests(database, weeksOf(due.flatMap(({ missed }) => missed)));
  return due.map(({ subscription, slot, missed }) => {
    const known = missed.findIndex((each) => before.has(keyOf(subscription, each)));
    return { subscription, slot, missed: (known === -1 ? missed : missed.slice(0, known)).toReversed() };
  });
}

/** A clock that ran ahead for a while may have skipped a week that is not too late after all. */
function isOpen(made: DigestState | undefined, slot: Slot, now: Date): boolean {
  return made === undefined || (made === "skipped" && !isTooLate(slot, now));
}

function weeksOf(slots: readonly Slot[]): string[] {
  return [...new Set(slots.map(({ week }) => week))];
}

function keyOf({ chatId }: Subscription, { week }: Slot): string {
  return `${chatId} ${week}`;
}

/** From where the last summary ended: a changed weekday or a skipped slot leaves nothing untold, and nothing is told twice. */
async function newsSince({ database }: RunDeps, { chatId, since }: Subscription, { dueAt, from }: Slot): Promise<Date> {
  const until = await toldUntil(database, { chatId, since, before: dueAt });
  return until !== null && dueAt.getTime() - until.getTime() < longestGapMs ? until : from;
}

async function skip({ database, log }: RunDeps, { chatId }: Subscription, slot: Slot, now: Date): Promise<void> {
  const { week, dueAt, from } = slot;
  const row: DigestRow = { chatId, week, extra: 0, state: "skipped", dueAt, from, parts: 0, cards: null };
  if (await guardsHeld(database.batch(recordDigest(row, now, null))))
    log("digest-skipped", { chat: chatId, week, due: dueAt.toISOString() });
}

async function giveUpDrafts({ database, log }: RunDeps, now: Date): Promise<void> {
  const owners = new Map((await activeSubscriptions(database)).map(({ chatId, owner }) => [chatId, owner]));
  for (const row of await unconfirmedDigests(database, new Date(now.getTime() - confirmWithinMs))) {
    const owner = owners.get(row.chatId);
    const told =
      owner === undefined
        ? []
        : [
            queueMessage(
              {
                uuid: messageUuid("digest-unsent", row.chatId, row.week),
                to: { openId: owner },
                replyTo: null,
                content: { kind: "text", text: digestTexts.unsent(await groupName(database, row.chatId), row.week) },
              },
              now,
            ),
          ];
    const moved = moveDigest(row, { from: "awaiting", to: "unsent", by: null });
    if (await guardsHeld(database.batch([...moved, ...told])))
      log("digest-unsent", { chat: row.chatId, week: row.week });
  }
}
