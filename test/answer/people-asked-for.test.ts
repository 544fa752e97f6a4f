import { describe, expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

/** Questions that name people and little else, beside what they must not be taken for. */

const library = await openLibrary({
  "people.txt": `青禾县2023年人口与保障情况
年末常住人口38.6万人。60岁以上老年人7.9万人,占20.5%。3岁以下儿童8102人,系统管理7655人,系统管理率94.4%。
城乡居民医保基金总收入2.1亿元。
分析全县水痘疫苗接种资料。接种儿童7419人,其中1岁儿童接种率最高为83.4%。
`,
});

const said = asking(library);

describe("people of an age", () => {
  test("are how many there are of them", async () => {
    expect(await said("青禾县60岁以上老人多少")).toBe("7.9万人");
    expect(await said("青禾县3岁以下儿童有多少")).toBe("8102人");
  });
  test("and nobody of another age", async () => {
    expect(await said("青禾县80岁以上老人多少")).toMatch(/^refuse/);
  });
  test("may be of one year", async () => {
    expect(await said("青禾县1岁儿童水痘疫苗接种率")).toBe("83.4%");
    expect(await said("青禾县2岁儿童水痘疫苗接种率")).toMatch(/^refuse/);
  });
  test("keep what is told behind their headcount", async () => {
    expect(await said("青禾县3岁以下儿童系统管理率")).toBe("94.4%");
    expect(await said("青禾县7岁以下儿童系统管理率")).toMatch(/^refuse/);
  });
});

describe("how many people", () => {
  test("a place has are its residents", async () => {
    expect(await said("青禾县有多少人")).toBe("38.6万人");
  });
  test.each(["青禾县卫健局有多少人", "青禾县600分以上多少人"])(
    "but not those of an office or a mark: %s",
    async (question) => {
      expect(await said(question)).not.toBe("38.6万人");
    },
  );
});

test("what is left over is a measure of its own, and no income answers for it", async () => {
  expect(await said("青禾县医保基金结余多少")).toMatch(/^refuse/);
});
