import type { Database } from "../ports.ts";
import type { Citation } from "../reports/citation.ts";
import { placesAt } from "../store/locators.ts";

/** Adds to each citation the page, paragraph or cell of the file its figure stands in, where the file has such places. */
export async function locateCitations(database: Database, citations: readonly Citation[]): Promise<Citation[]> {
  const places = await placesAt(
    database,
    citations.map(({ reportId, version, figureSpan }) => ({ reportId, version, offset: figureSpan[0] })),
  );
  return citations.map((citation, index) => {
    const where = places[index] ?? null;
    return where === null ? citation : { ...citation, where };
  });
}
