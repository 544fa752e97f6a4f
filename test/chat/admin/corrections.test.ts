import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createManagement } from "../../../src/hosts/management.ts";
import type { Card } from "../../../src/ports/chat-platform.ts";
import { listManaged } from "../../../src/store/report-versions.ts";
import { homeTenant } from "../in-process-platform.ts";
import { question, yearlyReport } from "../../ingest/lifecycle/made-reports.ts";
import { openAdminChat, shownText, type AdminChat } from "./open-admin-chat.ts";

let chat: AdminChat;
const minutes = (count: number) => count * 60_000;
const shownTo = (chatId: string) =>
  chat.platform.sent.filter(({ message }) => "chatId" in message.to && message.to.chatId === chatId);

beforeEach(async () => {
  chat = await openAdminChat();
  await chat.ask(question);
});

afterEach(() => chat.library.database.close());

async function publishCorrected(rate = "88.1%"): Promise<void> {
  await chat.sendFile("更正.txt", yearlyReport({ rate }));
  await chat.workAll();
  await chat.type("发布");
}

describe("a published version that changes a figure a chat was shown", () => {
  test("gives that chat one card with old, new and both sentences, and marks the old card", async () => {
    const before = shownTo("oc_direct").length;
    await publishCorrected();
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before);
    chat.pass(minutes(11));
    await chat.workAll();
    const [old, ...told] = shownTo("oc_direct").slice(before - 1);
    expect(told).toHaveLength(1);
    const text = shownText(told[0]!.shows);
    for (const part of ["86.5%", "88.1%", "健康管理率为86.5%。", "健康管理率为88.1%。"]) expect(text).toContain(part);
    expect(shownText(old!.shows)).toContain("【已更正】");
    chat.pass(minutes(60));
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before + 1);
  });

  test("is held back when the admin says so, and told when the admin says now", async () => {
    const before = shownTo("oc_direct").length;
    await publishCorrected();
    const notice = chat.lastCard();
    expect(shownText(notice.shows)).toContain("1个聊天看过");
    const [send, hold] = ["true", "false"].map((wanted) => ({
      ...notice,
      shows: { ...notice.shows, card: onlySend(notice.shows, wanted === "true") } as typeof notice.shows,
    }));
    await chat.press(hold!, "corrections");
    chat.pass(minutes(60));
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before);
    await chat.press(send!, "corrections");
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before + 1);
  });

  test("and is rolled back before anybody was told tells nobody", async () => {
    const before = shownTo("oc_direct").length;
    await publishCorrected();
    await chat.type("回滚 青禾县");
    await chat.press(chat.lastCard(), "roll-back");
    chat.pass(minutes(60));
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before);
  });

  test("and is rolled back after people were told gives them the old figure again, whatever they were told of it", async () => {
    await publishCorrected();
    chat.pass(minutes(11));
    await chat.workAll();
    const before = shownTo("oc_direct").length;
    await rollBack();
    chat.pass(minutes(11));
    await chat.workAll();
    const told = shownTo("oc_direct").slice(before);
    expect(told).toHaveLength(1);
    expect(shownText(told[0]!.shows)).toMatch(/88\.1%<.*86\.5%/);
    await publishAgain();
    chat.pass(minutes(11));
    await chat.workAll();
    expect(shownText(shownTo("oc_direct").at(-1)!.shows)).toMatch(/86\.5%<.*88\.1%/);
    expect(shownTo("oc_direct")).toHaveLength(before + 2);
  });

  test("and is rolled back tells who was only shown the new figure, and the admin may hold it back", async () => {
    await publishCorrected();
    await chat.ask(question, { chatId: "oc_other" });
    const before = shownTo("oc_other").length;
    await rollBack();
    expect(shownText(chat.lastCard().shows)).toContain("1个聊天看过");
    chat.pass(minutes(11));
    await chat.workAll();
    expect(shownTo("oc_other")).toHaveLength(before + 1);
    expect(shownText(shownTo("oc_other").at(-1)!.shows)).toMatch(/88\.1%<.*86\.5%/);
  });

  test("says that a figure is gone when it is", async () => {
    const text = yearlyReport().replace("全县老年人健康管理率为86.5%。\n", "");
    await chat.sendFile("更正.txt", text);
    await chat.workAll();
    await chat.type("发布");
    chat.pass(minutes(11));
    await chat.workAll();
    expect(shownText(shownTo("oc_direct").at(-1)!.shows)).toContain("现在的报告里没有这个数字了");
  });
});

describe("a report that is taken down", () => {
  const takeDown = async () => {
    await chat.type("下架 青禾县");
    await chat.press(chat.lastCard(), "take-down");
  };

  test("is told of once where its figures were shown; the old card keeps nothing of it", async () => {
    const before = shownTo("oc_direct").length;
    await takeDown();
    expect(shownText(chat.lastCard().shows)).toContain("1个聊天看过");
    chat.pass(minutes(11));
    await chat.workAll();
    const [old, ...told] = shownTo("oc_direct").slice(before - 1);
    expect(told).toHaveLength(1);
    const text = shownText(told[0]!.shows);
    for (const part of ["86.5%", "报告已下架", "青禾县卫生健康局2023年工作总结"]) expect(text).toContain(part);
    expect(text).not.toContain("健康管理率为86.5%。");
    expect(shownText(old!.shows)).toContain("【已撤下】");
    expect(shownText(old!.shows)).not.toContain("86.5");
    chat.pass(minutes(60));
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before + 1);
  });

  test("is not told of when the admin holds that back, or when it is back before", async () => {
    const before = shownTo("oc_direct").length;
    await takeDown();
    const notice = chat.lastCard();
    const card = onlySend(notice.shows, false) as unknown as Card;
    await chat.press({ ...notice, shows: { kind: "card", card, fallback: "" } }, "corrections");
    chat.pass(minutes(60));
    await chat.workAll();
    expect(shownTo("oc_direct")).toHaveLength(before);
  });

  test("and comes back corrected before anybody was told is a correction", async () => {
    const before = shownTo("oc_direct").length;
    await takeDown();
    await publishCorrected();
    chat.pass(minutes(11));
    await chat.workAll();
    const told = shownTo("oc_direct").slice(before);
    expect(told).toHaveLength(1);
    expect(shownText(told[0]!.shows)).toContain("88.1%");
  });
});

async function rollBack(): Promise<void> {
  await chat.type("回滚 青禾县");
  await chat.press(chat.lastCard(), "roll-back");
}

/** The version that was rolled back answers once more. */
async function publishAgain(): Promise<void> {
  const [report] = await listManaged(chat.library.database);
  const asked = { id: report?.id ?? "", within: null, actor: "cli", holder: "cli:1", version: 2 };
  expect(await createManagement(chat.library).publish(asked)).toMatchObject({ kind: "published" });
}

test("a version that leaves the shown figures as they were tells nobody", async () => {
  const before = shownTo("oc_direct").length;
  await chat.sendFile("补充.txt", yearlyReport({ more: "全县新增救护车5辆。" }));
  await chat.workAll();
  await chat.type("发布");
  chat.pass(minutes(60));
  await chat.workAll();
  expect(shownTo("oc_direct")).toHaveLength(before);
});

describe("未答问题", () => {
  test("groups what could not be answered by what is missing, with the table of expected reports", async () => {
    await chat.ask("青禾县2019年老年人健康管理率是多少");
    await chat.ask("青禾县2019年老年人健康管理率多少？");
    await chat.ask("松溪岭县2023年老年人健康管理率是多少");
    const [text] = await chat.type("未答问题");
    expect(text).toMatch(/青禾县2019年.*（2）/);
    expect(shownText(chat.lastCard().shows)).toContain("2023年");
    expect(shownText(chat.lastCard().shows)).toContain("缺");
  });
});

describe("撤回", () => {
  test("as a reply to an answer takes it back; to anything else says what to reply to", async () => {
    const answer = shownTo("oc_direct").at(-1)!;
    const recalled: string[] = [];
    chat.platform.recall = async (messageId) => {
      recalled.push(messageId);
      return { kind: "sent", messageId };
    };
    const sender = { openId: "ou_admin", kind: "user", tenantKey: homeTenant } as const;
    await chat.say("撤回", { sender, parentId: answer.messageId });
    await chat.workAll();
    expect(recalled).toEqual([answer.messageId]);
    await chat.say("撤回", { sender });
    await chat.workAll();
    expect(shownText(shownTo("oc_direct").at(-1)!.shows)).toContain("请回复要撤回的那条回答");
    expect(recalled).toHaveLength(1);
  });
});

/** The card with only the button that sends, or only the one that holds back. */
function onlySend(content: { kind: string }, send: boolean) {
  const text = JSON.stringify((content as { card?: unknown }).card);
  const value = /\{"do":"corrections"[^}]*\}/g;
  const wanted = [...text.matchAll(value)].map(([found]) => JSON.parse(found) as { send: boolean });
  return { schema: "2.0", body: { type: "callback", value: wanted.find((each) => each.send === send) } };
}
