import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for `@cfworker/json-schema` in the Worker (wrangler.toml, alias). LangChain checks with it what a model passes to a tool
 * whose schema is plain JSON, and what a parser of JSON streams; the tools here have schemas of Zod, which check themselves, and
 * nothing is parsed while it streams.
 */
export function validate(): never {
  return notInTheWorker("@cfworker/json-schema");
}

export { validate as dereference, validate as deepCompareStrict };

export class Validator {
  constructor() {
    notInTheWorker("@cfworker/json-schema");
  }
}
