import { expect, test } from "vitest";
import { metricsOf } from "../read-prose.ts";

test.each([
  [
    "【学校卫生】检查学校58所，查处案件11件。\n【饮用水卫生】检查水厂9座，查处案件6件。",
    "学校卫生查处案件 = 11件",
    "饮用水卫生查处案件 = 6件",
  ],
  [
    "道路运输业方面。全市发生事故15起。\n建筑施工方面。全市发生事故2起。",
    "道路运输业发生事故 = 15起",
    "建筑施工发生事故 = 2起",
  ],
  [
    "（一）托育监督。开展检查58次。\n（二）放射监督。开展检查9次。",
    "托育监督开展检查 = 58次",
    "放射监督开展检查 = 9次",
  ],
])("paragraphs that tell the same take what each opens with: %s", async (prose, ...names) => {
  expect(await metricsOf(prose)).toEqual(expect.arrayContaining(names));
});

test("how much it changed is of the same thing", async () => {
  expect(
    await metricsOf("道路运输方面。发生事故15起，同比增加3起。\n建筑施工方面。发生事故2起，同比减少1起。"),
  ).toEqual(["道路运输发生事故 = 15起", "道路运输发生事故 = 3起", "建筑施工发生事故 = 2起", "建筑施工发生事故 = 1起"]);
});

test("one total above them needs none; what is told once, and two tellings under one topic, stay as they are", async () => {
  expect(await metricsOf("全市发生事故17起。\n道路运输方面。发生事故15起。\n建筑施工方面。新增工地2个。")).toEqual([
    "发生事故 = 17起",
    "道路运输发生事故 = 15起",
    "新增工地 = 2个",
  ]);
  expect(await metricsOf("道路运输方面。发生事故15起。又发生事故2起。\n建筑施工方面。新增工地2个。")).toEqual([
    "发生事故 = 15起",
    "发生事故 = 2起",
    "新增工地 = 2个",
  ]);
});
