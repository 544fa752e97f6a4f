import { expect, test } from "vitest";
import { runEvaluation, type AskedQuestion, type EvaluationDeps } from "../../src/evaluation/run-evaluation.ts";
import { answer, citation, labelledCase, original, rules, shownFigure } from "./made-answers.ts";

function deps(changes: Partial<EvaluationDeps> = {}): EvaluationDeps {
  let now = 0;
  return {
    ask: () => Promise.resolve(answer()),
    originalText: () => Promise.resolve(original),
    figureById: () => Promise.resolve(null),
    clockMs: () => (now += 7),
    rules,
    ...changes,
  };
}

const quiet = { progress: () => undefined };

test("asks every question as labelled, in order and twice, and reports each as one JSON line", async () => {
  const asked: AskedQuestion[] = [];
  const lines: string[] = [];
  const progress: string[] = [];
  const ask = (input: AskedQuestion) => {
    asked.push(input);
    return Promise.resolve(answer());
  };
  const cases = [
    labelledCase({ reports: ["yunchuan.txt"] }),
    labelledCase({ id: "c2", context: [{ question: "甲" }] }),
  ];
  const { outcomes, metrics } = await runEvaluation(deps({ ask }), cases, {
    progress: ({ done, total, label }) => progress.push(`${done}/${total} ${label}`),
    writeLine: (line) => void lines.push(line),
  });
  expect(asked.map(({ reports, context }) => [reports, context])).toEqual([
    [["yunchuan.txt"], []],
    [["yunchuan.txt"], []],
    [null, [{ question: "甲" }]],
    [null, [{ question: "甲" }]],
  ]);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { id: "c1", answer: answer(), latencyMs: 7 },
    { id: "c2", answer: answer(), latencyMs: 7 },
  ]);
  expect(progress).toEqual(["1/2 c1", "2/2 c2"]);
  expect(outcomes.every(({ verdict }) => verdict.right)).toBe(true);
  expect(metrics.all.counts.right).toEqual({ hit: 2, of: 2 });
});

test("other figures at the second asking are counted, and make no answer wrong", async () => {
  const answers = [answer(), answer({ claims: [] }), answer(), answer()];
  const ask = () => Promise.resolve(answers.shift() ?? answer());
  const cases = [labelledCase(), labelledCase({ id: "c2" })];
  const { metrics } = await runEvaluation(deps({ ask }), cases, quiet);
  expect(metrics.all.counts.stable).toEqual({ hit: 1, of: 2 });
  expect(metrics.all.counts.right).toEqual({ hit: 2, of: 2 });
});

test.each([
  ["a character beyond its span", citation({ span: [0, citation().quote.length + 1] }), original],
  ["an original that has changed", citation(), original.replace("81.5", "81.6")],
  ["a version that is gone", citation(), null],
  ["an empty quote", citation({ quote: "", span: [3, 3] }), original],
])("a quote with %s is invalid", async (_, cited, text) => {
  const broken = deps({
    ask: () => Promise.resolve(answer({ citations: [cited] })),
    originalText: () => Promise.resolve(text),
  });
  const { metrics } = await runEvaluation(broken, [labelledCase()], quiet);
  expect(metrics.all.counts.quotes).toEqual({ hit: 0, of: 1 });
});

test("the figures behind options are looked up", async () => {
  const options = [{ label: "签约率", question: "签约率多少", figureIds: ["f", "gone"] }];
  const { outcomes } = await runEvaluation(
    deps({
      ask: () => Promise.resolve(answer({ decision: "clarify", claims: [], options })),
      figureById: (figureId) => Promise.resolve(figureId === "f" ? shownFigure({ figureId }) : null),
    }),
    [labelledCase({ kind: "clarify" })],
    quiet,
  );
  expect(outcomes[0]?.verdict.failures).toEqual([]);
});

test("a question that fails is a failed case and does not end the run", async () => {
  let turn = 0;
  const lines: string[] = [];
  const ask = () => (turn++ === 0 ? Promise.reject(new Error("库锁住了")) : Promise.resolve(answer()));
  const { outcomes } = await runEvaluation(deps({ ask }), [labelledCase(), labelledCase({ id: "c2" })], {
    ...quiet,
    writeLine: (line) => void lines.push(line),
  });
  expect(outcomes.map(({ verdict }) => verdict.right)).toEqual([false, true]);
  expect(lines[0]).toContain("库锁住了");
});
