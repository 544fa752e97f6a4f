import { beforeEach, describe, expect, test } from "vitest";
import { encrypt, signBody } from "../../fakes/feishu/seal-event.ts";
import { forged, now, openWebhook, type Webhook } from "./webhook.ts";

/** What is too much, too odd or too often for the inbox: W9 to W12 of the reliability programme. */

let webhook: Webhook;
beforeEach(() => {
  webhook = openWebhook();
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

describe("W12: an address that goes on sending what proves nothing", () => {
  const unsigned = { body: '{"encrypt":"AAAA"}', headers: {} };
  const wrong = () => signBody(webhook.seal(webhook.question()).body, "a key nobody has", String(now / 1000));
  const turnedAway = { status: 429, text: '{"error":"too many requests"}' };
  const from = "192.0.2.7";

  test("is turned away after sixty in a minute, unread, with one line in the log; the next minute is a new one", async () => {
    for (let sent = 0; sent < 60; sent += 1) expect(await webhook.post({ ...unsigned, from })).toEqual(forged);
    const lines = webhook.logged.length;
    let read = 0;
    const body = () => new ReadableStream({ pull: () => void (read += 1) }, { highWaterMark: 0 });
    for (let sent = 0; sent < 1940; sent += 1)
      expect(await webhook.post({ body: body(), headers: {}, from })).toEqual(turnedAway);
    expect(read).toBe(0);
    expect(webhook.logged).toHaveLength(lines);
    expect(webhook.logged.filter((line) => JSON.stringify(line).includes("limited"))).toEqual([
      ["feishu.event.limited", { from }],
    ]);
    webhook.pass(60_000);
    expect(await webhook.post({ ...unsigned, from })).toEqual(forged);
  });

  test("is not decrypted for any more, however it signs", async () => {
    const check = JSON.stringify({
      challenge: "x",
      token: webhook.world.app.verificationToken,
      type: "url_verification",
    });
    const address = { body: JSON.stringify({ encrypt: encrypt(check, webhook.world.app.encryptKey) }), headers: {} };
    expect((await webhook.post({ ...address, from })).status).toBe(200);
    for (let sent = 0; sent < 60; sent += 1) expect(await webhook.post({ ...wrong(), from })).toEqual(forged);
    expect(await webhook.post({ ...wrong(), from })).toEqual(turnedAway);
    expect(await webhook.post({ ...signBody(address.body, "a key nobody has", String(now / 1000)), from })).toEqual(
      turnedAway,
    );
  });

  test("holds up neither what is signed from the same address nor anybody else", async () => {
    for (let sent = 0; sent < 2000; sent += 1) await webhook.post({ ...unsigned, from });
    expect((await webhook.post({ ...webhook.seal(webhook.question()), from })).status).toBe(200);
    expect(webhook.taken).toHaveLength(1);
    expect(await webhook.post(unsigned)).toEqual(forged);
  });

  test("is one network where it changes its address within it", async () => {
    for (let sent = 0; sent < 60; sent += 1)
      await webhook.post({ ...unsigned, from: `2001:db8::${sent.toString(16)}` });
    expect(await webhook.post({ ...unsigned, from: "2001:db8:0:0:ffff::1" })).toEqual(turnedAway);
    expect(await webhook.post({ ...unsigned, from: "2001:db8:0:1::1" })).toEqual(forged);
    for (let sent = 0; sent < 60; sent += 1) await webhook.post({ ...unsigned, from: "::ffff:198.51.100.9" });
    expect(await webhook.post({ ...unsigned, from: "198.51.100.9" })).toEqual(turnedAway);
  });
});
