/**
 * Zod for LangChain in the Worker (wrangler.toml, alias): all of `zod/v4` but its fifty languages of error messages, which
 * nobody here reads and which would be a twentieth of the bundle. The list is that of zod/v4/classic/external.js.
 */
import * as z from "./zod-parts.ts";

export * from "./zod-parts.ts";
export { z };
