import { createHash } from "node:crypto";
import type { Clock, Database } from "../../src/ports.ts";
import type { DocumentParser, ParseResult } from "../../src/ports/parser.ts";
import { attemptsOf, beginAttempt, endAttempt } from "../../src/store/parse-attempts.ts";

/** A file whose reading was begun this often without coming to an end is not tried again. */
const mostAttempts = 3;

/**
 * A parser that counts before it begins: when a document takes the whole program down, the count is all that is left,
 * and a job that is tried again would otherwise take it down for ever. A parsing that was stopped counts too.
 */
export function countAttempts(deps: { database: Database; clock: Clock }, parse: DocumentParser): DocumentParser {
  return async ({ kind, bytes }): Promise<ParseResult> => {
    const hash = createHash("sha256").update(bytes).digest("hex");
    if ((await attemptsOf(deps.database, hash)) >= mostAttempts) return { kind: "refused", code: "FILE_QUARANTINED" };
    await beginAttempt(deps.database, { hash, now: deps.clock() });
    const result = await parse({ kind, bytes });
    if (result.kind !== "stopped") await endAttempt(deps.database, hash);
    return result;
  };
}
