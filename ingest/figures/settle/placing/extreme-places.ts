import type { Place } from "../../../../src/reports/place.ts";
import { findDoses } from "../../../../src/reports/populations.ts";
import { townWithin } from "../../../../src/reports/town-names.ts";
import { townsIn } from "../../../section/towns.ts";
import type { FigureDraft } from "../../draft.ts";
import type { PlaceReader } from "../../slots/clause-place.ts";

/**
 * 全省签约率65.4%。2023年甲市的签约率最高，达到85.4%；乙县最低，仅为45.1%: the words before such a number say whose it is and that it is
 * the highest, and neither is part of its name. Where it says no more than that, it is the highest of what was told before.
 */
export function placeExtremes(
  drafts: readonly FigureDraft[],
  before: readonly FigureDraft[],
  places: PlaceReader,
): void {
  for (const [index, draft] of drafts.entries()) {
    const told = draft.role === "result" ? extremeIn(draft.lead ?? "", places) : null;
    if (told === null) continue;
    const { name, place } = told;
    const alike = [...before, ...drafts.slice(0, index)].findLast(
      ({ role, quantity }) => role === "result" && quantity.base === draft.quantity.base,
    );
    if (name !== "") nameAlike(name, draft, drafts.slice(index + 1));
    else if (alike !== undefined) [draft.phrase, draft.head] = [alike.phrase, alike.head];
    [draft.place, draft.placeLabel] = [place, null];
  }
}

/**
 * 第二剂接种率最高的是乙县，为98.6%；甲县为97.8%: the dose is none of the name, and those told behind have the same measure, not one that is
 * called 最高的是乙县.
 */
function nameAlike(name: string, draft: FigureDraft, behind: readonly FigureDraft[]): void {
  const [dose] = findDoses(name);
  const measure = dose === undefined ? name : name.slice(0, dose.span[0]) + name.slice(dose.span[1]);
  const sameMeasure = behind.filter(
    ({ phrase, quantity }) =>
      quantity.base === draft.quantity.base && phrase.startsWith(name) && isExtreme.test(phrase.slice(name.length)),
  );
  draft.head = "";
  for (const named of [draft, ...sameMeasure]) {
    named.phrase = measure;
    if (dose !== undefined) named.qualifiers = [dose.dose];
  }
}

/** Whose the highest is by the words since the number before, and of what; `name` is empty where they do not say. */
function extremeIn(lead: string, places: PlaceReader): { name: string; place: Place } | null {
  const said = extreme.exec(lead)?.groups?.["said"] ?? "";
  const ahead = said === "" ? null : placeBeginning(said, places);
  if (ahead !== null) return { name: said.slice(ahead.end).replace(/^(?:的|虽然|尽管)/, ""), place: ahead.place };
  const { name = "", who = "" } = extremeIs.exec(lead)?.groups ?? {};
  const town = name !== "" && isTown.test(who) && places.own !== null ? townWithin(places.own, who) : null;
  const whole = town === null ? placeBeginning(who, places) : { place: town, end: who.length };
  return who !== "" && whole?.end === who.length
    ? { name: name.replace(/(?:的|中|，|,)$/, ""), place: whole.place }
    : null;
}

const extreme =
  /(?:^|[，,;；:：。•·]|其中)\s*(?:(?:19|20)\d{2}年度?)?(?<said>[\u4e00-\u9fff]{2,24}?)(?:相对|仍然|依然)?[最较更][高低多少快慢好差大小][，,](?:达到?|为|仅|只|有|约|均|已)*$/;

/** 全市接种率最低的甲县为81.2%，最高的是乙县，达98.6%; 居末位的丙县为61.7%: the place stands behind its being the lowest. */
const extremeIs =
  /(?:^|[，,;；:：。•·]|其中)\s*(?:[全我各][省市县区州](?:[（(][\u4e00-\u9fff、]{1,6}[)）])?中?的?)?(?<name>[\u4e00-\u9fff]{0,16}?)(?:[最较更][高低多少快慢好差大小]|(?:排名?|位?居|位?列)(?:全[省市县区])?(?:[首末]位|第一|最后))的(?:[省市县区镇乡])?(?:是|为|有)?(?<who>[\u4e00-\u9fff]{2,12}?)[，,]?(?:达到?|为|是|仅|只|有|约|均|已)*$/;

/** 最高的是乙县, as the end of a name. */
const isExtreme = /^的?[最较更][高低多少快慢好差大小]的/;

/** 接种率最低的是丙坪乡，为31.5%: the whole name of a town, behind what it is the lowest in. */
const isTown = /^[\u4e00-\u9fff]{2,5}(?:镇|乡|街道)$/;

/** The place, or the town of the report's own place, that the words begin with. */
function placeBeginning(said: string, { own, gazetteer }: PlaceReader): { place: Place; end: number } | null {
  const [mention] = gazetteer.find(said);
  if (mention?.span[0] === 0) return mention.place && { place: mention.place, end: mention.span[1] };
  const [town] = townsIn(said);
  // 丙坪乡最低，仅为31.5%: the lowest of towns that were told before has its rate from them.
  if (own === null || own.level === "town" || town?.at !== 0 || town.name === said) return null;
  return { place: townWithin(own, town.name), end: town.name.length };
}
