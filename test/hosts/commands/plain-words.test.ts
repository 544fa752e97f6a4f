import { expect, test } from "vitest";
import { auditDetails } from "../../../src/hosts/commands/audit-details.ts";
import { usageError } from "../../../src/hosts/commands/usage-error.ts";

test.each([
  ["error: missing required argument 'id'", "缺少参数 <id>"],
  ["error: unknown command 'raports'\n(Did you mean reports?)", "没有“raports”这个命令\n是不是要用：reports"],
  ["error: unknown option '--jsn'\n(Did you mean --json?)", "没有“--jsn”这个选项\n是不是要用：--json"],
  ["error: option '--version <number>' argument missing", "选项 --version <number> 要带一个值"],
  [
    "error: option '--version <number>' argument 'x' is invalid. 要是版本号",
    "选项 --version <number> 的值“x”不对：要是版本号",
  ],
  ["something that was never said before", "something that was never said before"],
])("wrong usage is told in Chinese: %s", (message, told) => {
  expect(usageError(message)).toBe(told);
});

test.each([
  [{ file: "总结.docx", relation: "version" }, "文件：总结.docx；更正版"],
  [{ replaced: null }, ""],
  [{ replaced: 2 }, "换下第2版"],
  [{ figure: "12-18", fields: ["metric", "period"] }, "数字 12-18；指标、期间"],
  [{ from: null, to: ["chat:oc_1"] }, "原来：所有人；现在：chat:oc_1"],
  [{ another: 1 }, "another=1"],
])("the details of a change read as words: %j", (details, told) => {
  expect(auditDetails(details)).toBe(told);
});
