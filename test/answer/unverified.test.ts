import { expect, test } from "vitest";
import { ask, openLibrary, type TestLibrary } from "./library.ts";

/** A stored text that was changed behind the ledger's back: a broken disk, a hand in the database. */
async function openTampered(report: string, from: string, to: string): Promise<TestLibrary & { faults: string[] }> {
  const library = await openLibrary({ "a.txt": report });
  await library.database.batch([{ sql: "UPDATE version_texts SET text = replace(text, ?, ?)", params: [from, to] }]);
  const faults: string[] = [];
  return { ...library, faults, log: (event, fields) => void faults.push(`${event} ${fields?.["faults"]}`) };
}

const report = `青禾县卫生健康局2023年工作总结
2023年，全县适龄儿童国家免疫规划疫苗接种率达到95.27%。
二、存在的问题
目前还存在基层医务人员不足、乡镇卫生院设备老旧等问题。
`;

test("an answer that no longer agrees with its source is a refusal, and the operator's log says why", async () => {
  const library = await openTampered(report, "95.27%", "96.27%");
  const answer = await ask(library, "青禾县2023年免疫规划疫苗接种率多少");
  expect(answer).toMatchObject({ decision: "refuse", reason: "NOT_VERIFIED", claims: [], citations: [] });
  expect(answer.text).not.toMatch(/9[56]/);
  expect(library.faults).toEqual([expect.stringContaining("answer.not-verified")]);
});

test("an untouched source is answered from and nothing is logged", async () => {
  const library = await openTampered(report, "no such text", "other");
  expect((await ask(library, "青禾县2023年免疫规划疫苗接种率多少")).text).toContain("95.27%");
  expect(library.faults).toEqual([]);
});

test("a sentence that no longer stands in its source is not quoted", async () => {
  const library = await openTampered(report, "设备老旧", "设备陈旧落后");
  const answer = await ask(library, "青禾县2023年存在哪些问题");
  expect(answer).toMatchObject({ decision: "refuse", citations: [] });
  expect(answer.text).not.toContain("设备");
});
