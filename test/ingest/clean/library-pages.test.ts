import { expect, test } from "vitest";

import { cleanText, originalSpan } from "../../../ingest/clean.ts";

const clean = (text: string) => cleanText(text, "txt").text;
const long =
  "一年来，街道办事处紧紧围绕年度工作目标，扎实推进社区建设，社区环境进一步改善，居民生活水平进一步提高。".repeat(3);

test("the number of a library's page goes, and the sentence it cut is whole", () => {
  const text = `1、街道办工作总结${long}修建了活动场地，安装了4组健身\n2、路径，填补了空白。${long}社区铺设排水\n3、管道1460米。${long}`;
  const cleaned = cleanText(text, "txt");
  expect(cleaned.text).toContain("安装了4组健身路径");
  expect(cleaned.text).toContain("铺设排水管道1460米");
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

test("so is a stamp with a motto and a day of its own", () => {
  const stamp = "编号:时间:2021年x月x日勤能补拙,学而不厌页码:第2页共9页";
  expect(clean(`其中新建3所，${stamp}扩建有3所。`)).toBe("其中新建3所,扩建有3所。");
});

test("what a library advertises above the text goes wherever it is printed again", () => {
  const advert = "资料库 –请点击:zl.example.com 交流群,请加微信 abcdefgh";
  expect(clean(`${advert}XX县2023年工作总结\n签约率94.2%、${advert}规范签约率91.6%。`)).toBe(
    "XX县2023年工作总结\n签约率94.2%、规范签约率91.6%。",
  );
  expect(clean("居民可以加微信 abcdefgh 咨询，已答复310人次。")).toContain("310人次");
});

test("the letter that stands for 党 is read as it", () => {
  expect(clean("D组书记上D课3次,维生素D检测40人。")).toBe("党组书记上党课3次,维生素D检测40人。");
});
