import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import { addChat, addDocument, addUser } from "../fakes/feishu/world.ts";
import { docxOf, paragraph } from "../fakes/files/docx.ts";
import { makeApiKey, publishOver, type RunningHost, type StartHost } from "./running-host.ts";
import { startInChat, type HostInChat } from "./start-in-chat.ts";

const textWith = (rate: string) =>
  `浦江县2021年预防接种工作总结\n2021年，全县12-17岁人群第二剂新冠疫苗接种覆盖率为${rate}。\n全县设接种单位18家。\n浦江县卫生健康局`;

/** An admin drops a corrected report into the chat and publishes it from its preview; run against every host. */
export function describeFileInChat(name: string, start: StartHost): void {
  describe(`${name}: a file dropped into the chat`, () => {
    let feishu: FakeFeishu;
    let host: RunningHost;
    let chat: HostInChat;

    beforeAll(async () => {
      chat = await startInChat(start, { JUSHI_OWNERS: "ou_owner" });
      ({ feishu, host } = chat);
      addUser(feishu.world, "ou_owner", { name: "李四" });
      addChat(feishu.world, "oc_direct", { kind: "p2p", members: new Set(["ou_owner"]) });
      await publishOver(host, await makeApiKey(host), { name: "总结.txt", text: textWith("92.40%") });
    });

    afterAll(async () => chat.close());

    const shown = (text: string) => chat.shown("oc_direct", text);

    const say = (text: string) => feishu.say({ chatId: "oc_direct", from: "ou_owner", text });

    test("is a preview with old and new, answers after 发布, and is rolled back by its button", async () => {
      const bytes = new TextEncoder().encode(textWith("93.15%"));
      const { pushed } = feishu.say({ chatId: "oc_direct", from: "ou_owner", file: { name: "更正.txt", bytes } });
      expect(await pushed).toMatchObject({ acknowledged: true });
      const preview = await shown("93.15%");
      expect(preview.content).toContain("92.40%");
      await chat.press(preview, "publish");
      await shown("从现在起按第2版回答");
      feishu.say({ chatId: "oc_direct", from: "ou_owner", text: "浦江县2021年12-17岁第二剂接种覆盖率是多少" });
      expect((await shown("浦江县卫生健康局")).content).toContain("93.15%");
      await chat.press(await shown('"do":"roll-back"'), "roll-back");
      await shown("从现在起按第1版回答");
    });

    test("has the meaning of a figure put right on its card before it is published", async () => {
      const text = "兰溪市2023年卫生工作总结\n2023年，全市健康管理率为77.3%。\n兰溪市卫生健康局";
      const bytes = new TextEncoder().encode(text);
      feishu.say({ chatId: "oc_direct", from: "ou_owner", file: { name: "兰溪.txt", bytes } });
      await chat.press(await shown('"do":"figure"'), "figure", { display: "77.3%" });
      const opened = await shown("全市健康管理率为77.3%。");
      await chat.press(opened, "correct", { metric: "高血压患者健康管理率", population: "60岁及以上老年人" });
      const preview = await shown("60岁以上老人 高血压患者健康管理率");
      expect(preview.messageId).toBe(opened.messageId);
      await chat.press(preview, "publish");
      await shown("《兰溪市2023年卫生工作总结》已发布");
      say("兰溪市2023年60岁以上老人高血压患者健康管理率是多少");
      expect((await shown("兰溪市卫生健康局")).content).toContain("77.3%");
    });

    test("is as good as a link to a document: exported, previewed, and a new version when it was edited", async () => {
      const link = "https://county.feishu.cn/wiki/WikiTokenOfAReport01";
      const document = (homes: string) => {
        const lines = ["兰溪市2022年卫生工作总结", `2022年，全市共有村卫生室${homes}。`, "全市开展义诊36场。"];
        const bytes = docxOf(lines.map((line) => paragraph(line)));
        addDocument(feishu.world, "DocxTokenOfAReport01", { type: "docx", title: "总结（在线）", bytes });
      };
      feishu.world.wikiNodes.set("WikiTokenOfAReport01", {
        token: "DocxTokenOfAReport01",
        type: "docx",
        title: "总结（在线）",
      });
      document("46家");
      say(link);
      const preview = await shown("兰溪市2022年卫生工作总结");
      expect(preview.content).toContain("总结（在线）.docx");
      await chat.press(preview, "publish");
      await shown("《兰溪市2022年卫生工作总结》已发布");
      document("51家");
      say(`入库 ${link}`);
      expect((await shown("51家")).content).toContain("46家");
    });

    test("a link that the bot may not read gets one sentence", async () => {
      say("https://county.feishu.cn/docx/DocxTokenOfOthers1");
      await shown("已被删除，或链接不完整");
    });
  });
}
