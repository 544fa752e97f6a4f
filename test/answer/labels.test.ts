import { describe, expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Figures that stand close together and are told apart by one word of their label. */

const quarter = `县区,适龄儿童建证率(%),,流感疫苗接种(人),
,一季度,去年同期,一季度,累计
青禾县,96.1,95.2,310,2045
松溪岭县,97.3,96.6,402,1877
`;

const library = await openLibrary({ "云川市一季度通报.csv": quarter });

async function lines(question: string): Promise<string[]> {
  const { text } = await ask(library, question);
  return text.split("\n").filter((line) => /\d/.test(line) && !line.startsWith("["));
}

describe("a table under two rows of headings, in a report without a year", () => {
  test("累计 asked is the column of that name, and the time that nobody wrote is said to be so", async () => {
    expect(await lines("青禾县流感疫苗累计接种多少")).toEqual([
      "青禾县流感疫苗接种·累计（原文没有写明时间）：2045人。",
    ]);
  });

  test("its neighbour is named by its own heading", async () => {
    expect(await lines("青禾县流感疫苗接种多少人")).toEqual(["青禾县一季度（年份不明）流感疫苗接种：310人。"]);
  });

  test("a quarter and the same one a year before are two figures", async () => {
    const said = await lines("青禾县适龄儿童建证率");
    expect(said).toContain("青禾县一季度（年份不明）适龄儿童建证率：96.1%。");
  });
});
