#!/usr/bin/env node
// @ts-check
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Starts 据实 with Node 24, whichever Node runs this file: an older one starts the project's own Node 24, which comes
 * with `npm install` as a package, and passes on arguments, input, output, signals and the exit code. Plain JavaScript
 * of the oldest Node that may meet it.
 */

const neededMajor = 24;

const experimentalApis = "--disable-warning=ExperimentalWarning";

const program = new URL("../src/hosts/jushi.ts", import.meta.url);

if (Number(process.versions.node.split(".")[0]) >= neededMajor) {
  await import(program.href);
} else {
  const node = projectNode();
  if (node === null) reportMissingNode();
  else runWith(node);
}

/** The path of the Node 24 that npm installed for this machine; null when there is none. */
function projectNode() {
  const { resolve } = createRequire(import.meta.url);
  for (const name of [`node-${process.platform}-${process.arch}`, `node-bin-${process.platform}-${process.arch}`]) {
    try {
      const file = join(dirname(resolve(`${name}/package.json`)), "bin", "node");
      if (existsSync(file)) return file;
    } catch {
      continue;
    }
  }
  return null;
}

/** @param {string} node */
function runWith(node) {
  const child = spawn(node, [experimentalApis, fileURLToPath(program), ...process.argv.slice(2)], {
    stdio: "inherit",
  });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  const forward = signals.map((signal) => /** @type {const} */ ([signal, () => void child.kill(signal)]));
  for (const [signal, listener] of forward) process.on(signal, listener);
  child.on("error", reportMissingNode);
  child.on("exit", (code, signal) => {
    for (const [name, listener] of forward) process.off(name, listener);
    if (signal === null) process.exitCode = code ?? 1;
    else process.kill(process.pid, signal);
  });
}

function reportMissingNode() {
  process.stderr.write(
    `据实需要 Node ${neededMajor}，现在是 ${process.version}，也没有找到随项目安装的 Node ${neededMajor}。\n` +
      "请在项目目录运行 npm install（不要加 --omit=optional），或自行安装 Node 24 后再试。\n" +
      `(Node ${neededMajor} is needed: run npm install without --omit=optional, or install Node ${neededMajor}.)\n`,
  );
  process.exitCode = 1;
}
