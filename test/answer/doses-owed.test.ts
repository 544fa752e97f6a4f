import { expect, test } from "vitest";
import { ask, openLibrary, showing } from "./library.ts";

/** Who is owed one dose and who two, and what was tested of those who only seem to have influenza. */

const library = await openLibrary({
  "round.txt": `青禾县2022年麻疹疫苗查漏补种工作总结
应补种1剂次862人，实补种827人，应补种2剂次48人，实补种43人，补种后接种率为99.8%。
`,
  "flu.txt": `松溪岭县2022年流感监测工作总结
全县共检测流感样病例监测标本2195份，其中流感病毒阳性标本65份。
`,
});
const shown = showing(library);

test("a number that belongs to the name of what is asked claims nothing", async () => {
  expect((await ask(library, "青禾县应补种1剂次多少人")).text).not.toContain("不一致");
});

test.each([
  ["青禾县应补种1剂次多少人", "862人"],
  ["青禾县应补种2剂次多少人", "48人"],
  ["青禾县实补种2剂次的有多少人", "43人"],
  ["青禾县应补种3剂次多少人", "refuse"],
  ["松溪岭县2022年检测了多少份标本", "2195份"],
  ["松溪岭县2022年阳性标本多少份", "65份"],
  ["松溪岭县2022年流感病例多少例", "refuse"],
])("%s: %s", async (question, answer) => {
  expect(await shown(question)).toBe(answer);
});
