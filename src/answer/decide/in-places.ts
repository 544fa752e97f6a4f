import type { Figure } from "../../reports/figure.ts";
import { isOfScope, nationalHonour } from "../../reports/scope.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { acrossPlaces, metricName } from "./rows.ts";

export function inPlaces(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.unknownPlace !== null) return [];
  if (frame.places.length === 0)
    return ofAskedKind(
      wholeOf(
        withoutWider(
          candidates.filter(({ stored }) => mayBeMeant(stored.figure, frame)),
          frame,
        ),
        frame,
      ),
      frame,
    );
  const inside = candidates.filter(({ stored }) =>
    frame.places.some(({ id }) => stored.figure.place?.parents.includes(id)),
  );
  if (acrossPlaces(frame) && inside.length > 0) {
    const whole = /全[省市州县区](?:和|与|及|、)|(?:和|与|及|、)全[省市州县区]/.test(frame.text);
    if (whole) return candidates.filter((candidate) => inside.includes(candidate) || isOf(candidate, frame));
    return ofAskedKind(inside, frame);
  }
  return candidates.filter((candidate) => isOf(candidate, frame));
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
  if (!towns) return some;
  // A county alone is no answer to which of its towns; beside a town that is told only in a name the others are not all.
  const named = candidates.filter(
    ({ stored: { figure } }) =>
      figure.place === null || (figure.place.level !== "town" && /[镇乡]|街道/.test(figure.metric.phrase)),
  );
  if (some.length === 0) return named;
  return named.length === 0 ? some : [];
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
