import { expect, test } from "vitest";
import { maskPersonalNumbers } from "../../../ingest/read/personal-numbers.ts";
import { readXlsx } from "../../../ingest/read/xlsx.ts";
import { xlsxOf } from "../../fakes/files/xlsx.ts";

const mask = (text: string) => maskPersonalNumbers({ text, tables: [], locators: [] });

/** Made up: the division does not exist, the check character is right. */
const identity = "990101199003070015";

test.each([
  [`身份证号${identity}，`, `身份证号${"█".repeat(18)}，`],
  ["身份证990101 19900307 0015", `身份证${"█".repeat(20)}`],
  ["身份证号：990101199003070016，", `身份证号：${"█".repeat(18)}，`],
  ["银行卡号6200 0000 0000 0000 123", `银行卡号${"█".repeat(23)}`],
  ["联系电话：13800000000。", `联系电话：${"█".repeat(11)}。`],
  ["张某138-0000-0000", `张某${"█".repeat(13)}`],
  ["+86 13800000000", "█".repeat(15)],
  ["１３８００００００００", "█".repeat(11)],
])("%s is covered, character for character", (text, covered) => {
  expect(mask(text).text).toBe(covered);
});

test.each([
  ["a wrong check character", "编号990101199003070016"],
  ["a day that does not exist", "编号990101199013070019"],
  ["an amount with its unit", "支出13800000000元"],
  ["an amount with decimals", "支出13800000000.50"],
  ["an amount of an account", "银行账户结余620000000000元"],
  ["a longer number", "文号138000000001"],
  ["a landline", "0598-3600000"],
])("%s stays", (_, text) => {
  expect(mask(text)).toEqual({ text, masked: [] });
});

test("they are counted by kind", () => {
  expect(mask(`${identity} 13800000000 13900000000`).masked).toEqual([
    { kind: "identity-number", count: 1, where: [] },
    { kind: "phone-number", count: 2, where: [] },
  ]);
});

test("in a table the heading tells an amount from a telephone, and the cell is named", async () => {
  const { document } = await readXlsx(
    xlsxOf({
      sheets: [
        {
          name: "名册",
          rows: [
            ["姓名", "手机", "金额（元）"],
            ["张某", 13800000000, 13800000001],
          ],
        },
      ],
    }),
  );
  const { text, masked } = maskPersonalNumbers(document);
  expect(text).toBe(`名册\n姓名\t手机\t金额（元）\n张某\t${"█".repeat(11)}\t13800000001\n`);
  expect(masked).toEqual([{ kind: "phone-number", count: 1, where: ["表“名册”B2"] }]);
});

test("below a heading that names them, mistyped identity and card numbers are covered too, and counts are not", async () => {
  const { document } = await readXlsx(
    xlsxOf({
      sheets: [
        {
          name: "名册",
          rows: [
            ["姓名", "身份证号码", "银行账号", "文件编号"],
            ["张某", "990101199003070016", "6200000000000000123", "990101199003070016"],
            ["合计", 2, "", ""],
          ],
        },
      ],
    }),
  );
  const { text, masked } = maskPersonalNumbers(document);
  expect(text.split("\n")[2]).toBe(`张某\t${"█".repeat(18)}\t${"█".repeat(19)}\t990101199003070016`);
  expect(text).toContain("合计\t2");
  expect(masked).toEqual([{ kind: "identity-number", count: 2, where: ["表“名册”B2", "表“名册”C2"] }]);
});
