import { findPopulations } from "../../../../src/reports/populations.ts";
import type { FigureDraft } from "../../draft.ts";

/**
 * 60岁以上老年人接种率31%，中小学生接种率71%: the second has the measure of the first and people of its own, so that of whom the first was told
 * leaves its name.
 */
export function leaveOtherPeople(drafts: readonly FigureDraft[]): void {
  for (const draft of drafts) {
    if (draft.population === null || /\d/.test(draft.population)) continue;
    const end = findPopulations(draft.phrase).find(({ span }) => span[0] === 0)?.span[1] ?? 0;
    const other = draft.phrase.slice(0, end);
    const isSaid = draft.before.includes(other) || draft.population.includes(other) || other.includes(draft.population);
    if (!isSaid && draft.phrase.length > end + 1) draft.phrase = draft.phrase.slice(end);
  }
}
