import type { Note } from "../../reports/answer.ts";
import { compareDecimal, shiftDecimal } from "../../reports/numerals.ts";
import type { Quantity } from "../../reports/quantities/scan.ts";
import { unitOf, type UnitTable } from "../../reports/quantities/units.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { premiseNote } from "../notes.ts";

/** A number the question brings along is compared with the ledger's own; a wrong one is corrected and never repeated. */
export function premiseNotes(frame: Frame, candidates: readonly Candidate[], units: UnitTable): Note[] {
  if (frame.premises.length === 0 || candidates.length === 0 || asksThreshold(frame)) return [];
  const agreed = frame.premises.every((premise) => candidates.some((candidate) => equals(candidate, premise, units)));
  if (agreed) return [];
  return [premiseNote];
}

/** 超过1亿了吗, 达到95%没有: the number is what the figure is held against and claims nothing. */
function asksThreshold({ text }: Frame): boolean {
  return (
    /(?:超过|超|突破|达到|达标|不到|不足|未达|低于|高于|大于|小于|少于|多于)(?:了)?[约近]?\d/.test(text) ||
    /\d[^，。]{0,4}(?:以上|以下|以内)(?:了)?(?:吗|没有|没)/.test(text)
  );
}

/** 运行经费78万元都花在哪: of several figures that fit, the one the question quotes is meant. */
export function quoted(frame: Frame, candidates: readonly Candidate[], units: UnitTable): Candidate[] {
  const equal = candidates.filter((candidate) => frame.premises.some((premise) => equals(candidate, premise, units)));
  return equal.length > 0 ? equal : [...candidates];
}

function equals({ stored: { figure } }: Candidate, premise: Quantity, units: UnitTable): boolean {
  if (figure.value === null || premise.value === null || figure.family !== premise.family) return false;
  const scale = unitOf(units, figure.unit)?.scale ?? 0;
  return compareDecimal(shiftDecimal(figure.value, scale), shiftDecimal(premise.value, premise.scale)) === 0;
}
