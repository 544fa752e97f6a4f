import { expect, test } from "vitest";
import { metricOf, readText } from "../read-prose.ts";

async function told(text: string): Promise<string[]> {
  const { figures } = await readText(text);
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.display}`);
}

const nation = "生态环境部通报2022年全国环境空气质量状况\n2022年，全国PM2.5平均浓度为31微克/立方米。";

test("a paragraph that tells of one place is of it to its end, in a text of the nation", async () => {
  expect(
    await told(
      `${nation}\n台州市12月优良天数比例为96.1%，同比持平；PM2.5浓度为18微克/立方米。1—12月，优良天数比例为97.3%。`,
    ),
  ).toEqual([
    "全国 PM2.5平均浓度 31微克/立方米",
    "台州市 优良天数比例 96.1%",
    "台州市 PM2.5浓度 18微克/立方米",
    "台州市 优良天数比例 97.3%",
  ]);
});

test("one that opens with a region has the region before each name", async () => {
  expect(
    await told(`${nation}\n12月，江北平原平均优良天数比例为70.2%，同比下降1%；PM2.5平均浓度为62微克/立方米。`),
  ).toContain("全国 江北平原PM2.5平均浓度 62微克/立方米");
});

test("what is told of the whole behind it is the whole's", async () => {
  expect(await told(`${nation}\n台州市PM10浓度为40微克/立方米；全国PM10浓度为51微克/立方米。`)).toContain(
    "全国 PM10浓度 51微克/立方米",
  );
});
