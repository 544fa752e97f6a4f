import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A report that names its month and no year: told as such to who names the month alone, and to nobody who names a year. */

const page = `青禾县疾控中心公布7月疫情
青禾县7月份共报告法定传染病23种1950例，死亡3例。
`;

const library = await openLibrary({ "july.txt": page });

async function told(question: string, of = library): Promise<string> {
  const { decision, text } = await ask(of, question);
  return `${decision} ${text.split("\n")[0] ?? ""}`;
}

test("the month is told with what the text does not say", async () => {
  expect(await told("青禾县7月法定传染病多少例")).toMatch(/^answer .*青禾县7月（年份不明）.*：1950例/);
  expect(await told("青禾县法定传染病多少例")).toMatch(/^answer .*7月（年份不明）.*：1950例/);
});

test.each(["今年7月", "2023年7月", "2023年", "去年", "8月", "1-7月", "上半年", "第三季度"])(
  "%s is no time of it",
  async (time) => {
    expect(await told(`青禾县${time}法定传染病多少例`)).toMatch(/^refuse/);
  },
);

test("where another report tells of that month with its year, it is the one", async () => {
  const both = await openLibrary({
    "july.txt": page,
    "july-2021.txt": "青禾县2021年7月传染病疫情\n2021年7月，青禾县共报告法定传染病1875例。\n",
  });
  expect(await told("青禾县7月法定传染病多少例", both)).not.toContain("1950");
});
