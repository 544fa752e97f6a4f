import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { faultResponse } from "../../src/web/fault-response.ts";
import { addDigestApi } from "../../src/web/digest-routes.ts";
import type { KeyHolder } from "../../src/web/key-check.ts";

const holders: Record<string, KeyHolder> = {
  all: { id: "k1", scopes: ["read", "publish"], audience: null },
  reader: { id: "k2", scopes: ["read"], audience: null },
  "chat-a": { id: "k3", scopes: ["read", "publish"], audience: ["chat:oc_a"] },
};

function openApi() {
  const sent: unknown[] = [];
  const app = new Hono();
  app.onError((error, context) => faultResponse(error, context, () => {}));
  const rows = [{ chatId: "oc_a" }, { chatId: "oc_b" }];
  addDigestApi(app, {
    keyHolder: async (key) => holders[key] ?? null,
    list: async () => ({ subscriptions: rows, digests: rows }),
    isOwnGroup: async (chatId) => ["oc_a", "oc_b"].includes(chatId),
    preview: async (chatId) => [{ title: chatId }],
    send: async (request) => {
      sent.push(request);
      return { state: request.again || sent.length === 1 ? "queued" : "already" };
    },
  });
  const call = (method: string, path: string, key: string) =>
    app.request(`/api/digests${path}`, { method, headers: { authorization: `Bearer ${key}` } });
  return { call, sent };
}

describe("/api/digests", () => {
  test("lists, previews and sends, and asks before a second one", async () => {
    const { call, sent } = openApi();
    expect(await (await call("GET", "", "all")).json()).toMatchObject({
      digests: [{ chatId: "oc_a" }, { chatId: "oc_b" }],
    });
    expect(await (await call("GET", "/oc_b/preview", "all")).json()).toEqual([{ title: "oc_b" }]);
    expect(await (await call("POST", "/oc_b/send", "all")).json()).toEqual({ state: "queued" });
    expect((await call("POST", "/oc_b/send", "all")).status).toBe(409);
    expect((await call("POST", "/oc_b/send?again=true", "all")).status).toBe(200);
    expect(sent[0]).toEqual({ chatId: "oc_b", again: false, by: "key:k1" });
  });

  test.each([
    ["GET", ""],
    ["GET", "/oc_a/preview"],
    ["POST", "/oc_a/send"],
  ])("%s %s needs a key that is good", async (method, path) => {
    expect((await openApi().call(method, path, "wrong")).status).toBe(401);
  });

  test("a key that may only read sends nothing", async () => {
    const { call, sent } = openApi();
    expect((await call("POST", "/oc_a/send", "reader")).status).toBe(403);
    expect(sent).toEqual([]);
  });

  test("a chat the bot is not in is not there, and nothing is sent", async () => {
    const { call, sent } = openApi();
    expect((await call("GET", "/oc_typo/preview", "all")).status).toBe(404);
    expect((await call("POST", "/oc_typo/send", "all")).status).toBe(404);
    expect(sent).toEqual([]);
  });

  test("a key for one chat does not learn of another", async () => {
    const { call, sent } = openApi();
    const { subscriptions } = (await (await call("GET", "", "chat-a")).json()) as { subscriptions: unknown[] };
    expect(subscriptions).toEqual([{ chatId: "oc_a" }]);
    expect((await call("GET", "/oc_b/preview", "chat-a")).status).toBe(404);
    expect((await call("POST", "/oc_b/send", "chat-a")).status).toBe(404);
    expect(sent).toEqual([]);
  });
});
