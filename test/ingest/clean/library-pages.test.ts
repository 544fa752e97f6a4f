import { expect, test } from "vitest";

import { cleanText, originalSpan } from "../../../ingest/clean.ts";

const clean = (text: string) => cleanText(text, "txt").text;
const long =
  "一年来，街道办事处紧紧围绕年度工作目标，扎实推进社区建设，社区环境进一步改善，居民生活水平进一步提高。".repeat(3);

test("the number of a library's page goes, and the sentence it cut is whole", () => {
  const text = `1、街道办工作总结${long}修建了活动场地，安装了4组健身\n2、路径，填补了空白。${long}社区铺设排水\n3、管道1238米。${long}`;
  const cleaned = cleanText(text, "txt");
  expect(cleaned.text).toContain("安装了4组健身路径");
  expect(cleaned.text).toContain("铺设排水管道1238米");
  const at = cleaned.text.indexOf("健身路径");
  expect(text.slice(...originalSpan(cleaned, at, at + 4))).toBe("健身\n2、路径");
});

test("a list whose items end keeps its numbers, and so do numbers out of order", () => {
  const list = `1、抓环境。${long}\n2、抓服务。${long}\n3、抓稳定。${long}`;
  expect(clean(list)).toMatch(/\n2、抓服务/);
  const loose = `1、抓环境${long}修建了健身\n5、路径，填补了空白。${long}`;
  expect(clean(loose)).toContain("5、路径");
});

test("a stamp of the page in the middle of a sentence is no number of it", () => {
  expect(clean("其中新建3所，第 1 页 共 9 页下载后可任意编辑扩建有3所。")).toBe("其中新建3所,扩建有3所。");
});
