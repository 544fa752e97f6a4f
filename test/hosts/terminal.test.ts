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
