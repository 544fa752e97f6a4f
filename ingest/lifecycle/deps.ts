import type { Clock, Database, NewId, SearchIndex } from "../../src/ports.ts";
import type { Gazetteer } from "../../src/reports/gazetteer.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";

/** What moving a report through its states needs. */
export type LifecycleDeps = {
  database: Database;
  index: SearchIndex;
  gazetteer: Gazetteer;
  lexicon: Lexicon;
  clock: Clock;
  newId: NewId;
};

/**
 * Who acts. `actor` goes into the audit log: `cli`, `key:<id>`, `user:<open_id>`. `holder` is the same, or narrower
 * where two runs of one actor must not meet.
 */
export type Acting = { actor: string; holder: string };
