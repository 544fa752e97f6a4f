import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** What a figure is asked by that stands in the clause before it: whom it was paid to, when, what it is a part of. */

const shown = showing(
  await openLibrary({
    "union.txt": `青禾县总工会2023年工作总结
春节期间打卡发放困难家庭4户，共计生活救助金8.5万元。摸底申报困难职工40户，打卡发放慰问金3.1万元。慰问一线职工120人次，检查食堂12家，支出经费6万元。
委托技校举办家政服务培训班，培训建档立卡困难妇女306人，其中290名参训妇女获得证书。
新改建危桥18座。涉及女工领域人大代表建议和政协委员提案共31件，其中人大代表建议9件，政协委员提案22件。县总工会承办的9件人大代表建议和22件政协委员提案已全部办结。支出完成预算的21.5%，占全年任务的8%。
`,
  }),
);

test.each([
  ["春节发放生活救助金多少", "8.5万元"],
  ["困难职工慰问金发了多少", "3.1万元"],
  ["困难家庭慰问金多少", "refuse"],
  ["家政培训了多少困难妇女", "306人"],
  ["改造危桥多少座", "18座"],
  ["建议提案多少件", "31件"],
  ["支出完成预算的多少", "21.5%"],
])("%s: %s", async (question, answer) => {
  expect(await shown(`青禾县2023年${question}`)).toBe(answer);
});
