import { describe, expect, test } from "vitest";
import { digestText } from "../../src/cards/digest-card.ts";
import {
  decideDraft,
  isOwnGroup,
  preview,
  recallOf,
  sendNow,
  subscribe,
  unsubscribe,
} from "../../src/digest/manage.ts";
import { runDigests } from "../../src/digest/run-digests.ts";
import { readSettings, settingsFields } from "../../src/digest/settings-form.ts";
import { keepChat } from "../../src/store/chats.ts";
import { activeSubscriptions, subscriptionOf } from "../../src/store/digest-subscriptions.ts";
import { digestsOfWeek } from "../../src/store/digests.ts";
import { claimOutbox, sendState } from "../../src/store/outbox.ts";
import { gazetteer, openLibrary } from "../answer/library.ts";
import { digestDeps, group, monday, outboxTexts, subscribe as subscribed } from "./group.ts";

const report = `云川市卫生健康委员会2023年工作总结
发布时间：2024-01-10
2023年，全市出生率5.4‰。`;

const here = { chatId: "oc_group", now: monday, timeZone: "Asia/Shanghai" };

describe("subscribing", () => {
  test("says when the summary comes, and a second time that it is set already", async () => {
    const { database } = await openLibrary({});
    const first = await subscribe({ database }, { ...here, owner: "ou_owner" });
    await database.batch(first.statements);
    expect(first.text).toMatch(/每周一 09:\d\d（Asia\/Shanghai）/);
    const second = await subscribe({ database }, { ...here, owner: "ou_other" });
    expect(second.statements).toEqual([]);
    expect((await subscriptionOf(database, "oc_group"))?.owner).toBe("ou_owner");
  });

  test("can be ended and begun again; the weeks between were never promised", async () => {
    const library = await openLibrary({ "a.txt": report });
    const { database } = library;
    await subscribed(database, group());
    await database.batch((await unsubscribe({ database }, here)).statements);
    expect(await activeSubscriptions(database)).toEqual([]);
    await database.batch((await subscribe({ database }, { ...here, owner: "ou_owner" })).statements);
    await runDigests(digestDeps(library), monday);
    expect(await outboxTexts(database)).toEqual([]);
  });
});

describe("the settings form", () => {
  const filled = {
    weekday: "5",
    time: "17:30",
    timeZone: "Asia/Urumqi",
    places: "云川市、青禾县",
    titles: "总结、公报",
    metrics: "出生率，婴儿死亡率",
    quiet: "no",
    review: "yes",
  };

  test("reads what was filled in", () => {
    expect(readSettings(filled, group(), gazetteer)).toMatchObject({
      kind: "read",
      subscription: {
        weekday: 5,
        minutes: 1050,
        timeZone: "Asia/Urumqi",
        placeIds: ["990100", "990121"],
        titles: ["总结", "公报"],
        metrics: ["出生率", "婴儿死亡率"],
        quiet: false,
        review: true,
      },
    });
  });

  test("shows what is set, so that saving it unchanged changes nothing", () => {
    const set = group({
      weekday: 3,
      minutes: 450,
      placeIds: ["990121"],
      titles: ["公报"],
      metrics: ["出生率"],
      quiet: false,
    });
    const form = Object.fromEntries(settingsFields(set, gazetteer).map(({ name, initial }) => [name, initial ?? ""]));
    expect(readSettings(form, set, gazetteer)).toEqual({ kind: "read", subscription: set });
  });

  test("a name that several places share is set, and shown again, by the city it lies in", () => {
    const read = readSettings({ ...filled, places: "南京市鼓楼区，浙江省温州市" }, group(), gazetteer);
    if (read.kind === "problem") throw new Error(read.text);
    expect(read.subscription.placeIds).toEqual(["320106", "330300"]);
    const shown = settingsFields(read.subscription, gazetteer).find(({ name }) => name === "places")?.initial ?? "";
    expect(shown).toBe("南京市鼓楼区、温州市");
    expect(readSettings({ ...filled, places: shown }, group(), gazetteer)).toEqual(read);
  });

  test.each([
    [{ places: "鼓楼区" }, "几个同名"],
    [{ places: "温州市的鼓楼区" }, "没有“温州市的鼓楼区”"],
    [{ metrics: "一、二、三、四、五、六、七、八、九、十、十一" }, "最多填10个"],
    [{ time: "9点" }, "时间"],
    [{ time: "09:17" }, "时间"],
    [{ timeZone: "Beijing" }, "时区"],
    [{ weekday: "8" }, "星期几"],
    [{ places: "无此地" }, "无此地"],
  ])("%j is not saved, and the sentence names the field", (wrong, name) => {
    const read = readSettings({ ...filled, ...wrong }, group(), gazetteer);
    expect(read).toMatchObject({ kind: "problem", text: expect.stringContaining(name) });
  });
});

describe("by hand", () => {
  test("a preview keeps nothing", async () => {
    const library = await openLibrary({ "a.txt": report });
    const pages = await preview(digestDeps(library), here);
    expect(pages.map((page) => digestText(page)).join("\n")).toContain("云川市2023年出生率：5.4‰。");
    expect(await outboxTexts(library.database)).toEqual([]);
  });

  test("sent now, the clock does not send it again", async () => {
    const library = await openLibrary({ "a.txt": report });
    await subscribed(library.database, group({ weekday: 5 }));
    const sent = await sendNow(digestDeps(library), { ...here, by: "ou_owner", again: false });
    expect(sent.state).toBe("queued");
    await runDigests(digestDeps(library), new Date("2024-01-26T02:00:00Z"));
    expect(await outboxTexts(library.database)).toHaveLength(1);
  });

  test("a second one in the same week is asked about first (D9)", async () => {
    const library = await openLibrary({ "a.txt": report });
    await subscribed(library.database, group());
    await runDigests(digestDeps(library), monday);
    const later = { ...here, now: new Date(monday.getTime() + 3_600_000), by: "ou_owner" };
    expect((await sendNow(digestDeps(library), { ...later, again: false })).state).toBe("already");
    expect(await outboxTexts(library.database)).toHaveLength(1);
    expect((await sendNow(digestDeps(library), { ...later, again: true })).state).toBe("queued");
    expect(new Set((await outboxTexts(library.database)).map(({ uuid }) => uuid)).size).toBe(2);
  });

  test("a week nobody was told of is none that was sent; a draft that waits is asked about", async () => {
    const library = await openLibrary({});
    await subscribed(library.database, group(), group({ chatId: "oc_review", review: true, quiet: false }));
    await runDigests(digestDeps(library), monday);
    const byHand = { ...here, by: "ou_owner", again: false };
    expect((await sendNow(digestDeps(library), byHand)).state).toBe("queued");
    expect((await sendNow(digestDeps(library), byHand)).state).toBe("already");
    const reviewed = { ...byHand, chatId: "oc_review" };
    expect(await sendNow(digestDeps(library), reviewed)).toEqual({ state: "already", waits: true });
    expect((await sendNow(digestDeps(library), { ...reviewed, again: true })).state).toBe("queued");
    const confirmed = { ...here, chatId: "oc_review", week: "2024-W04", by: "ou_owner", send: true };
    expect((await decideDraft(library, confirmed)).statements).toEqual([]);
  });

  test("only a group the bot is in, or that subscribed, is one it posts to", async () => {
    const { database } = await openLibrary({});
    await subscribed(database, group());
    const chat = { name: "", openId: null, external: false, sweptUntil: null };
    await database.batch([
      keepChat({ ...chat, id: "oc_in", kind: "group" }),
      keepChat({ ...chat, id: "oc_direct", kind: "direct", openId: "ou_1" }),
    ]);
    const known = async (chatId: string) => isOwnGroup({ database }, chatId);
    expect(await Promise.all(["oc_group", "oc_in", "oc_direct", "oc_typo"].map(known))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("a draft", () => {
  async function drafted() {
    const library = await openLibrary({ "a.txt": report });
    await subscribed(library.database, group({ review: true }));
    await runDigests(digestDeps(library), monday);
    return library;
  }
  const decision = { ...here, week: "2024-W04", by: "ou_owner" };

  test("confirmed, goes to the group once, however often the button is pressed", async () => {
    const { database } = await drafted();
    const [first, second] = [
      await decideDraft({ database }, { ...decision, send: true }),
      await decideDraft({ database }, { ...decision, send: true }),
    ];
    await database.batch(first.statements);
    await expect(database.batch(second.statements)).rejects.toMatchObject({ code: "GUARD_FAILED" });
    const said = await outboxTexts(database);
    expect(said.filter(({ lane }) => lane === "oc_group").map(({ text }) => text)).toEqual([
      expect.stringContaining("云川市2023年出生率：5.4‰。"),
    ]);
  });

  test("dropped, goes nowhere and is not reported as forgotten", async () => {
    const library = await drafted();
    await library.database.batch((await decideDraft(library, { ...decision, send: false })).statements);
    await runDigests(digestDeps(library), new Date(monday.getTime() + 4 * 86_400_000));
    expect((await outboxTexts(library.database)).map(({ lane }) => lane)).toEqual(["ou_owner"]);
    expect(await digestsOfWeek(library.database, "oc_group", "2024-W04")).toMatchObject([{ state: "unsent" }]);
  });
});

describe("taking back", () => {
  const taking = { chatId: "oc_group", week: "2024-W04", by: "ou_owner", now: monday };

  test("what nobody has begun to send is not sent at all, and a second time there is nothing", async () => {
    const library = await openLibrary({ "a.txt": report });
    const { database } = library;
    await subscribed(database, group());
    await runDigests(digestDeps(library), monday);
    const [posted] = await outboxTexts(database);
    const taken = await recallOf({ database }, taking);
    expect(taken).toMatchObject({ messageIds: [] });
    expect((await sendState(database, posted?.uuid ?? ""))?.state).toBe("dropped");
    await database.batch(typeof taken === "string" ? [] : taken.statements);
    expect(await recallOf({ database }, taking)).toBe("nothing");
  });

  test("waits while a part may be under way", async () => {
    const library = await openLibrary({ "a.txt": report });
    const { database } = library;
    await subscribed(database, group());
    await runDigests(digestDeps(library), monday);
    const lease = { holder: "other", now: monday, until: new Date(monday.getTime() + 45_000) };
    await claimOutbox(database, { limit: 1, lease });
    expect(await recallOf({ database }, taking)).toBe("busy");
  });
});
