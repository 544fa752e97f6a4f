import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Starts the program as a person does: bin/jushi.js in a process of its own, with a data folder of its own. */

const launcher = fileURLToPath(new URL("../../bin/jushi.js", import.meta.url));
export const samples = fileURLToPath(new URL("../../samples", import.meta.url));

export type Home = { folder: string; remove: () => void };

export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), "jushi-"));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Run = { code: number | null; out: string; err: string };
type Choices = { env?: Record<string, string>; node?: string };

/** Runs a command to its end. */
export async function runJushi(home: Home, words: string[], choices: Choices = {}): Promise<Run> {
  return startJushi(home, words, choices).ended;
}

/** Starts a command that goes on; `waitFor` resolves with the first match in its output. */
export function startJushi(home: Home, words: string[], { env = {}, node = process.execPath }: Choices = {}) {
  const child = spawn(node, [launcher, ...words], {
    cwd: home.folder,
    env: { PATH: process.env["PATH"] ?? "", JUSHI_DATA_DIR: join(home.folder, "data"), PORT: "0", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { out: "", err: "" };
  const listeners = new Set<() => void>();
  for (const [name, stream] of [
    ["out", child.stdout],
    ["err", child.stderr],
  ] as const) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      output[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Run>((resolve) => child.on("close", (code) => resolve({ code, ...output })));
  const waitFor = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(output.out);
        if (match !== null) resolve(match);
      };
      listeners.add(look);
      look();
      void ended.then((run) => reject(new Error(`ended with ${run.code} first: ${run.out}${run.err}`)));
    });
  return { child, ended, waitFor };
}

/** The address a started server prints. */
export const serverAddress = /据实已启动：(http:\/\/localhost:\d+)/;
