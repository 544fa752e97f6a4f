import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mentionBot } from "../in-process-platform.ts";
import { rateAnswered, yearlyReport } from "../../ingest/lifecycle/made-reports.ts";
import { listManaged } from "../../../src/store/report-versions.ts";
import { openAdminChat, shownText, type AdminChat } from "./open-admin-chat.ts";

let chat: AdminChat;
beforeEach(async () => {
  chat = await openAdminChat();
});
afterEach(() => chat.library.database.close());

const url = "https://county.feishu.cn/docx/DocxTokenOfAReport000000001";
const sender = { openId: "ou_admin", kind: "user", tenantKey: "tenant-home" } as const;
const put = (text: string, name = "2023年工作总结.txt") =>
  chat.documents.set("DocxTokenOfAReport000000001", { name, text });

describe("a link to a document sent by an admin", () => {
  test("becomes a preview, and when the document was edited, a new version of the same report under any title", async () => {
    put(yearlyReport({ title: "云川市卫生健康局2023年工作总结" }).replaceAll("全县", "全市"));
    await chat.type(url);
    expect(shownText(chat.lastCard().shows)).toContain("云川市卫生健康局2023年工作总结");
    await chat.press(chat.lastCard(), "publish");
    put(
      yearlyReport({ title: "云川市2023年卫生健康事业发展情况", rate: "90.2%" }).replaceAll("全县", "全市"),
      "改了名.txt",
    );
    await chat.type(url);
    expect(shownText(chat.lastCard().shows)).toContain("90.2%");
    await chat.press(chat.lastCard(), "publish");
    const live = (await listManaged(chat.library.database)).filter(({ file }) => file === "改了名.txt");
    expect(live).toMatchObject([{ state: "live", version: 2 }]);
  });

  test("whose document tells of the next year by now asks whether it is a new report", async () => {
    put(yearlyReport({ rate: "87.0%" }));
    await chat.type(url);
    await chat.press(chat.lastCard(), "publish");
    put(yearlyReport({ rate: "89.0%" }).replaceAll("2023", "2024"));
    await chat.type(url);
    expect(shownText(chat.lastCard().shows)).toContain('"do":"settle"');
    expect(await rateAnswered(chat.library)).toBe("87.0%");
  });

  test("that was not edited says so", async () => {
    put(yearlyReport());
    await chat.type(url);
    expect(shownText(chat.lastCard().shows)).toContain("没有改动");
  });

  test("that may not be read gets one sentence on its card", async () => {
    await chat.type(`入库 ${url}`);
    expect(shownText(chat.lastCard().shows)).toContain("我没有权限看它");
  });

  test("under words, and two of them, are one batch", async () => {
    put(yearlyReport({ rate: "87.0%" }));
    const second = "https://county.feishu.cn/wiki/WikiTokenOfNothing1";
    const content = {
      kind: "text",
      text: "2023年工作总结 附表",
      mentions: [],
      links: [
        { text: "2023年工作总结", url },
        { text: "附表", url: second },
      ],
    } as const;
    await chat.say("", { chatId: "oc_admin", sender, content });
    await chat.workAll();
    const shown = shownText(chat.lastCard().shows);
    expect(shown).toContain("预览：2份文件");
    expect(shown).toContain("附表");
  });
});

describe("in a group", () => {
  const say = (text: string, more: object) =>
    chat.say(text, { chatId: "oc_group", chatKind: "group", sender, ...more });

  test("@机器人 alone, as a reply to a file or a link, takes it", async () => {
    put(yearlyReport({ rate: "87.0%" }));
    const linked = await say(`总结在这里 ${url}`, {
      content: { kind: "text", text: `总结在这里 ${url}`, mentions: [] },
    });
    await say("", { parentId: linked.messageId, content: { kind: "text", text: "", mentions: [mentionBot] } });
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("87.0%");
  });

  test("入库 as a reply to a link takes it", async () => {
    put(yearlyReport({ rate: "87.0%" }));
    const linked = await say(url, { content: { kind: "text", text: url, mentions: [] } });
    await say("入库", { parentId: linked.messageId, content: { kind: "text", text: "入库", mentions: [mentionBot] } });
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("87.0%");
  });
});

test("a question with a link in it stays a question, and a member's link is not taken", async () => {
  put(yearlyReport({ rate: "87.0%" }));
  const asked = await chat.type(`青禾县2023年老年人健康管理率是多少 ${url}`);
  expect(asked.join()).toContain("86.5%");
  expect((await chat.type(url, "ou_wang")).join()).toContain("只有管理员可以加入报告");
});
