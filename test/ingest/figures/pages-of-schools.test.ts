import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

/** What summaries of kindergartens and yearbooks' chapters on diseases are made of. */

test("how many texts a page has collected is no figure of them", async () => {
  expect(await metricsOf("幼儿园卫生工作总结范文(30篇)\n全园幼儿328名。")).toEqual(["全园幼儿 = 328名"]);
  expect(await metricsOf("科室工作总结最新5篇 总结报告【合集6篇】\n全文约 9201 字\n篇2:科室总结\n体检328人。")).toEqual(
    ["体检 = 328人"],
  );
  expect(await metricsOf("全年上报工作总结和简报12篇。")).toHaveLength(1);
});

test("a rate before a colon is that of each class, without the mark of its item", async () => {
  expect(await metricsOf("(2)、出勤率:小班89.6%,中班92.4%,平均出勤率91.3%。")).toEqual([
    "小班·出勤率 = 89.6%",
    "中班·出勤率 = 92.4%",
    "平均出勤率 = 91.3%",
  ]);
});

test("who lives on is of those reported, as who died is", async () => {
  expect(await metricsOf("累计报告艾滋病211例,死亡62例,存活149例。")).toEqual([
    "报告艾滋病 = 211例",
    "报告艾滋病·死亡 = 62例",
    "报告艾滋病·存活 = 149例",
  ]);
  expect(await metricsOf("栽植苗木1200株，存活率96%。")).toContain("存活率 = 96%");
});
