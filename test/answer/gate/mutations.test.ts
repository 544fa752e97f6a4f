import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { composeAnswer } from "../../../src/answer/compose.ts";
import type { Piece } from "../../../src/answer/piece.ts";
import { verifyAnswer } from "../../../src/answer/verify.ts";
import type { Claim } from "../../../src/reports/answer.ts";
import { ask, lexicon, openLibrary } from "../library.ts";
import { gateReports, qingheLastYear } from "./reports.ts";
import { around, draftOf, prepareScenes, showDraft, type Scene, type SceneName, type Scenes } from "./scenes.ts";

let scenes: Scenes;
beforeAll(async () => {
  ({ scenes } = await prepareScenes());
});

const names: readonly SceneName[] = [
  "rate",
  "doses",
  "permille",
  "rise",
  "plan",
  "done",
  "applied",
  "about",
  "apart",
  "visits",
];

/** One slot of a claim changed into something else of its kind, and the same change in print. */
type Mutation = { slot: string; claim: Claim; from: string; to: string };

const others = {
  unit: ["‰", "%", "万元", "亿元", "人", "人次", "万人次", "个百分点"],
  place: ["松溪岭县", "云川市", "永安市", "全省"],
  year: ["2021年", "2022年", "2025年", "2023年上半年"],
  population: ["12-17岁", "60岁以上", "3岁以下"],
  dose: ["第二剂", "第三剂", "全程"],
};

const mutations: Record<string, (claim: Claim, pick: number) => Mutation | null> = {
  digit: (claim, pick) => {
    const places = [...claim.display.matchAll(/\d/g)].map(({ index }) => index);
    const at = places[pick % places.length] ?? 0;
    const digit = String((Number(claim.display[at]) + 1 + (pick % 9)) % 10);
    const display = claim.display.slice(0, at) + digit + claim.display.slice(at + 1);
    return changed("digit", claim, claim.display, display, { display, value: /[\d.]+/.exec(display)?.[0] ?? "" });
  },
  unit: (claim, pick) => {
    const unit = other(others.unit, claim.unit, pick);
    const display = claim.display.replace(claim.unit, unit);
    return claim.unit === "" ? null : changed("unit", claim, claim.display, display, { display, unit });
  },
  place: (claim, pick) => {
    const place = other(others.place, claim.place, pick);
    return changed("place", claim, claim.place, place, { place });
  },
  year: (claim, pick) => {
    const label = other(others.year, claim.period.label, pick);
    return changed("year", claim, claim.period.label, label, { period: { ...claim.period, label } });
  },
  population: (claim, pick) => {
    const population = other(others.population, claim.population ?? "", pick);
    const from = claim.population ?? claim.period.label;
    const to = claim.population === undefined ? `${from}${population}` : population;
    return changed("population", claim, from, to, { population });
  },
  dose: (claim, pick) => {
    const dose = other(others.dose, claim.qualifiers[0] ?? "", pick);
    const from = claim.qualifiers[0] ?? claim.period.label;
    const to = claim.qualifiers[0] === undefined ? `${from}${dose}` : dose;
    return changed("dose", claim, from, to, { qualifiers: [dose] });
  },
  role: (claim) =>
    claim.role === "result"
      ? changed("role", claim, "：", "（计划数）：", { role: "plan" })
      : changed("role", claim, /（.+?）：/.exec(`${claim.metric}（计划数）：`)?.[0] ?? "", "：", { role: "result" }),
};

function changed(slot: string, claim: Claim, from: string, to: string, change: Partial<Claim>): Mutation {
  return { slot, claim: { ...claim, ...change }, from, to };
}

function other(choices: readonly string[], own: string, pick: number): string {
  const rest = choices.filter((choice) => choice !== own);
  return rest[pick % rest.length] ?? "";
}

const mutated = fc.record({
  name: fc.constantFrom(...names),
  slot: fc.constantFrom(...Object.keys(mutations)),
  pick: fc.nat(1000),
  where: fc.constantFrom("print", "claim", "both"),
});

function verify({ answer, stored, originalText }: Scene, claims: readonly Claim[], pieces: readonly Piece[]) {
  const text = pieces.map((piece) => piece.text).join("");
  return verifyAnswer({
    answer: { ...answer, claims: [...claims], text },
    pieces,
    candidates: stored.map((one) => ({ stored: one })),
    originalText,
    units: lexicon.units,
  });
}

describe("one slot changed in a right answer", () => {
  test("is refused, whether it changed in what is printed, in the claim behind it, or in both", async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ name, slot, pick, where }) => {
        const scene = scenes[name];
        const { claims, calculations, notes } = scene.answer;
        const [first, ...rest] = claims;
        const mutation = first && mutations[slot]?.(first, pick);
        fc.pre(mutation !== null && mutation !== undefined);
        const { pieces } = composeAnswer(claims, calculations, notes);
        const inPrint = pieces.map((piece) => ({ ...piece, text: piece.text.replace(mutation.from, mutation.to) }));
        const isPrinted = inPrint.some(({ text }, at) => text !== pieces[at]?.text);
        fc.pre(where === "claim" || isPrinted);
        const shownPieces = where === "claim" ? pieces : inPrint;
        const shownClaims = where === "print" ? claims : [mutation.claim, ...rest];
        expect(await verify(scene, shownClaims, shownPieces)).not.toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("is refused when a draft types it", async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async ({ name, slot, pick }) => {
        const scene = scenes[name];
        const [first] = scene.answer.claims;
        const mutation = first && mutations[slot]?.(first, pick);
        fc.pre(mutation !== null && mutation !== undefined);
        const typed = scene.answer.text.replace(mutation.from, mutation.to);
        expect((await showDraft(around(scene, typed), scene)).kind).toBe("dropped");
        expect((await showDraft(draftOf({ text: typed }), scene)).kind).toBe("dropped");
      }),
      { numRuns: 300 },
    );
  });
});

describe("any text around the figures", () => {
  test("of a draft that is shown holds no digit, and the figures are the claims", async () => {
    const alphabet = fc.constantFrom(
      ...Array.from("报告显示如下数字约九十2２①万%超过增长第二剂去年全省最高是，。：\u200b*[]<a>"),
      "根据报告",
      "原文",
    );
    let shown = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(alphabet, { maxLength: 6 }),
        fc.array(alphabet, { maxLength: 6 }),
        async (lead, tail) => {
          const raw = draftOf({ text: `${lead.join("")}：` }, { figure: "f1" }, { text: `。${tail.join("")}` });
          const rendered = await showDraft(raw, scenes.rate);
          if (rendered.kind === "dropped") return;
          shown += 1;
          const prose = [...lead, ...tail].join("");
          expect(prose).not.toMatch(/[约九十2２①万%超增第全最\u200b*[\]<a>]/);
          expect(rendered.text.match(/\d+\.\d+%/g)).toEqual(["92.79%"]);
        },
      ),
      { numRuns: 500 },
    );
    expect(shown).toBeGreaterThan(0);
  });
});

const questions: readonly [question: string, value: string][] = [
  ["青禾县去年18岁以上第一剂接种覆盖率多少", "92.79"],
  ["青禾县2023年婴儿死亡率多少", "2.81"],
  ["青禾县2023年罚款多少", "23.7"],
  ["青禾县2023年门诊服务多少人次", "46.28"],
];

describe("the source decides", () => {
  test("a digit changed in the report is changed in the answer, and the old one is gone", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...questions), fc.nat(8), fc.nat(20), async ([question, value], shift, pick) => {
        const places = [...value.matchAll(/\d/g)].map(({ index }) => index);
        const at = places[pick % places.length] ?? 0;
        const digit = String((Number(value[at]) + 1 + shift) % 10);
        fc.pre(at > 0 || digit !== "0");
        const now = value.slice(0, at) + digit + value.slice(at + 1);
        const library = await openLibrary({ "report.txt": qingheLastYear.replace(value, now) });
        const answer = await ask(library, question);
        library.database.close();
        expect(answer.claims.map((claim) => claim.value)).toEqual([now]);
        expect(answer.text).toContain(now);
        expect(answer.text).not.toContain(value);
      }),
      { numRuns: 20 },
    );
  });

  test.each(questions)("without its sentence, %s is refused and nothing says %s", async (question, value) => {
    const sentences = qingheLastYear.split(/(?<=[。\n])/);
    const without = sentences.filter((sentence) => !sentence.includes(value)).join("");
    const library = await openLibrary({ ...gateReports, "qinghe-2023.txt": without });
    const answer = await ask(library, question);
    library.database.close();
    expect(answer.decision).toBe("refuse");
    expect(answer.text).not.toContain(value);
  });
});
