import type { Note } from "../../reports/answer.ts";
import type { Figure } from "../../reports/figure.ts";
import { compareDecimal, shiftDecimal } from "../../reports/numerals.ts";
import type { Quantity } from "../../reports/quantities/scan.ts";
import { unitOf, type UnitTable } from "../../reports/quantities/units.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { premiseNote } from "../notes.ts";

/** A number the question brings along is compared with the ledger's own; a wrong one is corrected and never repeated. */
export function premiseNotes(frame: Frame, candidates: readonly Candidate[], units: UnitTable): Note[] {
  if (frame.premises.length === 0 || candidates.length === 0 || asksThreshold(frame)) return [];
  const agreed = frame.premises.every((premise) =>
    candidates.some((candidate) => equals(candidate, premise, units) || isInItsName(candidate, frame, premise)),
  );
  if (agreed) return [];
  return [premiseNote];
}

/** 应补种1剂次多少人: a number that belongs to the name of what is asked claims nothing. */
function isInItsName({ stored }: Candidate, { text }: Frame, { span }: Quantity): boolean {
  const { phrase, head } = stored.figure.metric;
  return `${phrase}${head}`.includes(text.slice(...span));
}

/** 超过1亿了吗, 达到95%没有, 有没有到60%: the number is what the figure is held against and claims nothing. */
function asksThreshold({ text }: Frame): boolean {
  return (
    /(?:超过|超|突破|达到|达标|[不没]到|不足|[未没]达|低于|高于|大于|小于|少于|多于)(?:了)?[约近]?\d/.test(text) ||
    /(?:有没有|有无|(?:是不是|是否|能否)(?:都|已经|已)?(?:达?到|过|够|满))(?:达?到|过|够|满)?了?[约近]?\d/.test(text) ||
    /\d[^，。]{0,4}(?:以上|以下|以内)(?:了)?(?:吗|没有|没)/.test(text)
  );
}

const bounds: readonly (readonly [RegExp, (sign: number) => boolean])[] = [
  [/(?:不低于|不少于|不小于|至少)[约近]?$/, (sign) => sign >= 0],
  [/(?:不高于|不超过|不大于|不多于)[约近]?$/, (sign) => sign <= 0],
  [/(?:低于|不足|不到|[未没]达?到?|小于|少于|不满)[约近]?$/, (sign) => sign < 0],
  [/(?:高于|超过?了?|大于|多于|突破)[约近]?$/, (sign) => sign > 0],
  [/(?:达到?了?|达标)[约近]?$/, (sign) => sign >= 0],
];

/** 哪些乡镇低于70%, 95%以上的镇: what the number in the question is a bound of, where it asks which are beyond it. */
function boundIn({ text, premises }: Frame): { premise: Quantity; meets: (sign: number) => boolean } | null {
  const [premise, ...more] = premises;
  if (premise === undefined || more.length > 0) return null;
  if (!/哪|几个|多少个|(?:以[上下]|[%‰])的(?:县|市|区|州|省|镇|乡|街道|地区)/.test(text)) return null;
  const at = premise.span[0] + Math.max(0, text.slice(...premise.span).search(/\d/));
  const [before, behind] = [text.slice(0, at), text.slice(at)];
  const meets =
    bounds.find(([words]) => words.test(before))?.[1] ??
    (/^[\d.]+[^\d，。]{0,3}?以上/.test(behind) ? (sign: number) => sign >= 0 : null) ??
    (/^[\d.]+[^\d，。]{0,3}?以下/.test(behind) ? (sign: number) => sign <= 0 : null);
  return meets === null ? null : { premise, meets };
}

/** Of figures found, those within the bound that the question sets; all of them where it sets none. */
export function withinBound(frame: Frame, candidates: readonly Candidate[], units: UnitTable): Candidate[] {
  const bound = boundIn(frame);
  if (bound === null) return quoted(frame, candidates, units);
  return candidates.filter((candidate) => {
    const { figure } = candidate.stored;
    if (isOfSameLine(candidate, frame, bound.premise)) return true;
    if (figure.value === null || bound.premise.value === null || !sameKind(figure, bound.premise)) return false;
    const scale = unitOf(units, figure.unit)?.scale ?? 0;
    const own = shiftDecimal(figure.value, scale);
    return bound.meets(compareDecimal(own, shiftDecimal(bound.premise.value, bound.premise.scale)));
  });
}

/** 接种率低于90%的县有几个: how many there are stands under the very line that is asked. */
function isOfSameLine({ stored }: Candidate, { text }: Frame, { span }: Quantity): boolean {
  const name = stored.figure.metric.phrase;
  const [line = ""] = /\d[\d.]*[^\d]?/.exec(text.slice(...span)) ?? [];
  const [here, asked] = [name.indexOf(line), text.indexOf(line, span[0])];
  return here > 0 && wayOf(name.slice(0, here), name.slice(here)) === wayOf(text.slice(0, asked), text.slice(asked));
}

/** Which side of the line is meant. */
function wayOf(before: string, behind: string): "above" | "below" | "on" {
  if (
    /(?:低于|不足|不到|[未没]达?到?|小于|少于|不满|不超过)[约近]?$/.test(before) ||
    /^[\d.]+[^\d，。]?以下/.test(behind)
  )
    return "below";
  return /(?:高于|超过?了?|大于|多于|突破|达到?了?)[约近]?$/.test(before) || /^[\d.]+[^\d，。]?以上/.test(behind)
    ? "above"
    : "on";
}

/** 运行经费78万元都花在哪: of several figures that fit, the one the question quotes is meant. */
function quoted(frame: Frame, candidates: readonly Candidate[], units: UnitTable): Candidate[] {
  const equal = candidates.filter((candidate) => frame.premises.some((premise) => equals(candidate, premise, units)));
  return equal.length > 0 ? equal : [...candidates];
}

/** 罚款31.5万吗, 签约率是61.5吗: who leaves the unit out claims the digits with their 万 or 亿, and nothing of the unit. */
function equals({ stored: { figure } }: Candidate, premise: Quantity, units: UnitTable): boolean {
  if (figure.value === null || premise.value === null || !sameKind(figure, premise)) return false;
  const scale = unitOf(units, figure.unit)?.scale ?? 0;
  return compareDecimal(shiftDecimal(figure.value, scale), shiftDecimal(premise.value, premise.scale)) === 0;
}

function sameKind(figure: Figure, premise: Quantity): boolean {
  return premise.base === "" || figure.family === premise.family;
}
