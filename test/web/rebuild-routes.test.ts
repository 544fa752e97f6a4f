import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import type { RebuildStatus } from "../../src/ports/rebuild.ts";
import { faultResponse } from "../../src/web/fault-response.ts";
import type { KeyHolder } from "../../src/web/key-check.ts";
import { addRebuildApi } from "../../src/web/rebuild-routes.ts";

const holders: Record<string, KeyHolder> = {
  owner: { id: "k1", scopes: ["read", "publish"], audience: null },
  reader: { id: "k2", scopes: ["read"], audience: null },
  "chat-a": { id: "k3", scopes: ["read", "publish"], audience: ["chat:oc_a"] },
};

const running: RebuildStatus = {
  state: "running",
  versions: { done: 0, total: 3 },
  vectors: true,
  problem: null,
  startedAt: "2024-01-20T02:00:00.000Z",
  finishedAt: null,
};

function openApi() {
  const begunBy: string[] = [];
  const app = new Hono();
  app.onError((error, context) => faultResponse(error, context, () => {}));
  addRebuildApi(app, {
    keyHolder: async (key) => holders[key] ?? null,
    begin: async (actor) => begunBy.push(actor) === 1,
    look: async () => (begunBy.length === 0 ? null : running),
  });
  const call = (method: string, key: string) =>
    app.request("/api/reindex", { method, headers: { authorization: `Bearer ${key}` } });
  return { call, begunBy };
}

describe("/api/reindex", () => {
  test("begins, and says how far it is; asked again it tells of the one under way", async () => {
    const { call, begunBy } = openApi();
    expect(await (await call("GET", "owner")).json()).toBeNull();
    const begun = await call("POST", "owner");
    expect([begun.status, await begun.json()]).toEqual([202, running]);
    expect((await call("POST", "owner")).status).toBe(202);
    expect(await (await call("GET", "reader")).json()).toEqual(running);
    expect(begunBy[0]).toBe("key:k1");
  });

  test.each([
    ["GET", "wrong", 401],
    ["POST", "wrong", 401],
    ["POST", "reader", 403],
    ["GET", "chat-a", 403],
    ["POST", "chat-a", 403],
  ])("%s with the key %s is refused", async (method, key, status) => {
    const { call, begunBy } = openApi();
    expect((await call(method, key)).status).toBe(status);
    expect(begunBy).toEqual([]);
  });
});
