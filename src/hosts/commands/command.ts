import { readConfig, type Config, type Environment } from "../../config.ts";
import { buildNodeHost, type NodeHost } from "../node.ts";
import type { Terminal } from "../terminal.ts";

/** What every command is given: the settings as text, and where to write. */
export type CommandContext = { environment: Environment; terminal: Terminal };

/** One thing `doctor` looked at; `remedy` says what to do when it is not well. */
export type Finding = { ok: boolean; text: string; remedy: string };

/** 0 done, 1 failed; 2, wrong usage, is decided before a command runs (design.md 7). */
export type ExitCode = 0 | 1;

/** Checks the settings, opens the library for one piece of work and closes it again. @throws AppError */
export async function withHost<Result>(
  { environment }: CommandContext,
  work: (host: NodeHost, config: Config) => Promise<Result>,
): Promise<Result> {
  const config = readConfig(environment);
  const host = await buildNodeHost(config);
  try {
    return await work(host, config);
  } finally {
    host.close();
  }
}

/** JSON as a person can also read it. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value, null, 2));
}
