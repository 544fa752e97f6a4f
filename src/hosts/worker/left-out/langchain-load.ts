import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for `@langchain/core/load` in the Worker (wrangler.toml, alias), which knows every class of LangChain in order
 * to bring back stored ones, and so would bring them all along. No run of a model is stored here.
 */
export async function load(): Promise<never> {
  return notInTheWorker("@langchain/core/load");
}
