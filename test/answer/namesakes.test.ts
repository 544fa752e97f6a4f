import { expect, test } from "vitest";
import { ask, openLibrary } from "./library.ts";

/** Two districts of one name: neither answers for the other, and neither stands without its city. */
const library = await openLibrary({
  "a.txt": "南京市鼓楼区卫生健康局2023年工作总结\n2023年，全区家庭医生签约率43.6%。\n",
  "b.txt": "福州市鼓楼区卫生健康局2023年工作总结\n2023年，全区家庭医生签约率39.8%。\n",
  "c.txt": "青禾县卫生健康局2023年工作总结\n2023年，全县家庭医生签约率51.2%。\n",
});

async function shown(question: string): Promise<string[]> {
  const { claims } = await ask(library, question);
  return claims.map(({ place, display }) => `${place} ${display}`).toSorted();
}

test("a name that two districts share is answered for both, each with its city", async () => {
  expect(await shown("鼓楼区2023年家庭医生签约率")).toEqual(["南京市鼓楼区 43.6%", "福州市鼓楼区 39.8%"]);
});

test("the city named before it decides", async () => {
  expect(await shown("福州鼓楼2023年家庭医生签约率")).toEqual(["福州市鼓楼区 39.8%"]);
});

test("a third district of that name, of which there is no report, is refused under its own name", async () => {
  const { decision, text } = await ask(library, "徐州市鼓楼区2023年家庭医生签约率");
  expect(decision).toBe("refuse");
  expect(text).toContain("徐州市鼓楼区");
});

test("a name nobody shares is printed as it is", async () => {
  expect(await shown("青禾县2023年家庭医生签约率")).toEqual(["青禾县 51.2%"]);
});

test("a whole province's figure is not a nameless county's", async () => {
  const nameless = await openLibrary({
    "x.txt": "县卫生健康局2023年工作总结\n2023年，全县高血压患者规范管理率57.2%。全县开展义诊12场。\n",
  });
  expect((await ask(nameless, "全省2023年高血压患者规范管理率")).decision).toBe("refuse");
  expect((await ask(nameless, "全县2023年高血压患者规范管理率")).decision).toBe("answer");
});
