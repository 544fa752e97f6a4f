import { describe, expect, test } from "vitest";
import type { ChatDeps } from "../../src/chat/chat-deps.ts";
import type { Statement } from "../../src/ports.ts";
import { createIntake } from "../../src/chat/intake.ts";
import { createJobs, drain } from "../../src/jobs.ts";
import { releaseLeases } from "../../src/store/leases.ts";
import { openChat, type OpenChat } from "./open-chat.ts";
import { homeTenant, textOf } from "./in-process-platform.ts";

/**
 * Fail-points, found instead of listed: every call that leaves the program (a query, a batch, the platform, answering)
 * is a step. For each step the process dies just before it, or just after it took effect; then a new one starts. However
 * it died, a question that was acknowledged has one finished answer and never two.
 */
class Dead extends Error {}

type Death = { step: number; when: "before" | "after" };

/** The same deps until the step of death; from then on nothing works any more, as in a process that is gone. */
function mortal(deps: ChatDeps, { step, when }: Death) {
  let steps = 0;
  let dead = false;
  const guard =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (dead) throw new Dead();
      steps += 1;
      if (steps === step && when === "before") {
        dead = true;
        throw new Dead();
      }
      const result = await call(...args);
      if (steps === step && when === "after") dead = true;
      if (dead) throw new Dead();
      return result;
    };
  const { database, platform } = deps;
  const query = <Row>(statement: Statement) => guard(() => database.query<Row>(statement))();
  const dying: ChatDeps = {
    ...deps,
    database: { query: (statement) => query(statement), batch: guard(database.batch) },
    platform: {
      ...platform,
      send: guard(platform.send),
      patch: guard(platform.patch),
      suggest: guard(platform.suggest),
      bot: guard(platform.bot),
    },
    ask: guard(deps.ask),
  };
  return { dying, died: () => dead, steps: () => steps };
}

const message = (chatId: string, chatKind: "direct" | "group") => ({
  messageId: "om_asked",
  chatId,
  chatKind,
  threadId: null,
  parentId: null,
  sender: { openId: "ou_wang", kind: "user" as const, tenantKey: homeTenant },
  sentAt: "2024-01-20T02:00:00.000Z",
  content: {
    kind: "text" as const,
    text: "云川市2023年住院分娩率是多少",
    mentions: [{ openId: "ou_bot", name: "据实" }],
  },
  recalled: false,
});

async function workUntilDone(deps: ChatDeps): Promise<void> {
  const jobs = createJobs(deps);
  for (let round = 0; round < 4; round += 1) {
    await drain(jobs.sources.inbox!, 4);
    await drain(jobs.sources.outbox!, 4);
  }
}

/** A slow answer, so that a status card is shown first; the outbox works meanwhile, as the loop does. */
function slow(chat: OpenChat, deps: ChatDeps): ChatDeps {
  const { ask } = deps;
  const sends = createJobs(deps).sources.outbox!;
  return {
    ...deps,
    sleep: async (milliseconds, signal) => {
      if (milliseconds === 800 || signal === undefined) return;
      await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
    },
    ask: async (input) => {
      for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
      await drain(sends, 4).catch(() => {});
      chat.pass(1000);
      return ask(input);
    },
  };
}

async function runWithDeath(death: Death, kind: "direct" | "group", pace: "quick" | "slow") {
  const chat = await openChat();
  const { dying, died, steps } = mortal(chat.deps, death);
  const event = {
    kind: "message",
    eventId: "e1",
    message: message(kind === "direct" ? "oc_d" : "oc_group", kind),
  } as const;
  const first = pace === "slow" ? slow(chat, dying) : dying;
  let acknowledged = false;
  try {
    await createIntake(first)(event);
    acknowledged = true;
    await workUntilDone(first);
  } catch (fault) {
    if (!(fault instanceof Dead)) throw fault;
  }
  await new Promise((resolve) => setTimeout(resolve, 5));
  // What was not acknowledged is delivered again; what was may be as well.
  chat.pass(1000);
  await chat.deps.database.batch([releaseLeases("inbox"), releaseLeases("outbox")]);
  await createIntake(chat.deps)(event);
  await workUntilDone(chat.deps);
  chat.pass(180_000);
  await workUntilDone(chat.deps);
  const patched = chat.platform.calls.some((call) => call.startsWith("patch"));
  return {
    patched,
    answers: chat.repliesTo("om_asked").map(({ shows }) => textOf(shows)),
    died: died(),
    acknowledged,
    steps: steps(),
  };
}

describe.each([
  ["a direct question", "direct", "quick"],
  ["a question in a group", "group", "quick"],
  ["a slow question with a status card", "group", "slow"],
] as const)("%s", (_, kind, pace) => {
  test("is answered once, wherever the process dies", async () => {
    const { steps, patched } = await runWithDeath({ step: 0, when: "before" }, kind, pace);
    expect(patched).toBe(pace === "slow");
    expect(steps).toBeGreaterThan(10);
    for (let step = 1; step <= steps; step += 1)
      for (const when of ["before", "after"] as const) {
        const { answers, died } = await runWithDeath({ step, when }, kind, pace);
        expect({ step, when, died, answers }).toEqual({
          step,
          when,
          died: true,
          answers: [expect.stringContaining("99.62%")],
        });
      }
  });
});
