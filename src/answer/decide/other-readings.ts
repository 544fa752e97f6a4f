import type { Asking } from "../asking.ts";
import type { Decision } from "./decision.ts";
import type { Frame } from "../frame.ts";
import type { Candidate } from "../retrieve.ts";
import { shortNames } from "../../reports/gazetteer/divisions.ts";
import { isExact } from "./closest.ts";
import { joining } from "../understand/joining.ts";
import { otherManners, type Manner } from "../understand/reading-with.ts";
import { limits } from "../limits.ts";
import { namesMoney } from "../understand/ask-family.ts";
import { asksPeople } from "./expand.ts";

/** What a question may also mean, and what is decided on it. */
export type Decided = { frame: Frame; decision: Decision };

/** Refusals that may come of reading the question wrongly; a year or a people that is missing does not. */
const misread: ReadonlySet<string> = new Set(["NO_METRIC", "NOT_STATED", "WRONG_UNIT", "NO_PLACE"]);

/**
 * Decides on a question as it reads plainly, and on its other readings where that finds nothing: they are questions of
 * their own and pass the same slots, so what they find is what they ask for. One comes first: a count that is named
 * 卫生院和卫生室 in a report is that count, before either half of it is looked for.
 */
export async function decideReadings(
  { frame, readIn }: Pick<Asking, "frame" | "readIn">,
  decideFrom: (frame: Frame) => Promise<Decision>,
): Promise<Decided> {
  const whole = frame.asks.length > 1 && joining.test(frame.text) ? readIn("one-thing") : null;
  if (whole !== null && whole.asks.length === 1) {
    const decision = await decideFrom(whole);
    if (isOfThatName(decision, whole)) return { frame: whole, decision };
  }
  const plain = { frame, decision: await decideFrom(frame) };
  const half = frame.places.length === 0 && frame.unknownPlace === null ? readIn("half-names") : frame;
  if (plain.decision.kind !== "refuse" && isByPlaceAlone(plain.decision.candidates, half, frame)) {
    const decision = await decideFrom(half);
    if (decision.kind !== "refuse" || isElsewhere(plain.decision.candidates, half)) return { frame: half, decision };
  }
  if (plain.decision.kind !== "refuse" || !misread.has(plain.decision.reason)) return plain;
  const tried = new Set([keyOf(frame)]);
  for (const manner of otherManners) {
    const other = readIn(manner);
    if (tried.has(keyOf(other))) continue;
    tried.add(keyOf(other));
    const decision = await decideFrom(other);
    if (manner === "all-who-live-there" && !areTheSame(decision, await decideFrom(byShortName(other)))) continue;
    if (decision.kind !== "refuse" && isMeant(manner, decision, other)) return { frame: other, decision };
    if (manner === "half-names" && isUnprinted(decision)) return { frame: other, decision };
    if (manner === "share-in-name" && isNearer(decision, plain.decision)) return { frame: other, decision };
  }
  return plain;
}

/**
 * 平安签约率 read plainly is that of any place whose report is called after 平安; where the short form names a place of the
 * library, what is of nothing called 平安 matched by its place's name alone: the place is meant, and its words are the rest.
 */
function isByPlaceAlone(candidates: readonly Candidate[], half: Frame, plain: Frame): boolean {
  return plain.places.length === 0 && candidates.some((candidate) => lacksName(candidate, half));
}

/** What is told of another place than the half name's. */
function isElsewhere(candidates: readonly Candidate[], half: Frame): boolean {
  return candidates.some(
    (candidate) => lacksName(candidate, half) && candidate.stored.figure.place?.id !== half.places[0]?.id,
  );
}

/** Whether nothing where the figure stands is called after the place that the question may name. */
function lacksName({ stored: { figure } }: Candidate, { places: [place], text }: Frame): boolean {
  if (place === undefined) return false;
  const name = shortNames(place.name).find((short) => text.includes(short)) ?? place.name;
  return !figure.reading.clause.includes(name);
}

function isMeant(manner: Manner, decision: Decision, frame: Frame): boolean {
  if (manner === "people-among") return standAmong(decision, frame);
  if (manner === "own-unit") return isOneThing(decision, frame) && isInContext(decision);
  if (manner === "all-who-live-there") return isOneThing(decision, frame) && countsAll(decision);
  if (manner === "deed-behind") return isOneThing(decision, frame) && isNamed(decision);
  return (manner !== "plan-in-name" && manner !== "share-in-name") || standsInNames(decision, frame);
}

/** 近视筛查5200人，其中幼儿园儿童900人、中小学校4300人 answers 筛查了多少学生: the parts tell pupils from the rest. */
function standAmong(decision: Decision, { text }: Frame): boolean {
  const people = asksPeople.exec(text)?.[1];
  if (people === undefined || decision.kind !== "answer" || decision.calculations.length > 0) return false;
  const [total, ...parts] = decision.candidates.map(({ stored }) => stored.figure);
  const words = people === "学生" ? /学生|学校|小学|中学|初中|高中|大学/ : new RegExp(people);
  return (
    total?.flags.includes("parts-sum") === true &&
    parts.length > 1 &&
    parts.every(({ edges }) => edges.some(({ kind, figure }) => kind === "part-of" && figure === total.id)) &&
    parts.some(({ metric, population }) => words.test(`${metric.phrase}${metric.head}${population ?? ""}`))
  );
}

/** A looser reading may tell one thing, which holds every word of the question in its own name; of two it tells none. */
function isOneThing(decision: Decision, { intent, asks }: Frame): boolean {
  return (
    intent === "figure" &&
    decision.kind === "answer" &&
    decision.calculations.length === 0 &&
    decision.candidates.length === 1 &&
    decision.candidates.every(
      ({ match, stored }) =>
        match.own >= limits.broken &&
        (stored.figure.family !== "money" || asks.some(({ words }) => namesMoney(words.join("")))),
    )
  );
}

/** 现有人口9915人 and a census's 总人口9640: where two counts of everybody differ, neither is all who live there. */
function byShortName(frame: Frame): Frame {
  return { ...frame, asks: frame.asks.map((ask) => ({ ...ask, words: ["人口"] })) };
}

function areTheSame(one: Decision, other: Decision): boolean {
  const ids = (decision: Decision) =>
    decision.kind === "answer" ? decision.candidates.map(({ stored }) => stored.figure.id).join() : "";
  return ids(one) !== "" && ids(one) === ids(other);
}

/** 人口, 总人口: everybody, and neither 户籍人口 nor those of a kind. */
function countsAll(decision: Decision): boolean {
  return (
    decision.kind === "answer" &&
    decision.candidates.every(({ stored }) => /^(?:现有|共有)?总?人口数?$/.test(stored.figure.metric.phrase))
  );
}

/** 教师呢 after 初中: something of what was talked of stands with the figure. */
function isInContext(decision: Decision): boolean {
  return decision.kind === "answer" && decision.candidates.every(({ match }) => match.around >= limits.broken / 2);
}

function isNamed(decision: Decision): boolean {
  return decision.kind === "answer" && decision.candidates.every(({ match }) => match.named);
}

function isOfThatName(decision: Decision, { asks }: Frame): boolean {
  const [ask] = asks;
  if (ask !== undefined && decision.kind === "refuse" && decision.reason === "WRONG_UNIT")
    return decision.nearest !== null && isExact(ask, decision.nearest);
  return (
    ask !== undefined &&
    decision.kind === "answer" &&
    decision.calculations.length === 0 &&
    decision.candidates.every((candidate) => isExact(ask, candidate))
  );
}

/** 平安3-11岁加强针 of a table that has a dash there: the county and its line are found, and only the number is not. */
function isUnprinted(decision: Decision): boolean {
  return decision.kind === "refuse" && (decision.reason === "NUMBER_MISSING" || decision.reason === "MASKED");
}

/** Two refusals, and only the second has something by the asked name to show. */
function isNearer(decision: Decision, plain: Decision): boolean {
  return decision.kind === "refuse" && decision.nearest !== null && plain.kind === "refuse" && plain.nearest === null;
}

/**
 * 行动计划 is part of a name only where the figure's own name has it so: what was done is no answer to what was planned, and
 * the 目标 of 目标儿童 none to 实种目标.
 */
function standsInNames(decision: Decision, { text }: Frame): boolean {
  const { 1: before = "", 2: word, 3: behind = "" } = /(.?)(计划|任务|目标|指标|打算|预计|占比)(.?)/.exec(text) ?? [];
  return (
    word !== undefined &&
    decision.kind !== "refuse" &&
    decision.candidates.every(({ stored: { figure } }) =>
      [before + word, word + behind].some((part) => part !== word && figure.metric.phrase.includes(part)),
    )
  );
}

function keyOf({ asks, places, role, doses }: Frame): string {
  return JSON.stringify([asks, places.map(({ id }) => id), role, doses]);
}
