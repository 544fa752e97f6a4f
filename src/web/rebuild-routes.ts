import type { Hono } from "hono";
import type { Rebuilding } from "../ports/rebuild.ts";
import { checkKey, forbidden, needs, scopeOf, type Keyed, type KeyHolder } from "./key-check.ts";

/** What `/api/reindex` does: builds the search index anew while questions are answered. */
export type RebuildApi = Pick<Rebuilding, "begin" | "look"> & {
  /** The holder of a key that is good now. */
  keyHolder: (key: string) => Promise<KeyHolder | null>;
};

/** The index is everybody's: only a key for all reports may touch it. */
export function addRebuildApi(app: Hono, { keyHolder, begin, look }: RebuildApi): void {
  const api = app.basePath("/api/reindex") as unknown as Hono<Keyed>;
  api.use("*", checkKey(keyHolder), async (context, next) => {
    if (scopeOf(context) !== null) throw forbidden("reindex");
    await next();
  });
  api.get("/", needs("read"), async (context) => context.json(await look()));
  api.post("/", needs("publish"), async (context) => {
    await begin(`key:${context.get("holder").id}`);
    return context.json(await look(), 202);
  });
}
