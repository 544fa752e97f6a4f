import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for `js-tiktoken/lite` in the Worker (wrangler.toml, alias). LangChain would count tokens with it by tables that it
 * fetches from a server of others; where it cannot, it takes them from the length, and no address but the model's is called.
 */
export class Tiktoken {}

export function getEncodingNameForModel(): never {
  return notInTheWorker("js-tiktoken");
}
