import type { Schemas } from "@qdrant/js-client-rest";
import type { IndexEntry } from "../../ports.ts";
import type { Embedder } from "../../ports/embedder.ts";
import { sha256 } from "../sha256.ts";
import { vectorNames } from "./collection.ts";
import { entryWords } from "./words.ts";

export type Point = Schemas["PointStruct"] & { payload: Record<string, unknown> };

export type PointsWith = {
  embedder: Embedder | null;
  readersOf: (reportIds: readonly string[]) => Promise<Map<string, string[]>>;
};

/** Entries as points: an id that depends on nothing but the entry's own, so that adding twice is adding once. */
export async function pointsOf(entries: readonly IndexEntry[], deps: PointsWith): Promise<Point[]> {
  const readers = await deps.readersOf([...new Set(entries.map(({ reportId }) => reportId))]);
  const meanings = (await deps.embedder?.embed(entries.map(meaningText), "passage")) ?? [];
  return Promise.all(
    entries.map(async (entry, index): Promise<Point> => {
      const { kind, id, reportId, versionId, places, years } = entry;
      const audience = readers.get(reportId) ?? [];
      const words = entryWords(entry);
      const meaning = meanings[index];
      return {
        id: await pointId(entry),
        vector: {
          ...(words === null ? {} : { [vectorNames.words[kind]]: words }),
          ...(meaning === undefined ? {} : { [vectorNames.meaning]: meaning }),
        },
        payload: {
          kind,
          id,
          report: reportId,
          version: versionId,
          places: [...places],
          years: [...years],
          audience,
          check: (await sha256(JSON.stringify([kind, id, versionId, entry.fields, places, years, audience]))).slice(
            0,
            12,
          ),
        },
      };
    }),
  );
}

/** What is embedded: a passage whole, a figure by its metric alone, which repeats from report to report and is paid once. */
function meaningText({ kind, fields }: IndexEntry): string {
  return kind === "figure" ? (fields.metric ?? fields.text) : fields.text;
}

/** A UUID made of the entry's name, as version 5 makes them, from SHA-256. */
async function pointId({ kind, versionId, id }: Pick<IndexEntry, "kind" | "versionId" | "id">): Promise<string> {
  const hex = await sha256(JSON.stringify([kind, versionId, id]));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
