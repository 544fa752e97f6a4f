import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${metricOf(figure)} ${figure.period.label} ${figure.display} ${figure.role}`);
}

test("two numbers in one bracket are what the two levels before it were, and both changes are shared out so", async () => {
  expect(await told("2021年管理率达到91.5%，分娩率达到97.2%，较2012年（84.1%和94.3%）分别提高7.4%和2.9%。")).toEqual([
    "管理率 2021年 91.5% result",
    "分娩率 2021年 97.2% result",
    "管理率 2012年 84.1% result",
    "分娩率 2012年 94.3% result",
    "管理率 2021年 7.4% change",
    "分娩率 2021年 2.9% change",
  ]);
});

test("one number in the bracket is what the last level was", async () => {
  expect(await told("2021年管理率达到91.5%，分娩率达到97.2%，较2012年（94.3%）提高2.9%。")).toEqual([
    "管理率 2021年 91.5% result",
    "分娩率 2021年 97.2% result",
    "分娩率 2012年 94.3% result",
    "分娩率 2021年 2.9% change",
  ]);
});

test("what kept steady in the clause before is what the number behind it is of", async () => {
  expect(await told("全年出生8900名婴儿，出生人口性别比保持平稳，全市控制在107.2。")).toEqual([
    "出生婴儿 2021年 8900名 result",
    "出生人口性别比 2021年 107.2 result",
  ]);
});
