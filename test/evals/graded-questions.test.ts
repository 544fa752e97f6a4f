import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { evaluate, type Evaluation } from "../../src/hosts/commands/eval.ts";
import { gradedQuestions, samplesFolder } from "../../src/hosts/project-files.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const hasShared = existsSync(`${shared}questions.jsonl`) && existsSync(`${shared}reports`);
if (!hasShared) console.warn("skipped: the real reports are not beside the project (../shared)");

const quiet = { progress: () => undefined };

/** How many of the questions were answered fully right, and what must hold of every answer whatever the score. */
function right({ outcomes }: Evaluation): number {
  return outcomes.filter(({ verdict }) => verdict.right).length;
}

function expectHonest({ outcomes, metrics, refused }: Evaluation): void {
  expect(refused).toEqual([]);
  expect(outcomes.filter(({ answer }) => answer === null).map(({ id }) => id)).toEqual([]);
  const { counts } = metrics.all;
  expect(counts.unverified.hit, "unverified figures shown").toBe(0);
  expect(counts.quotes.hit, "quotes equal to their slice").toBe(counts.quotes.of);
}

describe("our own questions on the sample reports", () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = await evaluate({ reports: [samplesFolder], questions: gradedQuestions }, {}, quiet);
  });

  test("no number is shown without a figure behind it and every quote is a slice", () => {
    expectHonest(evaluation);
  });

  test("what is right today stays right", () => {
    expect(right(evaluation)).toBeGreaterThanOrEqual(130);
  });
});

describe.skipIf(!hasShared)("the forty graded questions on five real reports", () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = await evaluate({ reports: [`${shared}reports`], questions: `${shared}questions.jsonl` }, {}, quiet);
  });

  test("no number is shown without a figure behind it and every quote is a slice", () => {
    expectHonest(evaluation);
  });

  test("at least thirty are fully right", () => {
    expect(right(evaluation)).toBeGreaterThanOrEqual(30);
  });
});
