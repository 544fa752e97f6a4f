import { spawn, type ChildProcessByStdio } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import type { DocumentParser, ParseResult } from "../ports/parser.ts";
import { parseResult } from "./parser-process/parse-result.ts";
import { watchMemory } from "./parser-process/watch-memory.ts";

export type ParserProcessConfig = {
  /** The program that reads one document from its input and writes the result as JSON. */
  entry: string;
  /** Folders the program may read: its own code. It may write nowhere, start nothing and load no native code. */
  readable: readonly string[];
  /** Milliseconds from start to result. */
  longest?: number;
  /** Real memory in bytes, as the system counts it; a limit on the heap alone does not hold. */
  mostMemory?: number;
  /** Size of the result in bytes. */
  mostOutput?: number;
};

const mebibyte = 1024 * 1024;

type Child = ChildProcessByStdio<Writable, Readable, null>;

/**
 * Reads each document in a process of its own, which is killed when it takes too much memory, time or output. Whatever
 * the bytes do to it, the caller gets a value, and the next document a new process.
 */
export function createParserProcess(config: ParserProcessConfig): DocumentParser {
  const { longest = 60_000, mostMemory = 512 * mebibyte, mostOutput = 64 * mebibyte } = config;
  return ({ kind, bytes }) =>
    new Promise((resolve) => {
      const child = start(config, kind);
      const output: Uint8Array[] = [];
      let written = 0;
      let ended = false;
      const finish = (result: ParseResult) => {
        if (ended) return;
        ended = true;
        clearTimeout(clock);
        stopWatching();
        child.kill("SIGKILL");
        resolve(result);
      };
      const clock = setTimeout(() => finish({ kind: "stopped", cause: "time" }), longest);
      const stopWatching = watchMemory(child.pid, mostMemory, () => finish({ kind: "stopped", cause: "memory" }));
      child.on("error", () => finish({ kind: "stopped", cause: "crash" }));
      child.on("close", () => finish(parseResult(Buffer.concat(output))));
      child.stdout.on("data", (piece: Uint8Array) => {
        written += piece.length;
        if (written > mostOutput) finish({ kind: "stopped", cause: "output" });
        else output.push(piece);
      });
      // A process that ends before it has read everything breaks the pipe; its end is what counts.
      child.stdin.on("error", () => undefined);
      child.stdin.end(bytes);
    });
}

/** Behind the watch on real memory: the system's own limits on address space, processor time and files. */
const systemLimits = 'ulimit -c 0; ulimit -f 0; ulimit -t 90; ulimit -v 8000000 2>/dev/null; exec "$0" "$@"';

function start({ entry, readable }: ParserProcessConfig, kind: string): Child {
  const flags = [
    "--permission",
    ...readable.map((folder) => `--allow-fs-read=${folder}`),
    "--disallow-code-generation-from-strings",
    "--max-old-space-size=384",
    "--no-warnings",
  ];
  const words = [...flags, entry, kind];
  const [program, args] =
    process.platform === "win32"
      ? [process.execPath, words]
      : ["/bin/sh", ["-c", systemLimits, process.execPath, ...words]];
  // An empty environment: no key or password of the service is within reach of a parser.
  return spawn(program, args, { stdio: ["pipe", "pipe", "ignore"], env: {}, cwd: "/", windowsHide: true });
}
