import { beforeAll, describe, expect, test } from "vitest";
import { composeAnswer } from "../../src/answer/compose.ts";
import type { Piece } from "../../src/answer/piece.ts";
import { verifyAnswer, type Verifiable } from "../../src/answer/verify.ts";
import type { Claim } from "../../src/reports/answer.ts";
import type { Citation } from "../../src/reports/citation.ts";
import { prepareScenes, type SceneName, type Scenes } from "./gate/scenes.ts";
import { lexicon } from "./library.ts";

let scenes: Scenes;
beforeAll(async () => {
  ({ scenes } = await prepareScenes());
});

/** A right answer as the gate takes it, composed by the template. */
function right(name: SceneName): Verifiable {
  const { answer, stored, originalText } = scenes[name];
  const { claims, calculations, citations, notes } = answer;
  const { pieces, text } = composeAnswer(claims, calculations, notes);
  const candidates = stored.map((one) => ({ stored: one }));
  return { answer: { claims, calculations, citations, text }, pieces, candidates, originalText, units: lexicon.units };
}

function withPieces(input: Verifiable, pieces: readonly Piece[]): Verifiable {
  return { ...input, pieces, answer: { ...input.answer, text: pieces.map(({ text }) => text).join("") } };
}

/** The same words changed wherever they are printed. */
function reworded(input: Verifiable, from: string, to: string): Verifiable {
  return withPieces(
    input,
    input.pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll(from, to) })),
  );
}

function withClaim(input: Verifiable, change: Partial<Claim>): Verifiable {
  const [first, ...rest] = input.answer.claims;
  return first ? { ...input, answer: { ...input.answer, claims: [{ ...first, ...change }, ...rest] } } : input;
}

function withCitation(input: Verifiable, change: (citation: Citation) => Partial<Citation>): Verifiable {
  const citations = input.answer.citations.map((one) => ({ ...one, ...change(one) }));
  return { ...input, answer: { ...input.answer, citations } };
}

function withCalculation(input: Verifiable, from: string, to: string): Verifiable {
  const calculations = input.answer.calculations.map((one) => ({
    ...one,
    value: one.value.replace(from, to),
    formula: one.formula.replace(from, to),
  }));
  return reworded({ ...input, answer: { ...input.answer, calculations } }, from, to);
}

describe("a right answer", () => {
  test.each(["rate", "doses", "rise", "plan", "applied", "about", "apart", "years", "sum", "lowest"] as const)(
    "of the kind %s is shown",
    async (name) => {
      expect(await verifyAnswer(right(name))).toEqual([]);
    },
  );
});

describe("an answer is refused", () => {
  const year2022 = { label: "2022年", from: "2022-01-01", to: "2022-12-31" };
  const cases: [string, SceneName, (input: Verifiable) => Verifiable, string][] = [
    [
      "with digits changed everywhere",
      "rate",
      (input) => reworded(withClaim(input, { value: "92.97", display: "92.97%" }), "92.79", "92.97"),
      "differs from its figure",
    ],
    [
      "with digits changed in print only",
      "rate",
      (input) => reworded(input, "92.79", "92.97"),
      "not a claim under its label",
    ],
    [
      "with a value that is not the one displayed",
      "rate",
      (input) => withClaim(input, { value: "91.3" }),
      "prints another value",
    ],
    [
      "with another unit",
      "permille",
      (input) => reworded(withClaim(input, { unit: "%", display: "2.81%" }), "‰", "%"),
      "differs from its figure",
    ],
    [
      "with the scale dropped from the unit",
      "visits",
      (input) => reworded(withClaim(input, { unit: "人次", display: "46.28人次" }), "万人次", "人次"),
      "differs",
    ],
    [
      "with another place",
      "rate",
      (input) => reworded(withClaim(input, { place: "松溪岭县" }), "青禾县", "松溪岭县"),
      "differs",
    ],
    ["with another place in print only", "rate", (input) => reworded(input, "青禾县", "松溪岭县"), "under its label"],
    [
      "with another year",
      "rate",
      (input) => reworded(withClaim(input, { period: year2022 }), "2023年", "2022年"),
      "differs",
    ],
    ["with another year in print only", "rate", (input) => reworded(input, "2023年", "2022年"), "under its label"],
    [
      "with another age group",
      "rate",
      (input) => reworded(withClaim(input, { population: "12-17岁" }), "18岁以上", "12-17岁"),
      "differs",
    ],
    ["without its age group", "rate", (input) => reworded(input, "18岁以上", ""), "under its label"],
    [
      "with another dose",
      "rate",
      (input) => reworded(withClaim(input, { qualifiers: ["第二剂"] }), "第一剂", "第二剂"),
      "differs",
    ],
    ["of another whole", "rate", (input) => withClaim(input, { whole: "门诊" }), "differs"],
    ["with a plan told as a result", "plan", (input) => withClaim(input, { role: "result" }), "differs"],
    ["with a plan that is not printed as one", "plan", (input) => reworded(input, "（计划数）", ""), "under its label"],
    [
      "with another metric",
      "permille",
      (input) => reworded(withClaim(input, { metric: "孕产妇死亡率" }), "婴儿", "孕产妇"),
      "differs",
    ],
    [
      "with an approximate number told as exact",
      "about",
      (input) => reworded(withClaim(input, { display: "600次" }), "600余次", "600次"),
      "differs",
    ],
    [
      "with two figures under each other's labels",
      "doses",
      (input) => reworded(reworded(reworded(input, "92.79", "#"), "91.3", "92.79"), "#", "91.3"),
      "under its label",
    ],
    ["with a claim left out", "doses", (input) => withPieces(input, input.pieces.slice(4)), "not printed"],
    [
      "with a claim printed twice",
      "rate",
      (input) => withPieces(input, [...input.pieces, ...input.pieces]),
      "under its label",
    ],
    [
      "with a claim of an unknown figure",
      "rate",
      (input) => withClaim(input, { figureId: "other:1-2" }),
      "without a figure",
    ],
    [
      "with a quote retyped",
      "rate",
      (input) => withCitation(input, ({ quote }) => ({ quote: quote.replace("92.79", "92.97") })),
      "not its slice",
    ],
    [
      "with the sentence beside it quoted",
      "rate",
      (input) => withCitation(input, ({ span }) => ({ span: [span[0], span[1] - 4], quote: "" })),
      "cites another sentence",
    ],
    [
      "with the citation of another report",
      "rate",
      (input) => withCitation(input, () => ({ reportId: "another" })),
      "cites another sentence",
    ],
    [
      "with a number in the prose",
      "rate",
      (input) => withPieces(input, [...input.pieces, { text: "另有93家医院。" }]),
      "of no figure",
    ],
    [
      "with a full-width number in the prose",
      "rate",
      (input) => withPieces(input, [...input.pieces, { text: "另有９３家医院。" }]),
      "of no figure",
    ],
    [
      "with a circled number in the prose",
      "rate",
      (input) => withPieces(input, [...input.pieces, { text: "另有③家医院。" }]),
      "a digit in prose",
    ],
    [
      "with a spelled number in the prose",
      "rate",
      (input) => withPieces(input, [...input.pieces, { text: "另有二十三家医院。" }]),
      "of no figure",
    ],
    [
      "with a word that makes the figure approximate",
      "rate",
      (input) =>
        withPieces(
          input,
          input.pieces.map((piece) => (piece.text === "。" ? { text: "以上。" } : piece)),
        ),
      "reads otherwise",
    ],
    [
      "with a word that makes the figure larger",
      "visits",
      (input) =>
        withPieces(
          input,
          input.pieces
            .map((piece) => (piece.text === "。" ? { text: "、" } : piece))
            .flatMap((piece) =>
              "slot" in piece && piece.slot === "figure"
                ? [{ slot: "figure" as const, text: "46.28" }, { text: "亿人次" }]
                : [piece],
            ),
        ),
      "reads otherwise",
    ],
    [
      "with a text that was not composed",
      "rate",
      (input) => ({ ...input, answer: { ...input.answer, text: `${input.answer.text}好` } }),
      "not what was composed",
    ],
    [
      "with a sum that does not come out",
      "sum",
      (input) => withCalculation(input, "30.73", "31.73"),
      "comes out otherwise",
    ],
    [
      "with a difference turned round",
      "years",
      (input) => withCalculation(input, "1.4", "-1.4"),
      "comes out otherwise",
    ],
    [
      "with a calculation that is not printed",
      "sum",
      (input) =>
        withPieces(
          input,
          input.pieces.filter((piece) => !("slot" in piece) || piece.slot !== "calculation"),
        ),
      "is not printed",
    ],
    [
      "with a calculation of figures that are not shown",
      "sum",
      (input) => ({ ...input, candidates: input.candidates.slice(1) }),
      "not shown",
    ],
    [
      "with a lowest value that is no claim's",
      "lowest",
      (input) => withCalculation(input, "2.81", "2.18"),
      "comes out otherwise",
    ],
  ];

  test.each(cases)("%s", async (_name, scene, change, fault) => {
    expect(await verifyAnswer(change(right(scene)))).toContainEqual(expect.stringContaining(fault));
  });

  test("when the stored text no longer holds the figure", async () => {
    const input = right("rate");
    const originalText = async (reportId: string, version: number) =>
      (await input.originalText(reportId, version)).replace("92.79", "92.97");
    expect(await verifyAnswer({ ...input, originalText })).not.toEqual([]);
  });

  test("when the stored text and the quote changed together and the figure did not", async () => {
    const input = withCitation(right("rate"), ({ quote }) => ({ quote: quote.replace("92.79", "92.97") }));
    const originalText = async (reportId: string, version: number) =>
      (await input.originalText(reportId, version)).replace("92.79", "92.97");
    expect(await verifyAnswer({ ...input, originalText })).toEqual([expect.stringContaining("does not stand where")]);
  });
});
