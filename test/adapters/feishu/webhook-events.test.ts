import { beforeEach, describe, expect, test } from "vitest";
import { eventKeys } from "../../../src/adapters/feishu/event-keys.ts";
import { createEventReceiver } from "../../../src/adapters/feishu/event-receiver.ts";
import { createUnprovedBudget } from "../../../src/adapters/feishu/unproved-budget.ts";
import { envelope, pressEvent } from "../../fakes/feishu/events.ts";
import { encrypt, sealEvent, signBody } from "../../fakes/feishu/seal-event.ts";
import { forged, now, openWebhook, type Webhook } from "./webhook.ts";

/** What comes of an event, and of who goes on sending what is none: W12 to W16 of the reliability programme. */

let webhook: Webhook;
beforeEach(() => {
  webhook = openWebhook();
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
