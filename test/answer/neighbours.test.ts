import { describe, expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Each leniency in finding a figure, beside the neighbour it must still not answer with. */

const health = `青禾县卫生健康局2023年工作总结
全年出生率6.2‰，死亡率8.4‰，婴儿死亡率2.1‰，5岁以下儿童死亡率3.4‰。
县人民医院新增床位120张。石滩镇卫生院床位45张。
全年报告布鲁氏菌病38例，较2022年减少7例。报告流行性感冒961例，比上年增加40例。
新增招聘医务人员25人，城镇新增就业412人。
老年人健康管理人数5120人，管理率71.3%；高血压患者规范管理率68.2%。
`;

const school = `松溪岭县教育局2023年工作总结
全县共有学校81所。抽检学校食堂120家次，查出问题18个。组织教师参训960人次。
未来农场项目建成3个。
`;

const library = await openLibrary({ "health.txt": health, "school.txt": school });

async function said(question: string): Promise<string> {
  const { decision, reason, claims, calculations } = await ask(library, question);
  const shown = [...claims.map(({ display }) => display), ...calculations.map(({ formula }) => formula)].join(" ");
  return decision === "answer" ? shown : `${decision} ${reason ?? ""}`.trim();
}

describe("people and doses choose before names", () => {
  test("a rate of everyone does not stand in the way of the rate of the people named", async () => {
    expect(await said("青禾县2023年5岁以下儿童死亡率")).toBe("3.4‰");
  });
  test("nor does it answer for people it is not of", async () => {
    expect(await said("青禾县2023年7岁以下儿童死亡率")).toBe("refuse WRONG_POPULATION");
  });
});

describe("one hospital's or town's figure", () => {
  test("does not answer for the county", async () => {
    expect(await said("青禾县2023年床位多少张")).toBe("refuse NOT_STATED");
    const { claims } = await ask(library, "青禾县2023年床位多少张");
    expect(claims.map(({ metric }) => metric)).toEqual([expect.stringMatching(/医院|卫生院/)]);
  });
  test("answers when it is named", async () => {
    expect(await said("青禾县人民医院2023年新增床位多少张")).toBe("120张");
    expect(await said("青禾县石滩镇卫生院床位多少张")).toBe("45张");
  });
});

describe("everyday words", () => {
  test("the common name of a disease is its name", async () => {
    expect(await said("青禾县2023年布病报告多少例")).toBe("38例");
    expect(await said("青禾县2023年流感报告多少例")).toBe("961例");
  });
  test("a disease nobody reported is not another one", async () => {
    expect(await said("青禾县2023年乙肝报告多少例")).toMatch(/^refuse/);
  });
  test("新招 is 新增招聘, not 新增就业", async () => {
    expect(await said("青禾县2023年新招医务人员多少人")).toBe("25人");
    expect(await said("青禾县2023年新招教师多少人")).toMatch(/^refuse/);
  });
  test("a rate may be joined to what it is a rate of, and to nothing else", async () => {
    expect(await said("青禾县2023年老年人健康管理率")).toBe("71.3%");
    expect(await said("青禾县2023年糖尿病患者规范管理率")).toMatch(/^refuse/);
  });
  test("未来 in a name is no forecast; 未来会 is", async () => {
    expect(await said("松溪岭县2023年未来农场项目建成多少个")).toBe("3个");
    expect(await said("松溪岭县未来会建成多少个农场")).toBe("refuse FORECAST");
  });
});

describe("words that carry no meaning alone", () => {
  test("name nothing: no figure of the right unit is picked for them", async () => {
    expect(await said("松溪岭县2023年完成任务多少人次")).toMatch(/^(?:refuse|clarify)/);
  });
});

describe("a year worked back from a change that names it", () => {
  test("较2022年减少7例", async () => {
    expect(await said("青禾县2022年报告布鲁氏菌病多少例")).toBe("38例 7例 38例 + 7例 = 45例");
  });
  test("比上年 is of the year before and of no other", async () => {
    expect(await said("青禾县2022年报告流行性感冒多少例")).toBe("961例 40例 961例 − 40例 = 921例");
    expect(await said("青禾县2021年报告流行性感冒多少例")).toBe("refuse NO_PERIOD");
  });
});
