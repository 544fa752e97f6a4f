import { InvalidArgumentError } from "commander";
import { texts } from "./texts.ts";

/** What is typed behind an option, read; a wrong one is wrong usage. */

export function readVersion(typed: string): number {
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new InvalidArgumentError(texts.notAVersion);
  return Number(typed);
}

/** A day of the calendar, `2026-11-22`. */
export function readDay(typed: string): string {
  const day = new Date(`${typed}T00:00:00Z`);
  const real = /^\d{4}-\d{2}-\d{2}$/.test(typed) && !Number.isNaN(day.getTime());
  if (!real || day.toISOString().slice(0, 10) !== typed) throw new InvalidArgumentError(texts.notADay);
  return typed;
}
