import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { startFakeEmbeddings, type FakeEmbeddings } from "../fakes/embeddings.ts";
import { startFakeQdrant, type FakeQdrant } from "../fakes/qdrant/server.ts";
import { makeHome, runJushi, samples, type Home } from "./run-jushi.ts";

/** The program with a Qdrant server and an embedding service beside it, as an operator sets it up. */

const question = ["永安市正行风的做法", "--asked-at", "2022-01-05", "--json"];

let home: Home;
let qdrant: FakeQdrant;
let embeddings: FakeEmbeddings;
let env: Record<string, string>;

beforeAll(async () => {
  home = makeHome();
  qdrant = await startFakeQdrant();
  embeddings = await startFakeEmbeddings(8);
  env = {
    QDRANT_URL: qdrant.url,
    OPENAI_BASE_URL: embeddings.url,
    EMBEDDING_MODEL: "made-up",
    EMBEDDING_DIMENSIONS: "8",
  };
  await runJushi(home, ["ingest", samples]);
});

afterAll(async () => {
  home.remove();
  await qdrant.close();
  await embeddings.close();
});

async function ask(): Promise<Answer> {
  return JSON.parse((await runJushi(home, ["ask", ...question], { env })).out) as Answer;
}

const isDegraded = ({ notes }: Answer) => notes.some(({ code }) => code === "SEARCH_DEGRADED");

describe("Qdrant set up beside a library that was there before", () => {
  test("answers by words and says so, and doctor says what to do, until the index is built", async () => {
    const answer = await ask();
    expect(answer.citations).toHaveLength(3);
    expect(isDegraded(answer)).toBe(true);
    const { code, out } = await runJushi(home, ["doctor"], { env });
    expect(code).toBe(1);
    expect(out).toContain("✗ Qdrant 里还没有集合");
    expect(out).toContain("jushi reindex");
  });

  test("reindex fills it, and from then on it is asked", async () => {
    expect((await runJushi(home, ["reindex"], { env })).code).toBe(0);
    const answer = await ask();
    expect(answer.citations).toHaveLength(3);
    expect(isDegraded(answer)).toBe(false);
    const { code, out } = await runJushi(home, ["doctor"], { env });
    expect(out).toContain("✓ 公开的报告都在 Qdrant 里");
    expect(out).toContain("✓ 向量模型 made-up 给出8维向量");
    expect(code).toBe(0);
  });

  test("a second reindex asks for no embedding again", async () => {
    const served = embeddings.served.length;
    expect((await runJushi(home, ["reindex"], { env })).code).toBe(0);
    expect(embeddings.served.length).toBe(served);
    expect(qdrant.collections.size).toBe(1);
  });

  test("doctor names a service that is down, and questions are answered all the same", async () => {
    embeddings.set("broken");
    const { code, out } = await runJushi(home, ["doctor"], { env });
    expect(code).toBe(1);
    expect(out).toContain("✗ 向量模型 made-up 没有给出向量");
    const answer = await ask();
    expect(answer.citations).toHaveLength(3);
    expect(isDegraded(answer)).toBe(true);
  });
});
