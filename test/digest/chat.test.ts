import { describe, expect, test } from "vitest";
import { runDigests } from "../../src/digest/run-digests.ts";
import { subscriptionOf } from "../../src/store/digest-subscriptions.ts";
import { textOf } from "../chat/in-process-platform.ts";
import { digestDeps } from "./group.ts";
import { openGroup, press, say } from "./open-group.ts";

const filled = {
  weekday: "2",
  time: "08:30",
  timeZone: "Asia/Shanghai",
  places: "",
  metrics: "住院分娩率",
  quiet: "yes",
  review: "no",
};

describe("in a group", () => {
  test("its owner subscribes, sets, previews, gets the summary on the day, and takes it back", async () => {
    const chat = await openGroup();
    expect(await say(chat, "订阅周报")).toContain("已订阅周报，每周一");
    expect(await say(chat, "周报设置")).toContain("周报设置");
    expect(await press(chat, { do: "digest-settings" }, { form: filled })).toContain("已保存。周报每周二 08:");
    expect(await say(chat, "预览周报")).toContain("云川市2023年住院分娩率：99.62%。");
    chat.pass(4 * 86_400_000);
    await runDigests(digestDeps(chat.library), chat.now());
    await chat.work();
    const summary = chat.platform.sent.at(-1);
    expect(summary && textOf(summary.shows)).toContain("云川市2023年住院分娩率：99.62%。");
    expect(await say(chat, "撤回周报")).toContain("要撤回");
    expect(await press(chat, { do: "digest-recall", week: "2024-W04" })).toBe("已撤回这期周报。");
    expect(chat.platform.calls).toContain(`recall ${summary?.messageId}`);
  });

  test("sending by hand asks before it posts a second one", async () => {
    const chat = await openGroup();
    await say(chat, "订阅周报");
    expect(await say(chat, "立即发送")).toContain("正在发送");
    expect(await say(chat, "立即发送")).toContain("已经发过");
    expect(await press(chat, { do: "digest-again", week: "2024-W03" })).toContain("正在发送");
    const posted = chat.platform.sent.filter(({ message }) => message.replyTo === null);
    expect(posted).toHaveLength(2);
  });

  test("nobody else may", async () => {
    const chat = await openGroup();
    expect(await say(chat, "订阅周报", "ou_member")).toContain("请联系他们");
    expect(await subscriptionOf(chat.deps.database, "oc_group")).toBeNull();
    await say(chat, "订阅周报");
    const said = await press(chat, { do: "digest-settings" }, { by: "ou_member", form: filled });
    expect(said).toContain("请联系他们");
    expect((await subscriptionOf(chat.deps.database, "oc_group"))?.weekday).toBe(1);
  });

  test("a form that cannot be read changes nothing", async () => {
    const chat = await openGroup();
    await say(chat, "订阅周报");
    const said = await press(chat, { do: "digest-settings" }, { form: { ...filled, time: "25:00" } });
    expect(said).toContain("没有保存：“时间”");
    expect((await subscriptionOf(chat.deps.database, "oc_group"))?.weekday).toBe(1);
  });

  test("when the bot is removed, nothing is sent any more", async () => {
    const chat = await openGroup();
    await say(chat, "订阅周报");
    await chat.receive({
      kind: "bot-removed",
      eventId: "gone",
      chatId: "oc_group",
      chatName: "工作群",
      actor: null,
      external: false,
    });
    await chat.work();
    const before = chat.platform.sent.length;
    chat.pass(4 * 86_400_000);
    await runDigests(digestDeps(chat.library), chat.now());
    await chat.work();
    expect(chat.platform.sent).toHaveLength(before);
  });
});

test("in a direct chat it is said where a summary belongs", async () => {
  const chat = await openGroup();
  expect((await chat.ask("订阅周报")).join()).toContain("周报发在群里");
});

test("help lists what works where it is asked for", async () => {
  const chat = await openGroup();
  const direct = (await chat.ask("帮助")).join();
  expect(direct).toContain("订阅周报");
  expect(direct).not.toMatch(/取消订阅|撤回周报/);
  expect(await say(chat, "帮助")).toMatch(/订阅周报[^]*取消订阅[^]*撤回周报/);
});
