import type { Statement } from "../ports.ts";

/** A statement has at most 100 parameters, so many rows travel as one JSON array that `json_each(?)` unfolds. */
const maxRows = 500;

/** D1 takes a parameter of about 2 MB; Han text is three bytes a character. */
const maxCharacters = 300_000;

/** Cuts rows into JSON arrays small enough for one parameter each; a single larger row still travels alone. */
export function bulkParams(rows: readonly unknown[]): string[] {
  const params: string[] = [];
  let pending: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (pending.length === maxRows || (pending.length > 0 && characters + json.length > maxCharacters)) {
      params.push(`[${pending.join(",")}]`);
      pending = [];
      characters = 0;
    }
    pending.push(json);
    characters += json.length;
  }
  if (pending.length > 0) params.push(`[${pending.join(",")}]`);
  return params;
}

/** One INSERT … SELECT … FROM json_each(?) per parameter; `sql` takes the version's id and then the rows. */
export function bulkInserts(sql: string, versionId: string, rows: readonly unknown[]): Statement[] {
  return bulkParams(rows).map((json) => ({ sql, params: [versionId, json] }));
}
