import { createFtsIndex } from "../../../src/adapters/fts.ts";
import type { Audience } from "../../../src/ports.ts";
import type { ChatDeps } from "../../../src/chat/chat-deps.ts";
import { homeTenant, mentionBot } from "../in-process-platform.ts";
import { openChat, type OpenChat } from "../open-chat.ts";

/**
 * Six groups, each with a report of its own that holds a figure and a phrase nobody else's does. Whoever sees either
 * outside its group has seen too much.
 */
export const groups = ["a", "b", "c", "d", "e", "f"] as const;
export type Group = (typeof groups)[number];

export const canaries: Readonly<Record<Group, { figure: string; phrase: string; title: string; issuer: string }>> = {
  a: { figure: "71.37", phrase: "白鹭行动", title: "云川市妇幼健康年报", issuer: "云川市妇幼保健院" },
  b: { figure: "72.38", phrase: "青松计划", title: "云川市基层卫生工作总结", issuer: "云川市基层卫生中心" },
  c: { figure: "73.39", phrase: "长堤工程", title: "云川市医院建设情况通报", issuer: "云川市第一人民医院" },
  d: { figure: "74.41", phrase: "晨钟专班", title: "云川市疾病预防工作报告", issuer: "云川市疾病预防控制中心" },
  e: { figure: "75.43", phrase: "明灯小组", title: "云川市卫生监督年度报告", issuer: "云川市卫生监督所" },
  f: { figure: "76.47", phrase: "金桥站点", title: "云川市急救体系建设简报", issuer: "云川市急救中心" },
};

const report = ({ figure, phrase, title, issuer }: (typeof canaries)[Group], day: number) => `${title}

2023年，云川市住院分娩率为${figure}%。${issuer}开展${phrase}，全年培训${day * 7}人次。
一、主要措施
${issuer}以${phrase}为抓手，逐户走访，落实分级管理。

${issuer}
2024年1月${day}日
`;

export const chatOf = (group: string) => `oc_${group}`;
export const audienceOf = (group: string): Audience => ({ kind: "members", of: [`chat:${chatOf(group)}`] });

/** Two reports are for people as well: one person, and a department and all below it. */
const also: Partial<Record<Group, string[]>> = { e: ["user:ou_e"], f: ["department:od_f"] };

/** u is in a and b, v in c; x is of our tenant and in no group. */
export const members: Readonly<Record<string, readonly Group[]>> = { ou_u: ["a", "b"], ou_v: ["c"], ou_x: [] };

/** `change` is made to the program when everything is set up, to its database and its index as well. */
export async function openGroups(change: (deps: ChatDeps) => ChatDeps = (deps) => deps): Promise<OpenChat> {
  const files = groups.map((group, index) => [`${group}.txt`, report(canaries[group], 11 + index)] as const);
  const chat = await openChat({ reports: Object.fromEntries(files) });
  chat.platform.chatList = groups.map((group) => ({
    chatId: chatOf(group),
    name: group,
    external: false,
    ownerId: null,
  }));
  for (const group of groups) {
    const readers = JSON.stringify([`chat:${chatOf(group)}`, ...(also[group] ?? [])]);
    const params = [readers, canaries[group].title];
    await chat.deps.database.batch([{ sql: "UPDATE reports SET audience = ? WHERE title = ?", params }]);
    const people = Object.entries(members).filter(([, of]) => of.includes(group));
    chat.platform.members.set(chatOf(group), new Set(people.map(([openId]) => openId)));
  }
  const changed = change({ ...chat.deps });
  Object.assign(chat.deps, changed);
  Object.assign(chat.library, { database: changed.database, index: createFtsIndex(changed.database) });
  return chat;
}

/** Where somebody asks: in a group, or alone with the bot. */
export const inGroup = (group: string, text: string, openId = "ou_u") => ({
  chatId: chatOf(group),
  chatKind: "group" as const,
  sender: { openId, kind: "user" as const, tenantKey: homeTenant },
  content: { kind: "text" as const, text, mentions: [mentionBot] },
});

export const alone = (text: string, openId: string, tenantKey = homeTenant) => ({
  chatId: `oc_direct_${openId}`,
  sender: { openId, kind: "user" as const, tenantKey },
  content: { kind: "text" as const, text, mentions: [] },
});

/** The groups whose figure, phrase or title these bytes give away, apart from what the asker said themselves. */
export function givenAway(shown: unknown, said = ""): Group[] {
  const bytes = JSON.stringify(shown) ?? "";
  const words = said.normalize("NFKC").replace(/\p{Cf}/gu, "");
  return groups.filter((group) => {
    const { figure, phrase, title } = canaries[group];
    return [figure, phrase, title].some((canary) => !words.includes(canary) && bytes.includes(canary));
  });
}

/** What a figure or a phrase says even to somebody who named it: the sentence it stands in. */
export function sentenceGivenAway(shown: unknown): Group[] {
  const bytes = JSON.stringify(shown) ?? "";
  return groups.filter((group) => {
    const { figure, phrase, issuer } = canaries[group];
    return bytes.includes(`住院分娩率为${figure}`) || bytes.includes(`${issuer}开展${phrase}`);
  });
}
