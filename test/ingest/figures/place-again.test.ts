import { expect, test } from "vitest";

import { metricOf, readProse } from "../read-prose.ts";

/** `临海市 达标率 = 91%`: whose each figure of a paragraph is. */
async function placedIn(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年水质情况");
  return figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} = ${figure.display}`);
}

test("what a sentence told of a county at one time the next tells of it at another", async () => {
  expect(
    await placedIn("临海市11月断面达标率91%；氨氮浓度0.4毫克/升。1—11月，断面达标率88%，氨氮浓度0.5毫克/升。"),
  ).toEqual([
    "临海市 断面达标率 = 91%",
    "临海市 氨氮浓度 = 0.4毫克/升",
    "临海市 断面达标率 = 88%",
    "临海市 氨氮浓度 = 0.5毫克/升",
  ]);
});

test("another thing, or 全市, is not the county's", async () => {
  expect(await placedIn("临海市11月断面达标率91%。1—11月，公众满意率83%。")).toContain("台州市 公众满意率 = 83%");
  expect(await placedIn("临海市11月断面达标率91%。1—11月，全市断面达标率86%。")).toContain("台州市 断面达标率 = 86%");
});
