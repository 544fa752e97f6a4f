import { mkdtempSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEventReceiver, type ReceiveEvent } from "../../src/adapters/feishu/event-receiver.ts";
import { createNodeDatabase, type NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { createUnprovedBudget } from "../../src/adapters/feishu/unproved-budget.ts";
import { createIntake } from "../../src/chat/intake.ts";
import { readMigrations } from "../../src/hosts/project-files.ts";
import { migrate } from "../../src/store/migrate.ts";
import { messageEvent } from "../fakes/feishu/events.ts";
import { addMessage } from "../fakes/feishu/say.ts";
import { sealEvent } from "../fakes/feishu/seal-event.ts";
import { addChat, addUser, createWorld, type World } from "../fakes/feishu/world.ts";

/** F2 and F3 at the event address: what cannot be written is not acknowledged, so that the platform sends it again. */

const migrations = await readMigrations();
let folder: string;
let file: string;
let database: NodeDatabase;
let world: World;
let receive: ReceiveEvent;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "jushi-storage-"));
  file = join(folder, "jushi.sqlite");
  database = createNodeDatabase({ file });
  await migrate(database, migrations);
  world = createWorld(1);
  addUser(world, "ou_1");
  const { appId, encryptKey, verificationToken } = world.app;
  const clock = () => new Date();
  receive = createEventReceiver({
    keys: { appId, encryptKeys: [encryptKey], verificationTokens: [verificationToken], tenantKey: null },
    take: createIntake({ database, clock, wake: async () => {} }),
    budget: createUnprovedBudget(clock),
    clock,
    log: () => {},
  });
});

afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Pushes a question as the platform does; gives its row's id and the status it was answered with. */
async function push(text = "覆盖率多少"): Promise<{ id: string; status: number }> {
  const chat = addChat(world, "oc_1", { members: new Set(["ou_1"]) });
  const message = addMessage(world, { chatId: "oc_1", from: "ou_1", mention: ["bot"], text });
  const { body, headers } = sealEvent(messageEvent(world, message, chat), world.app.encryptKey, Date.now());
  const request = new Request("http://a.example/feishu/events", { method: "POST", body, headers });
  return { id: `message:${message.messageId}`, status: (await receive(request, "192.0.2.1")).status };
}

const kept = async () => (await database.query<{ id: string }>({ sql: "SELECT id FROM inbox" })).map(({ id }) => id);

describe("a disk that is full", () => {
  test("keeps what was acknowledged, acknowledges nothing else, and needs no restart", async () => {
    const [pages] = await database.query<{ page_count: number }>({ sql: "PRAGMA page_count" });
    await database.query({ sql: `PRAGMA max_page_count = ${(pages?.page_count ?? 0) + 8}` });
    const pushed: { id: string; status: number }[] = [];
    while (pushed.at(-1)?.status !== 500 && pushed.length < 500) pushed.push(await push("覆盖率".repeat(200)));
    expect(pushed.length).toBeGreaterThan(1);
    expect(pushed.at(-1)?.status).toBe(500);
    const acknowledged = pushed.filter(({ status }) => status === 200).map(({ id }) => id);
    expect((await kept()).toSorted()).toEqual(acknowledged.toSorted());

    await database.query({ sql: "PRAGMA max_page_count = 1000000" });
    const next = await push();
    expect(next.status).toBe(200);
    expect(await kept()).toContain(next.id);
    expect(await database.query({ sql: "PRAGMA integrity_check" })).toEqual([{ integrity_check: "ok" }]);
  });
});

describe("a database", () => {
  test("locked by another process for longer than five seconds is a 500, and after that works", async () => {
    const other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");
    const begun = performance.now();
    expect((await push()).status).toBe(500);
    expect(performance.now() - begun).toBeGreaterThan(4500);
    other.exec("ROLLBACK");
    other.close();
    const next = await push();
    expect(next.status).toBe(200);
    expect(await kept()).toEqual([next.id]);
  });

  test("that may only be read is a 500 and keeps nothing", async () => {
    await database.query({ sql: "PRAGMA query_only = ON" });
    expect((await push()).status).toBe(500);
    await database.query({ sql: "PRAGMA query_only = OFF" });
    expect(await kept()).toEqual([]);
  });
});
