import type { IndexEntry, IndexQuery } from "../../src/ports.ts";

/** A passage of the first version of the first report, about no place and no year. */
export function passageEntry(id: string, text: string, parts: Partial<IndexEntry> = {}): IndexEntry {
  return {
    kind: "passage",
    id,
    reportId: "r1",
    versionId: "v1",
    fields: { text },
    places: [],
    years: [],
    ...parts,
  };
}

/** Ten passages about anything, as everyone may see them. */
export function passageQuery(text: string, parts: Partial<IndexQuery> = {}): IndexQuery {
  return {
    kind: "passage",
    text,
    places: [],
    years: [],
    reports: null,
    audience: { kind: "everyone" },
    limit: 10,
    ...parts,
  };
}
