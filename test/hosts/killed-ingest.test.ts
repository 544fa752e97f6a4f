import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFtsIndex } from "../../src/adapters/fts.ts";
import { createNodeDatabase, type NodeDatabase } from "../../src/adapters/node-sqlite.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { readGazetteer, readLexicon } from "../../src/hosts/project-files.ts";
import { listManaged } from "../../src/store/report-versions.ts";
import { makeHome, runJushi, startJushi, type Home } from "./run-jushi.ts";

/** kill -9 at any moment of a re-ingest, in a process of its own, while questions are asked of the same database. */

const kills = 8;
const seed = Number(process.env["SEED"] ?? Date.now() % 1_000_000);
const report = (rate: string, homes: string) =>
  [
    "浦江县卫生健康局2023年工作总结",
    `2023年，全县老年人健康管理率为${rate}。`,
    `全县共有村卫生室${homes}。`,
    ...Array.from({ length: 2000 }, (_, index) => `第${index}村完成健康讲座${index + 3}场，发放材料${index + 7}份。`),
  ].join("\n");
const states = [
  ["86.5%", "46家"],
  ["88.1%", "51家"],
];
const questions = ["浦江县2023年老年人健康管理率是多少", "浦江县2023年村卫生室有多少家"];

let home: Home;
let database: NodeDatabase;

beforeAll(async () => {
  home = makeHome();
  for (const [index, [rate = "", homes = ""]] of states.entries())
    writeFileSync(join(home.folder, `${index}.txt`), report(rate, homes));
  await runJushi(home, ["ingest", "0.txt"]);
  database = createNodeDatabase({ file: join(home.folder, "data", "jushi.sqlite") });
});

afterAll(() => {
  database.close();
  home.remove();
});

test(`${kills} kills: every answer is of one version, and the state is wholly old or wholly new (SEED=${seed})`, async () => {
  const deps = {
    database,
    index: createFtsIndex(database),
    lexicon: await readLexicon(),
    gazetteer: await readGazetteer(),
    clock: () => new Date(),
    newId: () => "id",
    timeZone: "Asia/Shanghai",
    homePlace: null,
    expectedPlaces: [],
    citationUrl: () => "",
  };
  const shown = async (question: string) => {
    const input = {
      question,
      askedAt: new Date(),
      context: [],
      reports: null,
      audience: { kind: "everyone" } as const,
    };
    const { claims, citations } = await answerQuestion(deps, input);
    expect(new Set(citations.map(({ version }) => version)).size).toBeLessThanOrEqual(1);
    return claims[0]?.display;
  };
  let random = seed;
  const next = () => (random = (random * 48_271) % 2_147_483_647) / 2_147_483_647;
  for (let kill = 0; kill < kills; kill += 1) {
    await database.batch([{ sql: "DELETE FROM report_leases" }]); // A minute later, what a dead process held is free.
    const file = `${(kill + 1) % 2}.txt`;
    const child = startJushi(home, ["ingest", file]);
    const killed = setTimeout(() => process.kill(child.child.pid ?? 0, "SIGKILL"), 200 + next() * 1800);
    const ended = child.ended.then(() => true);
    while (!(await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 30, false))]))) {
      expect(states.flat()).toContain(await shown(questions[0] ?? ""));
    }
    clearTimeout(killed);
    expect(states).toContainEqual([await shown(questions[0] ?? ""), await shown(questions[1] ?? "")]);
    expect((await listManaged(database)).filter(({ state }) => state === "live")).toHaveLength(1);
  }
  const [integrity] = await database.query<{ integrity_check: string }>({ sql: "PRAGMA integrity_check" });
  expect(integrity?.integrity_check).toBe("ok");
});
