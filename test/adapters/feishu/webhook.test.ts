import fc from "fast-check";
import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { eventKeys } from "../../../src/adapters/feishu/event-keys.ts";
import { createEventReceiver } from "../../../src/adapters/feishu/event-receiver.ts";
import type { EventKeys } from "../../../src/adapters/feishu/open-event.ts";
import { createUnprovedBudget } from "../../../src/adapters/feishu/unproved-budget.ts";
import type { ChatEvent } from "../../../src/ports/chat-platform.ts";
import { envelope, messageEvent, pressEvent, type PushedEvent } from "../../fakes/feishu/events.ts";
import { addMessage } from "../../fakes/feishu/say.ts";
import { encrypt, sealEvent, signBody, type SealedEvent } from "../../fakes/feishu/seal-event.ts";
import { addChat, addUser, createWorld, type World } from "../../fakes/feishu/world.ts";

/** Who may put an event into the inbox: W1 to W16 of the reliability programme, against the route as it is served. */

type Body = NonNullable<RequestInit["body"]>;

const now = Date.UTC(2026, 10, 22, 4);
let world: World;
let taken: ChatEvent[];
let logged: unknown[];
let time: number;
let callers: number;
let app: Hono;

function serve(keys: Partial<EventKeys> = {}): void {
  const { appId, encryptKey, verificationToken, tenantKey } = world.app;
  const receive = createEventReceiver({
    keys: { appId, encryptKeys: [encryptKey], verificationTokens: [verificationToken], tenantKey, ...keys },
    take: async (event) => void taken.push(event),
    budget: createUnprovedBudget(() => new Date(time)),
    clock: () => new Date(time),
    log: (event, fields) => logged.push([event, fields]),
  });
  app = new Hono();
  app.post("/feishu/events", (context) => receive(context.req.raw, context.req.header("from") ?? ""));
}

beforeEach(() => {
  world = createWorld(1);
  addUser(world, "ou_1");
  addChat(world, "oc_1");
  [taken, logged, time, callers] = [[], [], now, 0];
  serve();
});

function question(): PushedEvent {
  const chat = addChat(world, "oc_1", { members: new Set(["ou_1"]) });
  return messageEvent(
    world,
    addMessage(world, { chatId: "oc_1", from: "ou_1", mention: ["bot"], text: "覆盖率多少" }),
    chat,
  );
}

const seal = (event: unknown, at = now) => sealEvent(event, world.app.encryptKey, at);

/** Everybody calls from an address of their own unless `from` says so: how often one may is a test by itself. */
async function post({
  body,
  headers,
  from = `10.${(callers += 1) >> 8}.0.${callers & 255}`,
}: {
  body: Body;
  headers: Record<string, string>;
  from?: string;
}): Promise<{ status: number; text: string }> {
  const response = await app.request("/feishu/events", {
    method: "POST",
    body,
    headers: { ...headers, from },
    duplex: "half",
  });
  return { status: response.status, text: await response.text() };
}

const forged = { status: 401, text: '{"error":"unauthorized"}' };

test("a genuine event is taken, and answered with 200 and an empty object", async () => {
  expect(await post(seal(question()))).toEqual({ status: 200, text: "{}" });
  expect(taken).toMatchObject([
    {
      kind: "message",
      message: {
        chatId: "oc_1",
        chatKind: "group",
        sender: { openId: "ou_1", kind: "user", tenantKey: world.app.tenantKey },
        content: {
          kind: "text",
          text: "覆盖率多少",
          mentions: [{ openId: world.app.botOpenId, name: world.app.botName }],
        },
      },
    },
  ]);
});

describe("W1 to W3: what proves nothing", () => {
  test.each<[string, (genuine: SealedEvent, event: PushedEvent) => SealedEvent]>([
    ["no signature", ({ body }) => ({ body, headers: { "content-type": "application/json" } })],
    [
      "a wrong signature",
      ({ body, headers }) => ({ body, headers: { ...headers, "x-lark-signature": "0".repeat(64) } }),
    ],
    [
      "a signature over the body printed anew",
      ({ body, headers }) => ({ body: JSON.stringify(JSON.parse(body), null, 1), headers }),
    ],
    ["the signature of another body", ({ headers }, event) => ({ body: seal(event).body, headers })],
    ["a signature by another key", ({ body }) => signBody(body, "other", String(now / 1000))],
    [
      "a body in plain text",
      (_genuine, event) => signBody(JSON.stringify(event), world.app.encryptKey, String(now / 1000)),
    ],
    ["another token", (_genuine, event) => seal({ ...event, header: { ...event.header, token: "other" } })],
    [
      "no token",
      (_genuine, { schema, event, header: { token: _token, ...header } }) => seal({ schema, event, header }),
    ],
    ["another app", (_genuine, event) => seal({ ...event, header: { ...event.header, app_id: "cli_other" } })],
    ["another tenant", (_genuine, event) => seal({ ...event, header: { ...event.header, tenant_key: "tenant_x" } })],
  ])("%s gets 401, the same text, and is not taken", async (_what, change) => {
    const event = question();
    expect(await post(change(seal(event), event))).toEqual(forged);
    expect(taken).toEqual([]);
  });

  test("a pretty-printed body with its own signature is genuine: the bytes are what is signed", async () => {
    const { body } = seal(question());
    const printed = JSON.stringify(JSON.parse(body), null, 2).replaceAll("/", "\\/");
    expect((await post(signBody(printed, world.app.encryptKey, String(now / 1000)))).status).toBe(200);
  });
});

test("W2: an empty key is no key: what is sealed with it is forged", async () => {
  serve({ encryptKeys: [""] });
  expect(await post(sealEvent(question(), "", now))).toEqual(forged);
});

test("W4: a replay is handed over under the same message id each time, and never after eight hours", async () => {
  const sealed = seal(question());
  await post(sealed);
  await post(sealed);
  expect(new Set(taken.map((event) => event.kind === "message" && event.message.messageId)).size).toBe(1);
  serve();
  const old = seal(question(), now - 30 * 86_400_000);
  expect(await post(old)).toEqual(forged);
});

test.each([
  ["ten years ago", now / 1000 - 315_360_000, 401],
  ["over eight hours ahead", now / 1000 + 8 * 3600 + 1, 401],
  ["an hour ahead", now / 1000 + 3600, 200],
  ["seven hours ago", now / 1000 - 7 * 3600, 200],
  ["no number", "NaN", 401],
  ["missing", "", 401],
  ["beyond numbers", "1e300", 401],
])("W5: a timestamp %s", async (_what, timestamp, status) => {
  const { body } = seal(question());
  expect((await post(signBody(body, world.app.encryptKey, String(timestamp)))).status).toBe(status);
});

test("W6: fields beside the encrypted text change nothing", async () => {
  const event = question();
  const outer = {
    encrypt: encrypt(JSON.stringify(event), world.app.encryptKey),
    event: { message: { chat_id: "oc_evil" } },
    schema: "1.0",
  };
  expect((await post(signBody(JSON.stringify(outer), world.app.encryptKey, String(now / 1000)))).status).toBe(200);
  expect(taken).toMatchObject([{ message: { chatId: "oc_1" } }]);
});

describe("W7: ciphertext that was touched", () => {
  test("any bit flipped, signed by nobody or by us, is one and the same 401 or a shape that is refused", async () => {
    const { encrypt: genuine } = JSON.parse(seal(question()).body) as { encrypt: string };
    const bytes = Buffer.from(genuine, "base64");
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), fc.boolean(), async (bit, signed) => {
        const touched = Buffer.from(bytes);
        touched[bit >> 3] = (touched[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const body = JSON.stringify({ encrypt: touched.toString("base64") });
        const sealed = signBody(body, signed ? world.app.encryptKey : "guess", String(now / 1000));
        const { status } = await post(sealed);
        // Signed by the key's owner, a flip inside a text still makes an event; unsigned nothing does.
        expect(signed ? [200, 401] : [401]).toContain(status);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    "",
    "AAAA",
    Buffer.alloc(16).toString("base64"),
    Buffer.alloc(37).toString("base64"),
    "not base64!",
    "=".repeat(64),
  ])("%j is 401", async (encrypted) => {
    expect(
      await post(signBody(JSON.stringify({ encrypt: encrypted }), world.app.encryptKey, String(now / 1000))),
    ).toEqual(forged);
  });
});

describe("W8: the address check", () => {
  const check = (challenge: unknown, token = world.app.verificationToken) => ({
    body: JSON.stringify({
      encrypt: encrypt(JSON.stringify({ challenge, token, type: "url_verification" }), world.app.encryptKey),
    }),
    headers: { "content-type": "application/json" },
  });

  test("is answered with the challenge, without a signature", async () => {
    expect(await post(check("ajls384"))).toEqual({ status: 200, text: '{"challenge":"ajls384"}' });
  });

  test("HTML comes back as JSON only", async () => {
    const { body, headers } = check("<script>");
    const response = await app.request("/feishu/events", { method: "POST", body, headers });
    expect(response.headers.get("content-type")).toContain("application/json");
  });

  test.each<[string, unknown, string?]>([
    ["a wrong token", "x", "other"],
    ["a challenge of a megabyte", "x".repeat(500_000)],
    ["a challenge that is no text", { a: 1 }],
  ])("%s is 401", async (_what, challenge, token) => {
    expect(await post(check(challenge, token))).toEqual(forged);
  });

  test("in plain text it is 401", async () => {
    const body = JSON.stringify({ challenge: "x", token: world.app.verificationToken, type: "url_verification" });
    expect(await post({ body, headers: {} })).toEqual(forged);
  });
});

describe("W9: too much", () => {
  test("one byte over a megabyte is 413", async () => {
    expect((await post({ body: "x".repeat(1_000_001), headers: {} })).status).toBe(413);
  });

  test("a stream without end is cut off, and its source is told", async () => {
    let [sent, cancelled] = [0, false];
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel: () => {
        cancelled = true;
      },
    });
    expect((await post({ body: endless, headers: {} })).status).toBe(413);
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(1_100_000);
  });

  test("a compressed body is refused unread", async () => {
    expect((await post({ body: "x", headers: { "content-encoding": "gzip" } })).status).toBe(415);
  });
});

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["no object", "[".repeat(100_000) + "]".repeat(100_000)],
  ["a byte order mark", "\ufeff{}"],
  ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
])("W11: %s is 400", async (_what, body) => {
  expect((await post({ body, headers: {} })).status).toBe(400);
});

test.each([
  ["depth 100,000", `{"encrypt":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["the same key twice", '{"encrypt":"AAAA","encrypt":"BBBB"}'],
  ["__proto__", '{"__proto__":{"encrypt":"AAAA"}}'],
  ["half a character", String.raw`{"encrypt":"\ud800"}`],
])("W11: %s is 401 and no crash", async (_what, body) => {
  expect(await post({ body, headers: {} })).toEqual(forged);
});

describe("W12: an address that goes on sending what proves nothing", () => {
  const unsigned = { body: '{"encrypt":"AAAA"}', headers: {} };
  const wrong = () => signBody(seal(question()).body, "a key nobody has", String(now / 1000));
  const turnedAway = { status: 429, text: '{"error":"too many requests"}' };
  const from = "192.0.2.7";

  test("is turned away after sixty in a minute, unread, with one line in the log; the next minute is a new one", async () => {
    for (let sent = 0; sent < 60; sent += 1) expect(await post({ ...unsigned, from })).toEqual(forged);
    const lines = logged.length;
    let read = 0;
    const body = () => new ReadableStream({ pull: () => void (read += 1) }, { highWaterMark: 0 });
    for (let sent = 0; sent < 1940; sent += 1)
      expect(await post({ body: body(), headers: {}, from })).toEqual(turnedAway);
    expect(read).toBe(0);
    expect(logged).toHaveLength(lines);
    expect(logged.filter((line) => JSON.stringify(line).includes("limited"))).toEqual([
      ["feishu.event.limited", { from }],
    ]);
    time += 60_000;
    expect(await post({ ...unsigned, from })).toEqual(forged);
  });

  test("is not decrypted for any more, however it signs", async () => {
    const check = JSON.stringify({
      challenge: "x",
      token: world.app.verificationToken,
      type: "url_verification",
    });
    const address = { body: JSON.stringify({ encrypt: encrypt(check, world.app.encryptKey) }), headers: {} };
    expect((await post({ ...address, from })).status).toBe(200);
    for (let sent = 0; sent < 60; sent += 1) expect(await post({ ...wrong(), from })).toEqual(forged);
    expect(await post({ ...wrong(), from })).toEqual(turnedAway);
    expect(await post({ ...signBody(address.body, "a key nobody has", String(now / 1000)), from })).toEqual(turnedAway);
  });

  test("holds up neither what is signed from the same address nor anybody else", async () => {
    for (let sent = 0; sent < 2000; sent += 1) await post({ ...unsigned, from });
    expect((await post({ ...seal(question()), from })).status).toBe(200);
    expect(taken).toHaveLength(1);
    expect(await post(unsigned)).toEqual(forged);
  });

  test("is one network where it changes its address within it", async () => {
    for (let sent = 0; sent < 60; sent += 1) await post({ ...unsigned, from: `2001:db8::${sent.toString(16)}` });
    expect(await post({ ...unsigned, from: "2001:db8:0:0:ffff::1" })).toEqual(turnedAway);
    expect(await post({ ...unsigned, from: "2001:db8:0:1::1" })).toEqual(forged);
    for (let sent = 0; sent < 60; sent += 1) await post({ ...unsigned, from: "::ffff:198.51.100.9" });
    expect(await post({ ...unsigned, from: "198.51.100.9" })).toEqual(turnedAway);
  });
});

test.each(["GET", "PUT", "OPTIONS", "DELETE"])("W13: %s is no way in", async (method) => {
  expect((await app.request("/feishu/events", { method })).status).toBe(404);
});

test("W15: during a change of keys events under the old and the new one are both genuine", async () => {
  const { appId, encryptKey, verificationToken } = world.app;
  serve(
    eventKeys({
      appId,
      encryptKey: `new-key, ${encryptKey}`,
      verificationToken: `new-token,${verificationToken}`,
      tenantKey: null,
    }),
  );
  expect((await post(seal(question()))).status).toBe(200);
  const event = question();
  const renewed = { ...event, header: { ...event.header, token: "new-token" } };
  expect((await post(sealEvent(renewed, "new-key", now))).status).toBe(200);
  expect((await post(sealEvent(renewed, "third-key", now))).status).toBe(401);
  expect(taken).toHaveLength(2);
});

test("W16: a press on a card names who pressed, where, and on which card; the rest is the handler's", async () => {
  const press = {
    openId: "ou_1",
    chatId: "oc_1",
    messageId: "om_9",
    value: { do: "ask", question: "帮助" },
    form: { note: "少了一县" },
  };
  await post(seal(pressEvent(world, press)));
  expect(taken).toMatchObject([
    {
      kind: "action",
      actor: { openId: "ou_1" },
      chatId: "oc_1",
      messageId: "om_9",
      value: press.value,
      form: press.form,
    },
  ]);
});

test("what cannot be kept is not acknowledged, so that it comes again", async () => {
  const receive = createEventReceiver({
    keys: {
      appId: world.app.appId,
      encryptKeys: [world.app.encryptKey],
      verificationTokens: [world.app.verificationToken],
      tenantKey: null,
    },
    take: () => Promise.reject(new Error("disk full")),
    budget: createUnprovedBudget(() => new Date(now)),
    clock: () => new Date(now),
    log: () => {},
  });
  const { body, headers } = seal(question());
  const response = await receive(new Request("http://a.example/feishu/events", { method: "POST", body, headers }), "");
  expect(response.status).toBe(500);
});

test("an event of a kind we do not know, or without what it must have, is acknowledged and passed over", async () => {
  expect((await post(seal(envelope(world, "im.message.reaction.created_v1", { message_id: "om_1" })))).status).toBe(
    200,
  );
  expect((await post(seal(envelope(world, "im.message.receive_v1", { message: {} })))).status).toBe(200);
  expect(taken).toEqual([]);
  expect(logged).toContainEqual(["feishu.event.unreadable", { type: "im.message.receive_v1" }]);
});

test("nothing of an event or a key is written to the log", async () => {
  await post(seal(envelope(world, "im.message.receive_v1", { secret: "覆盖率" })));
  await post({ ...seal(question()), headers: {} });
  const written = JSON.stringify(logged);
  for (const word of ["覆盖率", world.app.encryptKey, world.app.verificationToken]) expect(written).not.toContain(word);
});
