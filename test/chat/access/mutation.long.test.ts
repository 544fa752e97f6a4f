import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openGroups } from "./groups.ts";
import { noting, otherMutants, withoutFilter, type Mutant } from "./mutants.ts";
import { probes, type Probe } from "./probes.ts";

/**
 * L2: the filter by audience is taken out in one place after the other, and the canary suite has to see it every time.
 */

const tooMuch = async ({ run }: Probe, change?: Mutant["change"]) => run(await openGroups(change));

/** Each query that filters by readers, with the probes that reach it: no other can tell that its filter is gone. */
const places = new Map<string, Probe[]>();

describe("the canary suite", () => {
  test.each(probes.map((probe) => [probe.name, probe] as const))("finds nothing in %s", async (_name, probe) => {
    const reached = new Set<string>();
    expect(await tooMuch(probe, noting(reached))).toEqual([]);
    for (const sql of reached) places.set(sql, [...(places.get(sql) ?? []), probe]);
  });

  test("reaches every query of the source that filters by readers", () => {
    // A new use needs a probe of its own; then its line here.
    expect(usesInSource()).toEqual({
      "adapters/fts.ts": 1,
      "adapters/fts/narrow-search.ts": 1,
      "store/corrections.ts": 2,
      "store/digest-news.ts": 1,
      "store/figures.ts": 3,
      "store/passages.ts": 2,
      "store/reports.ts": 4,
      "store/versions.ts": 1,
      "store/visible-versions.ts": 3,
    });
    // Eighteen uses; lists and counts of reports and the two searches make two queries each of theirs.
    expect(places.size).toBe(22);
  });

  test("sees every filter that is taken out", { timeout: 300_000 }, async () => {
    const tries = [
      ...[...places].map(([sql, reaching]) => ({ ...withoutFilter(sql), reaching })),
      ...otherMutants.map((mutant) => ({ ...mutant, reaching: probes })),
    ];
    const missed: string[] = [];
    for (const { name, change, reaching } of tries) if (!(await isSeen(change, reaching))) missed.push(name);
    const score = (tries.length - missed.length) / tries.length;
    expect({ mutants: tries.length, missed, score }).toEqual({ mutants: 31, missed: [], score: 1 });
  });
});

async function isSeen(change: Mutant["change"], reaching: readonly Probe[]): Promise<boolean> {
  for (const probe of reaching.toReversed()) if ((await tooMuch(probe, change)).length > 0) return true;
  return false;
}

/** How often each file uses the filter in a query; where it is defined does not count. */
function usesInSource(): Record<string, number> {
  const source = fileURLToPath(new URL("../../../src/", import.meta.url));
  const uses: Record<string, number> = {};
  for (const path of readdirSync(source, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const text = readFileSync(`${source}${path}`, "utf8");
    const named =
      text.match(/\$\{(?:isLiveAndVisible|isReportVisible|isAudienceSeen|isSeen|seenVersions|stillReadable)\}/g) ?? [];
    const spelled = text.match(/`[^`$]*FROM live_readers AS seen\s+WHERE seen\.reader IN[^`]*`/g) ?? [];
    const own = spelled.filter((sql) => sql.startsWith("`SELECT"));
    if (named.length + own.length > 0) uses[path] = named.length + own.length;
  }
  return uses;
}
