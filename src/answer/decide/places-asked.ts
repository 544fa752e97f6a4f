import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { placeKey } from "./rows.ts";

/** What of several places is of a place of the kind asked for; all of it where no kind is, or one place has it all. */
export function inAskedPlaces({ text }: Frame, rows: readonly Candidate[]): readonly Candidate[] {
  const ends = endsAsked(text);
  if (ends === null || new Set(rows.map(placeKey)).size < 2) return rows;
  return rows.filter(({ stored }) => new RegExp(`(?:${ends})$`).test(stored.figure.place?.name ?? ""));
}

/** How the names of the places end that 哪个县, 哪些乡镇 ask for. */
export function endsAsked(text: string): string | null {
  const asked = /(?:哪一?个?|哪些|哪几个|什么|以[上下]的|[%‰]的)(县|市|区|州|省|乡?镇|乡|街道|村|社区|地区|地方)/.exec(
    text,
  )?.[1];
  return placeEnds.find(([kind]) => kind.test(asked ?? ""))?.[1] ?? null;
}

const placeEnds: readonly (readonly [RegExp, string])[] = [
  [/[乡镇]|街道/, "镇|(?<!城)乡|街道"],
  [/村|社区/, "村|社区"],
  [/地区|地方/, "[县市区州省镇乡村旗]|街道"],
  [/[县市区州省]/, "[县市区州省旗]"],
];
