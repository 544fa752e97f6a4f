import { vaccineName } from "../../reports/populations.ts";
import type { Ask } from "../frame.ts";
import type { UnderstandWith } from "./reading-with.ts";

/**
 * HPV疫苗打得怎么样, 65岁以上老人体检情况: how far a thing has come, asked without a number. Where nothing counted goes by that
 * name, its rate is what tells it.
 */
export function askedByRate(asks: readonly Ask[], text: string, { manner }: UnderstandWith): Ask[] {
  if (manner !== "by-its-rate") return [...asks];
  return asks.map((ask) => {
    const last = ask.words.at(-1) ?? "";
    const rate = ask.family === null ? rateOf(last, text) : null;
    return rate === null ? ask : { ...ask, words: [...ask.words.slice(0, -1), rate] };
  });
}

const vaccine = new RegExp(`(?:${vaccineName.source})$`);

function rateOf(run: string, text: string): string | null {
  if (/(?:疫苗|卡介苗)$/.test(run)) return `${run}接种率`;
  if (vaccine.test(run)) return `${run}疫苗接种率`;
  // 流感疫苗接种多少 asks how many there were.
  return !text.includes("多少") && /..(?:接种|补种|筛查|签约|体检|管理|参保|建档|覆盖)$/.test(run) ? `${run}率` : null;
}
