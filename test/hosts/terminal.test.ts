import { describe, expect, test } from "vitest";
import { createTerminal } from "../../src/hosts/terminal.ts";

function openTerminal(isTTY: boolean) {
  const written = { out: "", err: "" };
  const terminal = createTerminal({
    out: { write: (text) => (written.out += text) },
    err: { write: (text) => (written.err += text), isTTY, columns: 60 },
  });
  return { terminal, written };
}

describe("progress", () => {
  test("off a terminal is a plain line per tenth, on stderr", () => {
    const { terminal, written } = openTerminal(false);
    const progress = terminal.progress();
    for (let done = 0; done <= 200; done += 1) progress({ done, total: 200, label: "甲.txt" });
    expect(written.out).toBe("");
    expect(written.err.trimEnd().split("\n")).toEqual(
      Array.from({ length: 10 }, (_, index) => `${(index + 1) * 20}/200 甲.txt`),
    );
  });

  test("on a terminal is one line that fits and is gone at the end", () => {
    const { terminal, written } = openTerminal(true);
    const progress = terminal.progress();
    progress({ done: 1, total: 4, label: "很长的文件名".repeat(20) });
    const [, bar = "", label = ""] = /\[([#·]+)\] 1\/4 (.*)$/.exec(written.err) ?? [];
    expect(bar).toBe(`#####${"·".repeat(15)}`);
    expect(bar.length + "[] 1/4 ".length + label.length * 2).toBeLessThanOrEqual(60);
    progress({ done: 4, total: 4, label: "" });
    expect(written.err.endsWith("\r\u001B[K")).toBe(true);
    expect(written.err).not.toContain("\n");
  });

  test("counts the steps of the file under way, and names the one it is at", () => {
    const [tty, plain] = [openTerminal(true), openTerminal(false)];
    const names = ["读取", "清洗", "表格", "数字", "建索引", "预览"];
    for (const { terminal } of [tty, plain]) {
      const progress = terminal.progress();
      for (const [at, name] of names.entries())
        progress({ done: 0, total: 1, label: "总结.docx", step: { at, of: names.length, name } });
      progress({ done: 1, total: 1, label: "" });
    }
    for (const name of names) expect(tty.written.err).toContain(`0/1 ${name} 总结.docx`);
    expect(tty.written.err).toContain(`[${"#".repeat(10)}${"·".repeat(10)}] 0/1 数字`);
    expect(plain.written.err.trimEnd().split("\n")).toEqual([
      "0/1 清洗 总结.docx",
      "0/1 表格 总结.docx",
      "0/1 数字 总结.docx",
      "0/1 建索引 总结.docx",
      "0/1 预览 总结.docx",
      "1/1",
    ]);
  });

  test("of nothing is no fault", () => {
    const { terminal, written } = openTerminal(false);
    terminal.progress()({ done: 0, total: 0, label: "" });
    expect(written.err).toBe("0/0\n");
  });
});

test("control characters are dropped from everything that is written, line ends and tabs kept", () => {
  const { terminal, written } = openTerminal(true);
  terminal.print("甲\u001B[2J\u0007\u009B1m\n乙\t丙\r");
  terminal.note("\u0000丁");
  terminal.progress()({ done: 0, total: 2, label: "\u001B]0;x\u0007" });
  expect(written.out).toBe("甲[2J1m\n乙\t丙\n");
  expect(written.err).toBe(`丁\n\r\u001B[K[${"·".repeat(20)}] 0/2 ]0;x`);
});
