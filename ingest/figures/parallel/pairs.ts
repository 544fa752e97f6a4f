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
    const { before, now } = oneByOne(drafts, index) ?? allAtOnce(drafts, index);
    const [turn] = now;
    if (before.length < 2 || now.length !== before.length) return;
    const names = ofOneRate(
      namesBefore(before, text).map((name) => name.replace(/^[，,、]?(?:其中|同时|全[国省市县区])?/, "")),
    );
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

/** 住院分娩率城镇、农村分别从…: the rate stands before the first of those it is of. */
function ofOneRate(names: readonly string[]): readonly string[] {
  const { rate, kind } = /^(?<rate>.+率)(?<kind>[^率]{2,4})$/.exec(names[0] ?? "")?.groups ?? {};
  const others = names.slice(1);
  if (rate === undefined || others.some((name) => name.includes("率"))) return names;
  return [kind, ...others].map((name) => `${name}${rate}`);
}

type Sides = { before: readonly FigureDraft[]; now: readonly FigureDraft[] };

/** 分别从28‰和35‰下降到6‰和8‰. */
function allAtOnce(drafts: readonly FigureDraft[], index: number): Sides {
  const before = runFrom(drafts, index);
  const turn = drafts[index + before.length];
  return { before, now: turn && isTurn(turn) ? runFrom(drafts, index + before.length) : [] };
}

/** 分别从28‰下降到6‰、35‰下降到8‰: each name with its pair. Null where there is no second pair. */
function oneByOne(drafts: readonly FigureDraft[], index: number): Sides | null {
  const before: FigureDraft[] = [];
  const now: FigureDraft[] = [];
  for (let at = index; ; at += 2) {
    const [from, to] = drafts.slice(at, at + 2);
    if (from === undefined || to === undefined || !isTurn(to)) break;
    if (at > index && !/^[、和与及,，](?:从|由)?$/.test(from.lead ?? "")) break;
    before.push(from);
    now.push(to);
  }
  return before.length < 2 ? null : { before, now };
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
