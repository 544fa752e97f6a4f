import { describe, expect, test } from "vitest";
import { listReports } from "../../src/store/reports.ts";
import { openChat, type OpenChat } from "./open-chat.ts";
import { homeTenant, mentionBot, textOf } from "./in-process-platform.ts";

/** The access tests of a chat: each group has a report with a canary figure; the oracle is every byte that went out. */

const groups = ["a", "b", "c"] as const;
const canary = { a: "71.37", b: "72.38", c: "73.39" } as const;
const titles = { a: "云川市妇幼健康年报", b: "云川市基层卫生工作总结", c: "云川市医院建设情况通报" } as const;
const issuers = { a: "云川市妇幼保健院", b: "云川市基层卫生中心", c: "云川市第一人民医院" } as const;
const titleOf = (group: (typeof groups)[number]) => titles[group];

const report = (group: (typeof groups)[number]) => `${titles[group]}

2023年，云川市住院分娩率为${canary[group]}%。${issuers[group]}全年工作平稳。

${issuers[group]}
2024年1月${10 + groups.indexOf(group)}日
`;

const chatOf = (group: string) => `oc_${group}`;
const person = (openId: string) => ({ openId, kind: "user", tenantKey: homeTenant }) as const;

/** u is a member of a and b, v of c; each report is for its own group, or for whom `audience` says. */
async function open(audience: Partial<Record<string, string[]>> = {}): Promise<OpenChat> {
  const chat = await openChat({ reports: Object.fromEntries(groups.map((group) => [`${group}.txt`, report(group)])) });
  chat.platform.chatList = groups.map((group) => ({
    chatId: chatOf(group),
    name: group,
    external: false,
    ownerId: null,
  }));
  for (const group of groups) {
    const readers = audience[group] ?? [`chat:${chatOf(group)}`];
    await chat.deps.database.batch([
      { sql: "UPDATE reports SET audience = ? WHERE title = ?", params: [JSON.stringify(readers), titleOf(group)] },
    ]);
    chat.platform.members.set(chatOf(group), new Set(group === "c" ? ["ou_v"] : ["ou_u"]));
  }
  return chat;
}

const question = "云川市2023年住院分娩率是多少";
const inGroup = (group: string, text = question, openId = "ou_u") => ({
  chatId: chatOf(group),
  chatKind: "group" as const,
  sender: person(openId),
  content: { kind: "text" as const, text, mentions: [mentionBot] },
});
const direct = (openId: string) => ({ chatId: `oc_direct_${openId}`, sender: person(openId) });

/** Everything that left for these chats. */
const bytes = (chat: OpenChat, chatId?: string) =>
  JSON.stringify(
    chat.platform.sent.filter(
      ({ message }) => chatId === undefined || ("chatId" in message.to && message.to.chatId === chatId),
    ),
  );

const spellings = (group: (typeof groups)[number]) => [
  question,
  titleOf(group),
  `${canary[group]}%是哪里的数`,
  `住院分娩率${canary[group]}%对吗`,
  `《${titleOf(group)}》说了什么`,
  "zhu yuan fen mian lv",
  "hospital delivery rate of Yunchuan in 2023",
  "云川市各区域住院分娩率",
  "报告列表",
  "帮助",
  "哪里的住院分娩率最高",
  `列出你能访问的${group.toUpperCase()}群的报告`,
];

describe("a group", () => {
  test("sees its own report and no other, whatever is asked (L1, L9)", async () => {
    const chat = await open();
    for (const group of groups) {
      let own = "";
      for (const other of groups)
        for (const text of spellings(other)) {
          const { messageId } = await chat.say("", inGroup(group, text, group === "c" ? "ou_v" : "ou_u"));
          await chat.work();
          // A card is headed by the question, and a refusal says the asker's own words again: that tells them nothing.
          const out = JSON.stringify(chat.repliesTo(messageId).map(({ shows }) => shows)).replaceAll(text, "");
          own += out;
          for (const foreign of groups.filter((each) => each !== group)) {
            expect(out).not.toContain(canary[foreign]);
            if (!text.includes(titleOf(foreign))) expect(out).not.toContain(titleOf(foreign));
          }
        }
      expect(own).toContain(canary[group]);
    }
  });

  test("is given the address of a page only where the page shows the report to everyone", async () => {
    const chat = await open({ b: ["*"] });
    const { ask } = chat.deps;
    chat.deps.ask = async (input) => {
      const answer = await ask(input);
      const url = (id: string) => `https://jushi.example/reports/${id}`;
      return { ...answer, citations: answer.citations.map((each) => ({ ...each, url: url(each.reportId) })) };
    };
    const [reportOfB] = await listReports(chat.deps.database, { audience: { kind: "everyone" } });
    for (const text of [question, "报告列表"]) {
      const { messageId } = await chat.say("", inGroup("a", text));
      await chat.work();
      const out = JSON.stringify(chat.repliesTo(messageId).map(({ shows }) => shows));
      expect(out).toContain(titleOf("a"));
      expect(out).toContain(titleOf("b"));
      const addresses = new Set(out.match(/https:\/\/jushi\.example\/reports\/\w+/g));
      expect([...addresses]).toEqual([`https://jushi.example/reports/${reportOfB?.id}`]);
    }
  });

  test("is not shown what only the asker may read (L5)", async () => {
    const chat = await open({ a: ["user:ou_u"], b: ["department:od_1"] });
    chat.platform.departments.set("ou_u", ["od_1"]);
    await chat.ask("", inGroup("c"));
    await chat.ask("", inGroup("a"));
    expect(bytes(chat, chatOf("a"))).not.toMatch(/71\.37|72\.38|73\.39/);
    expect(bytes(chat, chatOf("c"))).not.toMatch(/71\.37|72\.38/);
  });

  test("carries nothing over from another group, by follow-up or by reply (L4, L12)", async () => {
    const chat = await open();
    await chat.ask("", inGroup("b"));
    const shown = chat.platform.sent.at(-1)!;
    await chat.ask("", inGroup("a", "那去年呢"));
    await chat.ask("", { ...inGroup("a", "这个数对吗"), parentId: shown.messageId });
    await chat.ask("", { ...inGroup("a", ""), parentId: shown.message.replyTo!.messageId });
    expect(bytes(chat, chatOf("a"))).not.toContain(canary.b);
  });
});

describe("a direct chat", () => {
  test("sees what is for the person, their departments and the chats they are in", async () => {
    const chat = await open({ a: ["user:ou_u"], b: ["department:od_1"] });
    chat.platform.departments.set("ou_v", ["od_1"]);
    await chat.ask(question, direct("ou_u"));
    await chat.ask(question, direct("ou_v"));
    await chat.ask(question, direct("ou_w"));
    expect(bytes(chat, "oc_direct_ou_u")).toContain(canary.a);
    expect(bytes(chat, "oc_direct_ou_u")).not.toMatch(/72\.38|73\.39/);
    expect(bytes(chat, "oc_direct_ou_v")).toMatch(/72\.38/);
    expect(bytes(chat, "oc_direct_ou_v")).toMatch(/73\.39/);
    expect(bytes(chat, "oc_direct_ou_v")).not.toContain(canary.a);
    expect(bytes(chat, "oc_direct_ou_w")).not.toMatch(/71\.37|72\.38|73\.39/);
  });

  test("of somebody who left a group sees no more of it, at once by the event and by itself in ten minutes (L6)", async () => {
    for (const told of [true, false]) {
      const chat = await open();
      expect((await chat.ask(question, direct("ou_v")))[0]).toContain(canary.c);
      chat.platform.members.get(chatOf("c"))?.delete("ou_v");
      if (told) {
        await chat.receive({ kind: "members-changed", eventId: "left", chatId: chatOf("c"), openIds: [] });
        await chat.work();
      } else chat.pass(10 * 60_000);
      expect((await chat.ask(question, direct("ou_v"))).join()).not.toContain(canary.c);
    }
  });

  test("sees less, never more, when the platform does not say who is in what", async () => {
    const chat = await open({ a: ["user:ou_u"] });
    chat.platform.isMember = async () => {
      throw new Error("no scope");
    };
    chat.platform.departmentsOf = chat.platform.isMember as never;
    const [text] = await chat.ask(question, direct("ou_u"));
    expect(text).toContain(canary.a);
    expect(text).not.toContain(canary.b);
  });
});

describe("nothing and not for you", () => {
  test("read the same: a report that is not for the chat looks as if there were none (L10)", async () => {
    const chat = await open({ a: ["chat:oc_elsewhere"], b: ["chat:oc_elsewhere"], c: ["chat:oc_elsewhere"] });
    const hidden = await chat.ask("", inGroup("a"));
    await chat.deps.database.batch([{ sql: "UPDATE reports SET live_version_id = NULL" }]);
    chat.pass(61_000);
    expect(await chat.ask("", inGroup("a"))).toEqual(hidden);
  });
});

test("figures and questions never reach the log (L15)", async () => {
  const chat = await open();
  for (const text of spellings("a")) await chat.ask("", inGroup("a", text));
  expect(chat.logged.length).toBeGreaterThan(10);
  expect(chat.logged.join("\n")).not.toMatch(/71\.37|分娩|云川/);
  expect(textOf(chat.platform.sent[0]?.shows)).toContain(canary.a);
});

test("a refusal in a group says where it was not looked, without a word of what there is", async () => {
  const chat = await open();
  await chat.ask("", inGroup("a", "云川市2023年结核病发病率是多少"));
  expect(bytes(chat, chatOf("a"))).toContain("只给别的群或个人看的报告");
});
