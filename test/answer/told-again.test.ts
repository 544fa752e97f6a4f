import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A report that tells one number roughly and exactly, or as a headline and with its name, has one number. */

async function shown(text: string, question: string): Promise<string> {
  const { decision, claims } = await ask(await openLibrary({ "report.txt": text }), question);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
}

const vaccines = `青禾县接种流感疫苗超3万剂次
青禾县卫生健康局2023年11月20日发布
截至2023年11月18日,全县报告接种流感疫苗31204剂次。另接种水痘疫苗近1200剂次,接种流脑疫苗1170剂次。
`;

test.each([
  ["流感疫苗接种了多少剂次", "31204剂次"],
  ["水痘疫苗接种了多少剂次", "近1200剂次"],
  ["流脑疫苗接种了多少剂次", "1170剂次"],
  ["接种疫苗多少剂次", "clarify"],
])(
  "the exact one is told, and what lies near a rough number of another thing is none: %s",
  async (question, expected) => {
    expect(await shown(vaccines, question)).toBe(expected);
  },
);

test("a headline that is a number alone is told by the one with a name, whose people need no unit", async () => {
  const text = `2.6万人!免费体检暖民心
青禾县卫生健康局2023年12月20日发布
2023年,全县为2.6万65及以上老年人提供免费体检。
`;
  expect(await shown(text, "青禾县免费体检了多少老人")).toBe("2.6万");
  expect(await shown(text, "青禾县60岁以上老年人免费体检多少人")).toBe("refuse");
});

test("a number that fell apart is not told by its last part", async () => {
  const text = "青禾县2023年免疫规划工作总结\n2023年,全县乙肝疫苗接种率为91 4%,卡介苗接种率为99.1%。\n";
  expect(await shown(text, "青禾县2023年乙肝疫苗接种率")).toBe("refuse");
  expect(await shown(text, "青禾县2023年卡介苗接种率")).toBe("99.1%");
});
