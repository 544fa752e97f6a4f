import chromium from "@sparticuz/chromium";
import { writeFileSync } from "node:fs";
import { chromium as browsers, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerCard } from "../../src/cards/answer-card.ts";
import { helpCard, reportListCard } from "../../src/cards/notice-cards.ts";
import { sourceCard } from "../../src/cards/source-card.ts";
import { createSourceLink } from "../../src/cards/source-link.ts";
import type { Card, Outgoing } from "../../src/ports/chat-platform.ts";
import { cardPage } from "../fakes/feishu/card-preview.ts";
import { makeAnswer, makeCitation, makeClaim } from "./make-answer.ts";

/**
 * Cards on a screen as wide as a phone's. `CARD_PICTURE=cards.png CARD_FONT=/path/to/a/chinese.font npx vitest run
 * --project unit test/cards/card-on-a-phone.test.ts` keeps a picture to look at.
 */

const width = 375;
const toLink = createSourceLink("https://open.feishu.cn");
const around = { lead: null, sourceLink: toLink };

const years = [2018, 2019, 2020, 2021].map((year) =>
  makeClaim({ period: { label: `${year}年`, from: null, to: `${year}-12-31` }, value: `${year - 1930}` }),
);
const option = (label: string) => ({ label, question: label, figureIds: [] });

const shown: Record<string, Outgoing> = {
  "one figure": answerCard(makeAnswer(), around),
  "a breakdown": answerCard(makeAnswer({ claims: years }), around),
  "a refusal": answerCard(makeAnswer({ decision: "refuse", text: "现有报告里没有2026年的数据。" }), around),
  "a clarification": answerCard(
    makeAnswer({ decision: "clarify", text: "请问您要哪一项？", options: ["青石县", "白水市（2021年）"].map(option) }),
    around,
  ),
  "a source": sourceCard(makeCitation(), { before: "覆盖率", figure: "92.79%", after: "。".repeat(90) }, toLink),
  help: helpCard({ text: "您可以直接问。", examples: ["青石县2021年第一剂接种覆盖率多少"], commands: [] }),
  "a list": reportListCard(
    [
      {
        title: "青石县2021年总结".repeat(6),
        place: "青石县",
        period: "2021年",
        issuer: null,
        url: "https://a.example/1",
      },
    ],
    toLink,
  ),
};

let browser: Browser;
beforeAll(async () => {
  browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
}, 60_000);
afterAll(() => browser.close());

test("nothing on any card is wider than a phone", async () => {
  const cards = Object.values(shown).flatMap((each): Card[] => (each.kind === "card" ? [each.card] : []));
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  await page.setContent(cardPage(cards, process.env["CARD_FONT"] ?? null));
  const widths = await page.locator(".card").evaluateAll((elements) => elements.map(({ scrollWidth }) => scrollWidth));
  expect(widths).toHaveLength(cards.length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(width);
  const picture = process.env["CARD_PICTURE"];
  if (picture !== undefined) writeFileSync(picture, await page.screenshot({ fullPage: true }));
  await page.close();
});
