import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

const report = `云川市2021年工作总结
发布时间：2022-01-05
2021年，全市住院分娩率99.1%。`;

test("of several years asked, the ones no report has are said to be missing", async () => {
  const library = await openLibrary({ "a.txt": report });
  const answer = await ask(library, "云川市2020年和2021年住院分娩率");
  expect(answer.claims.map(({ display }) => display)).toEqual(["99.1%"]);
  expect(answer.notes).toContainEqual({ code: "INCOMPLETE", text: "现有报告里没有找到2020年的这项数字。" });
});

test("of one year asked and found, nothing is said to be missing", async () => {
  const library = await openLibrary({ "a.txt": report });
  expect((await ask(library, "云川市2021年住院分娩率")).notes).toEqual([]);
});
