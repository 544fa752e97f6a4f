import { describe, expect, test } from "vitest";

import { coverRun, prepare } from "../../src/answer/retrieve/cover-run.ts";
import { askedText, replacedWords, saysMore } from "../../src/answer/retrieve/rivals.ts";
import { ask, lexicon, openLibrary } from "./library.ts";

/**
 * Sentences that name two of a kind and count one of them. What is asked of the other stands in the sentence, and the
 * figure's own name has another word in its place.
 */
const library = await openLibrary({
  "review.txt": `松溪岭县卫生健康局妇女保健和儿童保健工作总结
2023年，推进哮喘、痛风患者随访，哮喘患者规范随访率77%。对游泳馆、理发店开展量化分级，游泳馆量化分级率91%。
加强公立诊所与民营诊所建设，民营诊所床位46张。组织科室学习和支委会学习，支委会学习14次。
无校医离职；村医离职3人。男性健康、女性健康齐抓。女性建档2300人。
在中药方面，西药药师培训37人。全县儿童保健课堂25场。
(一)尘肺防治。2023年，氟骨症筛查640人。`,
  "neighbours.txt": `青禾县卫生健康局2023年工作总结
2023年，推进哮喘、痛风患者随访，哮喘患者规范随访率77%，痛风患者规范随访率59%。推进家庭医生签约，签约率64%。
围绕近视防控，筛查儿童青少年8120人。2022至2023年安排托育建设项目16个，概算总投资3.4亿元。
根据《流感疫苗接种方案》，全县启动接种。其中60岁及以上老年人5200剂次（接种率31.4%）、医务人员830剂次（接种率84.6%）。`,
});

async function said(question: string): Promise<string> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? claims.map(({ display }) => display).join(" ") : decision;
}

describe("a word of the sentence is not lent to a name that has another in its place", () => {
  test.each([
    ["痛风患者规范随访率多少"],
    ["理发店量化分级率多少"],
    ["公立诊所床位多少张"],
    ["科室学习几次"],
    ["男性建档多少人"],
    ["中药药师培训多少人"],
    ["妇女保健课堂几场"],
    ["尘肺筛查多少人"],
  ])("%s", async (question) => {
    expect(await said(`松溪岭县${question}`)).toBe("refuse");
  });
  test.each([
    ["哮喘患者规范随访率多少", "77%"],
    ["游泳馆量化分级率多少", "91%"],
    ["民营诊所床位多少张", "46张"],
    ["支委会学习几次", "14次"],
    ["村医离职几人", "3人"],
    ["女性建档多少人", "2300人"],
    ["西药药师培训多少人", "37人"],
    ["儿童保健课堂几场", "25场"],
    ["氟骨症筛查多少人", "640人"],
  ])("%s", async (question, display) => {
    expect(await said(`松溪岭县${question}`)).toBe(display);
  });
  test("and what the sentence denies of the one is told in its own words", async () => {
    const { claims, citations } = await ask(library, "松溪岭县校医离职几人");
    expect([claims, citations.map(({ quote }) => quote)]).toEqual([[], ["无校医离职；村医离职3人。"]]);
  });
});

describe("what a sentence is about still says what its figures count", () => {
  test.each([
    ["痛风患者规范随访率多少", "59%"],
    ["家庭医生签约率多少", "64%"],
    ["近视筛查多少人", "8120人"],
    ["托育项目概算总投资多少", "3.4亿元"],
    ["60岁以上流感疫苗接种率", "31.4%"],
  ])("%s", async (question, display) => {
    expect(await said(`青禾县${question}`)).toBe(display);
  });
});

/** What stands in the place of 托育 in a name, where the sentence lends 托育. */
function replacedIn(name: string): string {
  const run = prepare("托育园舍", lexicon.asking);
  const characters = coverRun(run, [
    { text: name, weight: 1 },
    { text: "围绕托育园舍", weight: 0.25 },
  ]);
  return replacedWords([{ run, characters }], askedText(run.text, lexicon.asking), name, lexicon.asking);
}

describe("a verb that a name opens with is no member of a kind", () => {
  test.each(lexicon.asking.openers)("%s", (verb) => {
    expect(replacedIn(`${verb}园舍`)).toBe("");
  });
  test.each(lexicon.asking.closers)("nor is what it closes with: %s", (noun) => {
    expect(saysMore(askedText("推送", lexicon.asking), `推送${noun}`, lexicon.asking)).toBe(false);
  });
  test("another kind is one", () => {
    expect(replacedIn("幼教园舍")).toBe("托育");
  });
});
