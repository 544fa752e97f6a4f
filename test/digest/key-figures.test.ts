import { describe, expect, test } from "vitest";
import { keyFigures } from "../../src/digest/key-figures.ts";
import { figuresOfVersion } from "../../src/store/figures.ts";
import { lexicon, openLibrary } from "../answer/library.ts";

async function chosen(body: string, metrics: readonly string[] = []): Promise<string[]> {
  const text = `云川市卫生健康委员会2023年工作总结\n发布时间：2024-01-10\n${body}`;
  const { database } = await openLibrary({ "a.txt": text });
  const [version] = await database.query<{ id: string }>({ sql: "SELECT id FROM versions" });
  const stored = await figuresOfVersion(database, version?.id ?? "");
  return keyFigures(stored, metrics, lexicon.asking).map(({ figure }) => figure.display);
}

describe("the headlines of a report", () => {
  test("are how things stand, not how busy everybody was", async () => {
    const body = `2023年，全市组织业务培训12次，召开会议36场。全市住院分娩率99.62%。发放宣传材料5000份。全市婴儿死亡率2.1‰。`;
    expect(await chosen(body)).toEqual(["99.62%", "2.1‰"]);
  });

  test("hold what has moved, in the order of the report", async () => {
    const body = `2023年，全市常住人口45.2万人，比上年增加0.3万人。全市出生率5.4‰，比上年下降0.3个千分点。`;
    expect(await chosen(body)).toEqual(["45.2万人", "5.4‰"]);
  });

  test("are five at most, one of each metric", async () => {
    const rates = ["住院分娩率99.62%", "孕产妇系统管理率96.52%", "婴儿死亡率2.1‰", "出生率5.4‰", "死亡率6.1‰"];
    const body = `2023年，全市${[...rates, "群众满意度91.3%"].join("。全市")}。其中城区住院分娩率99.9%。`;
    expect(await chosen(body)).toHaveLength(5);
  });

  test("come after the watched metrics, which are told whole", async () => {
    const body = `2023年，全市出生率5.4‰。全市65岁以上老年人健康管理率71.2%。`;
    expect(await chosen(body, ["健康管理率"])).toEqual(["71.2%", "5.4‰"]);
  });
});
