import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { createD1Database } from "../../src/adapters/d1.ts";
import { describeDatabaseContract } from "../contracts/database.ts";

describeDatabaseContract("D1 in workerd", async () => ({
  database: createD1Database(env.DATABASE),
  reopen: async () => createD1Database(env.DATABASE),
  close: reset,
}));
