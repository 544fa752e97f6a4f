import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for `openai/helpers/zod` in the Worker (wrangler.toml, alias), which writes schemas of the Zod before as JSON schema. LangChain
 * asks it for those alone, and every schema here is of today's Zod, which it writes itself.
 */
export function zodResponseFormat(): never {
  return notInTheWorker("openai/helpers/zod");
}
