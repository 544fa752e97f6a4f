export const parts = ["readAndFold", "ledger", "tokenise", "store"] as const;

export type Part = (typeof parts)[number];

/** Milliseconds by the clock, and of the processor: a busy machine does not change those, but they wait for no disk. */
export type Cost = { ms: number; processorMs: number };

/** What reports cost read in whole, and each part of that alone on the same ones. */
export type IngestCosts = Record<Part | "whole", Cost>;

export const plus = (...costs: readonly Cost[]): Cost => ({
  ms: costs.reduce((sum, { ms }) => sum + ms, 0),
  processorMs: costs.reduce((sum, { processorMs }) => sum + processorMs, 0),
});

export const times = ({ ms, processorMs }: Cost, factor: number): Cost => ({
  ms: ms * factor,
  processorMs: processorMs * factor,
});

export const minus = (from: Cost, taken: Cost): Cost => plus(from, times(taken, -1));

/** The whole and each part by themselves. */
export const eachCost = (of: (name: Part | "whole") => Cost): IngestCosts => ({
  whole: of("whole"),
  readAndFold: of("readAndFold"),
  ledger: of("ledger"),
  tokenise: of("tokenise"),
  store: of("store"),
});

export const noCosts: IngestCosts = eachCost(() => ({ ms: 0, processorMs: 0 }));

export const addCosts = (left: IngestCosts, right: IngestCosts): IngestCosts =>
  eachCost((name) => plus(left[name], right[name]));

/** What the whole would take if it took as long as its parts do alone. */
export const predicted = (costs: IngestCosts): Cost => plus(...parts.map((part) => costs[part]));
