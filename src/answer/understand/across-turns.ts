import type { Frame } from "../frame.ts";
import { shownPeriod, type Earlier } from "./stepped.ts";

/** The slots two turns may differ in and still be of one kind: where, when, what, of whom, which dose. */
type Slot = "places" | "periods" | "asks" | "populations" | "doses";

/** 哪个高, 差多少, 一共多少 with nothing else: about what the turns before were about. */
const comparison =
  /^(?:那|那么)?(?:(?:哪个|哪边|哪里|谁)(?:更|比较)?[高低多少大小]|(?:两个)?(?:相差|差)(?:了|距)?(?:是|有)?(?:多少|几)|[高低多少]多少|(?:一共|合计|总共|加起来)(?:(?:是|有)?(?:多少|几)|呢))[^，]{0,4}$/;

export function comparesTurns({ text, places, periods }: Frame): boolean {
  return comparison.test(text) && places.length === 0 && periods.length === 0;
}

/**
 * The last turn and the latest before it that differs from it in one slot alone, as one comparison: that slot holds both
 * values. A sum takes all turns that differ from the last in that slot. Where there are not two, nothing is asked: the
 * last row alone is no answer to 哪个高.
 */
export function acrossTurns(frame: Frame, turns: readonly Frame[]): Frame {
  const asked = turns.filter(({ asks }) => asks.some(({ words }) => words.length > 0));
  const last = asked.at(-1);
  const other = asked.slice(0, -1).findLast((turn) => last !== undefined && onlyDifference(turn, last) !== null);
  const slot = last && other ? onlyDifference(other, last) : null;
  if (!last || !other || slot === null) return { ...frame, asks: [] };
  const isSum = /一共|合计|总共|加起来/.test(frame.text);
  const sides = isSum ? asked.filter((turn) => turn === last || onlyDifference(turn, last) === slot) : [other, last];
  const { places, scope, periods, asks, populations, groups, doses, role } = last;
  return {
    ...frame,
    intent: isSum ? "add" : "subtract",
    places,
    scope,
    placeFrom: "context",
    periods: periods.length > 0 ? periods : other.periods,
    basePeriods: [],
    asks,
    populations,
    groups: slot === "populations" ? sides.flatMap((side) => side.groups) : groups,
    doses,
    role,
    wantsChange: false,
    [slot]: valuesOf(slot, sides),
  };
}

/** 提高多少, 增长了百分之几 with nothing else: how much what was just answered has changed. */
const change =
  /^(?:那|那么)?(?:又|还|同比|环比)?(?:提[高升]|增[长加]|上升|下降|减少|降低|升高|变化|[涨升降])了?(?:多少|几)[^，]{0,4}$/;

/**
 * 提高多少 after 2023年…, 2022年呢: how much it has changed between the two, newest first. Null where the last two turns are
 * not of two times of one thing; then the change of the last alone is asked for.
 */
export function betweenTimes(frame: Frame, earlier: readonly Earlier[], today: string): Frame | null {
  if (!change.test(frame.text)) return null;
  const turns = earlier.slice(-2).map((turn) => {
    const shown = turn.frame.periods.length > 0 ? null : shownPeriod(turn, today);
    return shown === null
      ? turn.frame
      : { ...turn.frame, periods: [{ period: shown, words: shown.label, relative: false }] };
  });
  const [other, last] = turns;
  if (!other || !last || onlyDifference(other, last) !== "periods") return null;
  const both = acrossTurns(frame, turns);
  const periods = both.periods.toSorted((left, right) => (right.period.to ?? "").localeCompare(left.period.to ?? ""));
  return { ...both, periods };
}

/** How the values of a slot are told apart; of what is asked, the words and those it leans on. */
const namesIn: Readonly<Record<Slot, (frame: Frame) => string[]>> = {
  places: ({ places }) => places.map(({ id }) => id),
  periods: ({ periods }) => periods.map(({ period }) => period.label),
  asks: ({ asks }) => asks.map(({ words, inherited }) => JSON.stringify([words, inherited])),
  populations: ({ populations }) => populations.map(({ ages, group }) => JSON.stringify([ages, group])),
  doses: ({ doses }) => doses,
};
const slots: readonly Slot[] = ["places", "periods", "asks", "populations", "doses"];

/** The one slot in which two turns name different things; null where there is none, or more than one. */
function onlyDifference(one: Frame, other: Frame): Slot | null {
  const [slot, more] = slots.filter((name) => differsIn(name, one, other));
  if (slot === undefined || more !== undefined || one.role !== other.role) return null;
  if (slot !== "populations" && one.groups.join() !== other.groups.join()) return null;
  const both = namesIn[slot](one).length > 0 && namesIn[slot](other).length > 0;
  const [first, second] = [one.asks[0], other.asks[0]];
  return both && (slot !== "asks" || first?.family === second?.family) ? slot : null;
}

/** A turn that named no time or place was answered with the latest, or of the one that has it, which may be that of the other. */
function differsIn(slot: Slot, one: Frame, other: Frame): boolean {
  const [left, right] = [namesIn[slot](one).join(), namesIn[slot](other).join()];
  return left !== right && !((slot === "periods" || slot === "places") && (left === "" || right === ""));
}

/** Every value of the slot once, in the order of the turns. */
function valuesOf(slot: Slot, sides: readonly Frame[]): Frame[Slot] {
  const values = sides.flatMap((side) => namesIn[slot](side).map((name, index) => [name, side[slot][index]] as const));
  return [...new Map(values).values()].filter((value) => value !== undefined) as Frame[Slot];
}
