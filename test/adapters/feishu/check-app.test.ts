import { serve } from "@hono/node-server";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkApp, checkEventAddress } from "../../../src/adapters/feishu/check-app.ts";
import { scopes } from "../../../src/adapters/feishu/scopes.ts";
import { failure } from "../../fakes/feishu/answer.ts";
import { eventApp } from "../../fakes/feishu/event-app.ts";
import { startFakeFeishu, type FakeFeishu } from "../../fakes/feishu/start-fake-feishu.ts";

let fake: FakeFeishu;
beforeEach(async () => {
  fake = await startFakeFeishu();
  for (const { name } of scopes) fake.world.app.scopes.add(name);
});
afterEach(() => fake.close());

function check(appSecret = fake.world.app.appSecret) {
  const app = { appId: fake.world.app.appId, appSecret, domain: fake.url };
  return checkApp({ app, log: () => {}, elapsed: () => performance.now() });
}

describe("the app in the console", () => {
  test("is well", async () => {
    expect(await check()).toEqual([
      { kind: "credentials", ok: true, detail: "" },
      { kind: "bot", ok: true, name: "据实", detail: "" },
      { kind: "scopes", missing: [] },
    ]);
  });

  test("with a wrong secret says so and asks no further", async () => {
    expect(await check("wrong")).toMatchObject([
      { kind: "credentials", ok: false, detail: "10014 app secret invalid" },
    ]);
  });

  test("without the bot's ability says so", async () => {
    fake.faults.add({
      route: "bot",
      times: 1,
      fault: { kind: "answer", reply: failure(11205, "app do not have bot") },
    });
    expect(await check()).toMatchObject([
      { ok: true },
      { kind: "bot", ok: false, detail: "11205 app do not have bot" },
      {},
    ]);
  });

  test("names the scopes that are missing", async () => {
    fake.world.app.scopes.delete("im:message.group_msg");
    const [, , found] = await check();
    expect(found).toMatchObject({ kind: "scopes", missing: [{ name: "im:message.group_msg", needed: "some" }] });
  });

  test("may refuse to list its scopes, which is said as that", async () => {
    fake.faults.add({ route: "scopes", times: 1, fault: { kind: "answer", reply: failure(99991672, "no") } });
    expect((await check())[2]).toEqual({ kind: "scopes-unknown", detail: "99991672 no" });
  });
});

describe("the event address", () => {
  const keys = { encryptKey: "k", verificationToken: "t" };
  const challenge = "c-1";

  async function serving(verificationToken: string): Promise<{ url: string; stop: () => void }> {
    const app = eventApp(verificationToken);
    const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}`, stop: () => server.close() };
  }

  test("that is ours gives the challenge back", async () => {
    const { url, stop } = await serving("t");
    expect(await checkEventAddress({ url: `${url}/feishu/events`, ...keys, challenge })).toBeNull();
    stop();
  });

  test("with another token, or at another path, says what it answered", async () => {
    const { url, stop } = await serving("other");
    expect(await checkEventAddress({ url: `${url}/feishu/events`, ...keys, challenge })).toBe("HTTP 401");
    expect(await checkEventAddress({ url: `${url}/elsewhere`, ...keys, challenge })).toBe("HTTP 404");
    stop();
  });

  test("where nobody answers says why", async () => {
    const { url, stop } = await serving("t");
    stop();
    expect(await checkEventAddress({ url: `${url}/feishu/events`, ...keys, challenge })).toBe("ECONNREFUSED");
  });
});
