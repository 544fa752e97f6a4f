import { describe, expect, test } from "vitest";
import { openChat } from "./open-chat.ts";
import { mentionBot } from "./in-process-platform.ts";

const question = "云川市2023年住院分娩率是多少";

describe("suggested questions", () => {
  test("stand under an answer in a direct chat, and each of them is answered with a figure", async () => {
    const chat = await openChat();
    await chat.ask(question);
    const { suggested } = chat.platform.sent[0]!;
    expect(suggested.length).toBeGreaterThan(0);
    expect(suggested.length).toBeLessThanOrEqual(3);
    expect(suggested).not.toContain(question);
    for (const each of suggested) {
      const asked = {
        question: each,
        askedAt: chat.now(),
        context: [],
        reports: null,
        audience: { kind: "everyone" },
      } as const;
      expect(await chat.deps.ask(asked)).toMatchObject({ decision: "answer", claims: expect.any(Array) });
    }
  });

  test("are not made in a group, nor under a refusal", async () => {
    const chat = await openChat();
    const content = { kind: "text", text: question, mentions: [mentionBot] } as const;
    await chat.ask("", { chatId: "oc_group", chatKind: "group", content });
    await chat.ask("今天天气怎么样");
    expect(chat.platform.sent.map(({ suggested }) => suggested)).toEqual([[], []]);
  });
});
