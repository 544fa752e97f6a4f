import type { UnitFamily } from "../figure.ts";

/** One line of the lexicon's unit table: names that print the same kind of thing. */
export type UnitEntry = {
  family: UnitFamily;
  /** The unit all names of the line equal (人 = 名 = 位); without it each name stands for itself. */
  base?: string | undefined;
  names: readonly string[];
};

export type UnitTable = {
  byName: ReadonlyMap<string, { family: UnitFamily; base: string }>;
  /** Powers of ten: 万 → 4. */
  scales: ReadonlyMap<string, number>;
  /** Regex source matching any unit, longest first (人次 before 人: figures.md 4b.6). */
  unitPattern: string;
  scalePattern: string;
  /** Characters that turn a unit into the start of a word: 人 before 民, 台 before 账, 对 before nearly all. */
  notBefore: ReadonlyMap<string, RegExp>;
  /** Units after which a single spelled numeral is a count (三家) and not part of a word (一站式). */
  spelledPattern: string;
  /** Units that are measured: one numeral alone before them (一米线, 三公里内) says no amount. */
  measured: ReadonlySet<string>;
};

/** The lexicon's file of units as it is written. */
export type UnitWords = {
  units: readonly UnitEntry[];
  scales: Readonly<Record<string, number>>;
  spelledOnly: readonly string[];
  measured: readonly string[];
  notBefore: Readonly<Record<string, string>>;
};

export type Unit = {
  family: UnitFamily;
  /** Power of ten of the scale word in front: 万元 → 4. */
  scale: number;
  /** What remains without the scale: 元. */
  base: string;
};

export function createUnitTable({ units, scales, spelledOnly, measured, notBefore }: UnitWords): UnitTable {
  const byName = new Map<string, { family: UnitFamily; base: string }>();
  for (const entry of units) {
    for (const name of entry.names) byName.set(name, { family: entry.family, base: entry.base ?? name });
  }
  return {
    byName,
    scales: new Map(Object.entries(scales)),
    unitPattern: alternation([...byName.keys()]),
    scalePattern: alternation(Object.keys(scales)),
    spelledPattern: alternation(spelledOnly),
    measured: new Set(measured),
    notBefore: new Map(Object.entries(notBefore).map(([unit, characters]) => [unit, new RegExp(`[${characters}]`)])),
  };
}

/**
 * Whether the unit is a unit before this character, and not where a word begins (4人民警察, 700多万对发热门诊). The
 * lexicon lists the characters that rule it out as in a regular expression's class: `^夫妻` leaves only those two.
 */
export function endsBefore(table: UnitTable, unit: string, next: string): boolean {
  return next === "" || !(table.notBefore.get(unit)?.test(next) ?? false);
}

/** Reads a printed unit such as 万元, 人次, % or 万; null when it is not in the table. */
export function unitOf(table: UnitTable, printed: string): Unit | null {
  const whole = table.byName.get(printed);
  if (whole) return { ...whole, scale: 0 };
  const scaleWord = longestPrefix(printed, [...table.scales.keys()]);
  if (scaleWord === null) return null;
  const scale = table.scales.get(scaleWord) ?? 0;
  const rest = printed.slice(scaleWord.length);
  if (rest === "") return { family: "bare", scale, base: "" };
  const unit = table.byName.get(rest);
  return unit ? { ...unit, scale } : null;
}

function longestPrefix(text: string, prefixes: readonly string[]): string | null {
  let found: string | null = null;
  for (const prefix of prefixes) {
    if (text.startsWith(prefix) && prefix.length > (found?.length ?? 0)) found = prefix;
  }
  return found;
}

function alternation(names: readonly string[]): string {
  return [...names]
    .sort((left, right) => right.length - left.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|");
}
