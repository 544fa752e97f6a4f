import { expect, test } from "vitest";
import { ask, openLibrary } from "../../answer/library.ts";
import { readText } from "../read-prose.ts";

/** What a notice corrects goes by its plain name, and the number it takes back is nobody's result. */

const notice = "关于更正德清县2023年免疫规划工作总结有关数据的说明\n";

async function figuresOf(text: string): Promise<string[]> {
  const { figures } = await readText(`${notice}${text}`);
  return figures.map(({ display, metric, flags }) =>
    flags.includes("unresolved-parallel") ? `(${display})` : `${display} ${metric.phrase}`,
  );
}

test.each([
  ["麻腮风疫苗接种率更正为97.42%，原报告97.26%有误。", ["97.42% 麻腮风疫苗接种率", "(97.26%)"]],
  ["报告水痘由214例更正为241例。", ["(214例)", "241例 报告水痘"]],
  ["百白破疫苗接种率应为95.3%，原文95.7%系笔误。", ["95.3% 百白破疫苗接种率", "(95.7%)"]],
  ["报告水痘由214例增加到241例。", ["214例 报告水痘", "241例 报告水痘"]],
  ["原报告单位12家，均已复核。", ["12家 原报告单位"]],
])("%s", async (text, expected) => {
  expect(await figuresOf(text)).toEqual(expected);
});

test("the corrected number and the one it corrects are shown as two that differ, the correction first", async () => {
  const library = await openLibrary({
    "report.txt": "德清县2023年免疫规划工作总结\n麻腮风疫苗接种率97.26%。\n",
    "notice.txt": `${notice}麻腮风疫苗接种率更正为97.42%，原报告97.26%有误。\n`,
  });
  const { claims, notes } = await ask(library, "德清县2023年麻腮风疫苗接种率多少");
  expect(claims.map(({ display }) => display)).toEqual(["97.42%", "97.26%"]);
  expect(notes.map(({ code }) => code)).toContain("CONFLICT");
});
