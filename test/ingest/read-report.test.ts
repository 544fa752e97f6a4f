import { expect, test } from "vitest";

import { passageLength } from "../../ingest/passages.ts";
import { readText, title } from "./read-prose.ts";

const body = "各项工作稳步推进，群众满意度持续提高，全年办结来信来访件，做到件件有回音、事事有着落。";

test("numbers in page furniture, list marks and markup never become figures", async () => {
  const { figures, excluded, unaccounted } = await readText(
    [
      title,
      "1.应急响应快。全市新增托位130个。",
      '<ol class="list-paddingleft-2"><li><p>检查单位72家。</p></li></ol>',
      body,
      "相关阅读",
      "宁波限购政策2017 杭州中考2018 台州限行2019 玉环楼盘网 招聘 二手房 中考 小升初 创业贷款 退税 购车补贴 医保定点 社保",
    ].join("\n"),
  );
  expect(figures.map(({ display }) => display)).toEqual(["130个", "72家"]);
  expect(excluded.map((token) => token.class)).toEqual(expect.arrayContaining(["list-mark", "junk", "date"]));
  expect(unaccounted).toEqual([]);
});

test("the same text always gives the same figures with the same ids", async () => {
  const text = `${title}\n新增托位130个，满意率96%。`;
  const [first, second] = [await readText(text), await readText(text)];
  expect(first.figures.map(({ id }) => id)).toEqual(second.figures.map(({ id }) => id));
  expect(first.figures[0]?.id).toMatch(/^[0-9a-f]{16}:\d+-\d+$/);
});

test("spans are offsets of the original, with the pinyin and spaces it has", async () => {
  const toned = Array.from({ length: 12 }, () => "開(kāi)原(yuán)市(shì)").join("、");
  const text = `开原市卫计局2018年总结\n${toned}。補(bǔ)償(cháng)121萬(wàn)人次，覆盖率 92.79 ％。`;
  const { figures } = await readText(text);
  expect(figures.map(({ span, display }) => [text.slice(...span), display])).toEqual([
    ["121萬(wàn)人次", "121万人次"],
    ["92.79 ％", "92.79%"],
  ]);
});

test("a figure keeps its sentence, its clause and what leads up to them", async () => {
  const { figures, text } = await readText(
    `${title}\n一、妇幼健康\n妇幼工作稳步推进。全年活产272人，住院分娩率98.52%。`,
  );
  const figure = figures[1];
  expect(figure && text.slice(...figure.sentence)).toBe("全年活产272人，住院分娩率98.52%。");
  expect(figure?.reading).toMatchObject({ clause: "住院分娩率98.52%。", lead: "妇幼健康 妇幼工作稳步推进。" });
});

test("passages hold whole sentences of one section and are never longer than a reader takes in at one look", async () => {
  const long = Array.from({ length: 40 }, (_, index) => `第${index + 1}项工作完成${index + 10}件。`).join("");
  const { passages } = await readText(`${title}\n${long}\n${"全市卫生健康工作，".repeat(80)}\n`);
  expect(passages.length).toBeGreaterThan(2);
  for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(passageLength);
  expect(passages.slice(0, 2).every(({ text }) => text.endsWith("。") || text.startsWith(title))).toBe(true);
});

test("a text with nothing to read has no figures and nothing left over", async () => {
  expect(await readText("")).toMatchObject({ figures: [], passages: [], unaccounted: [] });
});

test("a number of a table bears the unit its header gives once", async () => {
  const table =
    "| 地区 | 2021年末 | 2023年末 |\n| --- | --- | --- |\n| 鹿城区 | 118.95 | — |\n| 瑞安市 | 152.58 | 153.46 |\n";
  const { figures, unaccounted } = await readText(
    `# 温州市2023年人口情况\n\n表1 年末常住人口\n\n单位：万人\n\n${table}`,
    "md",
  );
  expect(
    figures.map(({ place, period, display, masked }) => `${place?.name} ${period.label} ${display || masked}`),
  ).toEqual([
    "鹿城区 截至2021年底 118.95万人",
    "鹿城区 截至2023年底 —",
    "瑞安市 截至2021年底 152.58万人",
    "瑞安市 截至2023年底 153.46万人",
  ]);
  expect(unaccounted).toEqual([]);
});
