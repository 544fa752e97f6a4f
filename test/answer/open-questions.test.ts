import { describe, expect, test } from "vitest";
import { inShort, openLibrary, talk } from "./library.ts";

/** Questions that ask how a thing stands and name no measure: 打得怎么样, 明年的目标, 有没有人死亡. */

const library = await openLibrary({
  "work.txt": `德清县2024年预防接种工作总结
2024年全县设接种门诊27家。含麻疹成分疫苗第一剂接种率98.4%、第二剂97.6%，百白破疫苗第四剂接种率96.9%。初二女生HPV疫苗第一剂接种率90.7%。65岁以上老年人流感疫苗接种2.9万人，接种率36.5%。报告异常反应19例。高血压患者管理率74.3%。重点人群签约率71.8%。
下一步打算
2025年，力争老年人流感疫苗接种率达到45%，新建接种门诊2家。
`,
});

const shown = async (...questions: string[]) =>
  inShort(await talk(library, questions, new Date("2024-12-28T02:00:00Z")));

describe("how far a thing has come", () => {
  test.each([
    ["德清县HPV打得怎么样", "90.7%"],
    ["德清县HPV疫苗接种情况如何", "90.7%"],
    ["德清县百白破第四剂怎么样", "96.9%"],
    ["德清县含麻疫苗两剂分别多少", "98.4% 97.6%"],
    ["德清县流感疫苗接种怎么样", "2.9万人"],
    ["德清县高血压管得怎么样", "74.3%"],
  ])("%s is told by what there is: %s", async (question, expected) => {
    expect(await shown(question)).toBe(expected);
  });

  test.each([["德清县HPV疫苗接种多少人"], ["德清县HPV疫苗接种多少"], ["德清县水痘疫苗打得怎么样"]])(
    "%s asks for what there is not",
    async (question) => {
      expect(await shown(question)).toMatch(/^refuse/);
    },
  );
});

describe("what is to come", () => {
  test("is told from the plans of that time, marked as such", async () => {
    const answer = await talk(library, ["德清县明年建几家接种门诊"], new Date("2024-12-28T02:00:00Z"));
    expect(answer.claims.map(({ display, role }) => [display, role])).toEqual([["2家", "plan"]]);
    expect(await shown("德清县明年HPV疫苗接种率")).toBe("refuse FORECAST");
    expect(await shown("德清县接种门诊有几家，明年再建几家")).toBe("refuse FORECAST");
  });

  test("is offered where no one thing is named", async () => {
    const answer = await talk(library, ["德清县明年的目标是多少"], new Date("2024-12-28T02:00:00Z"));
    expect(answer.decision).toBe("clarify");
    expect(answer.claims.map(({ display }) => display)).toEqual(["45%", "2家"]);
    expect(await shown("德清县明年的目标是多少", "老年人流感疫苗接种率")).toBe("45%");
    expect(await shown("德清县2023年的目标是多少")).toMatch(/^refuse/);
  });
});

test("whether anybody died does not take the count before it away", async () => {
  expect(await shown("德清县异常反应几例，有没有人死亡")).toBe("19例");
});

test("whom a name names itself is not said twice", async () => {
  const answer = await talk(library, ["德清县重点人群签约率"], new Date("2024-12-28T02:00:00Z"));
  expect(answer.text).toMatch(/^德清县2024年重点人群签约率：71.8%。/);
});
