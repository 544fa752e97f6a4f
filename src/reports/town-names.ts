import type { Place } from "./place.ts";

/** Names that end like a town's: 城镇, 中心镇, 特色小镇, 返乡, 少数民族乡, 各乡镇, 3个街道. 岭下乡 and 古城镇 are towns. */
const kinds = new RegExp(
  [
    "^(?:[城集村市街]|县城)镇$|(?:.{2}|小)城镇$|(?:[乡小]|建制|中心|特色|重点|试点|示范|卫生|文明|贫困)镇$",
    "(?:经济|工业|文化|旅游|百)[强名]镇$|(?:示范|文明|试点|重点|中心|乡镇)街道$",
    "^(?:[家老故水城下入梦到]|江南水)乡$|(?:[返回]|.{2}城|文化下|科技下|卫生下|医疗下|送.{1,3}下)乡$",
    "(?:县|示范|贫困|民族|卫生|文明|重点|试点)乡$|^[市区镇]乡$",
    "^(?:镇|乡|街道)$|(?:所有|全部|其他|其余|个|等|级|[镇乡村街道][、和与及])(?:镇|乡|街道)$",
    "[各某每该]|^[全本我](?:[省市县区]|州(?!镇$)|镇|乡|街道)",
  ].join("|"),
);

/** Whether a name that ends in 镇, 乡 or 街道 is that of no town: towns of a kind, all of them, or another word. */
export function isKindOfTown(name: string): boolean {
  return kinds.test(name);
}

/**
 * A town, a zone or a village as a place. No table lists them, so the id carries the place around: many counties have a
 * 城关镇, and the one's figure must never answer for the other.
 */
export function townWithin(around: Place | null, name: string): Place {
  const parents = around === null ? [] : [around.id, ...around.parents];
  return { id: `${around?.name ?? ""}${name}`, name, level: "town", parents };
}
