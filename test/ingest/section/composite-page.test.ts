import { expect, test } from "vitest";

import { sectionsOf } from "./read-sections.ts";

/** A page as collections have them: a stated number of texts, bodies without titles, openings lost, plans unheaded. */
const market = [
  "市场监管局上半年工作总结暨下半年工作思路",
  "2022年上半年，县市场监管局紧紧围绕县委、县政府决策部署，扎实推进各项监管工作。现将主要工作情况汇报如下：",
  "一、守住安全底线。",
  "上半年共检查食品经营户312家，完成食品抽检140批次，责令整改26家，立案查处9件，挽回损失3.2万元。",
  "二、优化营商环境。",
  "截至6月底，新登记市场主体418户，受理投诉举报75件，办结73件，群众满意度不断提高。",
];
const marketPlan = [
  "紧扣县委、县政府决策部署，以更高标准做好市场监管工作。",
  "一、严把安全关口。",
  "继续强化食品安全全链条监管，进一步压实主体责任，力争抽检不合格处置率达到98%，守住群众餐桌安全。",
  "二、做优市场环境。",
  "持续深化商事制度改革，加快推进一网通办，着力降低制度性交易成本，不断激发市场活力和创造力。",
  "三、建强监管队伍。",
  "进一步加强业务培训，持续改进工作作风，着力打造一支懂业务、善执法、守纪律的监管铁军队伍。",
];
const housing = [
  "2022年是住房公积金事业发展的重要一年。今年以来，县公积金中心坚持以服务群众为宗旨，各项工作取得明显成效。",
  "一、归集提取稳步增长。",
  "截至6月底，归集公积金2.6亿元，完成年计划的57%；提取1.4亿元，发放贷款212笔，资金运行平稳。",
  "二、服务水平得到提升。",
  "上半年共办理网上业务3100笔，窗口满意率99.2%，已实现高频事项一次办结，群众反映良好。",
];
const school = [
  "一、办学条件得到改善。",
  "上半年完成校舍维修12处，新增学位860个，已建成智慧教室34间，累计投入资金1500万元，条件明显改善。",
  "二、教师队伍不断壮大。",
  "今年公开招聘教师65人，完成全员培训1900人次，获市级以上荣誉23人，队伍结构得到优化。",
];
const health = [
  "卫生健康局个人工作总结600字模板",
  "2021年，我科在局领导下认真履职，现总结如下，请予审阅，不足之处请批评指正，以便今后改进提高。",
];
const page = [
  "县局工作总结和工作思路（实用4篇）",
  "时间:2023-02-11 09:20:00 作者:佚名",
  ...market,
  ...marketPlan,
  ...housing,
  ...school,
  ...health,
].join("\n");

const startsOf = (text: string) => sectionsOf(text).sections.map(({ lines }) => lines[0]?.text.slice(0, 8));

test("each text of a collection begins where its title, its opening or its numbering does", () => {
  expect(startsOf(page)).toEqual([
    "县局工作总结和工",
    "市场监管局上半年",
    "2022年是住房",
    "一、办学条件得到",
    "卫生健康局个人工",
  ]);
});

test("numbering that starts over and tells of intentions is the plan of the report it stands in", () => {
  const report = sectionsOf(page).sections[1];
  const [zone] = report?.planZones ?? [];
  const planned = page
    .replaceAll("，", ",")
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .slice(...(zone?.span ?? [0, 0]));
  expect(planned).toContain("处置率达到98%");
  expect(planned).not.toContain("抽检140批次");
});

test("numbering that starts over and tells what was done is another report, though a problem was named before", () => {
  const problems = ["三、存在问题。", "执法力量仍显不足，监管手段较为单一，基层站所人员老化，装备更新不够及时。"];
  expect(startsOf([...market, ...problems, ...school, ...housing, ...health].join("\n"))).toContain("一、办学条件得到");
});

test("a plan of its own that speaks of another place is no continuation", () => {
  const elsewhere = marketPlan.slice(1).map((line) => line.replace("监管", "瑞安市监管").replace("工作", "瑞安市工作"));
  const text = [...market, ...housing, ...elsewhere, ...health, ...school].join("\n");
  expect(startsOf(text)).toContain("一、严把安全关口");
});

test("a list of studies is cut where each tells its purpose, and a text that has a purpose and results is one", () => {
  const first = "目的 了解德清县2011—2018年糖尿病发病情况。结果 2011—2018年德清县糖尿病粗发病率为143.2/10万。";
  const second = "目的 了解安吉县2006—2018年戊肝发病情况。结果 报告发病率2.4/10万，农民占41.7%。";
  const { sections } = sectionsOf(["相似文献", first, second].join("\n"));
  expect(sections.map(({ facts }) => facts.place?.name)).toEqual(expect.arrayContaining(["德清县", "安吉县"]));
  expect(sectionsOf([first, "结论 发病率呈上升趋势，全县应加强管理。"].join("\n")).sections).toHaveLength(1);
});
