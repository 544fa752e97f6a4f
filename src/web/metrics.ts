/** Counts kept in memory and printed for Prometheus (text format 0.0.4); they start again with the process. */
export type Metrics = {
  /** One question that got an answer, or `error` when it did not. */
  countQuestion: (decision: "answer" | "clarify" | "refuse" | "error", milliseconds: number) => void;
  print: (gauges: { reports: number; uptimeSeconds: number }) => string;
};

/** Upper bounds in seconds: the promised bars are 0.4 s without a model and 4 s with one (figures.md 2, M14). */
const latencyBounds = [0.01, 0.025, 0.05, 0.1, 0.2, 0.4, 0.8, 1.5, 4, 10];

export function createMetrics(): Metrics {
  const questions = new Map<string, number>([
    ["answer", 0],
    ["clarify", 0],
    ["refuse", 0],
    ["error", 0],
  ]);
  const within = latencyBounds.map(() => 0);
  let [count, seconds] = [0, 0];
  return {
    countQuestion: (decision, milliseconds) => {
      questions.set(decision, (questions.get(decision) ?? 0) + 1);
      count += 1;
      seconds += milliseconds / 1000;
      latencyBounds.forEach((bound, index) => {
        if (milliseconds / 1000 <= bound) within[index]! += 1;
      });
    },
    print: (gauges) =>
      [
        "# HELP jushi_questions_total Questions by decision.",
        "# TYPE jushi_questions_total counter",
        ...[...questions].map(([decision, total]) => `jushi_questions_total{decision="${decision}"} ${total}`),
        "# HELP jushi_answer_seconds Time from question to answer.",
        "# TYPE jushi_answer_seconds histogram",
        ...latencyBounds.map((bound, index) => `jushi_answer_seconds_bucket{le="${bound}"} ${within[index]}`),
        `jushi_answer_seconds_bucket{le="+Inf"} ${count}`,
        `jushi_answer_seconds_sum ${seconds}`,
        `jushi_answer_seconds_count ${count}`,
        "# HELP jushi_reports Reports questions are answered from.",
        "# TYPE jushi_reports gauge",
        `jushi_reports ${gauges.reports}`,
        "# HELP jushi_uptime_seconds Time since the start.",
        "# TYPE jushi_uptime_seconds gauge",
        `jushi_uptime_seconds ${gauges.uptimeSeconds}`,
        "",
      ].join("\n"),
  };
}
