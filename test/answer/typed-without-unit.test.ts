import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** A number that the question brings along, as hurried people type it. */

const library = await openLibrary({
  "work.txt": `青禾县卫生健康局2023年工作总结
2023年，全县收缴罚没款27.6万元。家庭医生签约率58.3%。医院床位1350张。婴儿死亡率2.4‰。设备购置投入1.7亿元。
`,
});

async function disagrees(question: string): Promise<boolean> {
  const { decision, notes } = await ask(library, question);
  expect(decision).toBe("answer");
  return notes.some(({ code }) => code === "PREMISE_CORRECTED");
}

test.each([
  "罚没款27.6万吗",
  "罚没款27万6吗",
  "罚没款27.6万元吗",
  "签约率是58.3吗",
  "签约率是百分之58.3吗",
  "医院床位1350吗",
  "婴儿死亡率是千分之2.4吗",
  "设备购置投入1.7个亿吗",
])("%s: the digits are the report's", async (question) => {
  expect(await disagrees(`青禾县${question}`)).toBe(false);
});

test.each([
  "罚没款28.6万吗",
  "罚没款27.6亿吗",
  "罚没款27万8吗",
  "签约率是53.8吗",
  "签约率是百分之5.83吗",
  "医院床位1530吗",
  "设备购置投入1.7万吗",
])("%s: they are not", async (question) => {
  expect(await disagrees(`青禾县${question}`)).toBe(true);
});
