import { madeOnce } from "../made-once.ts";
import { approximationOf } from "./approximation.ts";
import type { Quantity } from "./scan.ts";
import { endsBefore, unitOf, type UnitTable } from "./units.ts";

/** Units that after a mask name a place or a time instead of counting one: x县, xx年. */
const notMasked = /^(?:县|市|区|镇|乡|村|街道|社区|年|日|点|站|部|科|队|组|门|床|代|届|期|版)$/;

/**
 * Numbers the publisher hid (xx家, **.**%) or lost (`,万元,`, 罚款余元), or that fell apart (接种率为91 46%, whose point is gone; 人口的?2.4%,
 * whose first digit a wrong encoding may have taken): figures.md 4b.5. They never get a value.
 */
export function findMasked(text: string, units: UnitTable): Quantity[] {
  const { mask, missing, parted } = patterns(units);
  const found: Quantity[] = [];
  for (const match of text.matchAll(mask)) {
    const unit = match.groups?.["unit"] ?? "";
    const next = text[match.index + match[0].length] ?? "";
    if (notMasked.test(unit) || !endsBefore(units, unit, next)) continue;
    found.push(hidden(match, units, /\d/.test(match.groups?.["value"] ?? "") ? "partial" : "mask"));
  }
  for (const match of text.matchAll(parted)) found.push(hidden(match, units, "partial"));
  for (const match of text.matchAll(missing)) found.push(hidden(match, units, "missing"));
  return found;
}

function hidden(match: RegExpExecArray, units: UnitTable, masked: "mask" | "missing" | "partial"): Quantity {
  const groups = match.groups ?? {};
  const printed = `${groups["scale"] ?? ""}${groups["unit"] ?? ""}`;
  const unit = unitOf(units, printed) ?? { family: "bare" as const, base: "", scale: 0 };
  return {
    span: [match.index, match.index + match[0].length],
    value: null,
    valueTo: null,
    unit: printed,
    ...unit,
    approx: approximationOf(undefined, groups["middle"], groups["after"]),
    masked,
    spelled: false,
  };
}

const patterns = madeOnce((units: UnitTable): { mask: RegExp; missing: RegExp; parted: RegExp } => {
  const sign = "[xX×*＊]";
  return {
    mask: new RegExp(
      `(?<![A-Za-z\\d.])(?<value>(?:\\d{0,3}${sign}+|${sign}+\\d{0,2})(?:\\.(?:${sign}|\\d)*)?)` +
        `(?<middle>[余多])?(?<scale>${units.scalePattern})?(?<late>[余多])?(?<unit>${units.unitPattern})(?<after>以上|以下|左右)?`,
      "g",
    ),
    parted: new RegExp(
      `(?<=[率比数额量为达是至到占约近共计] ?)\\d{1,4}(?: \\d{1,2}){1,2}(?<scale>${units.scalePattern})?(?<unit>${units.unitPattern})(?<after>以上|以下|左右)?` +
        `|(?<=(?![少几吗呢么何率否])[\\u4e00-\\u9fff][?\\ufffd])\\d[\\d.]*(?<scale>${units.scalePattern})?(?<unit>[%‰]|${units.unitPattern})`,
      "g",
    ),
    missing: new RegExp(
      `(?<=[,，、;；:：。])(?<scale>万|亿)?(?<unit>元|%|‰|户次|家次|千克|公斤|吨)(?=[,，。;；、])` +
        `|(?<=[款额值计金资入达到为共])(?<middle>余|多)?(?<scale>万|亿)?(?<unit>元|%|‰)(?=[,，。;；、)）])` +
        `|(?<=[率例重])[ \\u3000]?(?<unit>%|‰)(?=[。;；])` +
        `|(?<=[率比](?:为|是|达到?|约)?[ \\u3000]?)(?<unit>/10?万)(?=[,，。;；、()（）])` +
        `|[_＿]{2,}(?<scale>万|亿)?(?<unit>${units.unitPattern})(?=[,，。;；、)）])` +
        `|(?<=体)(?<scale>万)(?<unit>户次|家次)(?=[,，。;；、])`,
      "g",
    ),
  };
});
