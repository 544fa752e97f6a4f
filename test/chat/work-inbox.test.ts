import { describe, expect, test } from "vitest";
import { openChat, type OpenChat } from "./open-chat.ts";
import { mentionBot, textOf } from "./in-process-platform.ts";

const question = "云川市2023年住院分娩率是多少";

async function workForMinutes(chat: OpenChat, minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute += 1) {
    await chat.work();
    chat.pass(60_000);
  }
}

describe("a job whose handling fails", () => {
  test("is tried again until it works", async () => {
    const chat = await openChat();
    const { ask } = chat.deps;
    let faults = 3;
    chat.deps.ask = async (input) => {
      if (faults > 0) {
        faults -= 1;
        throw new Error("the library is locked");
      }
      return ask(input);
    };
    const { messageId } = await chat.say(question);
    await workForMinutes(chat, 6);
    expect(chat.repliesTo(messageId).map(({ shows }) => textOf(shows))).toEqual([expect.stringContaining("99.62%")]);
  });

  test("for ever is told to the asker and the admins, once", async () => {
    const chat = await openChat({ settings: { adminChat: "oc_admins" } });
    await chat.ask(question);
    chat.deps.ask = async () => {
      throw new Error("a fault of ours");
    };
    const { messageId } = await chat.say(question);
    await workForMinutes(chat, 20);
    expect(chat.repliesTo(messageId).map(({ shows }) => textOf(shows))).toEqual([expect.stringContaining("没能答复")]);
    const admins = chat.platform.sent.filter(
      ({ message }) => "chatId" in message.to && message.to.chatId === "oc_admins",
    );
    expect(admins).toHaveLength(1);
    expect(chat.logged.join()).not.toContain("a fault of ours");
  });

  test("says nothing in a group nobody could tell whose it is", async () => {
    const chat = await openChat();
    chat.platform.chats = () => {
      throw new Error("no scope");
    };
    const content = { kind: "text", text: question, mentions: [mentionBot] } as const;
    await chat.say("", { chatId: "oc_unknown", chatKind: "group", content });
    await workForMinutes(chat, 20);
    expect(chat.platform.sent).toEqual([]);
  });

  test("leaves other conversations alone meanwhile", async () => {
    const chat = await openChat();
    const { ask } = chat.deps;
    chat.deps.ask = async (input) => {
      if (input.question === "坏") throw new Error("a fault of ours");
      return ask(input);
    };
    await chat.say("坏", { chatId: "oc_other" });
    expect(await chat.ask(question)).toEqual([expect.stringContaining("99.62%")]);
  });
});
