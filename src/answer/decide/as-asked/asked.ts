import type { Figure } from "../../../reports/figure.ts";
import type { Ask, Frame } from "../../frame.ts";
import { before, countingNothing } from "../../retrieve/governing.ts";

/** A question as the figures that its words match are held against it. */
export type Asked = {
  /** The question's words with those it has from the turns before. */
  said: string;
  ask: Ask;
  frame: Frame;
};

/** A figure whose words match, with what it goes by. */
export type Told = {
  figure: Figure;
  /** What it counts: the phrase of its metric with its head. */
  name: string;
  /** What it is counted a part of; empty where that is nothing. */
  whole: string;
};

/** The name of a figure with its own clause, and with what the clauses before it say and count nothing by. */
export function ownWords({ metric, reading }: Figure): string {
  return `${metric.phrase}${metric.head}${reading.clause}${countingNothing(before(reading))}`;
}
