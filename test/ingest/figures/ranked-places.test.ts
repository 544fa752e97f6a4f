import { expect, test } from "vitest";
import { metricOf, readProse } from "../read-prose.ts";

/** Places that are ranked, each with its number, and what they are ranked by. */

async function told(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose, "台州市2021年工作总结");
  return figures.map((figure) => {
    const { place, placeLabel, qualifiers, display } = figure;
    return [place?.name ?? placeLabel, ...qualifiers, metricOf(figure), display].join(" ");
  });
}

test.each([
  [
    "towns in brackets, first and last",
    "第一剂接种率排名前三的是柳溪镇（99.1%）、白河乡（98.4%）和桥头街道（97.7%），后两位的是石塘镇（88.0%）、上村乡（85.7%）。",
    [
      "柳溪镇 第一剂 接种率 99.1%",
      "白河乡 第一剂 接种率 98.4%",
      "桥头街道 第一剂 接种率 97.7%",
      "石塘镇 第一剂 接种率 88.0%",
      "上村乡 第一剂 接种率 85.7%",
    ],
  ],
  [
    "counties, and the mean of all",
    "接种率前两名是临海市98.4%、三门县97.5%，全市平均93.2%。",
    ["临海市 接种率 98.4%", "三门县 接种率 97.5%", "台州市 接种率 93.2%"],
  ],
  [
    "what the first have together",
    "发病数居前两位的县（市、区）依次为临海市（312例）、三门县（298例），占总病例数的41.2%。",
    ["临海市 发病数 312例", "三门县 发病数 298例", "临海市、三门县 发病数 41.2%"],
  ],
  [
    "each with the number of its turn, and the last in brackets",
    "第二剂接种率居前两位的乡镇（街道）为柳溪镇、桥头街道，分别为98.6%和98.1%；居后两位的为石塘镇（90.3%）、上村乡（89.4%）。",
    [
      "柳溪镇 第二剂 接种率 98.6%",
      "桥头街道 第二剂 接种率 98.1%",
      "石塘镇 第二剂 接种率 90.3%",
      "上村乡 第二剂 接种率 89.4%",
    ],
  ],
  [
    "what the first have all together",
    "发病居前两位的镇（街道）为桥头街道81例、柳溪镇64例，合计占52.3%。",
    ["桥头街道 发病 81例", "柳溪镇 发病 64例", "桥头街道、柳溪镇 发病 52.3%"],
  ],
  [
    "those above and below a line, whose numbers are their own",
    "接种率最高的是临海市（98.7%）。高于全市平均水平的有临海市、三门县（97.9%）、天台县（96.8%）；低于95%目标要求的有玉环市（94.2%）两个县（市、区）。",
    [
      "临海市 接种率 98.7%",
      "三门县 接种率 97.9%",
      "天台县 接种率 96.8%",
      "台州市 低于目标要求 95%",
      "玉环市 接种率 94.2%",
    ],
  ],
  [
    "the one that stands first and the one that stands last",
    "全市补种率82.5%；补种率居首位的三门县为95.1%，居末位的玉环市为61.7%。",
    ["台州市 补种率 82.5%", "三门县 补种率 95.1%", "玉环市 补种率 61.7%"],
  ],
  ["the one that is lowest, and its number behind a comma", "补种率最低的是石塘镇，为77.4%。", ["石塘镇 补种率 77.4%"]],
])("%s", async (_what, prose, figures) => {
  expect(await told(prose)).toEqual(figures);
});

test("diseases in turn are no places", async () => {
  const { figures } = await readProse("发病居前两位的病种为肝炎、肺结核，分别为402例和287例。", "台州市2021年工作总结");
  expect(figures.map(({ place }) => place?.name)).toEqual(["台州市", "台州市"]);
});

test("diseases that are ranked are no places", async () => {
  expect(await told("报告发病数居前两位的病种依次为肝炎（402例）、肺结核（287例）。")).toEqual([
    "台州市 肝炎·发病 402例",
    "台州市 肺结核·发病 287例",
  ]);
});

test("the highest, the next and the lowest, each with its number", async () => {
  expect(
    await told("报告发病率最高的为柳溪镇（203.5/10万），其次为白河乡（182.8/10万），最低为石塘镇（12.6/10万）。"),
  ).toEqual(["柳溪镇 报告发病率 203.5/10万", "白河乡 报告发病率 182.8/10万", "石塘镇 报告发病率 12.6/10万"]);
});
