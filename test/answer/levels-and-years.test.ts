import { describe, expect, test } from "vitest";

import { ask, openLibrary } from "./library.ts";

/** 三级以上医院 are not the 三级医院, and 三年 asked is a time and no word of a name. */
const library = await openLibrary({
  "buildings.txt": `松溪岭县教育局2021—2023年工作总结
2021年至2023年，全县累计投入2.7亿元。三年来累计培训1.9万人。
2023年，新扩建幼儿园12所，其中新建5所、扩建7所。全县有三级以上医院4家，乙等以上医院6家。`,
});

async function said(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
}

describe("levels and stretches of years", () => {
  test.each([
    ["松溪岭县新扩建幼儿园几所", "12所"],
    ["松溪岭县三级以上医院几家", "4家"],
    ["松溪岭县三级医院几家", "refuse"],
    ["松溪岭县三年一共投入多少", "2.7亿元"],
    ["松溪岭县三年累计培训多少人", "1.9万人"],
  ])("%s", async (question, display) => {
    expect(await said(question)).toBe(display);
  });
});
