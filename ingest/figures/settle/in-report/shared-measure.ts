import { markLength } from "../../../../src/reports/outline.ts";
import { rename, type FigureDraft } from "../../draft.ts";
import { labelOf } from "../tell-apart.ts";

/** Fewest characters of what all of them measure, and of the name of whose it is. */
const least = 2;

/**
 * 小学招生1020人，比上年减少31人；在校生6210人。初中招生830人；在校生2430人: sentences that open with whose numbers they tell, all by one
 * measure (招生), go on to count the same people by one bare name. Figures that would have one label take that owner, if
 * each has its own.
 */
export function tellApartByMeasure(drafts: readonly FigureDraft[], text: string): void {
  const results = drafts.filter(isPlain);
  for (const alike of Map.groupBy(results, labelOf).values()) {
    const leaders = alike.map((draft) => leaderOf(draft, results, text));
    const named = leaders.filter((leader) => leader !== null);
    // One that nothing leads may be the sum of all the others.
    if (named.length < 2 || named.length < alike.length - 1) continue;
    const end = commonEnd(named);
    const owners = leaders.map((leader) => (leader && end !== "" ? leader.phrase.slice(0, -end.length) : ""));
    const known = owners.filter((owner, index) => owner !== "" && opensWith(owner, leaders[index] ?? null, text));
    if (known.length < named.length || new Set(known).size < known.length) continue;
    for (const [index, draft] of alike.entries()) rename(draft, `${owners[index] ?? ""}${draft.phrase}`, drafts);
  }
}

function isPlain({ role, phrase, head, edges }: FigureDraft): boolean {
  return role === "result" && phrase !== "" && head === "" && edges.every(({ kind }) => kind === "base");
}

/** What the line counted last in the same unit by another name, before it counted this. */
function leaderOf(draft: FigureDraft, results: readonly FigureDraft[], text: string): FigureDraft | null {
  const before = results.slice(0, results.indexOf(draft)).findLast(({ phrase }) => phrase !== draft.phrase);
  if (before?.quantity.base !== draft.quantity.base) return null;
  return text.slice(before.sentence[0], draft.quantity.span[0]).includes("\n") ? null : before;
}

/** What all the names end in, so short that each has an owner before it: 招生 of 小学招生 and 中学招生. */
function commonEnd(leaders: readonly FigureDraft[]): string {
  const names = leaders.map(({ phrase }) => phrase);
  const [first = ""] = names;
  const ends = Array.from({ length: Math.max(0, first.length - least) }, (_, at) => first.slice(at + least));
  const isShared = (end: string) => names.every((name) => name.endsWith(end) && name.length >= end.length + least);
  return ends.find((end) => end.length >= least && isShared(end)) ?? "";
}

function opensWith(owner: string, draft: FigureDraft | null, text: string): boolean {
  const sentence = draft === null ? "" : text.slice(...draft.sentence);
  return sentence.slice(markLength(sentence)).startsWith(owner);
}
