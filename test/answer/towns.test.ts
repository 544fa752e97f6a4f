import { afterAll, beforeAll, expect, test } from "vitest";

import { ask, openLibrary, type TestLibrary } from "./library.ts";

/** What a report tells of its towns in sentences answers for those towns, and never for the county. */
let library: TestLibrary;

beforeAll(async () => {
  library = await openLibrary({
    "report.txt": [
      "青禾县2023年疫情和接种通报",
      "全县报告手足口病121例。岗头镇报告47例，黄沙镇31例，死亡1例。",
      "甲溪镇、乙桥镇流感疫苗接种率分别为62.3%、58.1%；丙坪乡最低，仅为31.5%。全县平均52.4%。",
      "甲溪镇接种第一剂3210人，第二剂2987人；全县接种第一剂9.2万人。",
      "特色小镇5个，返乡创业人员312人，实有城镇登记失业人员412人，甲溪镇卫生院接诊1200人次，报告水痘16例。",
    ].join("\n"),
  });
});

afterAll(() => library.database.close());

test.each([
  ["岗头镇手足口病多少例", "岗头镇2023年报告手足口病：47例。"],
  ["黄沙镇手足口病多少例", "黄沙镇2023年报告手足口病：31例。"],
  ["黄沙镇死亡多少例", "黄沙镇2023年死亡：1例。"],
  ["青禾县手足口病多少例", "青禾县2023年报告手足口病：121例。"],
  ["丙坪乡流感疫苗接种率", "丙坪乡2023年流感疫苗接种率：31.5%。"],
  ["青禾县流感疫苗接种率", "青禾县2023年流感疫苗接种率：52.4%。"],
  ["青禾县哪个乡镇流感疫苗接种率最低", "丙坪乡2023年流感疫苗接种率：31.5%。"],
  ["甲溪镇第二剂接种多少人", "甲溪镇2023年第二剂接种：2987人。"],
  ["青禾县第一剂接种多少人", "青禾县2023年第一剂接种：9.2万人。"],
  ["青禾县特色小镇多少个", "青禾县2023年特色小镇：5个。"],
  ["青禾县实有城镇登记失业人员多少人", "青禾县2023年实有城镇登记失业人员：412人。"],
  ["青禾县返乡创业人员多少人", "青禾县2023年返乡创业人员：312人。"],
])("%s", async (question, line) => {
  const { text } = await ask(library, question);
  expect(text.split("\n")[0]).toBe(line);
});

test.each(["青禾县第二剂接种多少人", "岗头镇第二剂接种多少人", "青禾县哪个乡镇水痘最多"])(
  "%s is not answered from another place",
  async (question) => {
    expect((await ask(library, question)).decision).toBe("refuse");
  },
);
