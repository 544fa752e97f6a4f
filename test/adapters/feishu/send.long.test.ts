import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { card } from "../../../src/cards/card.ts";
import { markdown } from "../../../src/cards/element.ts";
import { escapeMarkdown } from "../../../src/cards/markdown.ts";
import type { Card, Outgoing } from "../../../src/ports/chat-platform.ts";
import { failure, tooFast } from "../../fakes/feishu/answer.ts";
import { addChat, addUser } from "../../fakes/feishu/world.ts";
import { message, startPlatform, textOf, type Started } from "./start-platform.ts";

/** What becomes of a message, whatever the platform or the network does: F5 to F7 of the reliability programme. */

let on: Started;
beforeEach(async () => {
  on = await startPlatform();
});
afterEach(() => on.fake.close());

const cardOf = (text: string): Outgoing => ({
  kind: "card",
  card: card({ summary: text, elements: [markdown(escapeMarkdown(text))] }),
  fallback: text,
});
const badCard: Outgoing = {
  kind: "card",
  card: { schema: "2.0", body: { elements: [{ tag: "marquee" }] } },
  fallback: '覆盖率<at user_id="all"></at>\n第二行',
};

describe("a message", () => {
  test("goes to a chat, to a person, and as a reply in its thread", async () => {
    const { fake, platform } = on;
    const asked = fake.say({ chatId: "oc_1", from: "ou_1", text: "覆盖率" }).message;
    expect(await platform.send(message("u1"))).toMatchObject({ kind: "sent" });
    expect(await platform.send(message("u2", { to: { openId: "ou_1" } }))).toMatchObject({ kind: "sent" });
    const replyTo = { messageId: asked.messageId, inThread: true };
    expect(await platform.send(message("u3", { replyTo, content: cardOf("92.79%") }))).toMatchObject({ kind: "sent" });
    const [first, second, third] = fake.sentByBot();
    expect([first?.chatId, second?.chatId, third?.chatId]).toEqual(["oc_1", "oc_p2p_ou_1", "oc_1"]);
    expect(third).toMatchObject({ type: "interactive", parentId: asked.messageId, threadId: asked.threadId });
  });

  test("with the same uuid is one message, however often it is sent", async () => {
    const [first, second] = [await on.platform.send(message("u1")), await on.platform.send(message("u1"))];
    expect(second).toEqual(first);
    expect(on.fake.sentByBot()).toHaveLength(1);
  });

  test("of text can mention nobody: it travels as bare text nodes", async () => {
    await on.platform.send(message("u1", { content: textOf('<at user_id="all"></at>\n**好**') }));
    const [sent] = on.fake.sentByBot();
    expect(JSON.parse(sent?.content ?? "")).toEqual({
      zh_cn: { content: [[{ tag: "text", text: '<at user_id="all"></at>' }], [{ tag: "text", text: "**好**" }]] },
    });
  });

  test("that is far too long is cut, says so, and arrives", async () => {
    const long = "第一行：覆盖率\n".repeat(20_000);
    expect(await on.platform.send(message("u1", { content: textOf(long) }))).toMatchObject({ kind: "sent" });
    expect(on.fake.sentByBot()[0]?.content).toContain("内容过长");
  });
});

describe("a card the platform refuses", () => {
  test("is sent as plain text under the same uuid", async () => {
    expect(await on.platform.send(message("u1", { content: badCard }))).toMatchObject({ kind: "sent" });
    expect(on.fake.sentByBot()).toMatchObject([{ type: "post", uuid: "u1" }]);
  });

  test("in place of one that stands is replaced by a card of plain text", async () => {
    const sent = await on.platform.send(message("u1", { content: cardOf("正在查") }));
    const id = sent.kind === "sent" ? sent.messageId : "";
    expect(await on.platform.patch(id, badCard)).toEqual({ kind: "sent", messageId: id });
    expect(on.fake.sentByBot()[0]?.content).toContain('"tag":"plain_text","content":"第二行"');
  });

  test("for being too long is sent as plain text as well", async () => {
    const content = { ...badCard, card: { schema: "2.0", filler: "字".repeat(20_000) } as Card };
    expect(await on.platform.send(message("u1", { content }))).toMatchObject({ kind: "sent" });
  });
});

test("a chat without threads gets a plain reply", async () => {
  addChat(on.fake.world, "oc_2", { threads: false });
  const asked = on.fake.say({ chatId: "oc_2", from: "ou_1", text: "覆盖率" }).message;
  const replyTo = { messageId: asked.messageId, inThread: true };
  expect(await on.platform.send(message("u1", { to: { chatId: "oc_2" }, replyTo }))).toMatchObject({ kind: "sent" });
  expect(on.fake.sentByBot("oc_2")).toMatchObject([{ parentId: asked.messageId, threadId: null }]);
});

test("a card is patched in place, and taken back", async () => {
  const sent = await on.platform.send(message("u1", { content: cardOf("正在查") }));
  const id = sent.kind === "sent" ? sent.messageId : "";
  await on.platform.patch(id, cardOf("92.79%"));
  expect(on.fake.sentByBot()[0]).toMatchObject({ content: expect.stringContaining("92.79%") as string });
  expect(await on.platform.recall(id)).toEqual({ kind: "sent", messageId: id });
  expect(await on.platform.patch(id, cardOf("晚了"))).toMatchObject({ kind: "refused", code: 230011, gone: true });
});

test("suggestions stand under the latest message of a direct chat, three at most", async () => {
  const sent = await on.platform.send(message("u1", { to: { openId: "ou_1" } }));
  const id = sent.kind === "sent" ? sent.messageId : "";
  expect(await on.platform.suggest(id, ["甲", "乙", "丙", "丁"])).toMatchObject({ kind: "sent" });
  expect(on.fake.sentByBot()[0]?.followUps).toEqual(["甲", "乙", "丙"]);
});

describe("what the platform says no to", () => {
  test.each<[string, () => void, number, boolean]>([
    ["the bot was taken out of the chat", () => void addChat(on.fake.world, "oc_1", { botIn: false }), 230002, true],
    ["the chat was dissolved", () => void addChat(on.fake.world, "oc_1", { dissolved: true }), 232009, true],
    ["F7: a scope was taken away", () => refuse(99991672), 99991672, false],
    ["the content is held back", () => refuse(230028), 230028, false],
    ["the group is muted", () => refuse(230018), 230018, false],
  ])("%s: refused, and not tried again", async (_what, change, code, gone) => {
    change();
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "refused", code, gone });
    expect(on.fake.requests.filter(({ route }) => route === "create")).toHaveLength(1);
  });

  function refuse(code: number): void {
    on.fake.faults.add({ route: "create", times: 1, fault: { kind: "answer", reply: failure(code, "no") } });
  }

  test("a person who left, and a message that was taken back", async () => {
    addUser(on.fake.world, "ou_2", { inScope: false });
    expect(await on.platform.send(message("u1", { to: { openId: "ou_2" } }))).toMatchObject({
      code: 230013,
      gone: true,
    });
    const asked = on.fake.say({ chatId: "oc_1", from: "ou_1", text: "x" }).message;
    asked.deleted = true;
    const replyTo = { messageId: asked.messageId, inThread: false };
    expect(await on.platform.send(message("u2", { replyTo }))).toMatchObject({ code: 230011, gone: true });
  });
});

describe("rates", () => {
  test("a gateway limit is waited for as long as the platform says, by every call", async () => {
    on.fake.faults.add({ route: "create", times: 1, fault: { kind: "answer", reply: tooFast(7) } });
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "later", afterMs: 7000 });
    addChat(on.fake.world, "oc_2");
    const next = await on.platform.send(message("u2", { to: { chatId: "oc_2" } }));
    expect(next.kind === "later" && next.afterMs).toBeGreaterThan(6000);
    on.pass(7000);
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "sent" });
  });

  test("a chat's own limit holds that chat only", async () => {
    const reply = failure(230020, "frequency limit");
    on.fake.faults.add({ route: "create", times: 1, fault: { kind: "answer", reply } });
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "later", afterMs: 1000 });
    addChat(on.fake.world, "oc_2");
    expect(await on.platform.send(message("u2", { to: { chatId: "oc_2" } }))).toMatchObject({ kind: "sent" });
  });

  test("twelve messages to one chat at once all arrive in order, none refused; more are put off", async () => {
    const sends = Array.from({ length: 40 }, (_, n) => on.platform.send(message(`u${n}`)));
    const kinds = (await Promise.all(sends)).map(({ kind }) => kind);
    expect(kinds.slice(0, 12).every((kind) => kind === "sent")).toBe(true);
    expect(kinds).toContain("later");
    expect(on.fake.requests.filter(({ status }) => status !== 200)).toEqual([]);
    const sent = on.fake.sentByBot().map(({ uuid }) => uuid);
    expect(sent).toEqual(Array.from({ length: sent.length }, (_, n) => `u${n}`));
  });
});

describe("a connection", () => {
  test("that cannot be made leaves the message certainly unsent", async () => {
    await on.platform.send(message("u0"));
    await on.fake.close();
    // The kept connection breaks first, and nobody can tell; from then on nothing goes out.
    await on.platform.send(message("u1"));
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "later", detail: "ECONNREFUSED" });
    on = await startPlatform();
  });

  test.each([
    ["before", "drop-before", 0],
    ["after", "drop-after", 1],
  ] as const)("that breaks %s the effect leaves it unknown", async (_when, kind, made) => {
    on.fake.faults.add({ route: "create", times: 1, fault: { kind } });
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "unknown" });
    expect(on.fake.sentByBot()).toHaveLength(made);
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "sent" });
    expect(on.fake.sentByBot()).toHaveLength(1);
  });

  test("that answers with a fault of its own leaves it unknown", async () => {
    const reply = { status: 502, headers: { "content-type": "text/html" }, body: "<html>" };
    on.fake.faults.add({ route: "create", times: 1, fault: { kind: "answer", reply } });
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "unknown", detail: "HTTP 502" });
  });

  test("that hangs is given up after its time", async () => {
    on.fake.faults.add({ route: "create", times: 1, fault: { kind: "hang" } });
    expect(await on.platform.send(message("u1"))).toMatchObject({ kind: "unknown", detail: "TimeoutError" });
  });
});
