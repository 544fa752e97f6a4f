import type { Figure } from "../../reports/figure.ts";
import { asksAgainstOthers, changeNotStated, statedChange } from "./changes.ts";
import type { Decision } from "../decide/decision.ts";
import type { AskOutcome, DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import { derivePrevious } from "./derive.ts";
import { extreme } from "./extreme.ts";
import { finish, single } from "./finish.ts";
import { gluedOperands } from "./glued-names.ts";
import { levelAndChange } from "./level-and-change.ts";
import { limits } from "../limits.ts";
import type { Ask, Frame } from "../frame.ts";
import { operandsOf, type Operand } from "./operands.ts";
import type { Candidate } from "../retrieve.ts";
import { shareOfScope } from "./share-of-scope.ts";
import { statedGrowth } from "./stated-growth.ts";
import { wholeAndDoses } from "./whole-and-doses.ts";

/**
 * Questions that need arithmetic: differences, sums, shares, and a year's value worked out from the next year's change.
 * Null when the question is none of these, or when a stated figure answers it better than a computed one.
 */
export async function compute(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  if (frame.intent === "highest" || frame.intent === "lowest") return extreme(frame, deps);
  const both = (await levelAndChange(frame, deps)) ?? (await wholeAndDoses(frame, deps));
  if (both) return both;
  const against = asksAgainstOthers.exec(frame.text)?.[1];
  const stated = await statedChange(frame, deps, against);
  if (stated) return stated;
  if (against !== undefined && frame.intent === "subtract" && frame.places.length < 2)
    return changeNotStated(frame, deps);
  const operation = operationOf(frame);
  if (operation === null) return (await partOfTotal(frame, deps)) ?? derivePrevious(frame, deps);
  if (operation === "ratio") return (await shareOfTotal(frame, deps)) ?? shareOnly(frame, deps);
  const parts = operation === "add" ? partsOfSum(frame, deps) : null;
  const operands = parts ?? operandsOf(frame, operation === "add" ? "add" : "sub");
  if (operands === null && operation === "add") {
    const glued = await sumOfGlued(frame, deps);
    return glued ?? (await sumOfGroups(frame, deps)) ?? oneOfSeveral(frame, deps);
  }
  if (operands === null) return changeNotStated(frame, deps);
  const computed = await computeFrom(operation, operands, frame, deps);
  return computed?.kind === "refuse"
    ? ((await statedChange(frame, deps, against, { growth: true })) ?? computed)
    : computed;
}

/** 罚没款合计 where only 罚款 and 没收 are stated: the lexicon says what it is the sum of. */
function partsOfSum(frame: Frame, { sums }: DecideWith): Operand[] | null {
  const [ask] = frame.asks;
  const sum = sums.find(({ name }) => ask?.words.some((word) => word.includes(name)));
  if (!ask || !sum || frame.asks.length > 1) return null;
  const plain: Frame = { ...frame, intent: "figure" };
  return sum.parts.map((part) => ({
    ask: { ...ask, words: ask.words.map((word) => word.replace(sum.name, part)) },
    frame: plain,
  }));
}

function operationOf(frame: Frame): "sub" | "add" | "ratio" | "pct_change" | null {
  if (frame.intent === "subtract")
    return /(?:增长|增加|下降|减少|提高|上升|降低)了?(?:多少%|百分之)/.test(frame.text) ? "pct_change" : "sub";
  if (frame.intent === "add") return "add";
  return frame.intent === "ratio" ? "ratio" : null;
}

async function computeFrom(
  op: "sub" | "add" | "pct_change" | "ratio",
  operands: readonly Operand[],
  frame: Frame,
  deps: DecideWith,
): Promise<Decision | null> {
  const outcomes = await Promise.all(
    operands.map(({ ask, frame: own }) =>
      decideAsk(op === "pct_change" ? { ...ask, family: null, base: null } : ask, own, deps),
    ),
  );
  const figures = outcomes.map(single);
  const failed = outcomes.findIndex((outcome) => outcome.kind === "none");
  const reason = outcomes[failed];
  if (reason && reason.kind === "none") {
    return { kind: "refuse", reason: reason.reason, nearest: reason.nearest, under: operands[failed]?.frame ?? frame };
  }
  const choice = outcomes.find((outcome) => outcome.kind === "grouped" && single(outcome) === null);
  if (choice && choice.kind === "grouped")
    return {
      kind: "clarify",
      candidates: choice.grouping.candidates,
      differs: choice.grouping.kind === "choose" ? choice.grouping.differs : "metric",
    };
  const found = [
    ...new Map(
      figures.filter((candidate) => candidate !== null).map((candidate) => [candidate.stored.figure.id, candidate]),
    ).values(),
  ];
  const [main] = operands;
  const stated = op === "pct_change" && main ? await statedGrowth(found, main, deps) : null;
  if (stated) return stated;
  const [only] = found;
  if (
    (op === "sub" || op === "pct_change") &&
    operands.length > 1 &&
    (found.length === 1 || !areOfOneThing(operands, found))
  )
    return { kind: "refuse", reason: "NOT_STATED", nearest: only ?? null };
  if (found.length === 1) return { kind: "answer", candidates: found, calculations: [], notes: [] };
  return finish(op, found, frame, deps);
}

/** 各级补助资金一共: the province's share alone is one of them and no sum, so it is refused; null where a total is found. */
async function oneOfSeveral(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || frame.asks.length > 1 || !/各[级类种项]/.test(frame.text)) return null;
  const found = single(await decideAsk(ask, { ...frame, intent: "figure" }, deps));
  if (found === null || /[各总合共]/.test(found.stored.figure.metric.phrase)) return null;
  return { kind: "refuse", reason: "NOT_STATED", nearest: found };
}

/**
 * 初中学生 of two years, two places or two doses: one ask in two frames takes two figures of one thing, or none. Names may be
 * worded a little otherwise from report to report; those that share few characters are two things.
 */
function areOfOneThing(operands: readonly Operand[], found: readonly Candidate[]): boolean {
  if (new Set(operands.map(({ ask }) => ask.words.join())).size > 1) return true;
  const [left = new Set<string>(), right = new Set<string>()] = found.map(
    ({ stored: { figure } }) =>
      new Set(`${figure.metric.phrase}${figure.metric.head}`.replace(/[^\u4e00-\u9fff]/g, "")),
  );
  const shared = [...left].filter((character) => right.has(character)).length;
  return shared >= Math.min(left.size, right.size) * limits.sameThing;
}

async function sumOfGlued(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  const operands = ask ? gluedOperands(frame, await deps.candidatesFor(ask, frame)) : null;
  return operands === null ? null : computeFrom("add", operands, frame, deps);
}

/** 三个年龄段一共: rows that differ only in age group add up; doses of the same people do not. */
async function sumOfGroups(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || frame.doses.length !== 1) return null;
  const outcome = await decideAsk(ask, { ...frame, intent: "figure" }, deps);
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const rows = outcome.grouping.candidates;
  const groups = new Set(rows.map(({ stored }) => stored.figure.population));
  return rows.length > 1 && groups.size === rows.length && !groups.has(null) ? finish("add", rows, frame, deps) : null;
}

/** 布鲁氏菌病386例 of 乙类传染病12种1124例: the whole is asked for in the part's own unit. */
function inUnitOf(whole: Ask, { stored: { figure } }: Candidate): Ask {
  return whole.family === null ? { ...whole, family: figure.family, base: null } : whole;
}

/** 占年度任务的102.9%: a share the report states is preferred to one worked out. */
async function statedShare(ask: Ask, frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const whole = frame.asks[1]?.words.join("") ?? "";
  if (whole === "") return null;
  for (const name of namesOfWhole(whole)) {
    const words = [...ask.words, `占${name}`];
    const outcome = await decideAsk({ ...ask, words, family: "percent", base: null }, frame, deps);
    const found = single(outcome) ?? ofThatWhole(outcome, name);
    if (found && found.match.own >= limits.ownOfShare && found.stored.figure.metric.head.startsWith("占"))
      return { kind: "answer", candidates: [found], calculations: [], notes: [] };
  }
  return null;
}

/** 占总人口 asked: of 占全国总人口 and 占老年人口 the one that is of the very whole. */
function ofThatWhole(outcome: AskOutcome, name: string): Candidate | null {
  if (outcome.kind !== "grouped") return null;
  const rows = outcome.grouping.candidates.filter(
    ({ stored: { figure } }) => figure.metric.head.replace(/^占全[国省市州县区]/, "占") === `占${name}`,
  );
  return rows.length === 1 ? (rows[0] ?? null) : null;
}

/** 占GDP, 占生产总值: what most shares of a whole economy are of goes by several names, and 占 stands right before each. */
function namesOfWhole(whole: string): string[] {
  return /^(?:地区)?生产总值$/.test(whole) ? ["GDP", "地区生产总值", "生产总值"] : [whole];
}

/** 药占比, 县域内住院占比: a share that goes by that name. */
async function shareByName(ask: Ask, frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const name = /(?:占比|比重|比例)(?=(?:是|为|有)?(?:多少|几)|[？?]?$)/.exec(frame.text)?.[0];
  if (name === undefined || frame.asks.length > 1) return null;
  const words = [...ask.words.slice(0, -1), `${ask.words.at(-1) ?? ""}${name}`];
  const found = await decideAsk({ ...ask, words, family: "percent", base: null }, { ...frame, intent: "figure" }, deps);
  if (found.kind === "none" || found.grouping.kind === "choose") return null;
  const { candidates } = found.grouping;
  const isNamed = candidates.every(({ stored: { figure } }) =>
    `${figure.metric.phrase}${figure.metric.head}`.endsWith(name),
  );
  return isNamed ? { kind: "answer", candidates, calculations: [], notes: [] } : null;
}

/** 流感占传染病多少 is of the 报告传染病 it is a part of; 占常住人口多少 is of another whole. */
function goesBy(whole: Ask | undefined, { metric }: Figure): boolean {
  const name = `${metric.phrase}${metric.head}`;
  const words = (whole?.words ?? []).join("").replace(/总数?|全部|全体|所有/g, "");
  return Array.from(words).every((character) => name.includes(character));
}

/** 其中水痘120例，占19.9%: the share told right behind the part is of that total. */
function isShareOf({ stored: { figure, versionId } }: Candidate, { stored: part }: Candidate): boolean {
  return (
    figure.role === "share" &&
    versionId === part.versionId &&
    figure.sentence[0] === part.figure.sentence[0] &&
    figure.metric.phrase === part.figure.metric.phrase &&
    figure.metric.head === part.figure.metric.head &&
    figure.population === part.figure.population
  );
}

/** 随机抽查信息占比多少 where no share of it is stated, and 其中 says what it is a part of. */
async function partOfTotal(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || frame.asks.length > 1 || ask.family !== "percent" || /各|分别/.test(frame.text)) return null;
  if (!/占比?了?(?:是|为|有)?(?:多少|几)|占比[？?]?$/.test(frame.text)) return null;
  const stated = await decideAsk(ask, frame, deps);
  const counted = { ...frame, asks: [{ ...ask, family: null, base: null }], intent: "ratio" as const };
  return stated.kind === "none" ? shareOfTotal(counted, deps) : null;
}

/** 专项经费占比: the share that stands beside it, and never how much it is. */
async function shareOnly(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || frame.asks.length > 1 || !/占比|比例|比重/.test(frame.text)) return null;
  const plain: Frame = { ...frame, intent: "figure" };
  const found = single(await decideAsk({ ...ask, family: "percent", base: null }, plain, deps));
  if (found) return { kind: "answer", candidates: [found], calculations: [], notes: [] };
  const counted = single(await decideAsk(ask, plain, deps));
  return counted ? { kind: "refuse", reason: "NOT_STATED", nearest: counted } : null;
}

/** 男女占比, 城镇和农村占比: two that stand before 占 are shares of something else, and neither is the whole of the other. */
function standSideBySide({ asks, text }: Frame): boolean {
  const at = text.search(/占(?:比|多少|几|的?比[例重])/);
  const [word = ""] = asks[1]?.words ?? [];
  return at >= 0 && asks.length === 2 && text.indexOf(word) < at;
}

/** 门诊补偿人次占全部补偿人次: the part's own 其中 edge names the total. Of three things and more (三次产业占比) none is the whole of another. */
async function shareOfTotal(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || frame.asks.length > 2 || standSideBySide(frame)) return null;
  if (frame.places.length === 2) {
    const sides = frame.places.map((place) => ({
      ask: { ...ask, family: null },
      frame: { ...frame, intent: "figure" as const, places: [place] },
    }));
    return computeFrom("ratio", sides, frame, deps);
  }
  const ofScope = await shareOfScope(ask, frame, deps);
  if (ofScope) return ofScope;
  const stated = (await shareByName(ask, frame, deps)) ?? (await statedShare(ask, frame, deps));
  if (stated) return stated;
  const outcome = await decideAsk(ask, { ...frame, intent: "figure" }, deps);
  const part = single(outcome);
  if (!part) return null;
  const whole = frame.asks[1];
  const known = await deps.candidatesFor(ask, frame);
  const edge = part.stored.figure.edges.find(({ kind }) => kind === "part-of");
  const parted = known.find(({ stored }) => stored.figure.id === edge?.figure && goesBy(whole, stored.figure));
  const printed = parted && known.find((row) => isShareOf(row, part));
  if (printed) return { kind: "answer", candidates: [printed], calculations: [], notes: [] };
  const total =
    parted ?? (whole ? single(await decideAsk(inUnitOf(whole, part), { ...frame, intent: "figure" }, deps)) : null);
  return total ? finish("ratio", [part, total], frame, deps) : null;
}
