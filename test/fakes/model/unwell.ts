import type { FakeReply } from "./replies.ts";

/** What a server that is not well does, each kind once: whoever asks a model has to do without it. */
export const unwellReplies: readonly FakeReply[] = [
  { kind: "refuse" },
  { kind: "html" },
  { kind: "garbage" },
  { kind: "status", status: 429 },
  { kind: "status", status: 500 },
  { kind: "cut", how: "reset" },
  { kind: "cut", how: "silently" },
  { kind: "stall", at: "headers" },
  { kind: "stall", at: "middle" },
];

/** So short that a stall is over within a test. */
export const shortBudgets = { connectMs: 200, firstTokenMs: 300, wholeMs: 600 };
