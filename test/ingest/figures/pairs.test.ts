import { expect, test } from "vitest";

import { edgesOf, metricOf, readProse } from "../read-prose.ts";

async function figuresOf(prose: string) {
  const report = await readProse(prose);
  return report.figures.map((figure) => ({
    display: figure.display,
    metric: metricOf(figure),
    role: figure.role,
    change: figure.change === null ? null : `${figure.change.direction} ${figure.change.comparator}`.trim(),
    period: figure.period.label,
    edges: edgesOf(figure, report),
  }));
}

test.each([
  ["红包折合7.41万元177人次。", "177人次", "7.41万元"],
  ["培训12场640人次。", "640人次", "12场"],
  ["上门指导复工企业10179家、39220人次。", "39220人次", "10179家"],
])("a number right behind another counts the same thing in another unit: %s", async (prose, twin, other) => {
  const figures = await figuresOf(prose);
  expect(figures[1]).toMatchObject({ display: twin, metric: figures[0]?.metric, edges: [`twin ${other}`] });
});

test.each([
  ["派出4组36名农技员进村入户。", "农技员进村入户"],
  ["选派12批108名教师支教。", "教师支教"],
  ["接待信访9批73人次,化解6件。", "接待信访"],
])(
  "the noun behind the second number is the first one's too, where none stands before them: %s",
  async (prose, metric) => {
    const [first, second] = await figuresOf(prose);
    expect([first?.metric, second?.metric]).toEqual([metric, metric]);
  },
);

test.each([
  ["满意度由2017年的82.5%升至88.2%。", "满意度", "2017年", "up 2017年"],
  ["城乡收入比由上年的1.63缩小到1.61。", "城乡收入比", "2020年", "down 上年"],
  ["平均住院日从8.2天降至7.6天。", "平均住院日", "2021年", "down"],
  ["低保标准由每人每月617元提高到697元。", "低保标准", "2021年", "up"],
  ["城市低保标准由每月550元提高到600元。", "城市低保标准", "2021年", "up"],
  ["公办园占比由去年同期的46.3%提高到51.2%。", "公办园占比", "2020年", "up 去年同期"],
  ["三次产业结构由上年的17.3:36.2:46.5调整为17.5:35.5:47.0。", "三次产业结构", "2020年", "none 上年"],
])("from and to are one metric at two times: %s", async (prose, metric, earlier, change) => {
  const [from, to] = await figuresOf(prose);
  expect(from).toMatchObject({ metric, role: "from", period: earlier });
  expect(to).toMatchObject({ metric, role: "to", period: "2021年", change });
});

test.each([
  ["门诊45.6万人次,同比增长8.3%。", "门诊", "up 同比", "45.6万人次"],
  ["健康素养水平35.77%,较上年提高3.75个百分点。", "健康素养水平", "up 较上年", "35.77%"],
  ["病床9493张,比去年底增加589张。", "病床", "up 比去年底", "9493张"],
  ["争取资金6532万元,增幅22.5%。", "争取资金", "up", "6532万元"],
  ["全科医生2.1名,低于全省平均水平0.8名。", "全科医生", "down 全省平均水平", "2.1名"],
  ["出生率5.4‰,死亡率6.4‰;出生率较2020年下降0.6个千分点。", "出生率", "down 较2020年", "5.4‰"],
  ["收入23.4亿元,同口径增长6.1%。", "收入", "up 同口径", "23.4亿元"],
])("a change says of which figure, against what and in which direction: %s", async (prose, metric, change, base) => {
  expect((await figuresOf(prose)).at(-1)).toMatchObject({ metric, role: "change", change, edges: [`base ${base}`] });
});

test("a level that is only compared with keeps its own year and is never what changed", async () => {
  expect(await figuresOf("年末常住人口976.1万人,较2020年末的967.9万人多8.2万人。")).toMatchObject([
    { display: "976.1万人", period: "截至2021年底" },
    { display: "967.9万人", metric: "常住人口", role: "result", period: "截至2020年底" },
    { display: "8.2万人", role: "change", change: "up 较2020年末", edges: ["base 976.1万人"] },
  ]);
  expect(await figuresOf("报告传染病5362例,较2020年同期(4821例)上升11.2%。")).toMatchObject([
    {},
    { display: "4821例", metric: "报告传染病", period: "2020年" },
    { display: "11.2%", change: "up 较2020年同期", edges: ["base 5362例"] },
  ]);
});

test("a level in brackets after 与…相比 or 低于全省 is compared with and keeps its time and place", async () => {
  expect(await figuresOf("报告传染病1128例,死亡4例,与去年同期(1306例)相比下降13.6%。")).toMatchObject([
    { metric: "报告传染病" },
    { metric: "报告传染病·死亡" },
    { display: "1306例", metric: "报告传染病", period: "2020年" },
    { metric: "报告传染病", change: "down 与去年同期", period: "2021年", edges: ["base 1128例"] },
  ]);
  const { figures } = await readProse("每千人口护士2.13人,低于全省平均水平(3.35人)。");
  expect(figures.map((figure) => `${figure.place?.name} ${metricOf(figure)} ${figure.display}`)).toEqual([
    "诸暨市 每千人口护士 2.13人",
    "浙江省 每千人口护士 3.35人",
  ]);
});

test("behind a closed list of parts what changed is the whole, and behind one part that part", async () => {
  expect((await figuresOf("近视率51.8%,其中小学38.6%、初中67.2%,较上年下降1.2个百分点。")).at(-1)).toMatchObject({
    metric: "近视率",
    edges: ["base 51.8%"],
  });
  expect((await figuresOf("出口286亿元,其中机电214亿元,增长3.1%。")).at(-1)).toMatchObject({ edges: ["base 214亿元"] });
});

test("a falling rate printed with its sign is its own thing's", async () => {
  expect((await figuresOf("外贸286亿元,其中出口214亿元、进口72亿元,分别增长12.7%、-3.4%。")).slice(-2)).toMatchObject([
    { display: "12.7%", metric: "出口", edges: ["base 214亿元", "parallel -3.4%"] },
    { display: "-3.4%", metric: "进口", edges: ["base 72亿元", "parallel 12.7%"] },
  ]);
  const { figures } = await readProse("出口214亿元、进口72亿元,分别增长12.7%。");
  expect(figures.at(-1)?.flags).toContain("unresolved-parallel");
});

test("a clause of comparison holds for its segment and for no other", async () => {
  expect(await figuresOf("与上年同期相比,立案数增加14件,罚没金额增长32.6%;结案59件。")).toMatchObject([
    { metric: "立案数", role: "change", change: "up 与上年同期相比" },
    { role: "change", change: "up 与上年同期相比" },
    { display: "59件", role: "result", change: null },
  ]);
});

test("a concentration that improved went in a direction its word leaves open", async () => {
  expect((await figuresOf("年均浓度22微克/立方米,同比改善8.3%。")).at(-1)).toMatchObject({
    role: "change",
    change: "none 同比",
  });
});

test.each(["改造提升6个疾控中心。", "新增托位130个。", "健康素养水平提升到36%。", "参保率提高至99.7%。"])(
  "a verb of change before a count or a level is no change: %s",
  async (prose) => {
    expect((await figuresOf(prose))[0]).toMatchObject({ role: "result", change: null });
  },
);

test("the second level of a pair keeps the time written before it", async () => {
  expect(await figuresOf("居民人均预期寿命由2015年的75.2岁提高到2018年的76.4岁。")).toMatchObject([
    { display: "75.2岁", metric: "居民人均预期寿命", role: "from", period: "2015年" },
    { display: "76.4岁", metric: "居民人均预期寿命", role: "to", period: "2018年" },
  ]);
});

test.each([
  ["门诊86.5万人次(其中乡镇28.2万人次),比上年增加6.7万人次。", "6.7万人次", "86.5万人次"],
  ["符合政策生育率87.7%(其中一孩99.8%,多孩7.7%),比上年上升0.5个百分点。", "0.5个百分点", "87.7%"],
  ["接种8600人,其中(老人2100人,比上年增加300人)。", "300人", "2100人"],
])("a change behind a closed bracket is of what stands outside it: %s", async (prose, display, base) => {
  const figures = await figuresOf(prose);
  expect(figures.find((figure) => figure.display === display)?.edges).toEqual([`base ${base}`]);
});

test.each([
  ["卫生人员1.55人,与上年相比增加0.04人。", "卫生人员", "up 与上年相比", "1.55人"],
  ["门诊10651万人次,与去年相比减少487万人次。", "门诊", "down 与去年相比", "10651万人次"],
])("与上年相比 with no comma behind it compares: %s", async (prose, metric, change, base) => {
  expect((await figuresOf(prose)).at(-1)).toMatchObject({ metric, role: "change", change, edges: [`base ${base}`] });
});

test("a pair may end at the end of a month", async () => {
  expect(await figuresOf("性传播比例从2011年的87.1%增至2016年10月底的96.9%。")).toMatchObject([
    { metric: "性传播比例", role: "from", period: "2011年" },
    { metric: "性传播比例", role: "to", period: "截至2016年10月" },
  ]);
});

test("of 其中警告41件，罚款299件 both are of the whole", async () => {
  const figures = await figuresOf("行政处罚案件340件,其中警告37件,罚款303件。");
  expect(figures.map(({ metric }) => metric)).toEqual(["行政处罚案件", "行政处罚案件·警告", "行政处罚案件·罚款"]);
});

test("a comparison before a comma is no name of what changed, and one cause of death none of the next", async () => {
  expect(await figuresOf("与上年比较,床位增加31.6万张。")).toMatchObject([{ metric: "床位", change: "up 与上年比较" }]);
  const causes = await figuresOf("死因构成:先天性心脏病13.6%、肺炎9.2%。");
  expect(causes.at(-1)?.metric).toBe("肺炎");
});

test("a count that a verb changes is told against what the change before it was", async () => {
  expect(await figuresOf("报告发病数较2020年减少7例,报告死亡数增加1例。")).toMatchObject([
    { display: "7例", role: "change", change: "down 较2020年" },
    { display: "1例", metric: "报告死亡数", role: "change", change: "up 较2020年" },
  ]);
  expect(await figuresOf("报告发病数7例,新增床位数增加到10张。")).toMatchObject([
    { role: "result" },
    { role: "result" },
  ]);
});
