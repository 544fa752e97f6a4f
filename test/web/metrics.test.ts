import { expect, test } from "vitest";
import { createMetrics } from "../../src/web/metrics.ts";

const gauges = { reports: 2, uptimeSeconds: 3.5 };

test("counts latencies into every bucket they are within, as Prometheus wants", () => {
  const metrics = createMetrics();
  for (const milliseconds of [5, 30, 30, 20_000]) metrics.countQuestion("answer", milliseconds);
  const lines = metrics.print(gauges).split("\n");
  expect(lines).toContain('jushi_answer_seconds_bucket{le="0.01"} 1');
  expect(lines).toContain('jushi_answer_seconds_bucket{le="0.025"} 1');
  expect(lines).toContain('jushi_answer_seconds_bucket{le="0.05"} 3');
  expect(lines).toContain('jushi_answer_seconds_bucket{le="10"} 3');
  expect(lines).toContain('jushi_answer_seconds_bucket{le="+Inf"} 4');
  expect(lines).toContain("jushi_answer_seconds_count 4");
});

test("prints every decision from the start, so that a rate can be computed, and ends with a line end", () => {
  const text = createMetrics().print(gauges);
  expect(text.match(/^jushi_questions_total\{.*\} 0$/gm)).toHaveLength(4);
  expect(text).toMatch(/^jushi_uptime_seconds 3\.5\n$/m);
});
