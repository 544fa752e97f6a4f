import { createInterface } from "node:readline/promises";
import { readEnvironment } from "./environment.ts";
import { runCommandLine } from "./command-line.ts";
import { createTerminal } from "./terminal.ts";

/** The program `jushi` on Node: the one place that touches the process (bin/jushi.js finds the right Node for it). */
/** `jushi reports list | head` closes the pipe early; that is the reader's choice, not a fault. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

const terminal = createTerminal({
  out: process.stdout,
  err: process.stderr,
  ...(process.stdin.isTTY && process.stderr.isTTY ? { ask: askAtTerminal } : {}),
});

async function askAtTerminal(question: string): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(question);
  } finally {
    lines.close();
  }
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: readEnvironment(process.env, process.cwd()),
  terminal,
});
