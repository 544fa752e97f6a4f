import { afterEach, beforeEach, expect, test } from "vitest";
import { scopes } from "../../src/adapters/feishu/scopes.ts";
import { readConfig } from "../../src/config.ts";
import { checkFeishu } from "../../src/hosts/commands/doctor-feishu.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";

let fake: FakeFeishu;
beforeEach(async () => {
  fake = await startFakeFeishu();
  for (const { name } of scopes) fake.world.app.scopes.add(name);
});
afterEach(() => fake.close());

function check(more: Record<string, string> = {}) {
  return checkFeishu(readConfig({ ...settingsFor(fake), FEISHU_EVENTS: "websocket", ...more }));
}

test("without an app there is nothing to say", async () => {
  expect(await checkFeishu(readConfig({}))).toEqual([]);
});

test("an app that is well set up is found well", async () => {
  expect((await check()).map(({ ok, text }) => [ok, text])).toEqual([
    [true, "飞书凭证有效"],
    [true, "机器人“据实”已启用"],
    [true, "飞书权限齐全"],
    [true, "飞书事件走长连接，不需要公网地址"],
  ]);
});

test("a needed scope that is missing is a fault, another one is only named", async () => {
  fake.world.app.scopes.delete("im:message.group_msg");
  expect((await check())[2]).toMatchObject({ ok: true, text: expect.stringContaining("补答群里漏下的提问") as string });
  fake.world.app.scopes.delete("im:message.p2p_msg:readonly");
  expect((await check())[2]).toMatchObject({ ok: false, text: expect.stringContaining("收到单聊里的提问") as string });
});

test("a wrong secret is a fault that says where to look", async () => {
  const [credentials] = await check({ FEISHU_APP_SECRET: "wrong" });
  expect(credentials).toMatchObject({ ok: false, text: "飞书凭证不能用（10014 app secret invalid）" });
});

test("an event address nobody answers at is a fault", async () => {
  const address = { FEISHU_EVENTS: "webhook", JUSHI_BASE_URL: fake.url };
  expect((await check(address)).at(-1)).toMatchObject({
    ok: false,
    text: expect.stringContaining("HTTP 404") as string,
  });
});
