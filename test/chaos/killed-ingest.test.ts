import { expect, test } from "vitest";
import { runKilledIngest } from "./killed-ingest.ts";

const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);

/** I1 with either index; `npm run chaos -- ingest` does it with 50 kills each (0 of 50 is below 5.8 % at 95 %). */
test.each([
  ["the database's own index", 12, false],
  ["Qdrant beside it", 6, true],
])(
  `20 askers while it is killed at any moment: every answer is of one version, with %s (SEED=${seed})`,
  { timeout: 900_000 },
  async (_index, kills, qdrant) => {
    const outcome = await runKilledIngest({ kills, askers: 20, seed, qdrant });
    expect(outcome).toMatchObject({ kills, mixed: [], torn: [], faults: [], integrity: "ok" });
    expect(outcome.asked).toBeGreaterThan(kills * 4);
  },
);
