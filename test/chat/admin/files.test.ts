import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { listAudit } from "../../../src/store/audit.ts";
import { listManaged } from "../../../src/store/report-versions.ts";
import { grantRole, keepClaimCode } from "../../../src/store/roles.ts";
import { question, rateAnswered, yearlyReport } from "../../ingest/lifecycle/made-reports.ts";
import { openAdminChat, pressesOn, shownText, type AdminChat } from "./open-admin-chat.ts";

let chat: AdminChat;

beforeEach(async () => {
  chat = await openAdminChat();
});

afterEach(() => chat.library.database.close());

const corrected = yearlyReport({ rate: "88.1%" });

describe("a file sent to the bot by an admin", () => {
  test("becomes a preview on the one card, and answers only after 发布", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.workAll();
    const cards = chat.platform.sent.filter(({ shows }) => shows.kind === "card");
    expect(cards).toHaveLength(1);
    const preview = chat.lastCard();
    expect(shownText(preview.before[0] ?? preview.shows)).toContain("正在读入报告");
    expect(shownText(preview.shows)).toContain("86.5%");
    expect(shownText(preview.shows)).toContain("88.1%");
    expect(await rateAnswered(chat.library)).toBe("86.5%");
    await chat.press(preview, "publish");
    expect(await rateAnswered(chat.library)).toBe("88.1%");
    expect(chat.platform.sent.at(-1)?.shows).toMatchObject({ text: expect.stringContaining("从现在起按第2版回答") });
    expect(pressesOn(chat.lastCard().shows)).toMatchObject([{ do: "roll-back" }]);
    await chat.press(chat.lastCard(), "roll-back");
    expect(await rateAnswered(chat.library)).toBe("86.5%");
  });

  test("goes through all six steps on its card; a step that was overtaken before it could be shown is not", async () => {
    const steps = ["读取", "清洗", "表格", "数字", "建索引", "预览"];
    const quietly = chat.deps.wake;
    chat.deps.wake = async ({ kind }) => (kind === "outbox" ? chat.work() : undefined);
    await chat.sendFile("更正.txt", corrected);
    await chat.workAll();
    const preview = chat.lastCard();
    const current = preview.before.map((shows) => /<font color='blue'>([^<]*)</.exec(shownText(shows))?.[1]);
    expect(current.filter((step, at) => step !== current[at - 1])).toEqual(steps);
    expect(shownText(preview.shows)).toContain("88.1%");
    chat.deps.wake = quietly;
    await chat.sendFile("又一份.txt", yearlyReport({ rate: "89.9%" }));
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("89.9%");
    expect(chat.lastCard().before.length).toBeLessThanOrEqual(1);
  });

  test("is thrown away by 放弃", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.workAll();
    await chat.press(chat.lastCard(), "discard");
    expect(await rateAnswered(chat.library)).toBe("86.5%");
    expect((await chat.type("入库状态"))[0]).toContain("没有待发布的草稿");
  });

  test("with a text that is live already says so and changes nothing", async () => {
    await chat.sendFile("又一份.txt", yearlyReport());
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("没有改动");
  });

  test("together with others is one batch with one card, published at once", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.sendFile("云川.txt", "云川市2022年卫生工作总结\n2022年，全市新建卫生室12家。");
    await chat.sendFile("空.txt", "");
    await chat.workAll();
    const cards = chat.platform.sent.filter(({ shows }) => shows.kind === "card");
    expect(cards).toHaveLength(1);
    expect(shownText(chat.lastCard().shows)).toContain("预览：3份文件");
    await chat.press(chat.lastCard(), "publish-all");
    expect(await rateAnswered(chat.library)).toBe("88.1%");
    expect(chat.platform.sent.at(-1)?.shows).toMatchObject({ text: expect.stringContaining("2份报告已发布") });
  });

  test("that may be a correction asks which, and takes the answer", async () => {
    await chat.sendFile("不明.txt", yearlyReport({ title: "2023年工作总结", rate: "88.1%" }));
    await chat.workAll();
    const asked = pressesOn(chat.lastCard().shows).filter((press) => press["do"] === "settle");
    expect(asked.map(({ replaces }) => replaces === null)).toEqual([true, false]);
    await chat.press({ ...chat.lastCard(), shows: onlyPress(asked[1]) }, "settle");
    await chat.press(chat.lastCard(), "publish");
    expect(await listManaged(chat.library.database)).toMatchObject([{ state: "live", version: 2, file: "不明.txt" }]);
  });

  test("gets its title, place and time corrected on the card", async () => {
    await chat.sendFile("云川.txt", "工作总结\n2022年，新建卫生室12家。");
    await chat.workAll();
    await chat.press(chat.lastCard(), "edit", { form: { title: "云川市工作总结", place: "云川市", period: "2021年" } });
    const text = shownText(chat.lastCard().shows);
    expect(text).toContain("云川市工作总结");
    expect(text).toContain("2021年");
    await chat.press(chat.lastCard(), "edit", { form: { place: "不存在的地方" } });
    expect(chat.platform.sent.at(-1)?.shows).toMatchObject({ text: expect.stringContaining("行政区划全名") });
  });

  test("gets the meaning of a figure put right on its card: chosen, shown with its sentence, saved, shown again", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.workAll();
    const part = /"value":"(\d+-\d+)"/.exec(shownText(chat.lastCard().shows))?.[1] ?? "";
    await chat.press(chat.lastCard(), "figure", { form: { figure: part } });
    const opened = shownText(chat.lastCard().shows);
    for (const shown of ["88.1%", "全县老年人健康管理率为88.1%。", '"default_value":"2023年"'])
      expect(opened).toContain(shown);
    await chat.press(chat.lastCard(), "correct", { form: { place: "不存在的地方" } });
    expect(chat.platform.sent.at(-1)?.shows).toMatchObject({ text: expect.stringContaining("行政区划全名") });
    const before = { metric: "老年人健康管理率", period: "2022年", population: "65岁及以上老年人", role: "result" };
    await chat.press(chat.lastCard(), "correct", { form: before });
    expect(shownText(chat.lastCard().shows)).toContain("2022年 65岁以上老人");
    expect(pressesOn(chat.lastCard().shows).map((press) => press["do"])).toContain("publish");
    await chat.press(chat.lastCard(), "publish");
    expect(await rateAnswered(chat.library)).toBeNull();
    const log = await listAudit(chat.library.database, { since: null, reportId: null, limit: 9 });
    expect(log.find(({ action }) => action === "correct-figure")).toMatchObject({ actor: "user:ou_admin" });
  });

  test("finds a figure by how it is printed, and leaves it out when asked", async () => {
    await chat.sendFile(
      "更正.txt",
      yearlyReport({ rate: "88.1%", more: "高血压管理率为61.2%，糖尿病管理率为61.2%。" }),
    );
    await chat.workAll();
    await chat.press(chat.lastCard(), "figure", { form: { display: "99家" } });
    expect(chat.platform.sent.at(-1)?.shows).toMatchObject({ text: expect.stringContaining("没有这样写的数字") });
    await chat.press(chat.lastCard(), "figure", { form: { display: "６１.2%" } });
    const options = [...shownText(chat.lastCard().shows).matchAll(/"value":"(\d+-\d+)"/g)].map(([, part]) => part);
    expect(options).toHaveLength(2);
    await chat.press(chat.lastCard(), "back");
    await chat.press(chat.lastCard(), "figure", { form: { figure: options[0] ?? "" } });
    await chat.press({ ...chat.lastCard(), shows: onlyPress(exclusion(chat.lastCard().shows)) }, "correct");
    expect(shownText(chat.lastCard().shows)).toContain("新增 1 个，删除 0 个，改动 1 个");
    expect(shownText(chat.lastCard().shows)).toContain("糖尿病管理率");
    expect(shownText(chat.lastCard().shows)).toContain("（不收入）61.2%");
    await chat.press(chat.lastCard(), "figure", { form: { figure: options[0] ?? "" } });
    expect(shownText(chat.lastCard().shows)).toContain("重新收入");
    await chat.press(chat.lastCard(), "correct");
    expect(shownText(chat.lastCard().shows)).toContain("高血压管理率");
    expect(shownText(chat.lastCard().shows)).not.toContain("（不收入）");
    await chat.press(chat.lastCard(), "figure", { form: {} });
    expect(chat.platform.sent.at(-1)?.shows).toMatchObject({ text: expect.stringContaining("请先选一个数字") });
  });

  test("is read again after the process died, three times, and then given up with a sentence", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.work();
    await chat.library.database.batch([{ sql: "UPDATE ingest_batches SET attempts = 3" }]);
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("已试过几次");
  });
});

describe("two admins at once", () => {
  test("the first has the report, the other is told, and has it once the first is done", async () => {
    const second = { openId: "ou_second", chatId: "oc_second" };
    const granted = {
      openId: "ou_second",
      role: "admin",
      scope: "*",
      grantedBy: "cli",
      grantedAt: "2024-01-01",
    } as const;
    await chat.library.database.batch([grantRole(granted)]);
    await chat.sendFile("甲.txt", corrected);
    await chat.workAll();
    const first = chat.lastCard();
    await chat.sendFile("乙.txt", yearlyReport({ rate: "89.9%" }), second);
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("正在处理同一份报告");
    expect(await rateAnswered(chat.library)).toBe("86.5%");
    await chat.press(first, "publish");
    await chat.sendFile("乙.txt", yearlyReport({ rate: "89.9%" }), second);
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("89.9%");
  });
});

const exclusion = (shows: Parameters<typeof pressesOn>[0]) =>
  pressesOn(shows).find((press) => press["exclude"] === true);

describe("who may", () => {
  test("a member's file is not taken", async () => {
    await chat.sendFile("更正.txt", corrected, { openId: "ou_wang", chatId: "oc_wang" });
    await chat.workAll();
    expect(chat.platform.sent.map(({ shows }) => shownText(shows)).join()).toContain("只有管理员可以加入报告");
  });

  test("a member who presses an admin's button changes nothing", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.workAll();
    await chat.press(chat.lastCard(), "publish", { openId: "ou_wang" });
    expect(await rateAnswered(chat.library)).toBe("86.5%");
    const preview = chat.lastCard();
    await chat.press(preview, "figure", { openId: "ou_wang", form: { display: "88.1%" } });
    expect(shownText(preview.shows)).not.toContain("原句：");
  });

  test("an admin of one group brings in reports for that group only", async () => {
    const granted = {
      openId: "ou_group",
      role: "admin",
      scope: "oc_a",
      grantedBy: "cli",
      grantedAt: "2024-01-01",
    } as const;
    await chat.library.database.batch([grantRole(granted)]);
    await chat.sendFile("更正.txt", corrected, { openId: "ou_group", chatId: "oc_admin" });
    await chat.workAll();
    expect(shownText(chat.lastCard().shows)).toContain("新报告，没有可以比较的旧版");
    await chat.press(chat.lastCard(), "publish", { openId: "ou_group" });
    expect(await rateAnswered(chat.library)).toBe("86.5%");
    const reports = await chat.library.database.query({
      sql: "SELECT audience FROM reports WHERE audience IS NOT NULL",
    });
    expect(reports).toEqual([{ audience: '["chat:oc_a"]' }]);
  });

  test("the code of the server makes an owner, once", async () => {
    await chat.library.database.batch(keepClaimCode("ABCD-EFGH", new Date("2030-01-01")));
    expect((await chat.type("认领 XXXX-EFGH", "ou_li"))[0]).toContain("不对或已经失效");
    expect((await chat.type("认领 abcd-efgh", "ou_li"))[0]).toContain("负责人");
    expect((await chat.type("入库状态", "ou_li"))[0]).toContain("没有待发布");
    expect((await chat.type("认领 ABCD-EFGH", "ou_wang"))[0]).toContain("不对或已经失效");
  });
});

describe("commands", () => {
  test("发布 publishes the one draft, 下架 asks first and then no question finds it", async () => {
    await chat.sendFile("更正.txt", corrected);
    await chat.workAll();
    expect((await chat.type("入库状态"))[0]).toContain("待发布的草稿有1份");
    expect((await chat.type("发布"))[0]).toContain("从现在起按第2版回答");
    await chat.type("下架 青禾县");
    expect(await rateAnswered(chat.library)).toBe("88.1%");
    await chat.press(chat.lastCard(), "take-down");
    expect(await rateAnswered(chat.library)).toBeNull();
    expect((await chat.ask(question)).join()).not.toContain("88.1");
  });

  test("are for admins", async () => {
    expect((await chat.type("下架 青禾县", "ou_wang"))[0]).toContain("只有管理员");
  });
});

function onlyPress(value: unknown) {
  return {
    kind: "card" as const,
    card: { schema: "2.0" as const, body: { type: "callback", value: value as never } },
    fallback: "",
  };
}
