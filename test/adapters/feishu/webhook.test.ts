import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { eventKeys } from "../../../src/adapters/feishu/event-keys.ts";
import { createEventReceiver } from "../../../src/adapters/feishu/event-receiver.ts";
import { createUnprovedBudget } from "../../../src/adapters/feishu/unproved-budget.ts";
import { envelope, pressEvent, type PushedEvent } from "../../fakes/feishu/events.ts";
import { encrypt, sealEvent, signBody, type SealedEvent } from "../../fakes/feishu/seal-event.ts";
import { forged, now, openWebhook, type Webhook } from "./webhook.ts";

/** Who may put an event into the inbox: W1 to W8 and W13 to W16 of the reliability programme; the rest is in `webhook-limits.test.ts`. */

let webhook: Webhook;
beforeEach(() => {
  webhook = openWebhook();
});

test("a genuine event is webhook.taken, and answered with 200 and an empty object", async () => {
  expect(await webhook.post(webhook.seal(webhook.question()))).toEqual({ status: 200, text: "{}" });
  expect(webhook.taken).toMatchObject([
    {
      kind: "message",
      message: {
        chatId: "oc_1",
        chatKind: "group",
        sender: { openId: "ou_1", kind: "user", tenantKey: webhook.world.app.tenantKey },
        content: {
          kind: "text",
          text: "覆盖率多少",
          mentions: [{ openId: webhook.world.app.botOpenId, name: webhook.world.app.botName }],
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
    ["the signature of another body", ({ headers }, event) => ({ body: webhook.seal(event).body, headers })],
    ["a signature by another key", ({ body }) => signBody(body, "other", String(now / 1000))],
    [
      "a body in plain text",
      (_genuine, event) => signBody(JSON.stringify(event), webhook.world.app.encryptKey, String(now / 1000)),
    ],
    ["another token", (_genuine, event) => webhook.seal({ ...event, header: { ...event.header, token: "other" } })],
    [
      "no token",
      (_genuine, { schema, event, header: { token: _token, ...header } }) => webhook.seal({ schema, event, header }),
    ],
    ["another app", (_genuine, event) => webhook.seal({ ...event, header: { ...event.header, app_id: "cli_other" } })],
    [
      "another tenant",
      (_genuine, event) => webhook.seal({ ...event, header: { ...event.header, tenant_key: "tenant_x" } }),
    ],
  ])("%s gets 401, the same text, and is not taken", async (_what, change) => {
    const event = webhook.question();
    expect(await webhook.post(change(webhook.seal(event), event))).toEqual(forged);
    expect(webhook.taken).toEqual([]);
  });

  test("a pretty-printed body with its own signature is genuine: the bytes are what is signed", async () => {
    const { body } = webhook.seal(webhook.question());
    const printed = JSON.stringify(JSON.parse(body), null, 2).replaceAll("/", "\\/");
    expect((await webhook.post(signBody(printed, webhook.world.app.encryptKey, String(now / 1000)))).status).toBe(200);
  });
});

test("W2: an empty key is no key: what is sealed with it is forged", async () => {
  webhook = openWebhook(() => ({ encryptKeys: [""] }));
  expect(await webhook.post(sealEvent(webhook.question(), "", now))).toEqual(forged);
});

test("W4: a replay is handed over under the same message id each time, and never after eight hours", async () => {
  const sealed = webhook.seal(webhook.question());
  await webhook.post(sealed);
  await webhook.post(sealed);
  expect(new Set(webhook.taken.map((event) => event.kind === "message" && event.message.messageId)).size).toBe(1);
  webhook = openWebhook();
  const old = webhook.seal(webhook.question(), now - 30 * 86_400_000);
  expect(await webhook.post(old)).toEqual(forged);
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
  const { body } = webhook.seal(webhook.question());
  expect((await webhook.post(signBody(body, webhook.world.app.encryptKey, String(timestamp)))).status).toBe(status);
});

test("W6: fields beside the encrypted text change nothing", async () => {
  const event = webhook.question();
  const outer = {
    encrypt: encrypt(JSON.stringify(event), webhook.world.app.encryptKey),
    event: { message: { chat_id: "oc_evil" } },
    schema: "1.0",
  };
  expect(
    (await webhook.post(signBody(JSON.stringify(outer), webhook.world.app.encryptKey, String(now / 1000)))).status,
  ).toBe(200);
  expect(webhook.taken).toMatchObject([{ message: { chatId: "oc_1" } }]);
});

describe("W7: ciphertext that was touched", () => {
  test("any bit flipped, signed by nobody or by us, is one and the same 401 or a shape that is refused", async () => {
    const { encrypt: genuine } = JSON.parse(webhook.seal(webhook.question()).body) as { encrypt: string };
    const bytes = Buffer.from(genuine, "base64");
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length * 8 - 1), fc.boolean(), async (bit, signed) => {
        const touched = Buffer.from(bytes);
        touched[bit >> 3] = (touched[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        const body = JSON.stringify({ encrypt: touched.toString("base64") });
        const sealed = signBody(body, signed ? webhook.world.app.encryptKey : "guess", String(now / 1000));
        const { status } = await webhook.post(sealed);
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
      await webhook.post(
        signBody(JSON.stringify({ encrypt: encrypted }), webhook.world.app.encryptKey, String(now / 1000)),
      ),
    ).toEqual(forged);
  });
});

describe("W8: the address check", () => {
  const check = (challenge: unknown, token = webhook.world.app.verificationToken) => ({
    body: JSON.stringify({
      encrypt: encrypt(JSON.stringify({ challenge, token, type: "url_verification" }), webhook.world.app.encryptKey),
    }),
    headers: { "content-type": "application/json" },
  });

  test("is answered with the challenge, without a signature", async () => {
    expect(await webhook.post(check("ajls384"))).toEqual({ status: 200, text: '{"challenge":"ajls384"}' });
  });

  test("HTML comes back as JSON only", async () => {
    const { body, headers } = check("<script>");
    const response = await webhook.app.request("/feishu/events", { method: "POST", body, headers });
    expect(response.headers.get("content-type")).toContain("application/json");
  });

  test.each<[string, unknown, string?]>([
    ["a wrong token", "x", "other"],
    ["a challenge of a megabyte", "x".repeat(500_000)],
    ["a challenge that is no text", { a: 1 }],
  ])("%s is 401", async (_what, challenge, token) => {
    expect(await webhook.post(check(challenge, token))).toEqual(forged);
  });

  test("in plain text it is 401", async () => {
    const body = JSON.stringify({
      challenge: "x",
      token: webhook.world.app.verificationToken,
      type: "url_verification",
    });
    expect(await webhook.post({ body, headers: {} })).toEqual(forged);
  });
});

test.each(["GET", "PUT", "OPTIONS", "DELETE"])("W13: %s is no way in", async (method) => {
  expect((await webhook.app.request("/feishu/events", { method })).status).toBe(404);
});

test("W15: during a change of keys events under the old and the new one are both genuine", async () => {
  webhook = openWebhook(({ appId, encryptKeys, verificationTokens }) =>
    eventKeys({
      appId,
      encryptKey: `new-key, ${encryptKeys[0]}`,
      verificationToken: `new-token,${verificationTokens[0]}`,
      tenantKey: null,
    }),
  );
  expect((await webhook.post(webhook.seal(webhook.question()))).status).toBe(200);
  const event = webhook.question();
  const renewed = { ...event, header: { ...event.header, token: "new-token" } };
  expect((await webhook.post(sealEvent(renewed, "new-key", now))).status).toBe(200);
  expect((await webhook.post(sealEvent(renewed, "third-key", now))).status).toBe(401);
  expect(webhook.taken).toHaveLength(2);
});

test("W16: a press on a card names who pressed, where, and on which card; the rest is the handler's", async () => {
  const press = {
    openId: "ou_1",
    chatId: "oc_1",
    messageId: "om_9",
    value: { do: "ask", question: "帮助" },
    form: { note: "少了一县" },
  };
  await webhook.post(webhook.seal(pressEvent(webhook.world, press)));
  expect(webhook.taken).toMatchObject([
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
      appId: webhook.world.app.appId,
      encryptKeys: [webhook.world.app.encryptKey],
      verificationTokens: [webhook.world.app.verificationToken],
      tenantKey: null,
    },
    take: () => Promise.reject(new Error("disk full")),
    budget: createUnprovedBudget(() => new Date(now)),
    clock: () => new Date(now),
    log: () => {},
  });
  const { body, headers } = webhook.seal(webhook.question());
  const response = await receive(new Request("http://a.example/feishu/events", { method: "POST", body, headers }), "");
  expect(response.status).toBe(500);
});

test("an event of a kind we do not know, or without what it must have, is acknowledged and passed over", async () => {
  expect(
    (
      await webhook.post(
        webhook.seal(envelope(webhook.world, "im.message.reaction.created_v1", { message_id: "om_1" })),
      )
    ).status,
  ).toBe(200);
  expect(
    (await webhook.post(webhook.seal(envelope(webhook.world, "im.message.receive_v1", { message: {} })))).status,
  ).toBe(200);
  expect(webhook.taken).toEqual([]);
  expect(webhook.logged).toContainEqual(["feishu.event.unreadable", { type: "im.message.receive_v1" }]);
});

test("nothing of an event or a key is written to the log", async () => {
  await webhook.post(webhook.seal(envelope(webhook.world, "im.message.receive_v1", { secret: "覆盖率" })));
  await webhook.post({ ...webhook.seal(webhook.question()), headers: {} });
  const written = JSON.stringify(webhook.logged);
  for (const word of ["覆盖率", webhook.world.app.encryptKey, webhook.world.app.verificationToken])
    expect(written).not.toContain(word);
});
