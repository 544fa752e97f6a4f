import { describe, expect, test } from "vitest";
import { metricOf, readProse, readText } from "../read-prose.ts";

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(`青禾县2023年工作总结\n${text}`);
  return figures.map((figure) => `${metricOf(figure)} = ${figure.display}`);
}

describe("what is told under the name of a disease or a vaccine has its name", () => {
  test("of a heading, until the next", async () => {
    expect(
      await told(
        "（一）麻疹\n报告发病3例，发病率0.6/10万。\n（二）手足口病\n全年报告712例，重症4例。\n（三）其他工作\n报告发病5例。",
      ),
    ).toEqual([
      "麻疹报告发病 = 3例",
      "麻疹发病率 = 0.6/10万",
      "手足口病报告 = 712例",
      "手足口病重症 = 4例",
      "报告发病 = 5例",
    ]);
  });
  test("of the words that the line begins with", async () => {
    expect(
      await told("1.流行性腮腺炎：报告发病95例，发病率18.1/10万。\n（二）HPV疫苗。接种2921剂次，首剂接种率90.2%。"),
    ).toEqual([
      "流行性腮腺炎报告发病 = 95例",
      "流行性腮腺炎发病率 = 18.1/10万",
      "HPV疫苗接种 = 2921剂次",
      "HPV疫苗接种率 = 90.2%",
    ]);
  });
  test("with its dose apart", async () => {
    const { figures } = await readText(
      "青禾县2023年工作总结\n（一）乙肝疫苗\n第一剂应种1110人，实种1100人，接种率99.1%。",
    );
    expect(figures.map((figure) => `${figure.qualifiers.join("")} ${metricOf(figure)}`)).toEqual([
      "第一剂 乙肝疫苗应种",
      "第一剂 乙肝疫苗实种",
      "第一剂 乙肝疫苗接种率",
    ]);
  });
  test("and patients who are managed", async () => {
    expect(await told("（一）高血压患者管理\n管理患者11000人，规范管理率71.4%。")).toEqual([
      "高血压管理患者 = 11000人",
      "高血压管理患者·规范管理率 = 71.4%",
    ]);
  });
});

test.each([
  ["another that the sentence names", "（一）麻疹\n风疹报告发病3例。", ["风疹报告发病 = 3例"]],
  ["a kind of which the text names each", "（一）慢性病\n报告发病3例。", ["报告发病 = 3例"]],
  ["what is no number of it", "（一）麻疹\n开展培训3期，培训120人。", ["开展培训 = 3期", "培训 = 120人"]],
])("%s keeps its own name", async (_, text, names) => {
  expect(await told(text)).toEqual(names);
});

test("who has people of his own leaves those of the number before", async () => {
  const { figures } = await readProse("60岁以上老年人接种率31.2%，中小学生接种率71.1%。");
  expect(figures.map((figure) => `${figure.population} ${metricOf(figure)}`)).toEqual([
    "60岁以上 老年人接种率",
    "中小学生 接种率",
  ]);
});

test("a disease by its short name before a colon is whose cases are told", async () => {
  const { figures } = await readProse("丙肝:全市共报告214例，无死亡。报告发病数居前的为甲县（90例）。");
  expect(figures.map(metricOf)[0]).toBe("丙肝报告");
  const other = await readProse("概况:全市共报告214例，无死亡。");
  expect(other.figures.map(metricOf)[0]).not.toContain("概况");
});

test("the dead in a line that begins with a class of diseases are of that class, and of none where it names two", async () => {
  const classed = await readProse("乙类传染病共报告发病3120例。（全市第9位），死亡7人。");
  expect(classed.figures.map(metricOf).at(-1)).toBe("乙类传染病死亡");
  const two = await readProse("乙类传染病共报告发病3120例，丙类1980例。死亡9人。");
  expect(two.figures.map(metricOf).at(-1)).not.toContain("类");
});
