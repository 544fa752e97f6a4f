import { expect, test } from "vitest";

import { readText } from "../read-prose.ts";

async function placeOf(text: string): Promise<string | undefined> {
  return (await readText(text)).figures[0]?.place?.name;
}

test("what is told of several counties together is none of theirs", async () => {
  const prose = "选择诸暨市和嵊州市2个市开展试点。诸暨市和嵊州市2个试点市登记患者2704例。";
  expect(await placeOf(`基层转诊效果分析\n${prose.replaceAll("试点市", "试点县")}`)).toBeUndefined();
  expect(await placeOf(`诸暨市2021年结核病防治工作总结\n诸暨市和嵊州市2个市开展试点。登记患者2704例。`)).toBe("诸暨市");
});
