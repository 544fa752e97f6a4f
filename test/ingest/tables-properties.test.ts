import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { opening, readText, type ReadText } from "./tables/read-text.ts";

const places = ["鹿城区", "龙湾区", "瓯海区", "洞头区", "永嘉县", "平阳县", "苍南县"];
const indicators = ["床位数(张)", "执业医师(人)", "住院分娩率(%)", "自然增长率(‰)", "总支出(万元)"];

const whole = fc.oneof(fc.nat(9_999_999), fc.integer({ min: 1950, max: 2049 })).map(String);
const grouped = fc.integer({ min: 1000, max: 99_999_999 }).map((value) => value.toLocaleString("en-US"));
const decimal = fc
  .tuple(fc.nat(99_999), fc.nat(99))
  .map(([left, right]) => `${left}.${String(right).padStart(2, "0")}`);
const number = fc.oneof(
  whole,
  grouped,
  decimal,
  decimal.map((value) => `-${value}`),
  decimal.map((value) => `${value}%`),
);
const noNumber = fc.constantFrom("—", "/", "…");

const tables = fc
  .tuple(fc.integer({ min: 2, max: places.length }), fc.integer({ min: 2, max: indicators.length }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof({ weight: 6, arbitrary: number }, noNumber), { minLength: columns, maxLength: columns }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

/** Numbers such as 1950 may be years, and where there are no others nobody can tell; nor where most cells are empty. */
const filled = tables.filter((cells) => {
  const all = cells.flat();
  const numbers = all.filter((cell) => /\d/.test(cell));
  return numbers.length * 2 >= all.length && numbers.some((cell) => !/^(?:19|20)\d{2}$/.test(cell));
});

type Cells = readonly (readonly string[])[];

function withHeadings(cells: Cells): string[][] {
  const names = indicators.slice(0, cells[0]?.length);
  return [["县区", ...names], ...cells.map((row, index) => [places[index] ?? "", ...row])];
}

const written: Record<"md" | "html" | "txt", (cells: Cells) => string> = {
  md: (cells) => {
    const [head = [], ...body] = withHeadings(cells).map((row) => `| ${row.join(" | ")} |`);
    return [head, `|${"---|".repeat((cells[0]?.length ?? 0) + 1)}`, ...body].join("\n");
  },
  html: (cells) =>
    `<table>${withHeadings(cells)
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`)
      .join("\n")}</table>`,
  txt: (cells) =>
    withHeadings(cells)
      .map((row) => row.join("\t"))
      .join("\n"),
};

function digitRuns(text: string, [start, end]: readonly [number, number]): [number, number][] {
  return [...text.slice(start, end).matchAll(/\d+(?:\.\d+)?/g)].map(({ index, 0: run }) => [
    start + index,
    start + index + run.length,
  ]);
}

/** Every digit of the covered lines is in exactly one figure or excluded, and figures do not overlap. */
function expectAccounted({ clean, covered, drafts, excluded }: ReadText): void {
  const spans = drafts.map(({ quantity }) => quantity.span).filter(([start, end]) => end > start);
  const owners = new Uint8Array(clean.text.length);
  for (const [start, end] of spans) {
    expect(owners.subarray(start, end).every((owner) => owner === 0)).toBe(true);
    owners.fill(1, start, end);
  }
  for (const { span } of excluded) owners.fill(1, ...span);
  for (const line of covered) {
    for (const run of digitRuns(clean.text, line))
      expect(owners.subarray(...run).every((owner) => owner === 1)).toBe(true);
  }
}

describe("a table that can be resolved", () => {
  test.each(["md", "html", "txt"] as const)(
    "gives every cell of %s exactly one figure whose slice is the cell",
    (format) => {
      fc.assert(
        fc.property(filled, (cells) => {
          fc.pre(cells.flat().some((cell) => /\d/.test(cell)));
          const head = format === "html" ? `<p>${opening.replace("\n", "</p><p>")}</p>` : `${opening}\n`;
          const read = readText(`${head}${written[format](cells)}\n`, format);
          expect(read.drafts.map(({ quantity }) => read.slice(quantity.span))).toEqual(cells.flat());
          for (const [index, draft] of read.drafts.entries()) {
            const printed = cells.flat()[index] ?? "";
            const value = /\d/.test(printed) ? printed.replaceAll(/[,%]/g, "") : null;
            expect(draft.quantity.value).toBe(value);
            expect(draft.place?.name).toBe(places[Math.floor(index / (cells[0]?.length ?? 1))]);
            expect(draft.role).toBe("result");
          }
          expectAccounted(read);
        }),
        { numRuns: 60 },
      );
    },
  );
});

const pieces = fc.constantFrom(
  "鹿城区",
  "城关镇",
  "合计",
  "小计",
  "平均",
  "全市",
  "浙江省",
  "杭州市",
  "其中：女性",
  "女性",
  "其中",
  "序号",
  "1",
  "2",
  "3",
  "2021",
  "2020年",
  "2021年末",
  "上年同期",
  "1-6月",
  "本月累计",
  "3-11岁",
  "第一剂",
  "60岁以上老人",
  "床位(张)",
  "接种率",
  "同比增长(%)",
  "占比",
  "排名",
  "单位",
  "万人",
  "12.5",
  "-1.0‰",
  "1,234",
  "xx",
  "—",
  "",
  "",
  "/",
  "12万",
  "第3",
  "3-5个",
  "100:98",
  "118.95(第3)",
  "新建3家",
  "注：共3家",
  "表1 2021年接种人数",
  "单位：人、%",
  "一、医院",
);

const anyCells = fc.array(fc.array(pieces, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 });

const anyTable = fc.oneof(
  fc.tuple(
    fc.constant("md" as const),
    anyCells.map((rows) =>
      rows
        .map((row, index) => `| ${row.join(" | ")} |${index === 0 ? `\n|${"---|".repeat(row.length)}` : ""}`)
        .join("\n"),
    ),
  ),
  fc.tuple(
    fc.constant("txt" as const),
    anyCells.map((rows) => rows.map((row) => row.join("\t")).join("\n")),
  ),
  fc.tuple(
    fc.constant("txt" as const),
    anyCells.map((rows) => rows.map((row) => row.join(" ")).join("\n")),
  ),
  fc.tuple(
    fc.constant("html" as const),
    fc
      .array(
        fc.array(fc.tuple(pieces, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })), {
          minLength: 1,
          maxLength: 4,
        }),
        { minLength: 1, maxLength: 7 },
      )
      .map(
        (rows) =>
          `<table>${rows.map((row) => `<tr>${row.map(([text, columns, height]) => `<td colspan=${columns} rowspan=${height}>${text}</td>`).join("")}</tr>`).join("")}</table>`,
      ),
  ),
);

describe("any table at all", () => {
  test("accounts for every digit of the lines it covers, and no two figures share one", () => {
    fc.assert(
      fc.property(anyTable, ([format, table]) => {
        expectAccounted(readText(`${opening}\n${table}\n\n结束。\n`, format));
      }),
      { numRuns: 400 },
    );
  });

  test("never gives two figures the same place, time, people, metric and kind of unit", () => {
    fc.assert(
      fc.property(anyTable, ([format, table]) => {
        const { drafts } = readText(`${opening}\n${table}\n\n结束。\n`, format);
        const keys = drafts
          .filter(({ role }) => role !== "unresolved-table")
          .map((draft) => {
            const { quantity, period, place, population, qualifiers, phrase, head, role, change } = draft;
            return JSON.stringify([
              place?.id,
              period.from,
              period.to,
              population,
              qualifiers,
              phrase,
              head,
              role,
              change?.comparator,
              quantity.family,
              quantity.base,
            ]);
          });
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 400 },
    );
  });
});
