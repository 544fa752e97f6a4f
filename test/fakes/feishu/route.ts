import type { Reply } from "./answer.ts";
import type { RateVerdict } from "./rates.ts";
import type { World } from "./world.ts";

/** One call of the open platform's API, with its body read. */
export type Call = {
  world: World;
  /** What the path's groups matched. */
  parts: readonly string[];
  query: URLSearchParams;
  body: unknown;
  /** Counts a sending call against the rate of a chat, a person or a message. */
  rate: (target: string) => RateVerdict;
};

/** `name` is what faults and the record of requests call it. */
export type Route = { name: string; method: string; path: RegExp; run: (call: Call) => Reply; open?: true };
