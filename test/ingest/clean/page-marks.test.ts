import { expect, test } from "vitest";
import { cleanText } from "../../../ingest/clean.ts";

const clean = (text: string) => cleanText(text, "txt").text;

test.each([
  ["常住人口[2]为121人", "常住人口为121人"],
  ["0-14[4]岁人口", "0-14岁人口"],
  ["四大主导产业［2］占比", "四大主导产业占比"],
  ["服务中心()诊疗1.2万人次", "服务中心诊疗1.2万人次"],
])("the number of a note, and brackets that lost what stood in them, part no name: %s", (text, expected) => {
  expect(clean(text)).toBe(expected);
});

test.each(["卫健〔2021〕18号", "[1]数据来自统计局", "参数[a]为3"])("other brackets stay: %s", (text) => {
  expect(clean(text)).toBe(text);
});

test("the number of a sheet's line stands in no number that goes on behind it, and an item of a list stays one", () => {
  const long = "全镇共有在册孕产妇三百余人，实行专案管理的产妇数";
  expect(clean(`${long}29\n2、4人，活产数298人。`)).toContain("产妇数294人");
  expect(clean(`${long}29\n2、乡镇4个。`)).toContain("29\n2、乡镇4个");
  expect(clean(`1、${long}29\n2、4人参加培训。`)).toContain("29\n2、4人");
});

test("the number of a page stands in no sentence that goes on over it", () => {
  expect(
    clean("第一产业增加值142350万元，占地区生产总值比重为20.3%；第二产业\n- 1 -\n增加值216430万元，下降6.4%。"),
  ).toContain("第二产业增加值216430万元");
});
