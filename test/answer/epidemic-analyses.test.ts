import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** A yearly analysis of epidemics: all classes and one, who fell ill and who died, of what a share is. */

const shown = showing(
  await openLibrary({
    "work.txt": `临海市2024年法定传染病疫情分析
2024年全市共报告甲、乙、丙类法定传染病21种846例，死亡9例，报告发病率75.6/10万。
乙类传染病报告12种184例，占报告总数的21.7%，死亡9人，其中艾滋病死亡6人、肺结核2人、乙肝1人；发病率16.4/10万。
丙类传染病报告9种662例，发病率59.2/10万，三病占丙类总数的97.1%。
处置聚集性疫情47起，其中流感31起（发病612人）、水痘9起（发病98人）。
`,
  }),
);

test.each([
  ["传染病多少例", "846例"],
  ["传染病报告多少例", "846例"],
  ["死了多少人", "9例"],
  ["乙类死亡多少人", "9人"],
  ["艾滋病死亡多少人", "6人"],
  ["肺结核死了几个人", "2人"],
  ["乙类占多少", "21.7%"],
])("%s: %s", async (question, figures) => {
  expect(await shown(question)).toBe(figures);
});

test.each(["艾滋病多少例", "水痘多少例", "丙类占多少"])("%s is not what stands there", async (question) => {
  expect(await shown(question)).toBe("refuse");
});
