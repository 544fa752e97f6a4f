import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import type { FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";

/** The real program in a process of its own, to be killed and started again over the same data folder. */
export type BotProcess = {
  /** Starts it, or starts it again. Resolves when it listens. */
  start: () => Promise<void>;
  /** `kill -9`: nothing is finished, nothing is closed. */
  kill: () => Promise<void>;
  /** SIGTERM; resolves with the exit code. */
  stop: () => Promise<number | null>;
  address: () => string | null;
  /** The process's id while it runs. */
  pid: () => number | null;
  output: () => string;
};

const program = fileURLToPath(new URL("../../src/hosts/jushi.ts", import.meta.url));

/** @param given the file that is run when it is not the program itself, and settings beside those it needs */
export function createBotProcess(
  folder: string,
  fake: FakeFeishu,
  { entry = program, settings = {} }: { entry?: string; settings?: Readonly<Record<string, string>> } = {},
): BotProcess {
  let child: ChildProcess | null = null;
  let address: string | null = null;
  let output = "";
  const environment = {
    PATH: process.env["PATH"] ?? "",
    JUSHI_DATA_DIR: join(folder, "data"),
    PORT: "0",
    ...settingsFor(fake),
    JUSHI_QUESTIONS_PER_MINUTE: "90000",
    JUSHI_CHAT_QUESTIONS_PER_MINUTE: "90000",
    ...settings,
  };

  const ended = (running: ChildProcess) =>
    new Promise<number | null>((resolve) => {
      if (running.exitCode !== null || running.signalCode !== null) resolve(running.exitCode);
      else running.once("exit", (code) => resolve(code));
    });

  return {
    start: () =>
      new Promise((resolve, reject) => {
        const started = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", entry, "start"], {
          cwd: folder,
          env: environment,
          stdio: ["ignore", "pipe", "pipe"],
        });
        child = started;
        let printed = "";
        started.stdout.setEncoding("utf8").on("data", (text: string) => {
          printed += text;
          const found = /据实已启动：(http:\/\/localhost:\d+)/.exec(printed)?.[1];
          if (found === undefined) return;
          address = found.replace("localhost", "127.0.0.1");
          fake.setWebhook(`${address}/feishu/events`);
          resolve();
        });
        started.stderr.setEncoding("utf8").on("data", (text: string) => {
          output = (output + text).slice(-2_000_000);
        });
        started.once("exit", (code, signal) => {
          if (signal === null && code !== 0) reject(new Error(`the bot ended with ${code}: ${output.slice(-2000)}`));
        });
      }),
    kill: async () => {
      if (child === null) return;
      const done = ended(child);
      child.kill("SIGKILL");
      await done;
    },
    stop: async () => {
      if (child === null) return null;
      const done = ended(child);
      child.kill("SIGTERM");
      return done;
    },
    address: () => address,
    pid: () => child?.pid ?? null,
    output: () => output,
  };
}
