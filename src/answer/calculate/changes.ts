import { comparisonOf } from "../decide/comparisons.ts";
import type { DecideWith } from "../decide/decide-ask.ts";
import { decideAsk } from "../decide/decide-ask.ts";
import type { Decision } from "../decide/decision.ts";
import { isAgainst as isAgainstTime } from "./against.ts";
import { finish } from "./finish.ts";
import type { Ask, AskedPeriod, Frame } from "../frame.ts";
import { operandsOf } from "./operands.ts";
import type { Candidate } from "../retrieve.ts";

/**
 * 比上年提高了多少, 提高了多少: a change stated in the report is preferred to one worked out (figures.md 5c); where only
 * both levels are stated (由617元提高到697元) it is worked out of them. `growth` takes a rate of growth (同比增长18%) for an
 * answer too, where the two levels are not both there.
 */
export async function statedChange(
  frame: Frame,
  deps: DecideWith,
  against: string | undefined,
  { growth = false }: { growth?: boolean } = {},
): Promise<Decision | null> {
  if (!(frame.intent === "subtract" || frame.wantsChange) || frame.doses.length > 1 || frame.places.length > 1)
    return null;
  const open = frame.intent === "subtract" && operandsOf(frame, "sub") === null;
  const [base, ...more] = frame.basePeriods;
  const based = frame.intent === "subtract" && base !== undefined && more.length === 0;
  if (!open && !based && !/上年|去年|同比|上一年|年初|去年底/.test(frame.text)) return null;
  const periods = frame.periods.filter(
    ({ words }) =>
      !/^(?:去年|上年|同期|上年同期|去年同期|去年底)/.test(words) ||
      (frame.periods.length === 1 && !new RegExp(`[比较与同和跟]${words}`).test(frame.text)),
  );
  const changed: Frame = { ...frame, wantsChange: true, intent: "figure", periods };
  const [ask] = frame.asks;
  if (!ask) return null;
  const counted = /^(?:count|person|event|money)$/.test(ask.family ?? "") ? await decideAsk(ask, changed, deps) : null;
  const outcome =
    counted?.kind === "grouped" && counted.grouping.kind === "show"
      ? counted
      : await decideAsk({ ...ask, family: null, base: null }, changed, deps);
  if (outcome.kind === "grouped" && outcome.grouping.kind === "show") {
    const candidates = outcome.grouping.candidates
      .filter((row) => !based || isAgainst(row, base) || (growth && isGrowthOver(row, base)))
      .filter((row) => !overYears.test(frame.text) || isOverYears(row))
      .filter(({ stored }) => comparesWith(stored.figure.change?.comparator ?? "", against));
    if (candidates.length > 0) return { kind: "answer", candidates, calculations: [], notes: [] };
  }
  return open && against === undefined ? betweenLevels(ask, frame, deps) : null;
}

/** 五年增加了多少: the change of one year is no answer. */
const overYears =
  /[两二三四五六七八九十]年(?:来|间|里|内|时间)?(?:一共|共|累计)?(?=提[高升]|增[长加]|下降|减少|上升|变化|降低)/;

function isOverYears({ stored: { figure } }: Candidate): boolean {
  const { from, to } = figure.period;
  const spans = from !== null && to !== null && from.slice(0, 4) < to.slice(0, 4);
  return spans || /(?:19|20)\d{2}|末|[两二三四五六七八九十]年/.test(figure.change?.comparator ?? "");
}

/** 比全省高多少, 低于全市平均多少: what is compared with are others, and no earlier time. */
export const asksAgainstOthers = /(?:比|较|与|和|高于|低于|高出)(全[省市国区县州]|[省市]平均|平均)/;

/** A change against the year before says nothing of the distance to the province, nor the other way round. */
function comparesWith(comparator: string, against: string | undefined): boolean {
  const others = /全[省市国区县州]|平均/.test(comparator);
  return against === undefined ? !others : comparator.includes(against);
}

/**
 * How much something has changed, and neither a change nor two levels are stated: the level alone is no answer to that,
 * and is offered as what is nearest.
 */
export async function changeNotStated(frame: Frame, deps: DecideWith): Promise<Decision | null> {
  const [ask] = frame.asks;
  if (
    !ask ||
    !/(?:提[高升]|增[长加]|上升|下降|减少|降低|升高|缩短|差距?|[多少高低涨跌])了?(?:多少|几|百分之)/.test(frame.text)
  )
    return null;
  const plain: Frame = { ...frame, intent: "figure", wantsChange: false, basePeriods: [] };
  const added = await newlyAdded(ask, plain, frame, deps);
  if (added) return added;
  const level = await decideAsk({ ...ask, family: null, base: null }, plain, deps);
  if (level.kind === "none") return { kind: "refuse", reason: level.reason, nearest: level.nearest };
  return { kind: "refuse", reason: "NOT_STATED", nearest: level.grouping.candidates[0] ?? null };
}

/**
 * 比2020年底提高多少: the change must be said to be against that year, in points where rates are compared. 比上年 is what a
 * growth is told against, so there its percentage answers.
 */
function isAgainst({ stored: { figure } }: Candidate, base: AskedPeriod): boolean {
  const { period, words } = base;
  const year = period.to?.slice(0, 4) ?? "";
  const comparator = figure.change?.comparator ?? "";
  if (comparisonOf(comparator) === "sequential") return isAgainstTime(comparator, figure.period, base);
  if (figure.family === "percent") return /^(?:上年|去年)/.test(words) && /同比|上年|去年/.test(comparator);
  return comparator.includes(year) || (/^(?:上年|去年|年初)/.test(words) && comparator !== "");
}

/**
 * 同比增长18% is the growth over the year before its own: 上年 of whatever year is told, 去年 only of the year that follows it.
 * A report's bare 增长7.2% of one year is against the year before too; one of five years is against the year before those.
 */
function isGrowthOver({ stored: { figure } }: Candidate, { period, words }: AskedPeriod): boolean {
  const comparator = figure.change?.comparator ?? "";
  if (figure.family !== "percent" || !/^$|同比|上年|去年|同期/.test(comparator)) return false;
  const ofOneYear = figure.period.from === null || figure.period.from.slice(0, 4) === figure.period.to?.slice(0, 4);
  const follows = Number(figure.period.to?.slice(0, 4)) === Number(period.to?.slice(0, 4)) + 1;
  return ofOneYear && (follows || /^(?:上年|同期)/.test(words));
}

/** 增加了多少学位 is told by 新增学位4万个, where no other time is compared with. */
async function newlyAdded(
  ask: Ask,
  plain: Frame,
  { text, basePeriods }: Frame,
  deps: DecideWith,
): Promise<Decision | null> {
  const [first = "", ...rest] = ask.words;
  if (!/增加了?多少/.test(text) || basePeriods.length > 0 || first === "") return null;
  const added = { ...ask, words: [`新增${first}`, ...rest] };
  const outcome = await decideAsk(added, { ...plain, text: `${text}新增` }, deps);
  if (outcome.kind === "none" || outcome.grouping.kind === "choose") return null;
  const { candidates } = outcome.grouping;
  const isNew = candidates.every(({ stored: { figure } }) => /^(?:新增|净增)/.test(figure.metric.phrase));
  return isNew ? { kind: "answer", candidates, calculations: [], notes: [] } : null;
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
