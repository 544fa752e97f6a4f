/** How long and how much one request to a model may take; more is not worth it to somebody between two meetings. */
export type Budgets = {
  connectMs: number;
  /** From sending to the first character of the reply, thinking included. */
  firstTokenMs: number;
  wholeMs: number;
  /** Requests at the same time; one more is not queued but answered without the model. */
  inFlight: number;
  /** Failures in a row after which the model is left alone for `restMs`, and longer each time up to `longestRestMs`. */
  failures: number;
  restMs: number;
  longestRestMs: number;
};

export const usualBudgets: Budgets = {
  connectMs: 3_000,
  firstTokenMs: 10_000,
  wholeMs: 20_000,
  inFlight: 8,
  failures: 5,
  restMs: 15_000,
  longestRestMs: 60_000,
};
