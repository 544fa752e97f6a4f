import { expect, test } from "vitest";
import { ask, inShort, openLibrary } from "../library.ts";

const library = await openLibrary({
  "report.txt": `台州市2023年工作总结
全市310户520人享受城乡低保，发放低保金231万元。城市低保新增12户20人，退出9户15人。城市低保标准由每人每月710元提高到760元。
全市现有养老机构23家，床位2310张。新增养老床位320张。
年末羊存栏2.3万只，出栏1.1万只。全年降水量1520毫米，日照时数1685小时。义务植树52万株。`,
});

test.each([
  ["全市低保多少人", "520人"],
  ["去年城市低保退出多少人", "15人"],
  ["养老床位有多少张", "2310张"],
  ["去年新增养老床位多少张", "320张"],
  ["城市低保标准多少", "760元"],
  ["羊有多少只", "2.3万只"],
  ["去年下了多少雨", "1520毫米"],
  ["去年日照多少小时", "1685小时"],
  ["去年种了多少棵树", "52万株"],
])("%s: %s", async (question, expected) => {
  expect(inShort(await ask(library, question))).toBe(expected);
});

test("a standard is not what was paid, and of those who left nobody has it", async () => {
  expect((await ask(library, "去年城市低保发了多少钱")).decision).toBe("refuse");
  expect((await ask(library, "城市低保多少人")).decision).toBe("refuse");
});
