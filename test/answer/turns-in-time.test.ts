import { expect, test } from "vitest";
import { openLibrary, talk } from "./library.ts";

/** Steps in time and changes asked of the thing just answered. */

const report = (year: number, text: string) => `青禾县卫生健康局${year}年工作总结\n${text}\n`;
const library = await openLibrary({
  "three.txt": report(
    2023,
    "出院2.31万人次。床位使用率81.2%。农村居民人均可支配收入13102元，增长7.8%。旅游收入4.2亿元，增长11.2%。",
  ),
  "two.txt": report(2022, "出院2.2万人次。床位使用率80.1%。农村居民人均可支配收入12154元，增长6.9%。"),
  "one.txt": report(2021, "出院2.1万人次。床位使用率82.7%。"),
  "quarter.txt": "青禾县卫生健康局2023年第一季度工作小结\n检查单位86家。\n",
  "earlier.txt": "青禾县卫生健康局2022年第一季度工作小结\n检查单位79家。\n",
});

/** The answer to the last of several turns, each asked with the answers before it. */
async function after(...questions: string[]): Promise<string> {
  const { decision, reason, claims, calculations } = await talk(library, questions, new Date("2024-05-20T02:00:00Z"));
  const figures = claims.map(({ period, display }) => `${period.label} ${display}`);
  return decision === "answer"
    ? [...figures, ...calculations.map(({ formula }) => formula)].join("；")
    : `${decision} ${reason}`;
}

test.each([
  ["青禾县床位使用率", "上一年呢", "2022年 80.1%"],
  ["青禾县2022年床位使用率", "前一年呢", "2021年 82.7%"],
  ["青禾县2022年床位使用率", "上年是多少", "2021年 82.7%"],
  ["青禾县2021年床位使用率", "下一年呢", "2022年 80.1%"],
  ["青禾县2022年床位使用率", "前一年的出院人次", "2021年 2.1万人次"],
  ["青禾县2023年一季度检查单位多少家", "同期呢", "2022年第一季度 79家"],
  ["青禾县2023年一季度检查单位多少家", "去年同期呢", "2022年第一季度 79家"],
])("%s, %s is a step from what was shown", async (first, step, expected) => {
  expect(await after(first, step)).toBe(expected);
});

test("a second step goes on from the first, and a year nobody reported is not another's", async () => {
  expect(await after("青禾县床位使用率", "上一年呢", "再往前一年")).toBe("2021年 82.7%");
  expect(await after("青禾县2021年床位使用率", "上一年呢")).toMatch(/^refuse/);
});

test("去年呢 is the asker's last year, and 上一年 with nothing before it too", async () => {
  expect(await after("青禾县2021年床位使用率", "去年呢")).toBe("2023年 81.2%");
  expect(await after("青禾县上年床位使用率")).toBe("2023年 81.2%");
});

test("提高多少 after two times of one thing is the change between them", async () => {
  const change = "2023年 81.2%；2022年 80.1%；81.2% − 80.1% = 1.1个百分点";
  expect(await after("青禾县2023年床位使用率", "2022年呢", "提高多少")).toBe(change);
  expect(await after("青禾县床位使用率", "上一年呢", "提高了几个百分点")).toBe(change);
});

test("增长多少 after one thing is its stated growth, and never another's", async () => {
  for (const asked of ["增长多少", "增速呢", "增幅多大", "涨了多少", "同比呢"])
    expect(await after("青禾县2023年农村居民收入", asked)).toBe("2023年 7.8%");
  expect(await after("青禾县2023年床位使用率", "提高多少")).toMatch(/^refuse/);
  expect(await after("青禾县2023年出院多少人次", "增长多少")).toMatch(/^refuse/);
  expect(await after("青禾县2023年粮食产量", "增长多少")).toMatch(/^refuse/);
});

test("比上年 is the year before the one shown", async () => {
  expect(await after("青禾县2022年出院多少人次", "比上年增加多少")).toBe(
    "2022年 2.2万人次；2021年 2.1万人次；2.2万人次 − 2.1万人次 = 0.1万人次",
  );
  expect(await after("青禾县2023年床位使用率", "比2021年呢")).not.toMatch(/80\.1/);
});
