import { describe, expect, test } from "vitest";
import { inShort, openLibrary, talk } from "./library.ts";

/** A city's reports of several years and months beside its counties': whose and of which time is asked must not change hands. */

const library = await openLibrary({
  "city-2022.txt": `云川市2022年免疫规划工作总结
2022年，全市共接种疫苗91.4万剂次。麻腮风疫苗第一剂接种率为97.3%，第二剂接种率为95.2%。老年人流感疫苗接种率为22.4%。全市设有接种门诊61家。流感报告398例。麻疹17例。
`,
  "city-2023.txt": `云川市2023年免疫规划工作总结
2023年，全市共接种疫苗96.2万剂次。麻腮风疫苗第一剂接种率为98.1%，第二剂接种率为96.3%。老年人流感疫苗接种率为26.7%。全市设有接种门诊64家。流感报告512例。输入性麻疹4例。
`,
  "city-first-half.txt": `云川市2024年上半年免疫规划工作通报
1—6月，全市报告传染病640例。其中流感203例，手足口病118例。
1—6月，全市共接种疫苗47.5万剂次。
从各县看，麻腮风疫苗第二剂接种率最高的是松溪岭县，为97.9%；青禾县为94.1%。
`,
  "city-october.txt": `云川市2024年10月免疫规划工作月报
10月，全市共接种疫苗8.3万剂次。1—10月，全市累计接种疫苗82.6万剂次。
10月，全市接种老年人流感疫苗2310人。截至10月底，全市累计接种老年人流感疫苗5120人，接种率为21.8%。
`,
  "one-2023.txt": `青禾县2023年免疫规划工作总结
2023年，全县共接种疫苗15.8万剂次，占全市的16.5%。麻腮风疫苗第一剂接种率为97.7%，第二剂接种率为95.8%。老年人流感疫苗接种率为24.3%。全县设有接种门诊16家。
`,
  "other-2023.txt": `松溪岭县2023年免疫规划工作总结
2023年，全县共接种疫苗9.7万剂次。麻腮风疫苗第一剂接种率为98.6%，第二剂接种率为97.2%。老年人流感疫苗接种率为29.5%。全县设有接种门诊12家，接种点3个。
`,
});

const last = async (...questions: string[]) =>
  inShort(await talk(library, questions, new Date("2024-11-20T02:00:00Z")));

describe("a follow-up stays with the place", () => {
  test("全市 of the question before is asked for again", async () => {
    expect(await last("去年全市麻腮风第一剂接种率", "第二剂呢")).toBe("96.3%");
    expect(await last("去年全市麻腮风第一剂接种率", "第二剂呢", "2022年呢")).toBe("95.2%");
    expect(await last("去年全市麻腮风第一剂接种率", "第二剂呢", "松溪岭县呢")).toBe("97.2%");
    expect(await last("去年松溪岭县麻腮风第一剂接种率", "全市呢", "第二剂呢")).toBe("96.3%");
  });
  test("the one place that was answered of is asked for again, and none where several were", async () => {
    expect(await last("上个月打了多少针", "去年呢")).toBe("96.2万剂次");
    expect(await last("去年打了多少针", "前年呢")).toBe("91.4万剂次");
    expect(await last("去年打了多少针", "老年人流感疫苗接种率呢")).toMatch(/^clarify/);
    expect(await last("去年哪个县打针最多", "老年人流感疫苗接种率呢")).toMatch(/^clarify/);
  });
  test("接种率呢 stays the rate of what was talked of", async () => {
    expect(await last("10月接种老年人流感疫苗多少人", "接种率呢", "去年呢")).toBe("26.7%");
  });
  test("another vaccine has no dose of the one before where none is told of it", async () => {
    expect(await last("去年全市麻腮风第二剂接种率", "换成流感呢")).toBe("26.7%");
    expect(await last("去年全市老年人流感疫苗接种率", "换成麻腮风第二剂呢")).toBe("96.3%");
  });
});

describe("全市各县", () => {
  test("the counties are told and not the city", async () => {
    for (const asked of ["去年各县老年人流感疫苗接种率", "去年全市各县老年人流感疫苗接种率"])
      expect(await last(asked)).toBe("24.3% 29.5%");
    expect(await last("去年全市哪个县老年人流感疫苗接种率最高")).toContain("最高：松溪岭县");
    expect(await last("去年全市和各县老年人流感疫苗接种率")).toBe("26.7% 24.3% 29.5%");
    expect(await last("去年全市老年人流感疫苗接种率")).toBe("26.7%");
  });
  test("those a list tells behind the highest are ranked with it", async () => {
    expect(await last("上半年哪个县麻腮风第二剂接种率最高")).toContain("最高：松溪岭县");
    expect(await last("上半年青禾县麻腮风第二剂接种率")).toBe("94.1%");
  });
});

describe("to date", () => {
  test("累计 is the longest and no month beside it", async () => {
    expect(await last("今年累计打了多少针")).toBe("82.6万剂次");
    expect(await last("今年打了多少针")).toContain("8.3万剂次");
    expect(await last("10月打了多少针")).toBe("8.3万剂次");
  });
  test("a month's and the total told in other order are one thing", async () => {
    expect(await last("今年接种老年人流感疫苗多少人")).toBe("2310人 5120人");
  });
});

describe("a thing that goes by another name in each report", () => {
  test("is found under the name it has in the asked year", async () => {
    expect(await last("去年全市流感多少例")).toBe("512例");
    expect(await last("上半年全市流感多少例")).toBe("203例");
    expect(await last("去年全市流感比前年多多少例")).toBe("512例 398例 512例 − 398例 = 114例");
  });
  test("and no narrower thing of that year is told for it", async () => {
    expect(await last("前年全市麻疹多少例")).toBe("17例");
    expect(await last("去年全市麻疹多少例")).toMatch(/^refuse NO_PERIOD/);
  });
});

describe("a share of the whole place", () => {
  test("is the one stated, or of what the city has", async () => {
    expect(await last("去年青禾县打针占全市多少")).toBe("16.5%");
    expect(await last("去年青禾县接种门诊占全市多少")).toContain("16家 ÷ 64家 × 100% ≈ 25%");
    expect(await last("去年青禾县接种门诊有多少家")).toBe("16家");
  });
  test("a county's own count is none", async () => {
    expect(await last("去年松溪岭县接种点占全市多少")).toMatch(/^refuse/);
  });
});
