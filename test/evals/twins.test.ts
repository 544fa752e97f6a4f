import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import type { TwinVerdict } from "../../src/evaluation/twins/judge-twin.ts";
import { evaluateTwins } from "../../src/hosts/commands/eval-twins.ts";
import { samplesFolder } from "../../src/hosts/project-files.ts";

const real = fileURLToPath(new URL("../../../shared/reports", import.meta.url));
const hasReal = existsSync(real);
if (!hasReal) console.warn("skipped the real reports: they are not beside the project (../shared)");

const quiet = { note: () => undefined, progress: () => () => undefined };

describe("thousands of questions made from the ledger", () => {
  let verdicts: TwinVerdict[];
  beforeAll(async () => {
    verdicts = await evaluateTwins([samplesFolder, ...(hasReal ? [real] : [])], {}, quiet);
  }, 400_000);

  test("there are enough of them to show that errors are rare", () => {
    expect(verdicts.length).toBeGreaterThan(hasReal ? 3000 : 500);
    expect(verdicts.filter(({ decision }) => decision === null)).toEqual([]);
  });

  test("no figure of another place, period, population or dose is ever shown", () => {
    const contradicting = verdicts.flatMap(({ twin, wrong }) =>
      wrong
        .filter(({ faults }) => faults.some((fault) => fault !== "metric" && fault !== "unit"))
        .map(({ claim }) => `${twin.question} → ${claim.display}`),
    );
    expect(contradicting).toEqual([]);
  });

  test("a figure of another metric or unit is shown once in a hundred at most", () => {
    const shown = verdicts.reduce((sum, each) => sum + each.shown, 0);
    const wrong = verdicts.reduce((sum, each) => sum + each.wrong.length, 0);
    expect(wrong / shown).toBeLessThan(0.015);
  });

  test("most questions asked rightly find their figure", () => {
    const right = verdicts.filter(({ twin }) => twin.kind === "none");
    expect(right.filter(({ found }) => found).length / right.length).toBeGreaterThan(0.85);
  });
});
