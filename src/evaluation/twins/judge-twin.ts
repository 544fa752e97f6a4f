import { foldForSearch } from "../../reports/fold.ts";
import type { Answer, Claim } from "../../reports/answer.ts";
import { placeLabel, type Place } from "../../reports/place.ts";
import { unitOf, type UnitTable } from "../../reports/quantities/units.ts";
import { samePlace, samePopulation } from "../slots.ts";
import { namesUnit, type Twin } from "./twin.ts";

/** A slot in which a shown figure is not what the question asked for. */
export type TwinFault = "metric" | "place" | "period" | "population" | "dose" | "unit" | "value";

export type TwinVerdict = {
  twin: Twin;
  decision: Answer["decision"] | null;
  /** Figures shown as the answer. */
  shown: number;
  /** Of those, the ones that contradict the question, with what is wrong about them. */
  wrong: { claim: Claim; faults: TwinFault[] }[];
  /** Whether the figure the question was made from is among them. */
  found: boolean;
};

/** What judging borrows from the ledger. */
export type TwinRules = {
  units: UnitTable;
  /** Whether a place named by a claim lies in the asked one: 乙区 answers a question about 甲市 as one of its rows. */
  liesIn: (claimPlace: string, asked: Place) => boolean;
};

/** A neighbour offered with a refusal is labelled as one and answers nothing, so it is not judged. */
export function judgeTwin(rules: TwinRules, twin: Twin, answer: Answer): TwinVerdict {
  const claims = answer.decision === "refuse" ? [] : answer.claims;
  const wrong = claims
    .map((claim) => ({ claim, faults: faultsOf(rules, twin, claim) }))
    .filter(({ faults }) => faults.length > 0);
  return {
    twin,
    decision: answer.decision,
    shown: claims.length,
    wrong,
    found: claims.some((claim) => isSource(twin, claim)),
  };
}

/** The figure itself, or the same statement in a copy of its report: of two copies the newer is shown. */
function isSource({ source: { figure, place } }: Twin, claim: Claim): boolean {
  if (claim.figureId === figure.id) return true;
  return (
    claim.value === figure.value &&
    claim.unit === figure.unit &&
    claim.period.to === figure.period.to &&
    (claim.population ?? null) === figure.population &&
    samePlace(place.name, claim.place) &&
    sharesMetric(`${figure.metric.phrase}${figure.metric.head}`, claim.metric)
  );
}

function faultsOf(rules: TwinRules, { asked, source, kind }: Twin, claim: Claim): TwinFault[] {
  const faults: TwinFault[] = [];
  if (!sharesMetric(asked.metric, claim.metric)) faults.push("metric");
  if (!samePlace(placeLabel(asked.place), claim.place) && !rules.liesIn(claim.place, asked.place)) faults.push("place");
  if (!touches(claim, asked)) faults.push("period");
  if (asked.population !== null && !samePopulation(asked.population, claim.population)) faults.push("population");
  if (asked.doses.some((dose) => !claim.qualifiers.some((each) => each.startsWith(dose)))) faults.push("dose");
  if (namesUnit(asked.unit) && !sameFamily(rules.units, asked.unit, claim.unit)) faults.push("unit");
  if (kind === "none" && claim.figureId === source.figure.id && claim.value !== source.figure.value)
    faults.push("value");
  return faults;
}

/** Whether an amount in one unit answers who asks in another; 多少人 asks for people or for their visits (figures.md 5a). */
function sameFamily(units: UnitTable, asked: string, shown: string): boolean {
  const [left, right] = [unitOf(units, asked), unitOf(units, shown)];
  if (left === null || right === null) return asked === shown || shown.length < asked.length;
  const visits = left.family === "person" && shown.endsWith("人次");
  return left.family === right.family || right.family === "bare" || visits;
}

function touches(claim: Claim, { from, to }: { from: string; to: string }): boolean {
  if (claim.period.to === null) return false;
  return (claim.period.from ?? claim.period.to) <= to && claim.period.to >= from;
}

/** Two names of one metric share most characters of the shorter one (各类医疗机构, 医疗卫生机构); two metrics rarely do. */
function sharesMetric(asked: string, shown: string): boolean {
  const [left, right] = [charactersOf(asked), charactersOf(shown)];
  const [short, long] = left.size < right.size ? [left, right] : [right, left];
  return [...short].filter((character) => long.has(character)).length >= short.size * leastShared;
}

const leastShared = 0.6;

function charactersOf(text: string): Set<string> {
  return new Set(foldForSearch(text).replace(/[^\p{L}\p{N}]/gu, ""));
}
