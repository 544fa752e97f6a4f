import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A library that holds no more than one hospital's report: who names no place asks of the hospital. */
const library = await openLibrary({
  "医院.txt": `青禾县人民医院2023年工作总结
全年门急诊人次21.3万。药占比26.1%。编制床位400张。平均住院日7.2天。`,
});

test.each([
  ["药占比多少", "青禾县2023年县人民医院药占比：26.1%。"],
  ["平均住院日几天", "青禾县2023年县人民医院平均住院日：7.2天。"],
  ["县人民医院编制床位", "青禾县2023年县人民医院编制床位：400张。"],
])("%s", async (question, told) => {
  expect((await ask(library, question)).text).toContain(told);
});

test.each(["青禾县编制床位多少张", "全县编制床位多少张", "县中医院药占比"])(
  "%s is not the hospital's",
  async (question) => {
    expect((await ask(library, question)).decision).toBe("refuse");
  },
);

test("beside another hospital's it is asked which is meant", async () => {
  const both = await openLibrary({
    "甲.txt": "青禾县人民医院2023年工作总结\n药占比26.1%。",
    "乙.txt": "青禾县中医院2023年工作总结\n药占比31.4%。",
  });
  expect((await ask(both, "药占比多少")).decision).toBe("clarify");
});
