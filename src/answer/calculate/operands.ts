import type { Ask, AskedPeriod, Frame } from "../frame.ts";
import { overTask } from "../understand/joining.ts";

/** One side of a calculation: what is asked, under slots of its own. */
export type Operand = { ask: Ask; frame: Frame };

/**
 * Splits a question into the sides of its calculation: the slot that is named twice is what they differ in. Null when no
 * slot is, so that 一共 in a plain question stays a filler.
 */
export function operandsOf(frame: Frame, op: "sub" | "add"): Operand[] | null {
  const plain: Frame = { ...frame, intent: "figure", basePeriods: [], wantsChange: false };
  const [ask] = frame.asks;
  if (!ask) return null;
  if (op === "sub" && overTask.test(frame.text)) return againstTask(ask, plain);
  if (frame.asks.length > 1) return frame.asks.map((one) => ({ ask: one, frame: plain }));
  if (frame.doses.length > 1) return frame.doses.map((dose) => ({ ask, frame: { ...plain, doses: [dose] } }));
  if (frame.populations.length > 1)
    return frame.populations.map((population) => ({ ask, frame: { ...plain, populations: [population] } }));
  if (op === "sub" && frame.basePeriods.length + frame.periods.length > 0 && frame.basePeriods.length > 0) {
    const main = frame.periods[0] ?? null;
    return [periodOperand(ask, plain, main, frame), periodOperand(ask, plain, frame.basePeriods[0] ?? null, frame)];
  }
  if (op === "sub" && frame.periods.length === 2)
    return frame.periods.map((period) => periodOperand(ask, plain, period, frame));
  if (frame.places.length > 1) return frame.places.map((place) => ({ ask, frame: { ...plain, places: [place] } }));
  return null;
}

/** What was done and what was to be done of one thing. */
function againstTask(ask: Ask, plain: Frame): Operand[] {
  const words = ask.words
    .map((word) =>
      word.replace(/(?:实际|完成数?|超过|超出|超额|(?:任务|计划|目标)数?[多少高低]?|比|较|离|距离?|还?差)+/g, ""),
    )
    .filter((word) => word.length > 1);
  const own: Ask = { ...ask, words };
  return [
    { ask: own, frame: { ...plain, role: null } },
    { ask: own, frame: { ...plain, role: "plan" } },
  ];
}

/** 2022年计划新增…比2021年实际新增, 今年目标比去年实际: each side's own words say whether a plan or a result is meant. */
function periodOperand(ask: Ask, plain: Frame, period: AskedPeriod | null, frame: Frame): Operand {
  const periods = period ? [period] : [];
  const side = period ? sideOf(frame.text, period.words) : "";
  const role = /计划|目标|预计|任务/.test(side) ? "plan" : null;
  const open = frame.basePeriods.length === 0 && period !== null && !/实际|完成|已/.test(side);
  return { ask: withoutSides(ask), frame: { ...plain, periods, role: role ?? (open ? frame.role : null) } };
}

/** The words of a time up to where the other side begins. */
function sideOf(text: string, words: string): string {
  const from = text.indexOf(words);
  return text.slice(from).split(/[比较和与跟，](?![例重])/)[0] ?? "";
}

/** 实际 and 目标 tell the sides apart and are no part of the name. */
function withoutSides(ask: Ask): Ask {
  const words = ask.words.map((word) => word.replace(/实际|目标数?|计划数?|完成数/g, "")).filter((word) => word !== "");
  return words.length === 0 ? ask : { ...ask, words };
}
