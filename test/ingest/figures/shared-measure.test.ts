import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** Sentences that count whose 招生 first and then bare 在校生 tell the second of the same schools. */

test("a bare name behind what all of them are measured by is of whom its sentence opens with", async () => {
  const names = await metricsOf(
    "1、小学招生人数1020人，比上年减少31人；在校生人数6210人，比上年增加12人。\n2、初中招生人数830人；在校生人数2430人。",
  );
  expect(names).toEqual(
    expect.arrayContaining(["小学在校生人数 = 6210人", "小学在校生人数 = 12人", "初中在校生人数 = 2430人"]),
  );
});

test("the next sentence of the line goes on with its owner, whose brackets stay with it", async () => {
  const names = await metricsOf(
    "特殊学校招生人数39人，在校生人数149人。特殊教育（含随班就读、各校送教上门的学生）招生人数45人，在校生人数246人。\n高校招生人数520人，其中本科310人。在校生人数1930人。",
  );
  expect(names).toEqual(
    expect.arrayContaining([
      "特殊学校在校生人数 = 149人",
      "特殊教育(含随班就读、各校送教上门的学生)在校生人数 = 246人",
      "高校在校生人数 = 1930人",
    ]),
  );
});

test("the one that nothing leads counts all of them and stays bare", async () => {
  const prose = "在校生人数8640人。\n小学招生人数1020人，在校生人数6210人。\n初中招生人数830人，在校生人数2430人。";
  expect(await metricsOf(prose)).toEqual(
    expect.arrayContaining(["在校生人数 = 8640人", "小学在校生人数 = 6210人", "初中在校生人数 = 2430人"]),
  );
});

test("what is counted in another unit, or behind two deeds, owns nothing", async () => {
  expect(await metricsOf("学校卫生检查单位52家，下达意见书8份。\n饮水卫生检查单位31家，下达意见书5份。")).toEqual(
    expect.arrayContaining(["下达意见书 = 8份", "下达意见书 = 5份"]),
  );
});
