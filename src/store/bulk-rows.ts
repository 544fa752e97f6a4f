import type { Statement } from "../ports.ts";

/** A statement has at most 100 parameters, so many rows travel as one JSON array that `json_each(?)` unfolds. */
const maxRows = 500;

/** D1 takes a parameter of about 2 MB; Han text is three bytes a character. */
const maxCharacters = 300_000;

/**
 * Cuts rows into JSON arrays small enough for one parameter each; a single larger row still travels alone. Each is made
 * when it is asked for: a large report written out whole would take more memory than the report itself.
 */
export function* bulkParams(rows: Iterable<unknown>): Generator<string> {
  let pending: string[] = [];
  let characters = 0;
  for (const row of rows) {
    const json = JSON.stringify(row);
    if (pending.length === maxRows || (pending.length > 0 && characters + json.length > maxCharacters)) {
      yield `[${pending.join(",")}]`;
      pending = [];
      characters = 0;
    }
    pending.push(json);
    characters += json.length;
  }
  if (pending.length > 0) yield `[${pending.join(",")}]`;
}

/** One INSERT … SELECT … FROM json_each(?) per parameter; `sql` takes the version's id and then the rows. */
export function* bulkInserts(sql: string, versionId: string, rows: Iterable<unknown>): Generator<Statement> {
  for (const json of bulkParams(rows)) yield { sql, params: [versionId, json] };
}
