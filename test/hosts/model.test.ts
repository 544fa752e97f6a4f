import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Answer } from "../../src/reports/answer.ts";
import { startFakeModel, type Behaviour, type FakeModel } from "../fakes/model/server.ts";
import { makeHome, runJushi, samples, serverAddress, startJushi, type Home } from "./run-jushi.ts";

/** The program from outside with a model's server beside it. */

let home: Home;
let fake: FakeModel;
beforeAll(async () => {
  home = makeHome();
  await runJushi(home, ["ingest", samples]);
  fake = await startFakeModel(() => ({ kind: "say", content: draft }));
});
afterAll(async () => {
  await fake.close();
  home.remove();
});

const draft = '{"blocks":[{"text":"根据报告，"},{"figure":"f1"},{"text":"。"}]}';
const question = "永安市2021年18岁以上第一剂接种覆盖率是多少";
const loose = "永安市2021年18岁以上第一剂的苗苗情况";
const measures = "永安市2021年疫苗接种的主要做法";
const withModel = () => ({ env: { CHAT_MODEL: "qwen", OPENAI_BASE_URL: fake.url } });

/** A model that takes words for the coverage of the library, and words the answer like this. */
function taking(words: string, content: string): Behaviour {
  return ({ way, user }) => {
    const id = /^(m\d+) .*覆盖率$/m.exec(user)?.[1] ?? "missing";
    if (way === "tools") return { kind: "call", tool: "reply", words: { metric: { words, id }, place: null } };
    return { kind: "say", content };
  };
}

test("what the rules understand is not put to the model", async () => {
  fake.behave(() => ({ kind: "stall", at: "headers" }));
  const { out } = await runJushi(home, ["ask", question, "--json"], withModel());
  expect(JSON.parse(out)).toMatchObject({ composedBy: "template", claims: [{ display: "92.79%" }] });
  expect(fake.requests).toEqual([]);
});

test("what it was needed for comes in its words when they pass, and in the template's when they do not", async () => {
  const said = async (content: string) => {
    fake.behave(taking("苗苗", content));
    return JSON.parse((await runJushi(home, ["ask", loose, "--json"], withModel())).out) as Answer;
  };
  const worded = await said(draft);
  expect(worded).toMatchObject({ composedBy: "model", claims: [{ display: "92.79%" }] });
  expect(worded.text).toMatch(/^根据报告，永安市2021年18岁以上第一剂.*：92\.79%。/);
  const lied = await said(draft.replace("根据报告", "超过93%"));
  expect(lied).toMatchObject({ composedBy: "template", claims: worded.claims });
  expect(lied.text).not.toContain("93%");
});

test("a server whose model breaks off answers all the same, and its log says nothing of what was said", async () => {
  fake.behave(() => ({ kind: "cut", how: "reset" }));
  const server = startJushi(home, ["serve"], withModel());
  const [, address = ""] = await server.waitFor(serverAddress);
  const response = await fetch(`${address}/api/ask`, { method: "POST", body: JSON.stringify({ question: measures }) });
  expect(await response.json()).toMatchObject({ decision: "answer", composedBy: "template" });
  server.child.kill();
  const { err } = await server.ended;
  expect(err).toContain('"event":"model.failed","task":"retell","why":"cut"');
  expect(err).not.toContain("根据报告");
});

test("doctor makes one small call and says what to do when it fails", async () => {
  fake.behave(() => ({ kind: "say", content: draft }));
  expect((await runJushi(home, ["doctor"], withModel())).out).toContain("✓ 模型可用");
  fake.behave(() => ({ kind: "status", status: 401 }));
  const { code, out } = await runJushi(home, ["doctor"], withModel());
  expect([code, out]).toEqual([1, expect.stringContaining("✗ 模型不能用：服务返回错误（HTTP 401），它要密钥")]);
  expect(out).toContain("OPENAI_API_KEY");
  fake.behave(() => ({ kind: "stall", at: "headers" }));
  const stalled = await runJushi(home, ["doctor"], { env: { ...withModel().env, CHAT_MODEL: "qwen3" } });
  expect(stalled.out).toContain("服务里没有叫 qwen3 的模型，有：qwen、fake");
});

test("eval asks without and with the model and prints tokens and cost; --no-model leaves it out", async () => {
  let retold = 0;
  fake.behave(({ user }) => {
    if (!user.includes("第1句：")) return { kind: "say", content: draft };
    retold += 1;
    const clauses = [...user.matchAll(/^([a-e]\d+) /gm)].map(([, clause]) => ({ clause }));
    return { kind: "say", content: JSON.stringify({ blocks: clauses }) };
  });
  const env = { ...withModel().env, MODEL_PRICES: "2,8" };
  const { code, out } = await runJushi(home, ["eval"], { env });
  expect(code).toBe(0);
  expect(out).toMatch(/M1 +无依据数字率 +Unverified-figure rate +0\.0% +0\.0%/);
  expect(retold).toBeGreaterThan(0);
  expect(Number(/模型行文 worded (\d+)/.exec(out)?.[1])).toBeGreaterThanOrEqual(retold / 2);
  expect(out).toMatch(/费用 cost 0\.\d+ 元/);
  const asked = fake.requests.length;
  expect((await runJushi(home, ["eval", "--no-model"], { env })).out).not.toContain("模型对比");
  expect(fake.requests.length).toBe(asked);
});

test("a model that labels is asked while a report is read in, and its labels are marked and kept", async () => {
  const own = makeHome();
  const report = "青石县卫生健康局2023年工作总结\n2023年，全县开展讲座120场。\n12处，位于镇区的接种门诊均已启用。\n";
  writeFileSync(join(own.folder, "report.txt"), report);
  const label = { id: "f1", metric: "接种门诊", period: null, population: null, role: null };
  fake.behave(() => ({ kind: "say", content: JSON.stringify({ labels: [label] }) }));
  const env = { ...withModel().env, MODEL_LABELS: "on" };
  const read = await runJushi(own, ["ingest", "report.txt", "--json"], { env });
  const [{ reportId, message }] = JSON.parse(read.out) as [{ reportId: string; message: string }];
  expect(message).toContain("1个数字的含义由模型标注");
  expect((await runJushi(own, ["reports", "show", reportId, "--figures"], { env })).out).toContain("模型标注：指标");
  expect((await runJushi(own, ["reports", "diff", reportId])).out).toContain("12处 模型标注：指标，请对照原句");
  const asked = fake.requests.length;
  expect((await runJushi(own, ["ingest", "--all"], { env })).out).toContain("共1份报告，0份读法有变");
  expect(fake.requests.length).toBe(asked);
  own.remove();
});

test("labels without a model stop the start and say what is missing", async () => {
  const { code, err } = await runJushi(home, ["ask", question], { env: { MODEL_LABELS: "on" } });
  expect([code, err]).toEqual([1, expect.stringContaining("CHAT_MODEL")]);
});

test("a model without an address stops the start and says what is missing", async () => {
  const { code, err } = await runJushi(home, ["ask", question], { env: { CHAT_MODEL: "qwen" } });
  expect(code).toBe(1);
  expect(err).toContain("OPENAI_BASE_URL");
});
