import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Which is highest where one report lists several: the cells of a column, the parts of a total, the members of a list. */

const library = await openLibrary({
  "diseases.txt": `青禾县2023年传染病监测通报
| 病名 | 发病数 | 死亡数 |
| 乙类传染病 | 470 | 6 |
| 肺结核 | 190 | 2 |
| 布病 | 25 | 4 |
| 梅毒 | 80 | 0 |
| 水痘 | 310 | 0 |
| 合计 | 605 | 6 |
`,
  "work.txt": `松溪岭县卫生健康局2023年工作总结
报告传染病610例，其中手足口病203例，水痘120例，流感88例。
县人民医院门诊6.23万人次，县中医医院门诊3.41万人次，县妇幼保健院门诊1.2万人次。
城关镇、河口镇、白水乡签约率分别为68.1%、67.2%、70.4%。
发热门诊接诊120人次，腹泻门诊接诊88人次。
`,
  "before.txt": "松溪岭县卫生健康局2022年工作总结\n出院2.2万人次。\n",
  "later.txt": "松溪岭县卫生健康局2021年工作总结\n出院2.4万人次。\n",
});

async function shown(question: string): Promise<string> {
  const { decision, claims, calculations } = await ask(library, question);
  const formulas = calculations.map(({ formula }) => formula);
  return decision === "answer"
    ? [...claims.map(({ place, metric, display }) => `${place}${metric} ${display}`), ...formulas].join("；")
    : decision;
}

test.each([
  ["青禾县哪种病发病最多", "最高：水痘，310"],
  ["青禾县发病数最多的是什么病", "最高：水痘，310"],
  ["青禾县哪个病死的人最多", "最高：布病，4"],
  ["青禾县发病数最少的病", "最低：布病，25"],
  ["松溪岭县哪种传染病最多", "最高：手足口病，203例"],
  ["松溪岭县哪家医院门诊最多", "最高：县人民医院门诊，6.23万人次"],
  ["松溪岭县哪个乡镇签约率最高", "最高：白水乡，70.4%"],
  ["松溪岭县哪一年出院最多", "最高：2021年，2.4万人次"],
])("%s: %s", async (question, expected) => {
  expect(await shown(question)).toContain(expected);
});

test("the first few are shown in their order, without the rows that count others", async () => {
  expect(await shown("青禾县发病前三名是哪些")).toMatch(/水痘·发病数 310；.*肺结核·发病数 190；.*梅毒·发病数 80$/);
  expect(await shown("青禾县发病最多的两种病")).toMatch(/水痘·发病数 310；.*肺结核·发病数 190$/);
  expect(await shown("松溪岭县签约率后两名是哪些乡镇")).toMatch(/河口镇签约率 67.2%；城关镇签约率 68.1%$/);
});

test("a place is not asked for by a kind, nor a county by a town, and no two lists are ranked together", async () => {
  expect(await shown("青禾县哪个乡镇发病最多")).toBe("refuse");
  expect(await shown("松溪岭县哪个县签约率最高")).toBe("refuse");
  expect(await shown("松溪岭县哪种疫苗接种率最高")).toBe("refuse");
  expect(await shown("松溪岭县哪个门诊最多")).not.toContain("发热");
});
