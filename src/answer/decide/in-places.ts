import type { Figure } from "../../reports/figure.ts";
import { isOfScope, nationalHonour } from "../../reports/scope.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { acrossPlaces, metricName } from "./rows.ts";

export function inPlaces(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.unknownPlace !== null) return [];
  if (frame.places.length === 0) return placesInScope(candidates, frame) ?? ofNoPlace(candidates, frame);
  const inside = candidates.filter(({ stored }) =>
    frame.places.some(({ id }) => stored.figure.place?.parents.includes(id)),
  );
  if (acrossPlaces(frame) && inside.length > 0) {
    if (besideWhole.test(frame.text))
      return candidates.filter((candidate) => inside.includes(candidate) || isOf(candidate, frame));
    return ofAskedKind(inside, frame);
  }
  return candidates.filter((candidate) => isOf(candidate, frame));
}

/** 全市和各县: the whole is asked for beside them. */
const besideWhole = /全[省市州县区](?:和|与|及|、)|(?:和|与|及|、)全[省市州县区]/;

/**
 * 全市各县, 全市哪个县最高 where no place is named: what lies in the one that is meant, and it itself only where 全市和各县 asks for both. Null
 * where that is not asked, or where they lie in several.
 */
function placesInScope(candidates: readonly Candidate[], frame: Frame): Candidate[] | null {
  const { scope } = frame;
  if (scope === null || !acrossPlaces(frame)) return null;
  const ofScope = ({ stored: { figure } }: Candidate) => figure.place !== null && isOfScope(figure.place, scope);
  const inside = withoutTheirWhole(candidates).filter((row) => row.stored.figure.place !== null);
  const around = new Set(inside.map(({ stored: { figure } }) => figure.place?.parents.at(scope === "省" ? -1 : 0)));
  if (inside.length === 0 || around.size > 1 || around.has(undefined)) return null;
  const whole = besideWhole.test(frame.text) ? candidates.filter(ofScope) : [];
  const wholes = whole.filter((row) => around.has(row.stored.figure.place?.id));
  return wholes.length > 0 ? [...wholes, ...inside] : ofAskedKind(inside, frame);
}

/** Who names no place: those that may be meant, of each report its own. */
function ofNoPlace(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  const meant = candidates.filter(({ stored }) => mayBeMeant(stored.figure, frame));
  return ofAskedKind(wholeOf(withoutWider(meant, frame), frame), frame);
}

/** 增长6.4%（全市6.6%）: who names no place asks for the report's own, and not for the wider one's that its sentence holds it against. */
function withoutWider(candidates: Candidate[], { scope, intent }: Frame): Candidate[] {
  if (scope !== null || intent === "breakdown" || intent === "subtract") return candidates;
  return candidates.filter(
    (wider) =>
      !candidates.some(
        (own) =>
          own.stored.versionId === wider.stored.versionId &&
          own.stored.figure.sentence[0] === wider.stored.figure.sentence[0] &&
          metricName(own) === metricName(wider) &&
          own.stored.figure.place?.parents.includes(wider.stored.figure.place?.id ?? "") === true,
      ),
  );
}

/** 哪个乡镇最高: counties and towns are never ranked together. */
function ofAskedKind(candidates: Candidate[], frame: Frame): Candidate[] {
  const kind = acrossPlaces(frame) ? askedKind.exec(frame.text)?.groups : undefined;
  if (kind === undefined) return candidates;
  const towns = kind["town"] !== undefined;
  const some = candidates.filter(({ stored: { figure } }) => (figure.place?.level === "town") === towns);
  if (!towns) return withoutTheirWhole(some);
  // A county alone is no answer to which of its towns; beside a town that is told only in a name the others are not all.
  const named = candidates.filter(
    ({ stored: { figure } }) =>
      figure.place === null || (figure.place.level !== "town" && /[镇乡]|街道/.test(figure.metric.phrase)),
  );
  if (some.length === 0) return named;
  return named.length === 0 ? some : [];
}

/** 各县 asked of a city's report and its counties': the city is none of them. Told of the city alone it stays. */
function withoutTheirWhole(candidates: readonly Candidate[]): Candidate[] {
  const within = new Set(candidates.flatMap(({ stored }) => stored.figure.place?.parents ?? []));
  return candidates.filter(({ stored }) => !within.has(stored.figure.place?.id ?? ""));
}

const askedKind =
  /(?:哪一?个|哪些|哪几个|各个?|每个|以[上下]的|[%‰]的)(?:(?<town>乡镇|镇街|街镇|镇|乡|街道)(?!卫生院|医院|小学|中学)|(?<county>县市区|县市|市县|区县|县区|县|区|市州|州市|市|州))/;

function isOf({ stored }: Candidate, frame: Frame): boolean {
  return frame.places.some(({ id }) => stored.figure.place?.id === id);
}

/** 全市常住人口 where a city's report also has its county-level cities: the city that holds them all is meant. */
function wholeOf(candidates: readonly Candidate[], { scope }: Frame): Candidate[] {
  const places = new Map(
    candidates.flatMap(({ stored: { figure } }) => (figure.place ? [[figure.place.id, figure.place]] : [])),
  );
  if (scope === null) return [...candidates];
  return candidates.filter(({ stored }) => !stored.figure.place?.parents.some((id) => places.has(id)));
}

/** 全国规上工业增速: the nation's, and no county's; 全国文明村镇 is an honour of any place. */
const ofNation = new RegExp(`全国(?!${nationalHonour})`);

/** 全省 asked and no place named: a county's figure is not the province's, not even a county's that has no name. */
function mayBeMeant({ place, placeLabel, reading }: Figure, { scope, wantsRank, text }: Frame): boolean {
  if (ofNation.test(text) && place?.level !== "country" && !/[全我]国/.test(reading.clause)) return false;
  if (scope === null || wantsRank) return true;
  if (place !== null) return isOfScope(place, scope);
  return placeLabel === null || !/[省市州县区镇乡]$/.test(placeLabel) || placeLabel.endsWith(scope);
}
