import type { Audience, Database, IndexQuery, SearchIndex } from "../../ports.ts";
import { livePassages, livePassagesOfSections, type StoredPassage } from "../../store/passages.ts";
import { limits } from "../limits.ts";
import { outline, type OutlinedSentence } from "./outline.ts";

export type FindWith = {
  database: Database;
  index: SearchIndex;
  audience: Audience;
  reports: readonly string[] | null;
  /** Called when searching by meaning failed and words alone were looked for. */
  noticeDegraded?: () => void;
};

/**
 * The sentences of every section the passage index proposes for these words. Sections are read whole: which heading a
 * sentence stands under is told passages earlier.
 */
export async function findSentences(
  query: Pick<IndexQuery, "text" | "places" | "years">,
  { database, index, audience, reports, noticeDegraded }: FindWith,
): Promise<OutlinedSentence[]> {
  const hits = await index.search(
    { ...query, kind: "passage", reports, audience, limit: limits.passages },
    noticeDegraded,
  );
  const ids = hits.map(({ id }) => id);
  const found = await livePassages(database, ids, audience);
  const sections = new Map(found.map((stored) => [sectionKey(stored), stored]));
  const wanted = [...sections.values()]
    .slice(0, limits.sections)
    .map(({ versionId, passage }) => ({ versionId, section: passage.section }));
  const passages = await livePassagesOfSections(database, wanted, audience);
  return [...Map.groupBy(passages, sectionKey).values()].flatMap(outline);
}

function sectionKey({ versionId, passage }: StoredPassage): string {
  return `${versionId}:${passage.section}`;
}
