import type { Gazetteer, PlaceMention } from "../../src/reports/gazetteer.ts";
import type { Place } from "../../src/reports/place.ts";
import { placesOf, type Line } from "./lines.ts";
import { isMedium } from "./named-places.ts";
import { ownLevel } from "./own-level.ts";

type Source = { title: string; issuer: string | null; lines: readonly Line[] };

/** How often a text that is of some 区 names it, where neither its title nor its issuer does. */
const often = 2;

/**
 * 鼓楼区卫健局2023年工作总结: four cities have a district of that name. It is the one whose city the page names, and otherwise
 * a place of that name and no more: a question that says 鼓楼区 finds it, and one that says in which city does not.
 */
export function sharedName({ title, issuer, lines }: Source, page: string, gazetteer: Gazetteer): Place | null {
  const inTitle = sharedIn(title, gazetteer.find(title));
  const inIssuer = issuer === null ? null : sharedIn(issuer, gazetteer.find(issuer));
  const mention = inTitle ?? inIssuer ?? sharedByText(lines, gazetteer);
  if (mention === null) return null;
  const said = new Set(gazetteer.find(page).flatMap(({ place }) => (place === null ? [] : [place.id])));
  const [only, ...others] = mention.alternatives.filter(({ parents }) => parents.some((id) => said.has(id)));
  const [some] = mention.alternatives;
  if (only !== undefined && others.length === 0) return only;
  return some === undefined ? null : { id: some.name, name: some.name, level: "county", parents: [] };
}

/** The first name, if it is one that several districts share; 鼓楼区人民法院报 is a paper. */
function sharedIn(text: string, [first]: readonly PlaceMention[]): PlaceMention | null {
  return first !== undefined && isShared(first) && !isMedium(text.slice(first.span[1])) ? first : null;
}

function isShared({ place, form, alternatives }: PlaceMention): boolean {
  return place === null && form === "full" && alternatives.every(({ level }) => level === "county");
}

/** A text of 全市 is of no district, and one that a list names between others is not what a text is of. */
function sharedByText(lines: readonly Line[], gazetteer: Gazetteer): PlaceMention | null {
  const level = ownLevel(lines.map(({ text }) => text).join("\n"));
  if (level !== null && level !== "区") return null;
  const mentions = lines.flatMap((line) =>
    placesOf(line, gazetteer).filter((mention) => isShared(mention) && !isListed(line, mention.span)),
  );
  const [names, ...others] = Map.groupBy(mentions, ({ alternatives }) => alternatives[0]?.name).values();
  return names !== undefined && others.length === 0 && names.length >= often ? (names[0] ?? null) : null;
}

/** 青禾区、松溪区、城关区提前完成: one of several places that a clause names. */
function isListed({ text, span: [from] }: Line, [start, end]: PlaceMention["span"]): boolean {
  return text[start - from - 1] === "、" || text[end - from] === "、";
}
