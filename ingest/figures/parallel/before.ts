import { findPopulations } from "../../../src/reports/populations.ts";
import type { FigureDraft } from "../draft.ts";

/** 60岁以上全程接种率93.7%、加强免疫85.9%，80岁以上分别为82.1%和70.3%: other people alone have the rates before, by index. */
export function shareDoses(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  const people = /^[，,;；]?(?:其中)?(?<people>[^，,;；]*?)分别[为是达到]*$/.exec(first?.before ?? "")?.groups?.[
    "people"
  ];
  if (!first || people === undefined || !namesOnlyPeople(people)) return false;
  const levels = drafts.slice(0, drafts.indexOf(first)).slice(-group.length);
  const [opening] = levels;
  const same = levels.every(
    ({ quantity, population, sentence, qualifiers }) =>
      quantity.base === first.quantity.base &&
      sentence[0] === first.sentence[0] &&
      population === opening?.population &&
      qualifiers.length > 0,
  );
  if (levels.length !== group.length || !same) return false;
  group.forEach((draft, index) => {
    const level = levels[index];
    if (level) [draft.phrase, draft.head, draft.qualifiers] = [level.phrase, level.head, [...level.qualifiers]];
  });
  linkAll(group);
  return true;
}

function namesOnlyPeople(text: string): boolean {
  const [named, more] = findPopulations(text);
  return named !== undefined && more === undefined && named.span[0] === 0 && named.span[1] === text.length;
}

/** 东镇、西乡进度滞后，接种率分别为15.2%和13.8%: the places named in the clause before, as many as the numbers. */
export function shareAhead(group: readonly FigureDraft[], text: string): boolean {
  const [first] = group;
  if (!first || first.role === "change") return false;
  const opening = /^[，,]?(?:[^、，,]*)分别/.test(text.slice(first.clause[0], first.quantity.span[0]));
  const clause =
    /(?:^|[，,;；。])([^，,;；。\d]+)[，,]$/.exec(text.slice(first.sentence[0], first.clause[0]))?.[1] ?? "";
  const listed = placesInRow.exec(clause)?.[1]?.split(/[、和与及]/) ?? [];
  if (!opening || listed.length !== group.length || first.head !== "") return false;
  const phrase = first.phrase;
  group.forEach((draft, index) => (draft.phrase = `${listed[index] ?? ""}${phrase}`));
  linkAll(group);
  return true;
}

const placesInRow =
  /^(?:其中)?((?:[\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|村|社区|[市县区])[、和与及])+[\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|村|社区|[市县区]))(?:等[\u4e00-\u9fff]{0,6})?[\u4e00-\u9fff]{0,10}$/;

/** The figures of one 分别 are the same thing of several. */
export function linkAll(group: readonly FigureDraft[]): void {
  for (const draft of group) {
    for (const other of group) if (other !== draft) draft.edges.push({ kind: "parallel", to: other });
  }
}
