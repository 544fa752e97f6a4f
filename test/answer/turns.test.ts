import { describe, expect, test } from "vitest";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { inShort, openLibrary } from "./library.ts";

/** Conversations: what a short question takes from the turns before, and what it must not. */

const one = `青禾县卫生健康局2023年工作总结
住院分娩率99.8%，出生率6.2‰。3—11岁儿童第一剂接种率95.1%，12—17岁青少年第一剂接种率88.4%。
65岁以上老年人流感疫苗接种率31.5%。门诊40.2万人次。病房收治男性443人，女性469人。小学生视力筛查率98.1%，初中生视力筛查率95.4%。农村居民人均可支配收入13102元，城镇居民人均可支配收入28765元。
疫苗第一剂接种5200人，第二剂接种4800人。
`;
const other = `松溪岭县卫生健康局2023年工作总结
住院分娩率100%，出生率5.9‰。65岁以上老年人流感疫苗接种率28.9%。门诊22.3万人次。
`;
const before = `青禾县卫生健康局2022年工作总结
住院分娩率98.7%。门诊38.6万人次。
`;

const library = await openLibrary({ "one.txt": one, "other.txt": other, "before.txt": before });

/** The last of several turns, as displays and formulas or the decision. */
async function last(...questions: string[]): Promise<string> {
  const turns = questions.slice(0, -1).map((question) => ({ question }));
  const answer = await answerQuestion(library, {
    question: questions.at(-1) ?? "",
    askedAt: new Date("2024-01-20T02:00:00Z"),
    context: turns,
    reports: null,
    audience: { kind: "everyone" },
  });
  return inShort(answer);
}

describe("comparing what was talked of", () => {
  const turns = ["青禾县65岁以上老年人流感疫苗接种率", "松溪岭县呢"] as const;

  test("哪个高 shows both places, never the last alone", async () => {
    expect(await last(...turns, "哪个高")).toBe("31.5% 28.9% 31.5% − 28.9% = 2.6个百分点");
  });
  test("two things of one place are compared as two places are", async () => {
    expect(await last("青禾县农村居民人均可支配收入", "城镇的呢", "相差多少")).toBe(
      "13102元 28765元 28765元 − 13102元 = 15663元",
    );
    expect(await last("青禾县门诊多少人次", "青禾县出生率", "相差多少")).toMatch(/^refuse/);
  });
  test("two doses and two age groups are compared too", async () => {
    expect(await last("青禾县第一剂接种多少人", "第二剂呢", "差多少")).toBe("5200人 4800人 5200人 − 4800人 = 400人");
    expect(await last("青禾县3到11岁第一剂接种率", "12到17的呢", "相差多少")).toContain("95.1% − 88.4% = 6.7个百分点");
  });
  test("turns that differ in two things are not compared", async () => {
    expect(await last("青禾县2023年门诊多少人次", "松溪岭县出生率", "差多少")).toMatch(/^refuse/);
    expect(await last("青禾县3到11岁第一剂接种率", "松溪岭县住院分娩率", "差多少")).toMatch(/^refuse/);
  });
  test("差多少 takes the two of them", async () => {
    expect(await last(...turns, "差多少")).toBe("31.5% 28.9% 31.5% − 28.9% = 2.6个百分点");
  });
  test("two years of one place", async () => {
    expect(await last("青禾县2023年门诊多少人次", "2022呢", "差多少")).toMatch(
      /38\.6万人次.* 40\.2万人次 − 38\.6万人次 = 1\.6万人次$/,
    );
  });
  test("一共 adds what was asked alike", async () => {
    expect(await last("青禾县2023年门诊多少人次", "松溪岭县2023年门诊多少人次", "一共多少")).toContain("= 62.5万人次");
  });
  test("with one turn alone there is nothing to compare", async () => {
    expect(await last("青禾县2023年住院分娩率", "哪个高")).toMatch(/^refuse/);
  });
});

describe("one slot changes", () => {
  test("ages without 岁 are ages", async () => {
    expect(await last("青禾县3-11岁第一剂接种率", "12到17的呢")).toBe("88.4%");
  });
  test("ages nobody reported are not the ones before", async () => {
    expect(await last("青禾县3-11岁第一剂接种率", "60以上呢")).toMatch(/^refuse/);
  });
  test("the newest metric takes the place of the one before it", async () => {
    expect(await last("青禾县2023年出生率", "那住院分娩率呢", "松溪岭县的呢")).toBe("100%");
  });
});

describe("one word of a name in another's place", () => {
  const civil = openLibrary({
    "civil.txt": `青禾县民政局2023年工作总结
城市低保1123户，农村低保16283户。城市低保月人均补助水平318元，农村低保月人均补助水平206元。
公办幼儿园98所。
`,
  });

  async function after(first: string, then: string): Promise<string[]> {
    const { claims } = await answerQuestion(await civil, {
      question: then,
      askedAt: new Date("2024-01-20T02:00:00Z"),
      context: [{ question: first }],
      reports: null,
      audience: { kind: "everyone" },
    });
    return claims.map(({ display }) => display);
  }

  test("城市的呢 keeps what was asked of 农村, and takes no other number of 城市", async () => {
    expect(await after("青禾县2023年农村低保月人均补助水平", "城市的呢")).toEqual(["318元"]);
    expect(await after("青禾县2023年农村低保多少户", "城市的呢")).toEqual(["1123户"]);
  });
  test("nothing is shown where the other has no such number", async () => {
    expect(await after("青禾县2023年公办幼儿园多少所", "民办的呢")).toEqual([]);
  });
});

test("a question for text names its own subject, and keeps the place alone", async () => {
  const { text, claims } = await answerQuestion(library, {
    question: "如何提升群众满意度",
    askedAt: new Date("2024-01-20T02:00:00Z"),
    context: [{ question: "青禾县65岁以上老年人流感疫苗接种率" }],
    reports: null,
    audience: { kind: "everyone" },
  });
  expect(claims).toEqual([]);
  expect(text).toContain("青禾县");
  expect(text).toContain("“提升群众满意度”");
});

describe("the other of two", () => {
  test("takes the place of the one before it, and what is told of that one never answers for it", async () => {
    expect(await last("青禾县男的多少人", "女的呢")).toBe("469人");
    expect(await last("青禾县女的多少人", "男的呢")).toBe("443人");
    expect(await last("青禾县小学生视力筛查率", "初中呢")).toBe("95.4%");
    expect(await last("青禾县小学生视力筛查率", "高中呢")).toMatch(/^refuse/);
  });
});

test("死亡呢 is asked of the disease that was talked of, and whoever else died is no answer", async () => {
  const diseases = await openLibrary({
    "diseases.txt": `青禾县疾病预防控制中心2023年传染病疫情概况
2023年全县共报告法定传染病3127例。破伤风报告4例，发病率0.9/10万。狂犬病报告2例，死亡2人。
`,
  });
  const then = async (question: string, next: string): Promise<string> =>
    inShort(
      await answerQuestion(diseases, {
        question: next,
        askedAt: new Date("2024-01-20T02:00:00Z"),
        context: [{ question }],
        reports: null,
        audience: { kind: "everyone" },
      }),
    );
  expect(await then("狂犬病多少例", "死亡呢")).toBe("2人");
  expect(await then("破伤风多少例", "死亡呢")).toMatch(/^refuse/);
});
