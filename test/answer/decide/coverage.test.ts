import { expect, test } from "vitest";
import { ask, gazetteer, openLibrary } from "../library.ts";

const report = `云川市2023年卫生健康工作总结
青禾县儿童管理率92.5%。松溪岭县儿童管理率xx%。
`;
const library = await openLibrary({ "report.txt": report, "other.txt": "青禾县2023年总结\n入学率99%。\n" });
const places = ["青禾县", "松溪岭县"].flatMap((name) => gazetteer.resolve(name));
const zone = { id: "云川市滨江新区", name: "滨江新区", level: "county" as const, parents: ["990100"] };
const listed = { ...library, expectedPlaces: [...places, zone] };

test("an answer about each county says which places of the list are missing, and why", async () => {
  const answer = await ask(listed, "云川市各县儿童管理率多少");
  expect(answer.claims.map(({ place, display }) => `${place} ${display}`)).toEqual(["青禾县 92.5%"]);
  expect(answer.calculations).toMatchObject([
    { op: "count", value: "1", formula: "名单应有3个地区，有这项数字的1个，缺2个" },
  ]);
  expect(answer.text).toContain("名单上缺少：松溪岭县（原文隐去或缺失）、滨江新区（没有这项数字）。");
});

test("without a list nothing is said of missing places", async () => {
  const answer = await ask(library, "云川市各县儿童管理率多少");
  expect(answer.calculations).toEqual([]);
  expect(answer.text).not.toContain("名单");
});

test("a figure of one place says nothing of the list", async () => {
  expect((await ask(listed, "青禾县儿童管理率多少")).text).not.toContain("名单");
});
