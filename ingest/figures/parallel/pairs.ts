import { findPopulations } from "../../../src/reports/populations.ts";
import { fromToBetween } from "../changes.ts";
import type { FigureDraft } from "../draft.ts";
import { namesBefore } from "./names.ts";

/**
 * 婴儿死亡率和5岁以下儿童死亡率分别从2000年的28‰和35‰下降到6‰和8‰: as many numbers before the turn as behind it, each
 * name with its own two by index. Where the names are not as many, none of the numbers is said to be of one.
 */
export function readParallelPairs(drafts: readonly FigureDraft[], text: string): void {
  drafts.forEach((first, index) => {
    if (!/分别(?:从|由)[^从由]*$/.test(first.before)) return;
    const before = runFrom(drafts, index);
    const turn = drafts[index + before.length];
    const now = turn && isTurn(turn) ? runFrom(drafts, index + before.length) : [];
    if (before.length < 2 || now.length !== before.length) return;
    const names = namesBefore(before, text).map((name) => name.replace(/^[，,、]?(?:其中|同时|全[国省市县区])?/, ""));
    const known = names.length === before.length;
    const direction = fromToBetween(turn?.lead ?? "") ?? "none";
    before.forEach((from, at) => {
      const to = now[at];
      if (to === undefined) return;
      const people = findPopulations(names[at] ?? "").find(({ population }) => population.ages !== null);
      const shared = { phrase: known ? (names[at] ?? "") : "", head: "", population: people?.population.ages ?? null };
      Object.assign(from, shared, { role: "from", period: first.period, change: null, edges: [{ kind: "to", to }] });
      const change = { direction, comparator: "", of: null };
      Object.assign(to, shared, { role: "to", period: now[0]?.period ?? to.period, change });
      to.edges = [{ kind: "from", to: from }];
      if (!known) for (const draft of [from, to]) draft.flags.push("unresolved-parallel");
    });
  });
}

/** The numbers joined by 、 and 和 that begin with this one. */
function runFrom(drafts: readonly FigureDraft[], start: number): readonly FigureDraft[] {
  let end = start + 1;
  while (/^[、和与及,，]$/.test(drafts[end]?.lead ?? "")) end += 1;
  return drafts.slice(start, end);
}

function isTurn({ lead = "" }: FigureDraft): boolean {
  return fromToBetween(lead) !== null;
}
