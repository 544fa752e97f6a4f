import type { CalculationOp, Note } from "../reports/answer.ts";
import { calculate, type NotCalculable } from "./calculate.ts";
import type { Decision } from "./decide.ts";
import type { AskOutcome, DecideWith } from "./decide-ask.ts";
import { decideAsk } from "./decide-ask.ts";
import { derivePrevious } from "./derive.ts";
import { extreme } from "./extreme.ts";
import { levelAndChange } from "./level-and-change.ts";
import { limits } from "./limits.ts";
import type { Ask, AskedPeriod, Frame } from "./frame.ts";
import { operandsOf, type Operand } from "./operands.ts";
import type { Candidate } from "./retrieve.ts";
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
  if (operation === null) return derivePrevious(frame, deps);
  if (operation === "ratio") return (await shareOfTotal(frame, deps)) ?? null;
  const parts = operation === "add" ? partsOfSum(frame, deps) : null;
  const operands = parts ?? operandsOf(frame, operation === "add" ? "add" : "sub");
  if (operands === null) return operation === "add" ? sumOfGroups(frame, deps) : changeNotStated(frame, deps);
  return computeFrom(operation, operands, frame, deps);
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
  if (op === "sub" && operands.length > 1 && (found.length === 1 || !areOfOneThing(operands, found)))
    return { kind: "refuse", reason: "NOT_STATED", nearest: only ?? null };
  if (found.length === 1) return { kind: "answer", candidates: found, calculations: [], notes: [] };
  return finish(op, found, frame, deps);
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

function finish(op: CalculationOp, candidates: Candidate[], frame: Frame, deps: DecideWith): Decision {
  const figures = candidates.map(({ stored }) => stored.figure);
  const result = calculate(op, figures, deps.units);
  const notes = notesFor(op, candidates);
  if (result === "families-differ" && op === "ratio")
    return { kind: "refuse", reason: "WRONG_UNIT", nearest: candidates[0] ?? null };
  if (typeof result === "string") {
    const text = reasonText[result] ?? "";
    return { kind: "answer", candidates, calculations: [], notes: [...notes, { code: "INCOMPLETE", text }] };
  }
  if (op !== "sub" || !result.value.startsWith("-"))
    return { kind: "answer", candidates, calculations: [result], notes };
  const turned = calculate(op, figures.toReversed(), deps.units);
  if (typeof turned === "string") return { kind: "answer", candidates, calculations: [result], notes };
  return { kind: "answer", candidates, calculations: [turned], notes: [...notes, ...againstQuestion(frame)] };
}

/** A difference is shown as larger less smaller; where the question took the other to be larger, that is said. */
function againstQuestion(frame: Frame): Note[] {
  const rising = /提高|提升|增[长加]|上升|多[多了出]|高[多了出]/.test(frame.text);
  return rising ? [{ code: "PREMISE_CORRECTED", text: "与提问的方向相反：实际是减少或更低。" }] : [];
}

const reasonText: Record<NotCalculable, string> = {
  "accumulations-differ": "这几个数字一个是当期数、一个是累计数，不能相互加减，请分别使用。",
  "families-differ": "这几个数字的单位不同，不能直接相加减，请分别使用。",
  "rates-do-not-add": "比率不能相加或再求比例，请分别使用。",
  labelled: "其中有数字的含义由模型标注，不用来计算，请分别核对使用。",
  "zero-base": "作为除数的数字为零，无法计算。",
  masked: "其中有数字在原文中被隐去，无法计算。",
  approximate: "其中有约数，无法得到准确结果。",
};

function notesFor(op: CalculationOp, candidates: readonly Candidate[]): Note[] {
  const notes: Note[] = [];
  if (
    op === "add" &&
    candidates.every(({ stored }) => stored.figure.family === "person" || stored.figure.family === "event")
  ) {
    notes.push({ code: "MAY_OVERLAP", text: "同一个人可能同时计入几项，合计不等于去重后的人数。" });
  }
  if (candidates.some(({ stored }) => stored.figure.approx !== null))
    notes.push({ code: "APPROXIMATE", text: "其中有约数，计算结果也只是约数。" });
  return notes;
}

function single(outcome: AskOutcome): Candidate | null {
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const [first, ...rest] = outcome.grouping.candidates;
  return first && rest.length === 0 ? first : null;
}

/**
 * 比上年提高了多少, 提高了多少: a change stated in the report is preferred to one worked out (figures.md 5c); where only
 * both levels are stated (由617元提高到697元) it is worked out of them.
 */
async function statedChange(frame: Frame, deps: DecideWith, against: string | undefined): Promise<Decision | null> {
  if (!(frame.intent === "subtract" || frame.wantsChange) || frame.doses.length > 1 || frame.places.length > 1)
    return null;
  const open = frame.intent === "subtract" && operandsOf(frame, "sub") === null;
  const [base, ...more] = frame.basePeriods;
  const based = frame.intent === "subtract" && base !== undefined && more.length === 0;
  if (!open && !based && !/上年|去年|同比|上一年|年初|去年底/.test(frame.text)) return null;
  const periods = frame.periods.filter(
    ({ words }) =>
      !/^(?:去年|上年|同期|上年同期|去年同期|去年底)/.test(words) ||
      (frame.periods.length === 1 && !/[比较]/.test(frame.text)),
  );
  const changed: Frame = { ...frame, wantsChange: true, intent: "figure", periods };
  const [ask] = frame.asks;
  if (!ask) return null;
  const outcome = await decideAsk({ ...ask, family: null, base: null }, changed, deps);
  if (outcome.kind === "grouped" && outcome.grouping.kind === "show") {
    const candidates = outcome.grouping.candidates
      .filter((row) => !based || isAgainst(row, base))
      .filter(({ stored }) => comparesWith(stored.figure.change?.comparator ?? "", against));
    if (candidates.length > 0) return { kind: "answer", candidates, calculations: [], notes: [] };
  }
  return open && against === undefined ? betweenLevels(ask, frame, deps) : null;
}

/** 比全省高多少, 低于全市平均多少: what is compared with are others, and no earlier time. */
const asksAgainstOthers = /(?:比|较|与|和|高于|低于|高出)(全[省市国区县州]|[省市]平均|平均)/;

/** A change against the year before says nothing of the distance to the province, nor the other way round. */
function comparesWith(comparator: string, against: string | undefined): boolean {
  const others = /全[省市国区县州]|平均/.test(comparator);
  return against === undefined ? !others : comparator.includes(against);
}

/**
 * How much something has changed, and neither a change nor two levels are stated: the level alone is no answer to that,
 * and is offered as what is nearest.
 */
async function changeNotStated(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask || !/(?:提[高升]|增[长加]|上升|下降|减少|降低|升高|差|[多少高低])了?(?:多少|几|百分之)/.test(frame.text))
    return null;
  const plain: Frame = { ...frame, intent: "figure", wantsChange: false, basePeriods: [] };
  const level = await decideAsk({ ...ask, family: null, base: null }, plain, deps);
  if (level.kind === "none") return { kind: "refuse", reason: level.reason, nearest: level.nearest };
  return { kind: "refuse", reason: "NOT_STATED", nearest: level.grouping.candidates[0] ?? null };
}

/** 比2020年底提高多少: the change must be said to be against that year, in points where rates are compared. */
function isAgainst({ stored: { figure } }: Candidate, { period, words }: AskedPeriod): boolean {
  const year = period.to?.slice(0, 4) ?? "";
  const comparator = figure.change?.comparator ?? "";
  if (figure.family === "percent") return false;
  return comparator.includes(year) || (/^(?:上年|去年|年初)/.test(words) && comparator !== "");
}

/** 由617元提高到697元: the two levels of one sentence and their difference. */
async function betweenLevels(ask: Ask, frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const outcome = await decideAsk(
    { ...ask, family: null, base: null },
    { ...frame, intent: "trend", wantsChange: false },
    deps,
  );
  if (outcome.kind !== "grouped" || outcome.grouping.kind !== "show") return null;
  const rows = outcome.grouping.candidates;
  const now = rows.filter(({ stored }) => stored.figure.role === "to");
  const [to] = now;
  const start = to?.stored.figure.edges.find(({ kind }) => kind === "from")?.figure;
  const from = rows.find(({ stored }) => stored.figure.id === start);
  return to && from && now.length === 1 && rows.length === 2 ? finish("sub", [to, from], frame, deps) : null;
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
  const words = [...ask.words, `占${whole}`];
  const found = single(await decideAsk({ ...ask, words, family: "percent", base: null }, frame, deps));
  return found && found.match.own >= limits.ownOfShare && found.stored.figure.metric.head.startsWith("占")
    ? { kind: "answer", candidates: [found], calculations: [], notes: [] }
    : null;
}

/** 门诊补偿人次占全部补偿人次: the part's own 其中 edge names the total. */
async function shareOfTotal(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (!ask) return null;
  if (frame.places.length === 2) {
    const sides = frame.places.map((place) => ({
      ask: { ...ask, family: null },
      frame: { ...frame, intent: "figure" as const, places: [place] },
    }));
    return computeFrom("ratio", sides, frame, deps);
  }
  const stated = await statedShare(ask, frame, deps);
  if (stated) return stated;
  const outcome = await decideAsk(ask, { ...frame, intent: "figure" }, deps);
  const part = single(outcome);
  if (!part) return null;
  const edge = part.stored.figure.edges.find(({ kind }) => kind === "part-of");
  const whole = frame.asks[1];
  const known = await deps.candidatesFor(ask, frame);
  const total =
    known.find(({ stored }) => stored.figure.id === edge?.figure) ??
    (whole ? single(await decideAsk(inUnitOf(whole, part), { ...frame, intent: "figure" }, deps)) : null);
  return total ? finish("ratio", [part, total], frame, deps) : null;
}
