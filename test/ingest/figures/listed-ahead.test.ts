import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Numbers in a row behind a clause that lists of whom or what they are, and shares behind one that says of whom there is much. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${metricOf(figure)} ${figure.display}`);
}

test.each([
  [
    "the foremost, and their shares behind",
    "发病居前三位的病种为流感、手足口病、肺结核，发病数为612例、231例、158例，占总发病数的47.6%、18.1%、12.3%。",
    ["流感·发病数 612例", "手足口病·发病数 231例", "肺结核·发病数 158例"],
    ["流感·占总发病数 47.6%", "手足口病·占总发病数 18.1%", "肺结核·占总发病数 12.3%"],
  ],
  [
    "what a rate is of stands before the list",
    "疫苗不良反应检出率前2位为百白破疫苗(百白破)、麻腮风疫苗，检出率为7.1%、4.2%。",
    ["百白破疫苗·疫苗不良反应检出率 7.1%"],
    ["麻腮风疫苗·疫苗不良反应检出率 4.2%"],
  ],
  [
    "the chief ones",
    "不良反应以低热、皮疹为主，发生率分别为31.2%、17.5%。",
    ["低热·发生率 31.2%"],
    ["皮疹·发生率 17.5%"],
  ],
  [
    "the many, whose last has what is told of all",
    "早产、肥胖儿童接种后发热反应率较高，分别为8.4%、7.1%。",
    ["早产儿童·接种后发热反应率 8.4%"],
    ["肥胖儿童·接种后发热反应率 7.1%"],
  ],
])("are shared out in order: %s", async (_what, prose, first, then) => {
  expect(await told(prose)).toEqual([...first, ...then]);
});

test("where the counts disagree nothing is shared out", async () => {
  const names = await told("不良反应以低热、皮疹、头痛为主，发生率分别为31.2%、17.5%。");
  expect(names.join()).not.toMatch(/低热·|皮疹·/);
});

test.each([
  ["children of an age", "5岁以下儿童发病较多，占比91.2%。", "5岁以下儿童发病 91.2%"],
  ["a stretch of hours", "接种48小时内发热较多，占71.3%。", "接种48小时内发热 71.3%"],
  ["no clause of that kind", "5岁以下儿童接种较为顺利，占比91.2%。", "占比 91.2%"],
])("a share is of whom the clause before it says there is much: %s", async (_what, prose, figure) => {
  expect((await told(prose)).at(-1)).toContain(figure);
});

test("the dose that a rate is above is not that of what follows", async () => {
  const { figures } = await readProse("二针后发热率8.3%，高于首针发热率4.6%；男童发热率9.4%。");
  expect(figures.at(-1)?.qualifiers).toEqual([]);
});
