import type { FigureDraft } from "../draft.ts";
import { linkAll } from "./before.ts";

/**
 * 甲区、乙区城镇化率分别为91%、84%: the places are shared out and the name is one. 甲镇、乙镇需补种儿童分别为43人、18人，补种率分别为95%、84%:
 * so they are once more, up to the end of the sentence.
 */
export function sharePlaces(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  if (!first) return false;
  const shared = drafts.slice(0, drafts.indexOf(first)).findLast(({ listedPlaces = [] }) => listedPlaces.length > 0);
  const goesOn =
    shared?.sentence[0] === first.sentence[0] && /^[，,][\u4e00-\u9fff]{2,6}率均?分别/.test(first.lead ?? "");
  if (goesOn && (first.listedPlaces ?? []).length === 0) first.listedPlaces = shared.listedPlaces ?? [];
  if (first.listedPlaces?.length !== group.length) return false;
  group.forEach((draft, index) => {
    [draft.place, draft.placeLabel] = [first.listedPlaces?.[index] ?? null, null];
    draft.head = first.head;
  });
  const name = first.phrase.replace(/^(?:均|各)?分别(?=.{2})/, "");
  for (const draft of group) draft.phrase = name;
  linkAll(group);
  return true;
}

/** 甲市、乙市新增学位3200个和2100个: as many numbers in a row as places, though no one says 分别. */
export function isOfEachPlace([first, ...others]: readonly FigureDraft[], text: string): boolean {
  const count = first?.listedPlaces?.length ?? 0;
  if (first === undefined || count < 2) return false;
  const row = [first, ...others];
  const goesOn = others.map(
    ({ quantity }, index) =>
      quantity.base === first.quantity.base &&
      /^[、和与及]$/.test(text.slice(row[index]?.quantity.span[1], quantity.span[0])),
  );
  return goesOn.slice(0, count - 1).every(Boolean) && others.length >= count - 1 && goesOn[count - 1] !== true;
}
