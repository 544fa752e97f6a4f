import { expect, test } from "vitest";
import { openLibrary, showing } from "./library.ts";

/** Members by their trades, and what went by road and rail: parts asked for by what talk calls them. */

const shown = showing(
  await openLibrary({
    "party.txt": `青禾县2023年党内统计
截至2023年底，全县共有中国共产党党员7260名，党的基层组织352个，其中支部311个。女党员3012名，大专及以上学历党员4380名。
全年设立基层党委18个。入党积极分子490名。
`,
    "road.txt": `松溪岭县2023年交通运输情况
2023年，全县铁路、公路完成货物运输量13.7万吨，增长8.7%。其中铁路完成5.6万吨，增长10.2%。公路完成8.1万吨，增长3.9%。
`,
  }),
);

test.each([
  ["青禾县党员多少名", "7260名"],
  ["青禾县女党员多少名", "3012名"],
  ["青禾县党支部多少个", "311个"],
  ["青禾县基层党组织多少个", "352个"],
  ["青禾县入党积极分子多少", "490名"],
  ["松溪岭县公路货运量多少，增长多少", "8.1万吨 3.9%"],
  ["松溪岭县货运量多少", "13.7万吨"],
  ["松溪岭县水路货运量多少", "refuse"],
])("%s: %s", async (question, answer) => {
  expect(await shown(question)).toBe(answer);
});
