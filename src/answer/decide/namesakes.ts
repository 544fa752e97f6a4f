import type { Candidate } from "../retrieve.ts";
import { labelOf } from "./rows.ts";

/**
 * 新农合补助8万元，总计补助20万元: the second number was given the name of the first for want of one it could keep. Beside a
 * number that has the name written before it such a one is not asserted, if its clause names something itself.
 */
export function withoutCarried(rows: readonly Candidate[]): Candidate[] {
  const isCarried = (row: Candidate) =>
    !isWritten(row) &&
    namesSomething(row) &&
    rows.some((other) => isWritten(other) && labelOf(other) === labelOf(row) && sameSentence(other, row));
  return rows.filter((row) => !isCarried(row));
}

/** The number's own clause has its whole name before it. */
function isWritten({ stored: { figure } }: Candidate): boolean {
  const { phrase, head } = figure.metric;
  const before = beforeNumber(figure);
  return before.includes(phrase) && before.includes(head);
}

function namesSomething({ stored: { figure } }: Candidate): boolean {
  return /[\u4e00-\u9fff]{2}/.test(figure.reading.clause.replace(figure.display, ""));
}

function sameSentence({ stored: left }: Candidate, { stored: right }: Candidate): boolean {
  return left.versionId === right.versionId && left.figure.sentence[0] === right.figure.sentence[0];
}

function beforeNumber({ display, value, reading: { clause } }: Candidate["stored"]["figure"]): string {
  const at = [display, value ?? display].map((text) => clause.indexOf(text)).find((index) => index >= 0);
  return at === undefined ? "" : clause.slice(0, at);
}
