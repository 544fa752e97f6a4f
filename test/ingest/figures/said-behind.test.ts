import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** What is said behind a number of houses or villages says which of them were counted. */

test("houses that reach a standard are not all the houses", async () => {
  expect(await metricsOf("全县14家乡镇卫生院中，有6家达到基本标准，2家达到推荐标准。")).toEqual([
    "乡镇卫生院中 = 14家",
    "达到基本标准的乡镇卫生院 = 6家",
    "达到推荐标准的乡镇卫生院 = 2家",
  ]);
});

test("nor villages that have got something all the villages", async () => {
  expect(await metricsOf("年内126个行政村实现快递网点覆盖。")).toEqual(["实现快递网点覆盖的行政村 = 126个"]);
});

test("what is said of all there are leaves their number what it is", async () => {
  expect((await metricsOf("建成服务点20个，所辖14个乡镇达到标准。")).at(-1)).toBe("所辖乡镇 = 14个");
});

test("houses in a row behind their number are counted by it together, where they end alike", async () => {
  expect((await metricsOf("新建服务点20个，1113家学校食堂、养老机构食堂实现阳光厨房覆盖。")).at(-1)).toBe(
    "实现阳光厨房覆盖的学校食堂、养老机构食堂 = 1113家",
  );
  expect((await metricsOf("新建服务点20个，13家学校食堂、养老机构实现覆盖。")).at(-1)).not.toContain("养老机构 =");
});
