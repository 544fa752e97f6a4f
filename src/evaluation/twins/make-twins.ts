import type { Figure, FigureRole } from "../../reports/figure.ts";
import type { Place } from "../../reports/place.ts";
import { namesUnit, type Twin, type TwinKind, type TwinSource } from "./twin.ts";

/**
 * Questions made from the ledger itself: each result figure asked rightly, then with one slot changed. No person labels
 * them, so there are thousands, enough to bound a rate of wrong figures by a tenth of a per cent (figures.md 2).
 */
export function makeTwins(figures: readonly TwinSource[], elsewhere: readonly Place[]): Twin[] {
  const places = placesOf(figures);
  const sources = figures.filter((source) => isAskable(source) && !namesAnother(source, places));
  return sources.flatMap((source, index) => {
    const right = rightTwin(source, `t${index + 1}`);
    return [
      right,
      ...otherYears(right, sources),
      ...otherPlaces(right, [...placesOf(sources), ...elsewhere], index),
      ...otherPopulation(right, sources, index),
      ...otherDose(right),
      otherUnit(right),
    ];
  });
}

const askableRoles: readonly FigureRole[] = ["result", "completion", "share"];

/** A metric short enough to be typed, a period with an end, a number, and labels that are not guesses. */
function isAskable({ figure }: TwinSource): boolean {
  const { phrase, head } = figure.metric;
  return (
    figure.value !== null &&
    figure.period.to !== null &&
    askableRoles.includes(figure.role) &&
    !figure.flags.some((flag) => flag === "source-garbled" || flag === "unresolved-parallel") &&
    /^[\u4e00-\u9fffA-Za-z0-9]{2,24}$/.test(`${phrase}${head}`)
  );
}

/** 甲市表彰的优秀党员 of 乙县 asks about two places at once, so no answer to it could be judged by its place. */
function namesAnother({ figure, place }: TwinSource, places: readonly Place[]): boolean {
  const name = `${figure.metric.phrase}${figure.metric.head}`;
  const named = /([\u4e00-\u9fff]{2}[市县])(?![级区域场直民长])/.exec(name)?.[1];
  if (named !== undefined && !place.name.includes(named)) return true;
  return places.some((other) => other.id !== place.id && !place.name.includes(other.name) && name.includes(other.name));
}

function rightTwin(source: TwinSource, id: string): Twin {
  const { figure, place } = source;
  const to = figure.period.to ?? "";
  return written({
    id: `${id}-none`,
    kind: "none",
    question: "",
    source,
    asked: {
      metric: `${figure.metric.phrase}${figure.metric.head}`,
      place,
      from: figure.period.from ?? `${to.slice(0, 4)}-01-01`,
      to,
      population: figure.population,
      doses: dosesOf(figure),
      unit: figure.unit,
    },
  });
}

/** The year before the first and after the last of the library, and the one after the figure's own. */
function otherYears(right: Twin, sources: readonly TwinSource[]): Twin[] {
  const years = sources.map(({ figure }) => Number(figure.period.to?.slice(0, 4)));
  const own = Number(right.asked.to.slice(0, 4));
  const wanted = new Set([Math.min(...years) - 1, Math.max(...years) + 1, own + 1]);
  wanted.delete(own);
  return [...wanted].map((year) => changed(right, "year", `${year}`, { from: `${year}-01-01`, to: `${year}-12-31` }));
}

/** Two places that neither hold the asked one nor lie in it; a metric that names a place itself would name two. */
function otherPlaces(right: Twin, places: readonly Place[], turn: number): Twin[] {
  const { place, metric } = right.asked;
  if (places.some(({ name }) => metric.includes(name) || metric.includes(name.slice(0, -1)))) return [];
  const apart = places.filter(
    (other) => other.id !== place.id && !other.parents.includes(place.id) && !place.parents.includes(other.id),
  );
  const picked = new Set([apart[turn % apart.length], apart[(turn * 7 + 3) % apart.length]]);
  return [...picked].flatMap((other) =>
    other === undefined ? [] : [changed(right, "place", other.id, { place: other })],
  );
}

function otherPopulation(right: Twin, sources: readonly TwinSource[], turn: number): Twin[] {
  const labels = new Set(sources.flatMap(({ figure }) => figure.population ?? []));
  labels.delete(right.asked.population ?? "");
  const population = [...labels][turn % Math.max(1, labels.size)];
  return population === undefined ? [] : [changed(right, "population", population, { population })];
}

/** 第二剂. */
const dose = /^第[一二三四]剂/;
const otherDoses: Readonly<Record<string, string>> = { 第一剂: "第二剂", 第二剂: "第三剂", 第三剂: "第一剂" };

function dosesOf({ qualifiers }: Figure): string[] {
  return qualifiers.filter((qualifier) => dose.test(qualifier));
}

function otherDose(right: Twin): Twin[] {
  const other = otherDoses[right.asked.doses[0] ?? ""];
  return other === undefined ? [] : [changed(right, "dose", other, { doses: [other] })];
}

/** A unit of a family that can never be the figure's own. */
function otherUnit(right: Twin): Twin {
  const unit = right.source.figure.family === "money" ? "人" : "万元";
  return changed(right, "unit", unit, { unit });
}

function changed(right: Twin, kind: TwinKind, to: string, slots: Partial<Twin["asked"]>): Twin {
  const id = `${right.id.slice(0, right.id.lastIndexOf("-"))}-${kind}-${to}`;
  return written({ ...right, id, kind, asked: { ...right.asked, ...slots } });
}

/** 甲市2021年12-17岁第二剂接种覆盖率是多少%: slots first, as people write them. */
function written(twin: Twin): Twin {
  const { metric, place, population, doses, unit } = twin.asked;
  const named = metric.includes(place.name) ? "" : place.name;
  const who = population !== null && !metric.includes(population) ? population : "";
  const which = doses.filter((each) => !metric.includes(each)).join("");
  const amount = namesUnit(unit) ? `是多少${unit}` : "是多少";
  return { ...twin, question: `${named}${periodWords(twin)}${who}${which}${metric}${amount}` };
}

function periodWords({ kind, source, asked }: Twin): string {
  return kind === "year" ? `${asked.to.slice(0, 4)}年` : source.figure.period.label;
}

function placesOf(sources: readonly TwinSource[]): Place[] {
  return [...new Map(sources.map(({ place }) => [place.id, place])).values()];
}
