import { afterAll, beforeAll, expect, test } from "vitest";
import { makeHome, runJushi, samples, type Home } from "../run-jushi.ts";

let home: Home;
let id: string;

beforeAll(async () => {
  home = makeHome();
  await runJushi(home, ["ingest", samples]);
  const { out } = await runJushi(home, ["reports", "list", "--json"]);
  id = (JSON.parse(out) as { id: string }[])[0]?.id ?? "";
});
afterAll(() => home.remove());

const audience = (...words: string[]) => runJushi(home, ["reports", "audience", id, ...words]);
const stored = async () => {
  const { out } = await runJushi(home, ["reports", "show", id, "--json"]);
  return (JSON.parse(out) as { audience: string[] | null }).audience;
};

test("a report is given to chats, departments and people, and back to everyone", async () => {
  expect((await audience("chat:oc_1", "department:od-4f", "user:ou_9", "--yes")).out).toContain("chat:oc_1");
  expect(await stored()).toEqual(["chat:oc_1", "department:od-4f", "user:ou_9"]);
  expect((await audience("--everyone", "--yes")).out).toContain("所有人");
  expect(await stored()).toBeNull();
});

test.each([[["oc_1"]], [["chat:oc_1", "--everyone"]]])("%j is not understood", async (words) => {
  const run = await audience(...words, "--yes");
  expect(run.code).toBe(1);
  expect(run.err).toContain("chat:oc_");
});
