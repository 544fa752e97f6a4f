import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createD1Database } from "../../src/adapters/d1.ts";
import { migrations } from "../../src/hosts/worker/migrations.ts";
import { migrate } from "../../src/store/migrate.ts";
import { describeRetentionContract } from "../contracts/retention.ts";

describeRetentionContract("D1", async () => {
  const database = createD1Database(env.DATABASE);
  await migrate(database, migrations);
  return { database, close: reset };
});
