import type { Ask } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { isExact } from "./closest.ts";
import { familyFits, fitsAsSpoken } from "./families.ts";
import { metricName } from "./rows.ts";

/** Those in the unit asked for; where the report has none in it, those in one that talk takes for it. */
export function inAskedUnit(ask: Ask, candidates: readonly Candidate[]): Candidate[] {
  const strict = candidates.filter(
    (candidate) => familyFits(ask, candidate.stored.figure) || isAskedByName(ask, candidate),
  );
  if (strict.length > 0 && !isNamedInAnotherUnit(ask, candidates, strict)) return strict;
  return candidates.filter((candidate) => fitsAsSpoken(ask, candidate.stored.figure));
}

/** A thing asked for by its whole name and no unit may well be a rate: 签约服务100%. */
function isAskedByName(ask: Ask, candidate: Candidate): boolean {
  return ask.family === null && isExact(ask, candidate) && candidate.stored.figure.family === "percent";
}

/**
 * 参合人数是多少万元: the thing by that name is counted in 人, and the 补偿资金 of the same sentence is another thing. A 住院报销比例
 * is asked for by its own name, whatever else goes by the 住院报销 of it.
 */
function isNamedInAnotherUnit(ask: Ask, roles: readonly Candidate[], fitting: readonly Candidate[]): boolean {
  if (ask.family === null || fitting.some((candidate) => candidate.match.named || isExact(ask, candidate)))
    return false;
  if (ask.family === "percent" && fitting.some((candidate) => /(?:率|比例|比重)·?$/.test(metricName(candidate))))
    return false;
  return roles.some((candidate) => isExact(ask, candidate) && !familyFits(ask, candidate.stored.figure));
}
