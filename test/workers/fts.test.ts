import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createD1Database } from "../../src/adapters/d1.ts";
import { createFtsIndex } from "../../src/adapters/fts.ts";
import { migrations } from "../../src/hosts/worker/migrations.ts";
import { migrate } from "../../src/store/migrate.ts";
import { describeSearchIndexContract } from "../contracts/search-index.ts";
import { makeLive } from "../store/make-live.ts";

describeSearchIndexContract("FTS5 in D1", async () => {
  const database = createD1Database(env.DATABASE);
  await migrate(database, migrations);
  return {
    index: createFtsIndex(database),
    makeLive: (version) => makeLive(database, version),
    close: reset,
  };
});
