import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import type { PushedEvent } from "../../fakes/feishu/events.ts";
import { encrypt, sealEvent, signBody, type SealedEvent } from "../../fakes/feishu/seal-event.ts";
import { forged, now, openWebhook, type Webhook } from "./webhook.ts";

/** Who may put an event into the inbox: W1 to W11 of the reliability programme. Runs in workerd too. */

let webhook: Webhook;
beforeEach(() => {
  webhook = openWebhook();
});

test("a genuine event is taken, and answered with 200 and an empty object", async () => {
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

describe("W9: too much", () => {
  test("one byte over a megabyte is 413", async () => {
    expect((await webhook.post({ body: "x".repeat(1_000_001), headers: {} })).status).toBe(413);
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
    expect((await webhook.post({ body: endless, headers: {} })).status).toBe(413);
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(1_100_000);
  });

  test("a compressed body is refused unread", async () => {
    expect((await webhook.post({ body: "x", headers: { "content-encoding": "gzip" } })).status).toBe(415);
  });
});

test.each<[string, string | Uint8Array]>([
  ["nothing", ""],
  ["no JSON", "{"],
  ["no object", "[".repeat(100_000) + "]".repeat(100_000)],
  ["a byte order mark", "\ufeff{}"],
  ["bytes that are no UTF-8", new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])],
])("W11: %s is 400", async (_what, body) => {
  expect((await webhook.post({ body, headers: {} })).status).toBe(400);
});

test.each([
  ["depth 100,000", `{"encrypt":${"[".repeat(100_000)}${"]".repeat(100_000)}}`],
  ["the same key twice", '{"encrypt":"AAAA","encrypt":"BBBB"}'],
  ["__proto__", '{"__proto__":{"encrypt":"AAAA"}}'],
  ["half a character", String.raw`{"encrypt":"\ud800"}`],
])("W11: %s is 401 and no crash", async (_what, body) => {
  expect(await webhook.post({ body, headers: {} })).toEqual(forged);
});
