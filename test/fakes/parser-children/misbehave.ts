import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** A parser that bytes have taken over: does what its first word of input says. */
const deeds: Readonly<Record<string, () => unknown>> = {
  hang: () => setInterval(() => undefined, 1000),
  spin: () => {
    for (;;);
  },
  hog: () => {
    const held: Uint8Array[] = [];
    setInterval(() => held.push(Buffer.alloc(32 * 1024 * 1024, 1)), 5);
  },
  chatter: () => process.stdout.write("x".repeat(2 * 1024 * 1024)),
  crash: () => process.abort(),
  babble: () => process.stdout.write("no JSON"),
  lie: () => {
    const document = {
      text: "甲",
      tables: [],
      locators: [{ span: [0, 99], place: { in: "page", page: 1 } }],
      leftOut: [],
    };
    process.stdout.write(JSON.stringify({ kind: "parsed", document, outside: [] }));
  },
  /** Answers with a refusal when all was denied to it, as it should be. */
  escape: () => {
    const tries = [
      () => readFileSync("/etc/hostname"),
      () => writeFileSync("/tmp/jushi-escaped", "x"),
      () => spawn("/bin/true"),
      () => {
        if (Object.keys(process.env).some((name) => name !== "PWD" && name !== "SHLVL" && name !== "_")) return;
        throw new Error("nothing to see");
      },
    ];
    const denied = tries.every((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
    process.stdout.write(JSON.stringify({ kind: "refused", code: denied ? "FILE_UNSAFE" : "FILE_DAMAGED" }));
  },
};

const input: Uint8Array[] = [];
for await (const piece of process.stdin as AsyncIterable<Uint8Array>) input.push(piece);
deeds[Buffer.concat(input).toString()]?.();
