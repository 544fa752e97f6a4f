import { expect, test } from "vitest";
import { findClassificationMark } from "../../../ingest/read/classification-mark.ts";

test.each([
  ["机密★1年\n某市卫生工作总结", "机密★1年"],
  ["000012\n绝密★长期\n特急\n某市文件", "绝密★长期"],
  ["秘 密 ★ 6个月", "秘密★6个月"],
  ["密级：机密★10年    紧急程度：特急", "机密★10年"],
  ["<p>机密★</p><p>总结</p>", "机密★"],
  ["机　密\n某市卫生工作总结", "机密"],
  ["【秘密】\n某市卫生工作总结", "秘密"],
  [`${"正文。\n".repeat(100)}机密★5年`, "机密★5年"],
])("%s bears the mark %s", (text, mark) => {
  expect(findClassificationMark(text, [], "a.docx")).toBe(mark);
});

test.each([
  ["严格保守国家秘密，落实保密责任。"],
  ["全年开展机密文件管理检查3次。"],
  ["标有“机密★1年”字样的文件共12份，均已按规定登记。"],
  ["保守秘密\n某市卫生工作总结"],
  [`${"正文。\n".repeat(100)}秘密`],
])("%s bears none", (text) => {
  expect(findClassificationMark(text, [], "a.docx")).toBeNull();
});

test("a page header or the file's name may bear it", () => {
  expect(findClassificationMark("总结", ["机密★1年"], "a.docx")).toBe("机密★1年");
  expect(findClassificationMark("总结", [], "机密★1年 总结.docx")).toBe("机密★1年");
});
