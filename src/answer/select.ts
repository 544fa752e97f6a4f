import type { Figure, FigureRole } from "../reports/figure.ts";
import { isOfScope } from "../reports/scope.ts";
import { findPopulations } from "../reports/populations.ts";
import type { RefusalReason } from "../reports/answer.ts";
import { familyFits } from "./families.ts";
import type { Ask, Frame } from "./frame.ts";
import { acrossPlaces, placeKey, totalsOf } from "./group.ts";
import { limits } from "./limits.ts";
import { isOfAnOwner } from "./named-owner.ts";
import { firstReadable, nearestOf, readable } from "./nearest.ts";
import type { Candidate } from "./retrieve.ts";
import { byAccumulation, byDose, byPeriod, byPopulation, latest, ofAskedSum, ofEveryone } from "./slot-filters.ts";

/** What the slots leave of the candidates of one ask: figures, or the reason why none is left and what came nearest. */
export type Selection =
  | { kind: "figures"; candidates: Candidate[]; otherYears: boolean }
  | { kind: "none"; reason: RefusalReason; nearest: Candidate | null };

/**
 * Hard filters, one slot after the other (figures.md 5a, 5b). Refusal comes from a slot that empties the set, never from
 * a similarity threshold: the best match of another year is still no answer.
 */
export function select(
  ask: Ask,
  frame: Frame,
  candidates: readonly Candidate[],
  known: { placeKnown: boolean },
): Selection {
  const said = saidIn(frame, ask);
  const wordedAll = candidates.filter(
    ({ match, stored }) =>
      match.missing === "" &&
      match.own >= limits.leastOwnWords &&
      match.headInMetric &&
      (!match.light || match.named) &&
      samePerHead(said, `${stored.figure.metric.phrase}${stored.figure.metric.head}`) &&
      !stored.figure.flags.includes("unresolved-parallel"),
  );
  const worded = acrossPlaces(frame)
    ? wordedAll
    : wordedAll.filter(({ stored: { figure } }) => !isOfAnOwner(figure.metric.phrase, said));
  if (worded.length === 0)
    return wordedAll.length === 0
      ? nothingWorded(ask, frame, candidates, known)
      : { kind: "none", reason: "NOT_STATED", nearest: nearestOf(inPlaces(wordedAll, frame), rolesFor(frame, ask)) };
  const here = inPlaces(worded, frame);
  if (here.length === 0) return noPlace(worded, frame, known);
  const roles = here.filter(({ stored }) => rolesFor(frame, ask).includes(stored.figure.role));
  const fitting = roles.filter(
    (candidate) => familyFits(ask, candidate.stored.figure) || isAskedByName(ask, candidate),
  );
  if (fitting.length === 0 || isNamedInAnotherUnit(ask, roles, fitting))
    return {
      kind: "none",
      reason: roles.length > 0 && ask.family !== null ? "WRONG_UNIT" : "NOT_STATED",
      nearest: readable(roles[0] ?? here[0]),
    };
  const pool = inPlaces(candidates, frame).filter(
    ({ match, stored }) =>
      match.headInMetric && rolesFor(frame, ask).includes(stored.figure.role) && familyFits(ask, stored.figure),
  );
  const chosen = band(exact(ask, ofAskedPeople(ofAskedSum(fitting, frame), frame), frame), frame);
  const close = sameUnit(ask, [...chosen, ...totalsOf(chosen, fitting, frame)], frame);
  return throughSlots([...close, ...siblings(close, pool, frame)], ask, frame, candidates);
}

/** 签约服务100%: a thing asked for by its whole name and no unit may well be a rate. */
function isAskedByName(ask: Ask, candidate: Candidate): boolean {
  return ask.family === null && isExact(ask, candidate) && candidate.stored.figure.family === "percent";
}

/**
 * 5岁以下儿童死亡率 asked: the 死亡率 of everyone is a thing by that very name and not the one, so people and doses that are
 * named choose first; where nothing is of them, all stay and the slot says so.
 */
function ofAskedPeople(candidates: readonly Candidate[], frame: Frame): readonly Candidate[] {
  const peopled = frame.populations.length > 0 ? byPopulation(candidates, frame) : [...candidates];
  const dosed = frame.doses.length > 0 ? byDose(peopled, frame) : peopled;
  return dosed.length > 0 ? dosed : peopled.length > 0 ? peopled : candidates;
}

/** 参合人数是多少万元: the thing by that name is counted in 人, and the 补偿资金 of the same sentence is another thing. */
function isNamedInAnotherUnit(ask: Ask, roles: readonly Candidate[], fitting: readonly Candidate[]): boolean {
  if (ask.family === null || fitting.some(({ match }) => match.named)) return false;
  return roles.some((candidate) => isExact(ask, candidate) && !familyFits(ask, candidate.stored.figure));
}

/** The question's words with those it has from the turns before: 城市的呢 after 农村人均补助 asks for a sum per head too. */
function saidIn(frame: Frame, { words, inherited }: Ask): string {
  return [frame.text, ...words, ...inherited].join(" ");
}

/** 每千人口托位数 is not 托位: what is counted per head answers only a question that says so, and the other way round. */
function samePerHead(said: string, phrase: string): boolean {
  const perHead = /每[十百千万]|人均|户均|千人|万人(?!次)|平均/;
  const asked = said.replace(/多少[十百千万亿]*人/g, "");
  return perHead.test(phrase) === perHead.test(asked) || (!perHead.test(phrase) && asked.includes("平均"));
}

function throughSlots(close: Candidate[], ask: Ask, frame: Frame, candidates: readonly Candidate[]): Selection {
  const peopled = ofEveryone(byPopulation(close, frame), frame);
  if (peopled.length === 0) return { kind: "none", reason: "WRONG_POPULATION", nearest: readable(close[0]) };
  const dosed = byDose(peopled, frame);
  if (dosed.length === 0) return noDose(peopled, ask, frame, candidates);
  const timed = byAccumulation(byPeriod(dosed, frame), frame);
  if (timed.length === 0) {
    const reason = dosed.every(({ stored }) => stored.figure.period.to === null) ? "PERIOD_UNRESOLVED" : "NO_PERIOD";
    return { kind: "none", reason, nearest: firstReadable(latest(dosed)) };
  }
  const printed = timed.filter(({ stored }) => stored.figure.value !== null);
  if (printed.length === 0) {
    const missing = timed.every(({ stored }) => stored.figure.masked === "missing");
    return { kind: "none", reason: missing ? "NUMBER_MISSING" : "MASKED", nearest: null };
  }
  const current = frame.periods.length > 0 || frame.intent === "trend" ? printed : latest(printed);
  return { kind: "figures", candidates: current, otherYears: current.length < printed.length };
}

/**
 * Words that stand in the text but count nothing there are not stated; a rate whose thing is only counted is in another
 * unit (离婚率 asked, 离婚登记 counted); words that stand nowhere are no metric of ours.
 */
function nothingWorded(
  ask: Ask,
  frame: Frame,
  candidates: readonly Candidate[],
  { placeKnown }: { placeKnown: boolean },
): Selection {
  if (frame.unknownPlace !== null || (frame.places.length > 0 && !placeKnown))
    return { kind: "none", reason: "NO_PLACE", nearest: null };
  const here = inPlaces(candidates, frame);
  const counted = /^(.*[\u4e00-\u9fff]{2})率$/.exec(ask.words.join(""))?.[1];
  if (
    counted !== undefined &&
    here.some(({ stored }) => stored.figure.metric.phrase.includes(counted) && stored.figure.family !== "percent")
  ) {
    return { kind: "none", reason: "WRONG_UNIT", nearest: null };
  }
  return {
    kind: "none",
    reason: here.some(({ match }) => match.missing === "") ? "NOT_STATED" : "NO_METRIC",
    nearest: null,
  };
}

/** 第三剂覆盖率 where only the people of the third dose are counted: the unit is missing, not the dose. */
function noDose(peopled: readonly Candidate[], ask: Ask, frame: Frame, candidates: readonly Candidate[]): Selection {
  const counted = byPopulation(byDose(inPlaces(candidates, frame), frame), frame)[0];
  if (counted && ask.family !== null) return { kind: "none", reason: "WRONG_UNIT", nearest: readable(counted) };
  return { kind: "none", reason: "WRONG_QUALIFIER", nearest: readable(peopled[0]) };
}

function inPlaces(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.unknownPlace !== null) return [];
  if (frame.places.length === 0)
    return wholeOf(
      candidates.filter(({ stored }) => mayBeMeant(stored.figure, frame)),
      frame,
    );
  const inside = candidates.filter(({ stored }) =>
    frame.places.some(({ id }) => stored.figure.place?.parents.includes(id)),
  );
  if (acrossPlaces(frame) && inside.length > 0) {
    const whole = /全[省市州县区](?:和|与|及|、)|(?:和|与|及|、)全[省市州县区]/.test(frame.text);
    return whole ? candidates.filter((candidate) => inside.includes(candidate) || isOf(candidate, frame)) : inside;
  }
  return candidates.filter((candidate) => isOf(candidate, frame));
}

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

/** 全省 asked and no place named: a county's figure is not the province's, not even a county's that has no name. */
function mayBeMeant({ place, placeLabel }: Figure, { scope, wantsRank }: Frame): boolean {
  if (scope === null || wantsRank) return true;
  if (place !== null) return isOfScope(place, scope);
  return placeLabel === null || !/[省市州县区镇乡]$/.test(placeLabel) || placeLabel.endsWith(scope);
}

/** 三明市 asked, and only a county's report that a 三明 office put online has it. */
function noPlace(worded: readonly Candidate[], frame: Frame, { placeKnown }: { placeKnown: boolean }): Selection {
  const inside = worded.find(({ stored }) => frame.places.some(({ id }) => stored.figure.place?.parents.includes(id)));
  if (inside) return { kind: "none", reason: "PUBLISHER_ONLY", nearest: readable(inside) };
  if (frame.places.length === 0 && frame.unknownPlace === null)
    return { kind: "none", reason: "NOT_STATED", nearest: readable(worded[0]) };
  return { kind: "none", reason: placeKnown ? "NOT_STATED" : "NO_PLACE", nearest: null };
}

const achieved: readonly FigureRole[] = ["result", "to", "from", "completion", "applied", "awaiting", "negated-zero"];

function rolesFor(frame: Frame, ask: Ask): readonly FigureRole[] {
  if (frame.wantsRank || ask.family === "rank") return ["rank"];
  if (frame.role === "plan") return ["plan", "target", "applied"];
  const words = ask.words.join("");
  const share = frame.intent === "ratio" || /占|比例|比重|占比/.test(frame.text) ? (["share"] as const) : [];
  const change = frame.wantsChange ? (["change"] as const) : [];
  const standard = /标准|规定/.test(words) ? (["standard"] as const) : [];
  return frame.wantsChange ? [...change, ...share] : [...achieved, ...share, ...standard];
}

/**
 * Keeps what matches about as well as the best: the rest shares some words and is about something else. Where no place
 * is named each place is its own field: that one report words it better does not make another's figure something else.
 */
function band(candidates: readonly Candidate[], frame: Frame): Candidate[] {
  const best = Math.max(...candidates.map(({ match }) => match.score));
  if (frame.places.length > 0) return candidates.filter(({ match }) => match.score >= best - limits.band);
  const ofPlace = new Map<string, number>();
  for (const candidate of candidates)
    ofPlace.set(placeKey(candidate), Math.max(ofPlace.get(placeKey(candidate)) ?? 0, candidate.match.score));
  return candidates.filter((candidate) => {
    const own = ofPlace.get(placeKey(candidate)) ?? best;
    return own >= best - limits.bandAcrossPlaces && candidate.match.score >= own - limits.band;
  });
}

/** 多少所 asked: where the place prints 所, its 个 are something else. */
function sameUnit(ask: Ask, candidates: readonly Candidate[], frame: Frame): Candidate[] {
  const base = ask.base ?? (ask.family === "count" && /多少个|几个/.test(frame.text) ? "个" : null);
  if (base === null) return [...candidates];
  const isSame = ({ stored: { figure } }: Candidate) => figure.unit.endsWith(base);
  const printed = new Set(candidates.filter(isSame).map(placeKey));
  return candidates.filter((candidate) => !printed.has(placeKey(candidate)) || isSame(candidate));
}

/** 常住人口 asked and named so: of one place, 居住在城镇的常住人口 is a narrower thing. */
function exact(ask: Ask, candidates: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.doses.length > 0 && ask.words.join("").length <= 2) return [...candidates];
  const isNamed = (candidate: Candidate) =>
    (isExact(ask, candidate) && !isOfUnaskedGroup(candidate, frame)) ||
    (frame.role === "plan" && isItsTask(ask, candidate));
  const named = new Set(candidates.filter(isNamed).map(placeKey));
  return candidates.filter((candidate) => !named.has(placeKey(candidate)) || isNamed(candidate));
}

/** 近视率 asked: 小学生近视率 goes by that name for one group of several, and no better than 初中生's beside it. */
function isOfUnaskedGroup({ stored: { figure } }: Candidate, { text }: Frame): boolean {
  const { population } = figure;
  return population !== null && !/\d/.test(population) && !text.includes(population);
}

export function isExact(ask: Ask, { stored }: Candidate): boolean {
  const { phrase, head } = stored.figure.metric;
  return withoutCount(phrase) === withoutCount(ask.words.join("")) && head === "";
}

/** 城镇新增就业·年度目标任务 is the plan of 城镇新增就业 as much as one that goes by the bare name. */
function isItsTask(ask: Ask, { stored }: Candidate): boolean {
  const { phrase, head } = stored.figure.metric;
  return withoutCount(phrase) === withoutCount(ask.words.join("")) && /(?:任务|目标|计划)数?$/.test(head);
}

/** 床位数 and 床位 name the same count. */
function withoutCount(name: string): string {
  return name
    .replace(/(?:数量?|总量|总数)$/, "")
    .replace(/^(?:历年累计|历年|累计|当月|本月|总体)(?=.{2})/, "")
    .replace(/全[省市州县区](?!域)/g, "");
}

/**
 * The other age groups of a breakdown: the same rate in the same report, for people the close matches do not cover. The
 * disease may be named with the first group only.
 */
function siblings(close: readonly Candidate[], fitting: readonly Candidate[], frame: Frame): Candidate[] {
  if (frame.populations.length > 0 || findPopulations(frame.text).length > 0) return [];
  const groups = new Set(close.map(({ stored }) => stored.figure.population));
  if (groups.has(null)) return [];
  return fitting.filter(({ stored }) => {
    const { figure } = stored;
    if (figure.population === null || groups.has(figure.population) || figure.metric.concept === null) return false;
    return close.some(
      ({ stored: other }) =>
        other.versionId === stored.versionId &&
        other.figure.section === figure.section &&
        other.figure.metric.concept === figure.metric.concept &&
        other.figure.family === figure.family,
    );
  });
}
