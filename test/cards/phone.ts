import chromium from "@sparticuz/chromium";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as browsers } from "playwright-core";
import type { Card } from "../../src/ports/chat-platform.ts";
import { cardPage } from "../fakes/feishu/card-preview.ts";

/** A phone's screen, in CSS pixels. */
export const phoneWidth = 375;

/**
 * How wide each card becomes on a phone's screen. With `CARD_PICTURES` set, each is kept there as `card-<name>.png`, in
 * the font `CARD_FONT` names.
 */
export async function widthsOnPhone(cards: Readonly<Record<string, Card>>): Promise<Record<string, number>> {
  const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
  const screen = await browser.newPage({ viewport: { width: phoneWidth, height: 800 }, deviceScaleFactor: 1.5 });
  const widths: Record<string, number> = {};
  const folder = process.env["CARD_PICTURES"];
  for (const [name, card] of Object.entries(cards)) {
    await screen.setContent(cardPage([card], process.env["CARD_FONT"] ?? null));
    const drawn = screen.locator(".card");
    widths[name] = await drawn.evaluate((element) => element.scrollWidth);
    if (folder !== undefined) writeFileSync(join(folder, `card-${name}.png`), await drawn.screenshot());
  }
  await browser.close();
  return widths;
}
