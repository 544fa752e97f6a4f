import { expect, test } from "vitest";
import { readText } from "../read-prose.ts";

/** Years that a text speaks of in passing, and what an order or a count beside a rate is of. */

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(`德清县传染病防治工作情况\n${text}\n`);
  return figures.map(({ display, metric, period, role }) =>
    [display, metric.phrase, metric.head, period.label, role]
      .filter((part) => part !== "" && part !== "result")
      .join(" "),
  );
}

test("the year something has gone on since is no year of the text, and a disease's year is its own", async () => {
  expect(
    await told(
      "2003年抗击非典斗争以来，我县采取措施。结核病2005年发病761人次。霍乱疫情较重，2005年局部暴发8起，2004年4起。全县已累计报告艾滋病病例121例。",
    ),
  ).toEqual(["761人次 结核病发病 2005年", "8起 局部暴发 2005年", "4起 局部暴发 2004年", "121例 报告艾滋病病例 2005年"]);
});

test("an order is one of what stands right before it, and who was vaccinated goes by no rate", async () => {
  expect(
    await told(
      "2021年，第一剂接种率95.3%，列全市第二，完成全程接种人数占常住人口比例88.6%，列全市第一；18岁以上人群接种率95.1%，列全市第三。",
    ),
  ).toEqual([
    "95.3% 接种率 2021年",
    "第二 接种率 全市排名 2021年 rank",
    "88.6% 接种人数 占常住人口 2021年 share",
    "第一 接种人数占常住人口 全市排名 2021年 rank",
    "95.1% 接种率 2021年",
    "第三 接种率 全市排名 2021年 rank",
  ]);
  expect(await told("2021年，全程接种人口比例为82.4%，完成加强免疫接种12051人。")).toEqual([
    "82.4% 接种人口比例 2021年",
    "12051人 完成接种 2021年",
  ]);
});
