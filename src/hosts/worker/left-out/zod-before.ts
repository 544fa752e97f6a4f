/**
 * Stands in for `zod/v3` in the Worker (wrangler.toml, alias). LangChain reads schemas of the Zod before as well; every schema here
 * is of today's, so that today's Zod serves for the few that LangChain makes itself.
 */
import * as parts from "./zod-parts.ts";

/** LangGraph gives the schemas of each Zod a method of its own, and may not do so twice to one class. */
class ZodType {}

/**
 * The Zod before wrote `function().args(…).returns(…)`, which LangChain's own middleware does while it loads; nobody here uses any
 * of that middleware.
 */
const anyFunction = () => ({ args: () => ({ returns: () => parts.any() }) });

export const z = { ...parts, ZodType, function: anyFunction };

/** The names of its kinds of schema, each its own value, as LangChain asks of a schema it is given. */
export const ZodFirstPartyTypeKind: Readonly<Record<string, string>> = new Proxy(
  {},
  { get: (_, name) => (typeof name === "string" ? name : undefined) },
);
