import { expect, test } from "vitest";
import { startRebuildLoop } from "../../../src/hosts/node/rebuild-loop.ts";
import type { RebuildStatus } from "../../../src/ports/rebuild.ts";

/** A rebuild of some pieces that keeps what each piece was given. */
function madeRebuild(pieces: number) {
  const froms: (string | null)[] = [];
  const status = (): RebuildStatus => ({
    state: froms.length < pieces ? "running" : "done",
    versions: { done: froms.length, total: pieces },
    vectors: true,
    problem: null,
    startedAt: "",
    finishedAt: null,
  });
  return {
    froms,
    more: (added: number) => void (pieces += added),
    look: async () => status(),
    work: async (from: string | null) => (froms.push(from) < pieces ? `holder-${froms.length}` : null),
  };
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

test("what an earlier process left is gone on with at the start, each piece following the one before", async () => {
  const rebuild = madeRebuild(3);
  const loop = startRebuildLoop(rebuild, () => {});
  await soon();
  expect(rebuild.froms).toEqual([null, "holder-1", "holder-2"]);
  await loop.stop();
});

test("nothing is done until there is a rebuild, and it begins at once when it is woken", async () => {
  const rebuild = madeRebuild(0);
  const loop = startRebuildLoop(rebuild, () => {});
  await soon();
  expect(rebuild.froms).toEqual([]);
  rebuild.more(1);
  loop.wake();
  await soon();
  expect(rebuild.froms).toEqual([null]);
  await loop.stop();
});

test("it stops although the piece that comes next has to wait", async () => {
  const rebuild = { ...madeRebuild(9), work: async () => null };
  const loop = startRebuildLoop(rebuild, () => {});
  await soon();
  await expect(loop.stop()).resolves.toBeUndefined();
});

test("a fault is logged and the next wake-up begins again", async () => {
  const rebuild = madeRebuild(1);
  const logged: string[] = [];
  let faults = 1;
  const look = async () => (faults-- > 0 ? Promise.reject(new Error("locked")) : rebuild.look());
  const loop = startRebuildLoop({ ...rebuild, look }, (event) => void logged.push(event));
  await soon();
  loop.wake();
  await soon();
  expect([logged, rebuild.froms]).toEqual([["rebuild.failed"], [null]]);
  await loop.stop();
});
