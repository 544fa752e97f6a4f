import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { inject } from "vitest";
import { createD1Database } from "../../src/adapters/d1.ts";
import { createQdrantIndex } from "../../src/adapters/qdrant.ts";
import { migrations } from "../../src/hosts/worker/migrations.ts";
import { migrate } from "../../src/store/migrate.ts";
import { createVisibleVersions } from "../../src/store/visible-versions.ts";
import { describeSearchIndexContract } from "../contracts/search-index.ts";
import { makeLive } from "../store/make-live.ts";

describeSearchIndexContract("Qdrant from workerd, over D1", async () => {
  const database = createD1Database(env.DATABASE);
  await migrate(database, migrations);
  const collection = `workerd_${crypto.randomUUID().slice(0, 8)}`;
  const index = createQdrantIndex(
    { url: inject("qdrant"), apiKey: null, collection },
    { visible: createVisibleVersions(database), embedder: null, newId: () => crypto.randomUUID() },
  );
  await index.prepare();
  return { index, makeLive: (version) => makeLive(database, version), close: reset };
});
