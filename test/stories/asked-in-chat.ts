import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addChat, addUser } from "../fakes/feishu/world.ts";
import type { FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";
import { startInChat, type HostInChat } from "./start-in-chat.ts";

const report = {
  name: "浦江县2021年预防接种工作总结.txt",
  text: "浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为92.40%。\n浦江县卫生健康局",
};

const longestWait = 20_000;

/** A question in a group of the chat platform, answered once whatever happens on the way; run against every host. */
export function describeAskedInChat(name: string, start: StartHost): void {
  describe(`${name}: a question in a group`, () => {
    let feishu: FakeFeishu;
    let host: RunningHost;
    let close: HostInChat["close"];

    beforeAll(async () => {
      ({ feishu, host, close } = await startInChat(start));
      addUser(feishu.world, "ou_1", { name: "张三" });
      addChat(feishu.world, "oc_1", { name: "疾控科", members: new Set(["ou_1"]), ownerId: "ou_1" });
      await publishOver(host, await makeApiKey(host), report);
    });

    afterAll(async () => close());

    const repliesWith = async (count: number) => {
      const until = Date.now() + longestWait;
      while (feishu.sentByBot("oc_1").length < count && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return feishu.sentByBot("oc_1");
    };

    test("is acknowledged, and answered with the figure; delivered again, it is not answered again", async () => {
      const text = "浦江县2021年12-17岁第二剂接种覆盖率是多少";
      const { message, pushed } = feishu.say({ chatId: "oc_1", from: "ou_1", text, mention: ["bot"] });
      expect(await pushed).toMatchObject({ acknowledged: true });
      const [reply] = await repliesWith(1);
      expect(reply?.content).toContain("92.40%");
      expect(await feishu.repeat(message)).toMatchObject({ acknowledged: true });
      await host.tick();
      expect(await repliesWith(1)).toHaveLength(1);
    });

    test("an event that nobody signed leaves no trace", async () => {
      const response = await fetch(`${host.url}/feishu/events`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ encrypt: "AAAA" }),
      });
      expect([400, 401]).toContain(response.status);
    });
  });
}
