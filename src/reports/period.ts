/**
 * A stretch of time a figure or a question is about (期间).
 *
 * Dates are ISO days in the report's own calendar, both ends inclusive. An as-of figure (截至…) has no `from`:
 * the text says when the count was read, not when counting began. An unresolved period has neither end, and can
 * never satisfy a question that names a year (figures.md 4c); its label may hold the part of a year that is told (`7月（年份不明）`).
 */
export type Period = {
  from: string | null;
  to: string | null;
  /** What a reader sees: `2021年`, `2021年1—5月`, `截至2021年12月24日`, `时间不明`. */
  label: string;
  basis: PeriodBasis;
  /** 当月, 年初以来累计 and 历年累计 are never compared across; null when the text leaves it open. */
  accumulation: Accumulation | null;
};

/** Where the dates came from: written beside the figure, a phrase governing it, or the report's own year. */
export type PeriodBasis = "explicit" | "frame" | "anchor" | "unresolved";

export type Accumulation = "in-period" | "year-to-date" | "all-time";

export const unresolvedPeriod: Period = {
  from: null,
  to: null,
  label: "时间不明",
  basis: "unresolved",
  accumulation: null,
};

/** The part of a year that the text names, of a year it does not: `7月（年份不明）` of `2021年7月`. A whole year leaves nothing to name. */
export function yearlessPeriod({ label }: Period): Period {
  const part = /^(?:截至)?(?:19|20)\d{2}年(?=\D*\d|[第前上下])/.exec(label)?.[0];
  return part === undefined || /(?:19|20)\d{2}年/.test(label.slice(part.length))
    ? unresolvedPeriod
    : { ...unresolvedPeriod, label: `${label.replace(/(?:19|20)\d{2}年/, "")}（年份不明）` };
}

export function yearPeriod(year: number, basis: PeriodBasis): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31`, label: `${year}年`, basis, accumulation: null };
}

/** 2021—2023年: the years from the first to the last, both whole. */
export function yearsPeriod(first: number, last: number, basis: PeriodBasis): Period {
  const label = `${first}—${last}年`;
  return { from: `${first}-01-01`, to: `${last}-12-31`, label, basis, accumulation: null };
}

/** The years a period touches; an as-of date touches its own year only. */
export function yearsOf(period: Pick<Period, "from" | "to">): number[] {
  if (period.to === null) return [];
  const last = Number(period.to.slice(0, 4));
  const first = period.from === null ? last : Number(period.from.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Whether a figure's period lies within what was asked; an as-of date counts where its day falls. */
export function periodWithin(figure: Pick<Period, "from" | "to">, asked: Pick<Period, "from" | "to">): boolean {
  if (figure.to === null || asked.to === null) return false;
  const from = figure.from ?? figure.to;
  const askedFrom = asked.from ?? `${asked.to.slice(0, 4)}-01-01`;
  return from >= askedFrom && figure.to <= asked.to;
}

/** Whether the one is over before the other begins: 2023 and what is planned for 2024. */
export function endsBefore({ to }: Pick<Period, "to">, { from }: Pick<Period, "from">): boolean {
  return to !== null && from !== null && to < from;
}

export function samePeriod(left: Pick<Period, "from" | "to">, right: Pick<Period, "from" | "to">): boolean {
  return left.from === right.from && left.to === right.to;
}
