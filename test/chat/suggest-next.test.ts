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

  test("go on from the latest time of a series, which is told oldest first", async () => {
    const year = (at: number, rate: string) =>
      `云川市卫生健康局关于${at}年工作情况的报告\n\n${at}年，全市住院分娩率为${rate}%。\n\n云川市卫生健康局\n${at + 1}年1月10日\n`;
    const rates = { 2020: "97.10", 2021: "98.11", 2022: "99.02" };
    const reports = Object.entries(rates).map(([at, rate]) => [`${at}.txt`, year(Number(at), rate)]);
    const chat = await openChat({ reports: Object.fromEntries(reports) as Record<string, string> });
    const [text = ""] = await chat.ask("云川市2021年到2022年住院分娩率变化");
    expect(text.indexOf("98.11%")).toBeLessThan(text.indexOf("99.02%"));
    expect(chat.platform.sent[0]?.suggested[0]).toBe("云川市2021年住院分娩率是多少");
  });

  test("are not made in a group, nor under a refusal", async () => {
    const chat = await openChat();
    const content = { kind: "text", text: question, mentions: [mentionBot] } as const;
    await chat.ask("", { chatId: "oc_group", chatKind: "group", content });
    await chat.ask("今天天气怎么样");
    expect(chat.platform.sent.map(({ suggested }) => suggested)).toEqual([[], []]);
  });
});
