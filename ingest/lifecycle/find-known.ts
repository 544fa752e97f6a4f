import { compareIdentity, type ReportIdentity } from "../../src/reports/identity.ts";
import { isManagedWithin, type ManagementScope } from "../../src/reports/management-scope.ts";
import { reportOfSource, reportsLike, textOfVersion } from "../../src/store/known-reports.ts";
import type { LifecycleDeps } from "./deps.ts";

/** `version`: surely a new version of that report. `uncertain`: perhaps of one of these, and nobody said yet. */
export type Relation =
  | { kind: "new" }
  | { kind: "version"; reportId: string }
  | { kind: "uncertain"; candidates: string[] };

/** How many texts are read to compare sentences: the likeliest come first. */
const mostRead = 20;

type Added = { identity: ReportIdentity; text: string; source: string | null; within: ManagementScope };

/**
 * Which report of the library a text is a new version of (item 4 of identity: in doubt it replaces nothing). A document
 * that was fetched before is the same report, however it was edited and renamed; where it is about another place or time
 * by now, somebody wrote the next report over the last, and a person has to say.
 */
export async function findKnownReport(
  { database }: Pick<LifecycleDeps, "database">,
  { identity, text, source, within }: Added,
): Promise<Relation> {
  const fetched = source === null ? null : await reportOfSource(database, source);
  if (fetched !== null && isManagedWithin(fetched.audience, within)) {
    const other = compareIdentity(fetched.identity, identity, 1) === "different";
    return other ? { kind: "uncertain", candidates: [fetched.id] } : { kind: "version", reportId: fetched.id };
  }
  return findAlike(database, { identity, text, within });
}

async function findAlike(
  database: LifecycleDeps["database"],
  { identity, text, within }: Omit<Added, "source">,
): Promise<Relation> {
  const candidates: string[] = [];
  const added = sentencesOf(text);
  const possible = (await reportsLike(database, identity)).filter(
    (known) => isManagedWithin(known.audience, within) && compareIdentity(known.identity, identity, 1) !== "different",
  );
  for (const known of possible.slice(0, mostRead)) {
    const overlap = sharedPart(added, sentencesOf(await textOfVersion(database, known.lastVersionId)));
    const relation = compareIdentity(known.identity, identity, overlap);
    if (relation === "same") return { kind: "version", reportId: known.id };
    if (relation === "uncertain") candidates.push(known.id);
  }
  return candidates.length === 0 ? { kind: "new" } : { kind: "uncertain", candidates };
}

function sentencesOf(text: string): Set<string> {
  const sentences = text.split(/[。；！？\n]/).map((sentence) => sentence.replaceAll(/\s/g, ""));
  return new Set(sentences.filter((sentence) => sentence.length >= 6));
}

/** The share of sentences of `added` that stand in `known` word for word. */
function sharedPart(added: ReadonlySet<string>, known: ReadonlySet<string>): number {
  if (added.size === 0) return 0;
  return [...added].filter((sentence) => known.has(sentence)).length / added.size;
}
