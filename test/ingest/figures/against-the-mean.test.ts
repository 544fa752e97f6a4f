import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

test("more or less than in most years is a change of what was told", async () => {
  const { figures } = await readProse(
    "降水量1320毫米，比多年平均值偏多12.3%。水资源总量21亿立方米，较常年偏少6.1%。日照1610小时，与多年平均相比偏多8.2%。",
  );
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.display} ${figure.change?.direction ?? ""}`)).toEqual([
    "降水量 1320毫米 ",
    "降水量 12.3% up",
    "水资源总量 21亿立方米 ",
    "水资源总量 6.1% down",
    "日照 1610小时 ",
    "日照 8.2% up",
  ]);
});

test("the end of a stretch has its beginning's name", async () => {
  const { figures } = await readProse("城关环境噪声在52.1分贝~58.4分贝。");
  expect(new Set(figures.map(metricOf)).size).toBe(1);
});
