import { describeRetentionContract } from "../contracts/retention.ts";
import { openLibrary } from "./open-library.ts";

describeRetentionContract("node:sqlite", async () => {
  const database = await openLibrary();
  return { database, close: async () => database.close() };
});
