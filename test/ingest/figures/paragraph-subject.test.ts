import { expect, test } from "vitest";
import { ask, inShort, openLibrary } from "../../answer/library.ts";
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

test("a text of river basins is of each in turn", async () => {
  const text =
    "水利部门发布水资源公报\n云江流域2021年总用水量72亿立方米，其中，农业用水量30亿立方米。\n南部诸河2021年总用水量18亿立方米，其中，农业用水量6亿立方米。";
  const { figures } = await readText(text);
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.display}`)).toEqual([
    "云江流域总用水量 72亿立方米",
    "云江流域农业用水量 30亿立方米",
    "南部诸河总用水量 18亿立方米",
    "南部诸河农业用水量 6亿立方米",
  ]);
  const library = await openLibrary({ "report.txt": text });
  expect(inShort(await ask(library, "云江流域2021年用水量多少"))).toBe("72亿立方米");
  expect(inShort(await ask(library, "南部诸河2021年农业用水多少"))).toBe("6亿立方米");
});
