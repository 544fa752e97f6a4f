import type { Clock, Database } from "../ports.ts";
import { findApiKey, noteKeyUse } from "../store/api-keys.ts";
import type { KeyHolder } from "../web/key-check.ts";

/** Finds whose key it is, and notes that it was used. */
export function createKeyHolder({ database, clock }: { database: Database; clock: Clock }) {
  return async (key: string): Promise<KeyHolder | null> => {
    const now = clock();
    const found = await findApiKey(database, key, now);
    if (found === null) return null;
    await database.batch([noteKeyUse(found.id, now)]);
    const { id, scopes, audience } = found;
    return { id, scopes, audience };
  };
}
