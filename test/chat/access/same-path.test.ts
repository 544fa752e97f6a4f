import { describe, expect, test } from "vitest";
import type { Database } from "../../../src/ports.ts";
import { textOf } from "../in-process-platform.ts";
import { openChat, type OpenChat } from "../open-chat.ts";
import { alone, canaries, groups, inGroup } from "./groups.ts";

/**
 * L10 as a property of the code and not of a clock: what is asked of the database for a report that is for others, and
 * for one that is not there, is the same to the letter, and so is what is said. Nobody learns from either that there is
 * something.
 */

const report = ({ figure, phrase, title, issuer }: (typeof canaries)["a"]) => `${title}

2023年，云川市住院分娩率为${figure}%。${issuer}开展${phrase}，落实分级管理。

${issuer}
2024年1月11日
`;

/** The chat of group a with a report of its own and, where it is `there`, one for group b. */
async function open(there: "for others" | "taken down" | "never read in") {
  const files = { "a.txt": report(canaries.a), ...(there !== "never read in" && { "b.txt": report(canaries.b) }) };
  const chat = await openChat({ reports: files });
  chat.platform.chatList = groups.map((name) => ({ chatId: `oc_${name}`, name, external: false, ownerId: null }));
  const audience = "UPDATE reports SET audience = json_array('chat:oc_' || ?) WHERE title = ?";
  await chat.deps.database.batch([
    { sql: audience, params: ["a", canaries.a.title] },
    { sql: audience, params: ["b", canaries.b.title] },
    ...(there === "taken down"
      ? [{ sql: "UPDATE reports SET live_version_id = NULL WHERE title = ?", params: [canaries.b.title] }]
      : []),
  ]);
  return chat;
}

/** Every statement of the program from here on. */
function noted(chat: OpenChat): string[] {
  const statements: string[] = [];
  const { database } = chat.library;
  const noting: Database = {
    query: (statement) => {
      statements.push(statement.sql);
      return database.query(statement);
    },
    batch: (batch) => {
      statements.push(...batch.map(({ sql }) => sql));
      return database.batch(batch);
    },
  };
  Object.assign(chat.deps, { database: noting });
  Object.assign(chat.library, { database: noting });
  return statements;
}

const { title, phrase, figure, issuer } = canaries.b;
const questions = [
  `《${title}》里住院分娩率是多少`,
  `《${title}》说了什么`,
  `${phrase}是什么`,
  `${phrase}有哪些做法`,
  `住院分娩率${figure}%对吗`,
  `${issuer}有什么主要措施`,
  "云川市2023年住院分娩率是多少",
  "哪份报告的住院分娩率最高",
  "报告列表",
];

async function asked(there: Parameters<typeof open>[0]) {
  const chat = await open(there);
  const statements = noted(chat);
  const said: string[] = [];
  for (const text of questions) {
    for (const where of [inGroup("a", text), inGroup("c", text), alone(text, "ou_x")]) {
      const { messageId } = await chat.say(text, where);
      await chat.work();
      chat.pass(40 * 60_000);
      said.push(...chat.repliesTo(messageId).map(({ shows }) => textOf(shows)));
    }
  }
  return { statements, said };
}

describe("a report for others and one that is not there", () => {
  test.each(["taken down", "never read in"] as const)("(%s) are the same to ask and to hear", async (gone) => {
    const [hidden, absent] = [await asked("for others"), await asked(gone)];
    expect(hidden.said).toEqual(absent.said);
    expect(hidden.statements.length).toBeGreaterThan(500);
    expect(hidden.statements).toEqual(absent.statements);
  });
});
