import { describe, expect, test } from "vitest";
import { ask, openLibrary, type TestLibrary } from "./library.ts";

async function linesOf(library: TestLibrary, questions: readonly string[]): Promise<string[]> {
  const answers = [];
  for (const question of questions) answers.push(await ask(library, question));
  library.database.close();
  return answers.map(({ decision, text }) => (decision === "answer" ? (text.split("\n")[0] ?? "") : decision));
}

describe("a short form that is also a word", () => {
  test("names the library's county behind a time, and no town of it", async () => {
    const library = await openLibrary({
      "report.txt": "信丰县2023年水利工作总结\n甲溪镇率先开工。该镇清淤率76.5%。全县新建水闸12座。",
    });
    const questions = ["2023年信丰新建水闸多少座", "2023年信丰清淤率", "2023年信丰县甲溪镇清淤率"];
    expect(await linesOf(library, questions)).toEqual([
      "信丰县2023年新建水闸：12座。",
      "refuse",
      "甲溪镇2023年清淤率：76.5%。",
    ]);
  });

  test("names it where a table has a dash for the asked number, and not where nothing is told of it", async () => {
    const library = await openLibrary({
      "report.md":
        "# 平安县2023年疫苗接种情况\n\n| 人群 | 第一剂接种人数 | 加强针接种人数 |\n|---|---|---|\n| 3-11岁 | 5120 | - |\n| 12-17岁 | 4310 | 2100 |\n",
    });
    const reasons = [];
    for (const question of ["平安3-11岁加强针接种多少人", "平安3-11岁住院多少人"])
      reasons.push((await ask(library, question)).reason);
    library.database.close();
    expect(reasons).toEqual(["NUMBER_MISSING", "NO_METRIC"]);
  });

  test("is no part of the name where only the report's title has it", async () => {
    const library = await openLibrary({
      "report.txt":
        "信丰县2023年免疫规划工作总结\n2023年，全县适龄儿童国家免疫规划疫苗接种率为98.4%。麻腮风疫苗第一剂接种率为97.6%，第二剂接种率为96.5%。",
    });
    expect(await linesOf(library, ["2023年信丰的免疫规划疫苗接种率", "2023年信丰免疫规划疫苗接种率"])).toEqual([
      "信丰县2023年适龄儿童国家免疫规划疫苗接种率：98.4%。",
      "信丰县2023年适龄儿童国家免疫规划疫苗接种率：98.4%。",
    ]);
  });

  test("stays a word where a thing of another place is called by it", async () => {
    const library = await openLibrary({
      "one.txt": "平安县2023年水利工作总结\n全县新建水闸12座。",
      "two.txt": "青禾县2023年综治工作总结\n全县开展平安建设宣传45场次。",
    });
    expect(await linesOf(library, ["平安建设宣传多少场次"])).toEqual(["青禾县2023年平安建设宣传：45场次。"]);
  });
});

test("全镇 asks for the town, and a town under a county's name for none that nobody says lies there", async () => {
  const library = await openLibrary({
    "report.txt": "甲溪镇：水稻收割过半\n连日来，甲溪镇组织农机下田。截至目前，该镇收割水稻1.2万亩。",
  });
  const questions = [
    "甲溪镇收割水稻多少亩",
    "全镇收割水稻多少亩",
    "青禾县甲溪镇收割水稻多少亩",
    "乙桥镇收割水稻多少亩",
  ];
  expect(await linesOf(library, questions)).toEqual([
    "甲溪镇收割水稻（原文没有写明时间）：1.2万亩。",
    "甲溪镇收割水稻（原文没有写明时间）：1.2万亩。",
    "refuse",
    "refuse",
  ]);
});

test("a district's name that another city has too answers for its own city and not for the other", async () => {
  const library = await openLibrary({
    "report.txt": "鼓楼区教育局2023年工作总结\n在南京市委领导下，全区建成小区23个，全市建成小区310个。",
  });
  const questions = [
    "鼓楼区建成小区多少个",
    "南京鼓楼区建成小区多少个",
    "福州鼓楼区建成小区多少个",
    "南京建成小区多少个",
  ];
  expect(await linesOf(library, questions)).toEqual([
    "南京市鼓楼区2023年建成小区：23个。",
    "南京市鼓楼区2023年建成小区：23个。",
    "refuse",
    "南京市2023年建成小区：310个。",
  ]);
});

test("a district that nobody says lies where answers for its name alone", async () => {
  const library = await openLibrary({ "report.txt": "鼓楼区教育局2023年工作总结\n全区建成小区23个。" });
  const questions = ["鼓楼区建成小区多少个", "福州市鼓楼区建成小区多少个", "全市建成小区多少个"];
  expect(await linesOf(library, questions)).toEqual(["鼓楼区2023年建成小区：23个。", "refuse", "refuse"]);
});

test("what 该村, 该院 and 全校 tell is of the one named before, and never of its county", async () => {
  const library = await openLibrary({
    "report.txt": [
      "青禾县2023年工作总结",
      "李家村发展茶叶，该村种植茶叶3200亩。县人民医院推进改革，该院接诊12万人次。县第一中学扩建，全校招生1200人。",
    ].join("\n"),
  });
  const questions = [
    "青禾县种植茶叶多少亩",
    "李家村种植茶叶多少亩",
    "青禾县接诊多少人次",
    "青禾县人民医院接诊多少人次",
  ];
  expect(await linesOf(library, [...questions, "青禾县招生多少人", "招生多少人"])).toEqual([
    "refuse",
    "青禾县2023年该村种植茶叶：3200亩。",
    "refuse",
    "青禾县2023年该院接诊：12万人次。",
    "refuse",
    "青禾县2023年全校招生：1200人。",
  ]);
});

test("a school that is called by its number alone is one school", async () => {
  const library = await openLibrary({ "report.txt": "青禾县第一中学2023年工作总结\n招生1200人，高考上线率95%。" });
  const questions = ["青禾县招生多少人", "青禾县第一中学招生多少人", "青禾一中招生多少人"];
  const told = "青禾县2023年第一中学招生：1200人。";
  expect(await linesOf(library, questions)).toEqual(["refuse", told, told]);
});
