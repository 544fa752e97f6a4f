import { describe, expect, test } from "vitest";

import { readText } from "../read-prose.ts";
import { sectionsOf } from "./read-sections.ts";

const body = "今年以来，各项工作稳步推进，群众满意度持续提高，做到件件有回音、事事有着落。";

function subjectOf(lines: string[]) {
  const [section] = sectionsOf(lines.join("\n")).sections;
  return {
    place: section?.facts.place?.name ?? section?.facts.placeLabel,
    issuer: section?.facts.issuer,
    publisher: section?.facts.publisher,
  };
}

test("the subject, the issuer and the publisher are three different things", () => {
  expect(subjectOf(["永安市卫健局2021年机关效能建设小结", body, "（来源：三明市卫生健康委员会 2021-12-24）"])).toEqual({
    place: "永安市",
    issuer: "永安市卫健局",
    publisher: "三明市卫生健康委员会",
  });
});

test.each([
  ["its title", ["浙江省台州市玉环市2020年工作年报", body], "玉环市"],
  [
    "its name before 全市",
    ["疫苗接种启动", "从9月5日起，永安全市启动第二剂次接种，各接种点有序开放。", body],
    "永安市",
  ],
  [
    "the office below the title, with the day in its line",
    ["关于全市疫苗接种进展情况的通报", "宿迁市疫苗接种工作专班办公室        2022年8月16日", body],
    "宿迁市",
  ],
  ["the number of its part on a page", ["第5篇 嵩县民政局2022年工作总结", body], "嵩县"],
  ["the bureau below the title", ["2021年上半年工作总结", "德清县医疗保障局", body], "德清县"],
  [
    "the meeting it was read to",
    ["关于教育发展情况的报告", "——2022年11月25日在汝州市第八届人大常委会会议上", body],
    "汝州市",
  ],
  ["its signature", ["工作总结", body, "瑞安市卫生健康局", "2021年12月24日"], "瑞安市"],
])("the place is read from %s", (_, lines, place) => {
  expect(subjectOf(lines).place).toBe(place);
});

test.each([
  ["第4篇:建瓯市小松镇2023年上半年工作总结", "小松镇"],
  ["江口镇2023年工作总结", "江口镇"],
  ["2023年德清县甲溪镇人民政府信息公开工作年度报告", "甲溪镇"],
  ["德清县甲溪镇政府信息公开年度报告(2023年)", "甲溪镇"],
  ["德清县甲溪镇党委履行主体责任情况", "甲溪镇"],
  ["德清县乡镇卫生院2021年工作总结", "德清县"],
])("a report of a town is none of its county's: %s", (title, place) => {
  expect(subjectOf([title, body]).place).toBe(place);
});

test("a bank's branch and a paper are named after the city they sit in, and a text of the province is not its", () => {
  const told = "全省各项存款余额310亿元。全省各项贷款余额220亿元。";
  expect(
    subjectOf([
      "本报讯",
      `昨日，中国人民银行成都分行发布了四川省金融运行情况。${told}`,
      `四川省内外币存款3亿美元。${told}`,
    ]).place,
  ).toBe("四川省");
  expect(subjectOf(["兰州日报·客户端兰州 2032-02-16", told, body]).place).toBe("未署名的省份");
});

test("what is only measured by the province is no province's; a prefecture calls itself 全州", () => {
  const told = "全州接待游客31万人次，占全省游客数的2%，较全省总体增速高1个百分点，比全省人均低17元。";
  expect(subjectOf(["文化旅游局2032年工作总结", told, body]).place).toBe("未署名的州");
});

test("a county's committee behind its name makes the shortest name whole", () => {
  expect(subjectOf(["共青团嵩县县委 桩桩实事服务青年", body]).place).toBe("嵩县");
  expect(subjectOf(["全面提升信息县委办报送质量", body]).place).not.toBe("息县");
});

test("a bureau on the line above the title is a part of it", () => {
  expect(subjectOf(["阜康市住房和城乡建设局", "2023年上半年工作总结", body])).toMatchObject({ place: "阜康市" });
  expect(subjectOf(["工作动态", "2023年上半年工作总结", body]).place).toBe("未署名的地区");
});

test("one passing mention of a place makes no report its own", () => {
  expect(subjectOf(["工作总结", `${body}学习了宝安区的做法。`]).place).toBe("未署名的地区");
});

test.each([
  ["县卫生健康局2021年工作总结", "未署名的县"],
  ["x县卫生健康局xxxx年半年总结", "名称被原文隐去的县"],
  ["区审计局2021年工作总结", "未署名的区"],
])("%s is of a place that is not named", (title, label) => {
  const masked = title.startsWith("x") ? "x县开展了各项工作，成效明显，群众满意。" : body;
  expect(subjectOf([title, masked]).place).toBe(label);
});

test.each([
  [
    "begins its clauses with it",
    ["卫生健康事业发展公报", "2023年末，全国床位共1000万张。2023年，全国诊疗90亿人次。"],
    "全国",
  ],
  ["has it in its title", ["2019年全国法定传染病概况", "2019年，全国共报告传染病900万例，死亡2万人。"], "全国"],
  [
    "counts all provinces",
    ["新增病例", "长沙晚报3月4日讯 3月3日，31个省（自治区、直辖市）和新疆生产建设兵团报告病例10例。"],
    "全国",
  ],
  ["is told by a ministry", ["老年人接种进展", "国家疾控局介绍，截至12月13日，全国累计接种30亿剂次。"], "全国"],
  ["is signed by its party's centre", ["党内统计公报", "中共中央组织部", "党员总数为310万名。"], "全国"],
  ["is a place's own", ["工作总结", "我县获全国先进。全国共有10个县，全国通报表扬我县。"], "未署名的县"],
  ["only wins an honour of it", ["工作总结", "创成全国文明城市，全国先进集体2个。"], "未署名的地区"],
])("a text is about the nation where it %s", (_, lines, place) => {
  expect(subjectOf(lines).place).toBe(place);
});

test("a county's text on its province's page is the county's, and a company's name is no title", () => {
  const year = "2015年，制定《关于成立桓台县监督年活动领导机构的通知》，举办全县培训班3期，全县检查12次。";
  expect(subjectOf(["山东地方志资料归档", year]).place).toBe("桓台县");
  expect(subjectOf(["山东地方志资料归档", year.replace("桓台县", "本地")]).place).toBe("未署名的县");
  expect(subjectOf(["玉林某某医疗科技有限公司", "介休市卫健局推进接种工作", body]).place).toBe("介休市");
});

test("a medium's name is no place of its text", () => {
  expect(subjectOf(["中国台湾网移动版", "健康水平提高", "2019年，全国床位880万张，全国诊疗87亿人次。"]).place).toBe(
    "全国",
  );
  expect(subjectOf(["长沙晚报讯", "我市健康水平提高，全市床位8万张，长沙市卫健委介绍了情况。"]).place).not.toBe(
    "长沙晚报",
  );
});

test("what an archive puts before a title stands apart from the place it names", () => {
  expect(subjectOf(["(浙江省)关于台州市玉环市2020年预算执行情况的报告", body]).place).toBe("玉环市");
});

test("a town's health centre alone on the first line says whose report stands below", () => {
  const title = "2023年第三季度基本公共卫生服务通报";
  expect(subjectOf(["株洲市渌口区甲溪镇卫生院", title, body]).place).toBe("甲溪镇");
  expect(subjectOf(["甲溪镇卫生院赴外地考察学习", title, body]).place).not.toBe("甲溪镇");
});

test("the bureau that speaks first says whose 我省 is", () => {
  const told = "甘肃省卫生健康委通报2017年我省老年人健康状况。";
  expect(subjectOf(["我省老年人健康状况继续改善", told, body]).place).toBe("甘肃省");
  const toMedia = `3月7日，${told.replace("通报", "向省内媒体通报")}`;
  expect(subjectOf(["我省老年人健康状况继续改善", toMedia, body]).place).toBe("甘肃省");
  expect(subjectOf(["老年人健康状况继续改善", told, body]).place).toBe("甘肃省");
});

describe("the one place of its kind that a text of 全市 names", () => {
  test.each([
    ["what a study is of", "目的:评价衢州市筛查结果。方法:对全市学生进行筛查。"],
    ["what a sentence begins with", "自开展绿化以来,衢州市林地大幅增加。2001年后,全市造林放缓。"],
  ])("is its place: %s", (_, told) => expect(subjectOf(["学报", told]).place).toBe("衢州市"));

  test.each([
    ["a guest", "近日,衢州市代表团来我市考察。全市建成小区230个。"],
    ["named in passing", "全市学习借鉴衢州市做法。全市建成小区230个。"],
    ["named behind it", "全市建成小区230个。衢州市也已开工。"],
    ["one of two", "衢州市、金华市率先开工。全市建成小区230个。"],
  ])("is not its place where it is %s", (_, told) =>
    expect(subjectOf(["垃圾分类工作动态", told]).place).toBe("未署名的市"),
  );
});

test("where something was held or written is not what it is about", () => {
  const told = "10年来,全国妇幼保健机构不断发展。2011年,全国有妇幼保健机构3036个。";
  expect(subjectOf(["妇幼工作会议在衢州举行", `本报记者发自衢州 ${told}`]).place).toBe("全国");
  expect(subjectOf(["衢州市举行妇幼工作会议", body]).place).toBe("衢州市");
});

describe("a name that several districts share", () => {
  const total = "全区建成小区230个。";

  test("is the one whose city the page names, and else no more than the name", () => {
    expect(subjectOf(["鼓楼区教育局2023年工作总结", `在南京市委领导下,${total}`]).place).toBe("鼓楼区");
    const idOf = (...lines: string[]) => sectionsOf(lines.join("\n")).facts.place?.id;
    expect(idOf("鼓楼区教育局2023年工作总结", `在南京市委领导下,${total}`)).toBe("320106");
    expect(idOf("鼓楼区教育局2023年工作总结", total)).toBe("鼓楼区");
    expect(idOf("小区建设", `江北区政务服务中心联合江北区教育局开展活动。${total}`)).toBe("江北区");
  });

  test("is nobody's where it is named in passing or beside another", () => {
    expect(subjectOf(["小区建设", `朝阳区、和平区率先完成。${total}`]).place).toBe("未署名的区");
    expect(subjectOf(["小区建设", `鼓楼区来访。${total}`]).place).toBe("未署名的区");
    const listed = "全市新增就业320人，和平区、鼓楼区、城关区提前完成。全市失业率3%，鼓楼区、和平区好于预期。";
    expect(subjectOf(["就业情况通报", listed]).place).toBe("未署名的市");
  });
});

test("a ministry that tells of the nation tells of the nation, and of a province where it names one", async () => {
  const told = "2022年7月20日，生态环境部通报上半年全国空气质量状况：平均优良天数比例为82.6%。";
  const { sections, figures } = await readText(
    `${told}\n山西省优良天数比例为71.9%，PM10浓度为61微克/立方米，全国PM10浓度为54微克/立方米。`,
  );
  expect(sections[0]?.facts.place?.name).toBe("全国");
  expect(figures.map(({ place }) => place?.name)).toEqual(["全国", "山西省", "山西省", "全国"]);
});

test.each([
  ["淳安县甲溪中心卫生院2023年工作总结", "甲溪中心卫生院"],
  ["淳安县乙桥社区卫生服务中心2023年工作总结", "乙桥社区卫生服务中心"],
  ["淳安县丙村卫生室2023年工作总结", "丙村卫生室"],
  ["淳安县第一人民医院2023年工作总结", "淳安县"],
  ["淳安县乡镇卫生院2023年工作总结", "淳安县"],
])("%s: what a health centre tells of its round is not the county's", (title, place) => {
  expect(subjectOf([title, "辖区常住人口1.5万人。"]).place).toBe(place);
});

test("a law is obeyed below whoever gave it", () => {
  const learnt = "组织全体人员学习《浙江省流动人口计划生育工作办法》《浙江省人口与计划生育条例》。";
  expect(subjectOf(["镇人口与计划生育工作总结", "今年以来，我镇扎实推进各项工作。", learnt, learnt]).place).toMatch(
    /^未署名/,
  );
});

test("who put a text online is not the county that the text speaks of", () => {
  const told = "2021年，全县建成高标准农田1.6万亩，一产增加值增长10%。";
  expect(subjectOf(["农业农村工作会召开", "来源：浙江省农业农村厅", told]).place).toBe("未署名的县");
  expect(subjectOf(["资源县农业农村局召开工作会", "来源：浙江省农业农村厅", told]).place).toBe("资源县");
});

test("a paper's page is of the city whose bureau published what 市 in its title leaves unnamed", () => {
  const told = "某某网8月1日讯 7月31日，瑞安市市场监督管理局投诉举报中心发布2023年第二季度分析报告，共接到案件1340件。";
  expect(subjectOf(["市12315指挥中心发布第二季度分析报告", told]).place).toBe("瑞安市");
  expect(subjectOf(["市场监管所发布第二季度分析报告", told]).place).not.toBe("瑞安市");
});

test("a town whose name is masked is no county, though the county's leaders are named", () => {
  const told = "2022年，XX镇紧紧围绕县委、县政府的部署，全镇粮食播种面积3200亩。我镇摸排返乡人员118人次。";
  expect(subjectOf(["乡镇2022年工作总结", told]).place).toBe("名称被原文隐去的镇");
});

test("where a network's news was written is not whose 我省 is", () => {
  const news = "央广网温州3月19日消息 记者在全省工作会议上获悉，2016年，我省全年出生31万人。";
  expect(subjectOf([news, "2016年，全省投入1.8亿元。"]).place).not.toBe("温州市");
  expect(subjectOf(["温州市2016年工作总结", "2016年，全市投入1.8亿元。"]).place).toBe("温州市");
});

test("whose leader tells it is the text's own place, and none that an event at which it was told is called by", () => {
  const counted = "上半年，新设科技企业21户，就业形势总体平稳，城镇新增就业7102人。";
  const at = (place: string) =>
    `8月8日，在“2023年台州市高质量发展专项行动上半年情况”系列新闻发布会上，${place}表示，年初以来经济稳中向好。`;
  expect(subjectOf([at("仙居县县长王某"), counted]).place).toBe("仙居县");
  expect(subjectOf([at("有关负责人"), counted]).place).not.toBe("台州市");
});

test("全国(不含香港…) is the nation's, and 全国先进 is an honour", () => {
  const told = (line: string) => sectionsOf(line).sections[0]?.facts.place?.name;
  expect(told("2021年4月（1日0时至30日24时），全国（不含香港、澳门特别行政区和台湾地区）报告传染病3120例。")).toBe(
    "全国",
  );
  expect(told("2021年4月，获评全国先进单位，报告传染病3120例。")).toBeUndefined();
});
