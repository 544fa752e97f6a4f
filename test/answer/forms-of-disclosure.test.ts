import { expect, test } from "vitest";

import { ask, openLibrary } from "./library.ts";

/** What is asked of the national form on public information, saved as text with a cell to a line. */

const parties = "自然人 法人或其他组织 总计 商业企业 科研机构 社会公益组织 法律服务机构 其他";
const results = "结果维持 结果纠正 其他结果 尚未审结 总计";
const form = `青禾县交通局2023年政府信息公开工作年度报告 二、主动公开政府信息情况
第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 行政规章 0 0 0 行政规范性文件 6 2 31
第二十条第（五）项 信息内容 本年处理决定数量 行政许可 1204
第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费 7.25
三、收到和处理政府信息公开申请情况 申请人情况 ${parties}
一、本年新收政府信息公开申请数量 11 3 0 0 0 0 14
二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2
三、本年度办理结果 （一）予以公开 7 1 0 0 0 0 8
（三）不予公开 1.属于国家秘密 4 1 0 0 0 0 5
（七）总计 11 2 0 0 0 0 13
四、结转下年度继续办理 2 1 0 0 0 0 3
四、政府信息公开行政复议、行政诉讼情况 行政复议 行政诉讼 ${results} 未经复议直接起诉 复议后起诉 ${results} ${results}
2 0 1 1 4 1 0 0 0 1 0 0 0 2 2
`;
const library = await openLibrary({ "form.txt": form.replaceAll(/\s+/g, "\n\n") });

async function told(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ metric, display }) => `${metric} ${display}`).join("; ") : decision;
}

test.each([
  ["青禾县2023年行政许可多少件", "1204件"],
  ["青禾县现行有效规范性文件多少件", "31件"],
  ["青禾县2023年行政事业性收费多少万元", "7.25万元"],
  ["青禾县2023年收到信息公开申请的数量", "14件"],
  ["青禾县2023年依申请公开的数量", "14件"],
  ["青禾县2023年上年结转的申请数量", "2件"],
  ["青禾县2023年予以公开的数量", "8件"],
  ["青禾县2023年行政复议的数量", "4件"],
])("%s", async (question, display) => {
  expect(await told(question)).toMatch(new RegExp(` ${display}$`));
});

test("both kinds of a lawsuit are told where only they have totals", async () => {
  expect(await told("青禾县2023年行政诉讼的数量")).toMatch(/未经复议直接起诉 1件; .*复议后起诉 2件$/);
});

test("what came in is not what was dealt with, nor what was carried over", async () => {
  expect(await told("青禾县2023年办理信息公开申请的数量")).not.toContain("14");
  expect(await told("青禾县2023年收到信息公开申请的数量")).not.toContain("结转");
  expect(await told("青禾县2022年行政许可处理决定数量")).toBe("refuse");
});
