import type { FigureDraft } from "../draft.ts";
import { linkAll } from "./before.ts";

/**
 * 流脑应种442人，实种431人；乙脑应种226人，实种221人，接种率分别为97.5%、97.8%: as many subjects parted by ； as there are numbers, each has its own,
 * with its dose and its people.
 */
export function shareSubjects(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  if (first === undefined || first.role === "change" || first.head === "") return false;
  const before = drafts.slice(0, drafts.indexOf(first)).filter(({ sentence }) => sentence[0] === first.sentence[0]);
  const subjects: FigureDraft[][] = [];
  for (const draft of before) {
    if (subjects.length === 0 || /[;；]/.test(draft.lead ?? "")) subjects.push([]);
    subjects.at(-1)?.push(draft);
  }
  // 流脑 · 实种: behind what was due, what was done has the subject by itself.
  const named = subjects.map((own) => own.findLast(({ head, role }) => head !== "" && role !== "change"));
  if (named.length !== group.length || named.some((each) => each === undefined)) return false;
  if (new Set(named.map((each) => each?.phrase)).size !== group.length) return false;
  const { head } = first;
  group.forEach((draft, index) => {
    const subject = named[index];
    if (subject === undefined) return;
    [draft.phrase, draft.head] = [subject.phrase, head];
    [draft.qualifiers, draft.population] = [[...subject.qualifiers], subject.population];
  });
  linkAll(group);
  return true;
}
