import { describe, expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

/** A bulletin of a campaign that names its counties and not itself, with what was given so far and in the last week. */
const library = await openLibrary({
  "campaign.txt": `关于2022年全市新冠病毒疫苗接种情况的通报
截至2022年12月20日，全市累计接种新冠病毒疫苗231.5万剂次，全程接种71.8万人，第二剂次加强免疫（第四剂）接种1.2万人。
12月13日—12月19日，全市接种4.12万剂次，较上周（3.05万剂次）增加35.1%。
60岁以上人群第一剂接种率91.9%，全程接种率88.7%，加强率64.3%。
各县60岁以上第一剂接种率：建德市93.1%、桐庐县92.7%、淳安县92.2%。
一是80岁以上老年人接种率偏低，全市尚有3.4万人未接种第一剂。
`,
});
const ask = asking(library);

describe("what was given so far", () => {
  test("is no week's", async () => {
    expect(await ask("一共打了多少针")).toBe("231.5万剂次");
    expect(await ask("2022年12月6日到12日接种多少剂次")).toBe("3.05万剂次");
  });
  test("is told by the dose that the bracket names", async () => {
    expect(await ask("第四针打了多少人")).toBe("1.2万人");
  });
});

describe("of whom", () => {
  test("the next rate of a row is of the same people", async () => {
    expect(await ask("60岁以上加强率")).toBe("64.3%");
  });
  test("who are missing are those that lag behind", async () => {
    expect(await ask("80岁以上还有多少人没打第一针")).toBe("3.4万人");
    expect(await ask("60岁以上还有多少人没打第一针")).toMatch(/^refuse/);
  });
});

test("a report that names no place speaks for its own, and its counties for who names them", async () => {
  expect(await ask("60岁以上第一针接种率")).toBe("91.9%");
  expect(await ask("桐庐县60岁以上第一针接种率")).toBe("92.7%");
});
