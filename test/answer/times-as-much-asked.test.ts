import { expect, test } from "vitest";
import { openLibrary, talk } from "./library.ts";

/** Questions that set one time against another: 是上年的几倍, 比前年呢. */

const library = await openLibrary({
  "three.txt": "青禾县商务局2023年工作总结\n2023年，出口额是上年的1.3倍，达到2.6亿元。培训商户320人。送戏下乡86场。\n",
  "two.txt": "青禾县商务局2022年工作总结\n2022年，培训商户210人。\n",
});

async function told(...questions: string[]): Promise<string> {
  const { decision, claims, calculations } = await talk(library, questions, new Date("2024-05-20T02:00:00Z"));
  return decision === "answer"
    ? [...claims.map(({ display }) => display), ...calculations.map(({ formula }) => formula)].join("；")
    : decision;
}

test("how many times as much is told as such, and is neither the amount nor a growth", async () => {
  expect(await told("青禾县2023年出口额是上年的几倍")).toBe("1.3倍");
  expect(await told("青禾县2023年出口额多少")).toBe("2.6亿元");
  expect(await told("青禾县2023年出口额增长了几倍")).toBe("refuse");
  expect(await told("青禾县2023年培训商户是上年的几倍")).toBe("refuse");
});

test("比前年呢 and 比2022年呢 set what was shown against that year", async () => {
  const difference = "320人；210人；320人 − 210人 = 110人";
  expect(await told("青禾县去年培训商户多少人", "比前年呢")).toBe(difference);
  expect(await told("青禾县2023年培训商户多少人", "比2022年呢")).toBe(difference);
  expect(await told("青禾县2023年培训商户多少人", "比2021年呢")).not.toContain("−");
});

test("a deed that ends like a town is no place, and a town nobody knows stays one", async () => {
  expect(await told("送戏下乡多少场")).toBe("86场");
  expect(await told("松溪乡多少场")).toBe("refuse");
});
