import { expect, test } from "vitest";
import { ask, inShort, openLibrary } from "./library.ts";

const text = `台州市2023年工作总结
2023年，全市平均空气质量优良天数比例为96.1%，玉环市优良天数比例为97.2%。
全市臭氧平均浓度为132微克/立方米。`;

test("asked of no place, a report speaks for its own, though a county goes by the shorter name", async () => {
  const library = await openLibrary({ "report.txt": text });
  expect(inShort(await ask(library, "去年优良天数比例多少"))).toBe("96.1%");
  expect(inShort(await ask(library, "玉环市去年优良天数比例多少"))).toBe("97.2%");
  expect(inShort(await ask(library, "去年O3浓度多少"))).toBe("132微克/立方米");
});

test("two reports are a choice still", async () => {
  const other = "温岭市2023年工作总结\n2023年，优良天数比例为98.4%。";
  const library = await openLibrary({ "report.txt": text, "other.txt": other });
  expect((await ask(library, "去年优良天数比例多少")).decision).toBe("clarify");
});
