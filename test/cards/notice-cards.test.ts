import { expect, test } from "vitest";
import { helpCard, reportListCard, statusCard } from "../../src/cards/notice-cards.ts";
import { quoteReply, sourceCard } from "../../src/cards/source-card.ts";
import { createSourceLink } from "../../src/cards/source-link.ts";
import { cardFault } from "../fakes/feishu/card-check.ts";
import { makeCitation, sentence } from "./make-answer.ts";

const toLink = createSourceLink("https://open.feishu.cn");
const report = (n: number) => ({
  title: `第${n}号<at id=all></at>通报`,
  place: "青石县",
  period: "2021年",
  issuer: n % 2 === 0 ? null : "青石县卫生健康局",
  url: `https://jushi.example.gov.cn/reports/${n}`,
});

test.each([
  ["status", statusCard(["正在查3份报告…", "正在核对原文…"])],
  [
    "help",
    helpCard({
      text: "您可以直接问。",
      examples: ["青石县覆盖率多少"],
      commands: [{ name: "清空", help: "忘记前面的" }],
    }),
  ],
  ["list", reportListCard([report(1), report(2)], toLink)],
  ["an empty list", reportListCard([], toLink)],
  ["source", sourceCard(makeCitation(), { before: "前", figure: "92.79%", after: "后" }, toLink)],
  [
    "a long source",
    sourceCard(makeCitation(), { before: "前".repeat(9000), figure: "1", after: "|".repeat(9000) }, toLink),
  ],
])("the %s card is one the platform takes, and has the same in plain text", (_what, outgoing) => {
  if (outgoing.kind !== "card") throw new Error("no card");
  expect(cardFault(outgoing.card)).toBeNull();
  expect(outgoing.fallback).not.toBe("");
});

test("a list names every report up to forty, then how many more there are", () => {
  const outgoing = reportListCard(
    Array.from({ length: 45 }, (_, n) => report(n)),
    toLink,
  );
  const text = JSON.stringify(outgoing.kind === "card" && outgoing.card);
  expect(text.match(/通报/g)).toHaveLength(40);
  expect(text).toContain("另有5份没有列出");
  expect(text).not.toContain("<at");
});

test("the source card marks the figure within its paragraph and opens the page beside the chat", () => {
  const outgoing = sourceCard(makeCitation(), { before: "覆盖率", figure: "92.79%", after: "。" }, toLink);
  const text = JSON.stringify(outgoing.kind === "card" && outgoing.card);
  expect(text).toContain("覆盖率<text_tag color='yellow'>92.79%</text_tag>。");
  expect(text).toContain("https://applink.feishu.cn/client/web_url/open?mode=sidebar-semi&url=https%3A%2F%2F");
  expect(outgoing).toMatchObject({ fallback: expect.stringContaining("覆盖率【92.79%】。") as string });
});

test("a report without a public address has no button that would lead nowhere", () => {
  const outgoing = sourceCard(makeCitation({ url: "/reports/r1" }), { before: "", figure: "1", after: "" }, toLink);
  expect(JSON.stringify(outgoing)).not.toContain("open_url");
});

test("what is copied is the sentence with where it is from", () => {
  expect(quoteReply(makeCitation())).toEqual({
    kind: "text",
    text: `“${sentence}”（出处：青石县卫生健康局《青石县2021年总结》，2021-12-24发布）`,
  });
});

test.each([
  [
    "https://open.feishu.cn",
    "https://applink.feishu.cn/client/web_url/open?mode=sidebar-semi&url=https%3A%2F%2Fa.example%2Fr%3Fv%3D1%23f",
  ],
  [
    "https://open.larksuite.com",
    "https://applink.larksuite.com/client/web_url/open?mode=sidebar-semi&url=https%3A%2F%2Fa.example%2Fr%3Fv%3D1%23f",
  ],
  ["http://127.0.0.1:9911", "https://a.example/r?v=1#f"],
])("under %s a page's link is %s", (platform, link) => {
  expect(createSourceLink(platform)("https://a.example/r?v=1#f")).toBe(link);
});
