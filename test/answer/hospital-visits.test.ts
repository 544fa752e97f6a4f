import { expect, test } from "vitest";
import { asking, openLibrary } from "./library.ts";

/** Names of hospitals' work that are held in longer ones, written in parts, or said short. */
const ask = asking(
  await openLibrary({
    "hospital.txt": `青禾县卫生健康局2023年工作总结
2023年，全年门急诊51.62万人次，其中急诊6.91万人次；手术1.22万台次，其中三、四级手术5310台次，占43.5%。
发现先天性心脏病12例。
`,
    "other.txt": `松溪岭县卫生健康局2023年工作总结
2023年，全年门急诊21.62万人次。
`,
  }),
);

test.each([
  ["青禾县急诊多少", "6.91万人次"],
  ["青禾县门急诊多少", "51.62万人次"],
  ["青禾县三四级手术多少台", "5310台次"],
  ["青禾县先心病多少例", "12例"],
])("%s: %s", async (question, shown) => {
  expect(await ask(question)).toBe(shown);
});

test("who asks for 急诊 is not told 门急诊", async () => {
  expect(await ask("松溪岭县急诊多少")).toMatch(/^refuse/);
});
