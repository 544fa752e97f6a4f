import { describe, expect, test } from "vitest";
import { understand } from "../../../src/answer/understand.ts";
import { readGazetteer, readLexicon } from "../../../src/hosts/project-files.ts";
import type { Place } from "../../../src/reports/place.ts";
import { nation } from "../../../src/reports/scope.ts";

const lexicon = await readLexicon();
const gazetteer = await readGazetteer();

type Asking = { before?: string; home?: Place | null; today?: string; libraryPlaces?: Place[] };

function frameOf(question: string, options: Asking = {}) {
  const turns = options.before === undefined ? [] : [{ question: options.before }];
  return understand(question, turns, {
    lexicon,
    gazetteer,
    libraryPlaces: options.libraryPlaces ?? [],
    homePlace: options.home ?? null,
    today: options.today ?? "2022-05-06",
  });
}

const names = (question: string, options = {}) => frameOf(question, options).places.map(({ name }) => name);
const words = (question: string, options = {}) => frameOf(question, options).asks.map((ask) => ask.words.join(" "));

describe("time is read on the asker's anchor", () => {
  test.each([
    ["南漳今年接种率多少", "2022-01-01", "2022-12-31"],
    ["南漳去年接种率多少", "2021-01-01", "2021-12-31"],
    ["南漳前年接种率多少", "2020-01-01", "2020-12-31"],
    ["南漳2019年接种率多少", "2019-01-01", "2019-12-31"],
    ["南漳二〇一九年接种率多少", "2019-01-01", "2019-12-31"],
    ["南漳今年上半年接种率多少", "2022-01-01", "2022-06-30"],
    ["南漳“十三五”期间投资多少", "2016-01-01", "2020-12-31"],
    ["南漳12月接种多少人", "2021-12-01", "2021-12-31"],
    ["南漳3月接种多少人", "2022-03-01", "2022-03-31"],
    ["南漳今年四季度计划接种多少人", "2022-10-01", "2022-12-31"],
    ["南漳近三年接种率", "2019-01-01", "2022-12-31"],
  ])("%s", (question, from, to) => {
    expect(frameOf(question).periods.map(({ period }) => [period.from, period.to])).toEqual([[from, to]]);
  });

  test("目前 and 全年 ask for the latest and name no period", () => {
    expect(frameOf("南漳目前有多少家医院").periods).toEqual([]);
    expect(frameOf("南漳全年培训多少人次").periods).toEqual([]);
  });

  test("the year after 比 is compared with and no filter", () => {
    const frame = frameOf("南漳满意度比2017年提高了多少");
    expect(frame.periods).toEqual([]);
    expect(frame.basePeriods.map(({ words: written }) => written)).toEqual(["2017年"]);
    expect(frame.intent).toBe("subtract");
  });
});

describe("places", () => {
  test.each([
    ["南漳县接种率多少", ["南漳县"]],
    ["湖北省襄阳市南漳县接种率多少", ["南漳县"]],
    ["南漳和枣阳的接种率差多少", ["南漳县", "枣阳市"]],
    ["接种率多少", []],
  ])("%s", (question, expected) => {
    expect(names(question)).toEqual(expected);
  });

  test("我市 is the home place, and nothing where none is set", () => {
    const home = gazetteer.resolve("襄阳市")[0] ?? null;
    expect(names("我市接种率多少", { home })).toEqual(["襄阳市"]);
    expect(names("我市接种率多少")).toEqual([]);
  });

  test("a home place fills a question that names none, and says where it came from", () => {
    const home = gazetteer.resolve("襄阳市")[0] ?? null;
    expect(frameOf("接种率多少", { home })).toMatchObject({ placeFrom: "home", places: [{ name: "襄阳市" }] });
  });

  test("全省 without a name asks for a province, whichever it is", () => {
    expect(frameOf("全省接种率多少")).toMatchObject({ places: [], scope: "省" });
  });

  test.each([
    ["全省呢", ["湖北省"]],
    ["全市呢", ["襄阳市"]],
    ["全县呢", ["南漳县"]],
  ])("after a county's figure, %s means what that county lies in", (question, expected) => {
    expect(names(question, { before: "南漳县接种率多少" })).toEqual(expected);
  });

  test("全省 with a home place is its province", () => {
    const home = gazetteer.resolve("南漳县")[0] ?? null;
    expect(names("全省接种率多少", { home })).toEqual(["湖北省"]);
  });

  test("全国 asks for the nation's rate, never for a report's own", () => {
    expect(names("全国接种率多少")).toEqual(["全国"]);
    expect(words("全国接种率多少")).toEqual(["接种率"]);
    expect(names("全国文明城市有几个")).toEqual([]);
  });

  test("全国 asks for the nation's number where the library has reports of the nation", () => {
    const library = { libraryPlaces: [nation] };
    expect(names("2023年末全国床位多少张", library)).toEqual(["全国"]);
    expect(names("全国三级医院多少家", library)).toEqual(["全国"]);
    expect(names("全国文明城市有几个", library)).toEqual([]);
    expect(names("南漳县在全国排第几", library)).toEqual(["南漳县"]);
    expect(names("2023年末全国床位多少张")).toEqual([]);
  });

  test("a name shaped like a place that nobody knows is kept as unknown, never dropped", () => {
    expect(frameOf("云水县接种率多少").unknownPlace).toBe("云水县");
  });
});

describe("people and doses are slots", () => {
  test.each([
    ["南漳12到17岁第二针接种率", ["12-17岁"], ["第二剂"]],
    ["南漳六十岁以上老人加强针多少人", ["60岁以上"], ["第三剂"]],
    ["南漳18岁以上三针各接种多少人", ["18岁以上"], []],
  ])("%s", (question, ages, doses) => {
    const frame = frameOf(question);
    expect(frame.populations.map((population) => population.ages)).toEqual(ages);
    expect(frame.doses).toEqual(doses);
  });
});

describe("what is asked for", () => {
  test.each([
    ["请问南漳2021年一共查处了多少起案件", ["查处 案件"]],
    ["南漳流感疫苗接种多少人，完成率多少", ["流感疫苗接种", "流感疫苗接种 完成率"]],
    ["南漳2021年罚款加没收一共多少万元", ["罚款", "没收"]],
    ["南漳出生、死亡、自然增长率各是多少", ["出生率", "死亡率", "自然增长率"]],
    ["南漳复盖率多少", ["覆盖率"]],
  ])("%s", (question, expected) => {
    expect(words(question)).toEqual(expected);
  });

  test.each([
    ["南漳罚款多少钱", "money"],
    ["南漳培训多少人次", "event"],
    ["南漳接种率多少", "percent"],
    ["南漳有多少家医院", "count"],
  ])("%s asks for %s", (question, family) => {
    expect(frameOf(question).asks[0]?.family).toBe(family);
  });

  test("a number the question brings along is a premise, not a filter", () => {
    expect(frameOf("南漳接种率是93%吧").premises.map(({ value, unit }) => [value, unit])).toEqual([["93", "%"]]);
  });
});

describe("questions no figure can answer are told by their intent", () => {
  test.each([
    ["今天天气怎么样", "out-of-scope"],
    ["南漳疫苗工作做得好不好", "opinion"],
    ["照这个速度南漳什么时候能到95%", "forecast"],
    ["有哪些报告", "reports"],
    ["帮助", "help"],
    ["", "empty"],
    ["😀😀", "empty"],
    ["？？！", "empty"],
  ])("%j is %s", (question, intent) => {
    expect(frameOf(question).intent).toBe(intent);
  });
});

describe("a follow-up changes one slot and inherits the rest", () => {
  test("第一针呢 keeps place, age group and what is counted", () => {
    const frame = frameOf("第一针呢", { before: "南漳3-11岁第二针打了多少人" });
    expect(frame.places.map(({ name }) => name)).toEqual(["南漳县"]);
    expect(frame.populations.map(({ ages }) => ages)).toEqual(["3-11岁"]);
    expect(frame.doses).toEqual(["第一剂"]);
    expect(frame.asks[0]).toMatchObject({ family: "person" });
  });

  test("去年呢 changes the year", () => {
    const frame = frameOf("去年呢", { before: "南漳2019年接种率多少" });
    expect(frame.periods.map(({ words: written }) => written)).toEqual(["去年"]);
    expect(frame.asks[0]?.words).toEqual(["接种率"]);
  });

  test("那枣阳呢 changes the place and keeps the year", () => {
    const frame = frameOf("那枣阳呢", { before: "南漳2019年接种率多少" });
    expect(frame.places.map(({ name }) => name)).toEqual(["枣阳市"]);
    expect(frame.periods.map(({ words: written }) => written)).toEqual(["2019年"]);
  });

  test("what is asked again in the same words is not asked twice", () => {
    const frame = frameOf("2020年住院分娩率多少", { before: "南漳2019年住院分娩率多少" });
    expect(frame.asks).toMatchObject([{ words: ["住院分娩率"], inherited: [] }]);
  });

  test("a question for text with its own place and year is about no figure asked for before", () => {
    const before = "南漳2020年健康体检多少人";
    const about = (question: string) =>
      frameOf(question, { before }).asks.flatMap(({ words: own, inherited }) => [...own, ...inherited]);
    expect(about("枣阳2020年有哪些主要措施")).not.toContain("健康体检");
    expect(about("有哪些主要措施")).toContain("健康体检");
  });

  test("a question complete by itself inherits nothing", () => {
    const frame = frameOf("枣阳2020年住院分娩率多少", { before: "南漳60岁以上接种率多少" });
    expect(frame.places.map(({ name }) => name)).toEqual(["枣阳市"]);
    expect(frame.populations).toEqual([]);
  });
});

describe("characters that join or compare are not cut out of words", () => {
  test.each([
    ["南漳2018年参加新农合多少人", ["参加新农合"]],
    ["南漳新农合参加人数和补偿资金", ["新农合参加", "补偿资金"]],
    ["南漳罚款加没收一共多少", ["罚款", "没收"]],
    ["南漳医护比是多少", ["医护比"]],
  ])("%s", (question, expected) => {
    expect(words(question)).toEqual(expected);
  });
});

test("of two things asked for, each is asked in its own kind of unit", () => {
  const families = (question: string) => frameOf(question).asks.map(({ family }) => family);
  expect(families("南漳新农合参加人数和补偿资金")).toEqual(["person", "money"]);
  expect(families("南漳罚款和没收多少件")).toEqual(["count", "count"]);
});
