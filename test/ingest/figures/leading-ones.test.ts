import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** 居前三位的…: what those who lead are called, where they are, and whose their share is. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年5月法定传染病疫情");
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.display}`);
}

test("a share behind as many as lead is that of all of them", async () => {
  expect(await told("居前三位的是流行性感冒512例、手足口病308例、水痘97例，占丙类总数的91.2%。")).toEqual([
    "台州市 流行性感冒 512例",
    "台州市 手足口病 308例",
    "台州市 水痘 97例",
    "台州市 流行性感冒、手足口病、水痘·占丙类总数 91.2%",
  ]);
});

test("where not all of them are told it is not", async () => {
  expect((await told("居前三位的是流行性感冒512例、手足口病308例，占丙类总数的81.2%。")).at(-1)).not.toContain(
    "流行性感冒、手足口病",
  );
});

test("the counties that lead each have their own number under the name before", async () => {
  expect(await told("报告病例数居前三位的县（市、区）为温岭市（72例）、临海市（65例）、椒江区（54例）。")).toEqual([
    "温岭市 报告病例数 72例",
    "临海市 报告病例数 65例",
    "椒江区 报告病例数 54例",
  ]);
});
