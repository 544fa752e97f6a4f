import { expect, test } from "vitest";

import { metricOf, metricsOf, readProse } from "../read-prose.ts";

test.each([
  ["监督员出动978人次。", ["监督员出动 = 978人次"]],
  ["全市共有各类医疗机构1186间。", ["各类医疗机构 = 1186间"]],
  ["居民健康素养水平达到35.77%。", ["居民健康素养水平 = 35.77%"]],
  ["开展业务培训12场。", ["业务培训 = 12场"]],
  ["就医体验提升工作共列出任务36项。", ["就医体验提升工作列出任务 = 36项"]],
  ["选送从医人员1100多名外出进修培训。", ["选送从医人员 = 1100多名"]],
  ["实有床位6543张,每千人拥有床位5.32张。", ["实有床位 = 6543张", "每千人拥有床位 = 5.32张"]],
  ["执业(助理)医师4321人。", ["执业(助理)医师 = 4321人"]],
  ["电子凭证激活241.7万人,激活率74.29%。", ["电子凭证激活 = 241.7万人", "电子凭证激活率 = 74.29%"]],
  ["实施临时救助1362人次,支出资金318.9万元。", ["实施临时救助 = 1362人次", "实施临时救助·支出资金 = 318.9万元"]],
  ["家庭适老化改造年度任务500户,实际完成520户。", ["家庭适老化改造年度任务 = 500户", "家庭适老化改造·完成 = 520户"]],
  ["免费产前筛查任务2200人,实际筛查2212人。", ["免费产前筛查任务 = 2200人", "免费产前筛查 = 2212人"]],
  ["孕产妇死亡率连续三年为零。", ["孕产妇死亡率 = 零"]],
  ["健康素养水平稳步提升,达26.4%。", ["健康素养水平 = 26.4%"]],
  ["群众满意度持续上升,2021年达95.1%。", ["群众满意度 = 95.1%"]],
  ["养老机构不断增加,目前共有28家。", ["养老机构 = 28家"]],
  ["健康素养水平持续提升,由2018年的22.4%提高到2021年的26.4%。", ["健康素养水平 = 22.4%", "健康素养水平 = 26.4%"]],
])("a noun before the number is what is counted, without what leads up to it: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  [
    "接种率98.2%。分疫苗看,乙肝疫苗98.9%、卡介苗99.5%。",
    ["接种率 = 98.2%", "乙肝疫苗·接种率 = 98.9%", "卡介苗·接种率 = 99.5%"],
  ],
  ["报告病例90例。按病种分,肺结核41例、水痘20例。", ["报告病例 = 90例", "肺结核 = 41例", "水痘 = 20例"]],
])("sorts told apart after a rate have that rate, and counted ones count themselves: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  ["全市还有1.1万人未接种。", ["未接种 = 1.1万人"]],
  ["尚有3所学校未达标。", ["学校未达标 = 3所"]],
  ["救助未成年人12人。", ["救助未成年人 = 12人"]],
])("what is denied behind a number is part of its name: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test("what is left out is not what is counted", async () => {
  expect(await metricsOf("乙类传染病中,除新冠病毒感染外,共报告发病2793例,死亡26人。")).toEqual([
    "乙类传染病·报告发病 = 2793例",
    "乙类传染病·死亡 = 26人",
  ]);
});

test("what was reached is what the target was set for", async () => {
  expect(await metricsOf("建档率目标90%,实际92.3%;群众满意度目标85%,实际88.7%。")).toEqual([
    "建档率目标 = 90%",
    "建档率 = 92.3%",
    "群众满意度目标 = 85%",
    "群众满意度 = 88.7%",
  ]);
});

test("numbers without a name behind another year are what was counted in their units before", async () => {
  expect(await metricsOf("2020年献血3256人次,献血量118万毫升;2021年2987人次,108万毫升。")).toEqual([
    "献血 = 3256人次",
    "献血量 = 118万毫升",
    "献血 = 2987人次",
    "献血量 = 108万毫升",
  ]);
});

test.each([
  ["创成29个省级卫生村。", ["省级卫生村 = 29个"]],
  ["对全市17家医疗机构开展检查。", ["医疗机构检查 = 17家"]],
  ["同30家医药企业签下廉洁购销承诺书。", ["医药企业签下廉洁购销承诺书 = 30家"]],
  ["改造6个县(区)疾控中心。", ["县(区)疾控中心 = 6个"]],
  ["还有5项正在推进。", ["正在推进 = 5项"]],
  ["按照〔2020〕66号文件交办了4个方面的意见。", ["方面的意见 = 4个"]],
  ["县医院5名专家到乡镇坐诊。", ["县医院专家到乡镇坐诊 = 5名"]],
])(
  "where only a verb or a preposition stands before it, the noun behind the number is: %s",
  async (prose, expected) => {
    expect((await metricsOf(prose)).slice(-1)).toEqual(expected);
  },
);

test.each([
  ["已投资5200万元,为90个乡镇卫生院、26个社区卫生服务中心配齐了发热门诊。", "投资配齐了发热门诊 = 5200万元"],
  ["计划投资11443万元,搬迁新建、改造提升6个疾控中心。", "计划投资搬迁新建、改造提升疾控中心 = 11443万元"],
  ["投入700多万对发热门诊进行改造。", "投入发热门诊改造 = 700多万"],
  ["投资6864万元更新县级设备。", "投资更新县级设备 = 6864万元"],
])("money is named by what it was spent on: %s", async (prose, expected) => {
  expect((await metricsOf(prose))[0]).toBe(expected);
});

test("what is said behind the last of a list is said of each, so that no count passes for the number there is", async () => {
  expect(await metricsOf("为90个乡镇卫生院和26个社区卫生服务中心配齐了发热门诊。")).toEqual([
    "乡镇卫生院配齐了发热门诊 = 90个",
    "社区卫生服务中心配齐了发热门诊 = 26个",
  ]);
});

test("a number that only says which are counted stays in the name of those", async () => {
  expect(await metricsOf("实施重点项目156个,其中10亿元以上项目12个。")).toEqual([
    "实施重点项目 = 156个",
    "项目 = 10亿元以上",
    "10亿元以上项目 = 12个",
  ]);
});

test.each([
  ["肠镜检查1231人,任务完成率为153.8%。", "肠镜检查·任务完成率 = 153.8%"],
  ["已签约的招商项目有1个,投资总额4820万元。", "签约的招商项目·投资总额 = 4820万元"],
  ["总投资3.2亿元的中医院搬迁项目完成主体工程,累计完成投资1.85亿元。", "中医院搬迁项目·完成投资 = 1.85亿元"],
  ["小学298所,在校生11.3万人。", "小学·在校生 = 11.3万人"],
  ["采集水样412份,合格405份。", "采集水样·合格 = 405份"],
  ["医保基金收入9.86亿元,支出8.12亿元。", "医保基金·支出 = 8.12亿元"],
  ["新增规上企业35家,总数突破200家。", "规上企业·总数 = 200家"],
  ["把村卫生室运行经费列入预算,共到位78万元。", "村卫生室运行经费·到位 = 78万元"],
  ["患者满意度达95.2%,位居全省第二。", "患者满意度·全省排名 = 第二"],
])("a general head belongs to the nearest name before it: %s", async (prose, expected) => {
  expect((await metricsOf(prose)).at(-1)).toBe(expected);
});

test.each([
  [
    "卡介苗应种4126人,实种4109人,接种率99.6%。",
    ["卡介苗应种 = 4126人", "卡介苗·实种 = 4109人", "卡介苗·接种率 = 99.6%"],
  ],
  ["需补种1346人,已补种1309人。", ["需补种 = 1346人", "补种 = 1309人"]],
  [
    "压减培训机构63家,压减率95.5%,注销5家、关停37家。",
    ["压减培训机构 = 63家", "压减培训机构·压减率 = 95.5%", "压减培训机构·注销 = 5家", "压减培训机构·关停 = 37家"],
  ],
  ["处置突发事件2起,发病28人。", ["处置突发事件 = 2起", "处置突发事件·发病 = 28人"]],
  ["年末生猪存栏12.6万头,出栏21.4万头。", ["生猪存栏 = 12.6万头", "生猪出栏 = 21.4万头"]],
  ["出生率3.62‰,死亡率9.85‰。", ["出生率 = 3.62‰", "死亡率 = 9.85‰"]],
  ["学生体质健康测试优良率42.3%,合格率93.8%。", ["学生体质健康测试优良率 = 42.3%", "学生体质健康测试·合格率 = 93.8%"]],
  ["死亡人口7402人,死亡率8.57‰。", ["死亡人口 = 7402人", "死亡率 = 8.57‰"]],
  ["项目资金到位率86.5%,拨付资金3.7亿元。", ["项目资金到位率 = 86.5%", "拨付资金 = 3.7亿元"]],
])(
  "what is done with a count, or dies of it, is counted from it and never from the rate between: %s",
  async (prose, expected) => {
    expect(await metricsOf(prose)).toEqual(expected);
  },
);

test.each([
  ["养老机构42家,床位4860张,其中护理型2340张,占比48.1%,入住率39.8%。", "养老机构·入住率 = 39.8%"],
  ["幼儿园236所,其中公办园98所、民办园138所;在园幼儿38654人。", "幼儿园·在园幼儿 = 38654人"],
  ["学校86所,其中普通高中5所,在校生1.02万人。", "普通高中·在校生 = 1.02万人"],
  ["教师412人,其中骨干教师87人,占比21.1%。", "骨干教师·占比 = 21.1%"],
])("behind the parts a general head is of the whole, and within a part of the part: %s", async (prose, expected) => {
  expect((await metricsOf(prose)).at(-1)).toBe(expected);
});

test.each([
  ["职工医保住院费用支付比例85.4%,居民医保72.6%。", "居民医保·住院费用支付比例 = 72.6%"],
  ["学生近视率51.8%,其中小学38.6%、初中67.2%。", "初中·学生近视率 = 67.2%"],
  ["乙肝156例、淋病19例,共占传染病总数的94.2%。", "乙肝、淋病·占传染病总数 = 94.2%"],
  ["城市、农村低保标准分别提高到650元、450元。", "农村低保标准 = 450元"],
  ["职工医保基金(含生育保险)收入24.4亿元,支出17.9亿元。", "职工医保基金(含生育保险)·支出 = 17.9亿元"],
  ["家庭医生签约156302人。", "家庭医生签约 = 156302人"],
  ["实际使用外资2.13亿美元。", "实际使用外资 = 2.13亿美元"],
  ["住院次均费用:区级医院5128元,乡镇卫生院1436元。", "乡镇卫生院·住院次均费用 = 1436元"],
  ["主要工作情况:区级医院5所,乡镇卫生院14所。", "乡镇卫生院 = 14所"],
  ["新建农村公路52公里、改建73公里。", "改建农村公路 = 73公里"],
  ["新建农村公路52公里、改建学校3所。", "改建学校 = 3所"],
  ["城市低保月人均补助水平482元、农村低保436元。", "农村低保·月人均补助水平 = 436元"],
  ["城市低保月人均补助水平482元、残疾人补贴436元。", "残疾人补贴 = 436元"],
  ["发现问题156个,已整改149个,剩余7个正在整改。", "发现问题·正在整改 = 7个"],
  ["饮用水抽检31份,2份不合格。", "饮用水抽检·不合格 = 2份"],
  ["任务完成率保持100%。", "任务完成率 = 100%"],
  ["确定的10类36件民生实事。", "民生实事 = 36件"],
  ["接种流感疫苗8946人,完成年度任务12000人的74.6%。", "接种流感疫苗·占年度任务 = 74.6%"],
  ["原定改造泵站14座,现已建成9座。", "改造泵站·建成 = 9座"],
  ["原计划投资860万元,实际完成710万元。", "完成投资 = 710万元"],
  ["医院实行付费改革,覆盖住院基金支出的92.4%。", "医院实行付费改革·占住院基金支出 = 92.4%"],
])("%s", async (prose, expected) => {
  expect((await metricsOf(prose)).at(-1)).toBe(expected);
});

test.each([
  ["监督检查浴室31户次、理发店58户次、旅馆17户次。", ["监督检查浴室", "监督检查理发店", "监督检查旅馆"]],
  ["抽检糕点62批次、饮料41批次。", ["抽检糕点", "抽检饮料"]],
  ["检查站点4个、卡口3个。", ["检查站点", "卡口"]],
  ["检查旅馆17户次、罚款2.4万元。", ["检查旅馆", "检查旅馆·罚款"]],
  ["检查旅馆17户次、消毒设备23台。", ["检查旅馆", "消毒设备"]],
])("an inspection is lent to all of its list that count the same, and to nothing else: %s", async (prose, expected) => {
  expect((await metricsOf(prose)).map((line) => line.replace(/ = .*$/, ""))).toEqual(expected);
});

test.each([
  ["计划实施教育项目46个。已开工38个,开工率82.6%。", ["教育项目·开工 = 38个", "教育项目·开工率 = 82.6%"]],
  ["改造小区12个,新建小区5个。已完工3个。", ["新建小区 = 5个", "完工 = 3个"]],
  ["检查单位72家。已办结12件。", ["检查单位 = 72家", "办结 = 12件"]],
])(
  "what has become of things is of those the sentence before counted, where it counted one such: %s",
  async (prose, expected) => {
    expect((await metricsOf(prose)).slice(-2)).toEqual(expected);
  },
);

test.each([
  ["新建托育机构51家,托位2042个。", ["新建托育机构 = 51家", "新建托位 = 2042个"]],
  ["新建村卫生室12所、改扩建乡镇卫生院4所。", ["新建村卫生室 = 12所", "改扩建乡镇卫生院 = 4所"]],
  ["每千人口执业医师2.43人、注册护士3.15人。", ["每千人口执业医师 = 2.43人", "每千人口注册护士 = 3.15人"]],
  [
    "居住在城镇的常住人口728.8万人,居住在农村的247.3万人。",
    ["居住在城镇的常住人口 = 728.8万人", "居住在农村的常住人口 = 247.3万人"],
  ],
])("the members of a list share what only the first one says: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  ["就医", "就医体验提升任务36项"],
  ["平均", "平均住院日7.6天"],
  ["从业", "从业人员样本1002份"],
  ["自然", "自然增长率0.9‰"],
  ["惠及", "惠及群众3254人"],
  ["改扩建", "改扩建卫生院4所"],
])("no metric begins or ends within the word %s", async (word, prose) => {
  expect((await metricsOf(`${prose}。`))[0]).toContain(word);
});

test.each([
  ["计划体检400人,实际体检412人。", ["计划体检 = 400人", "体检 = 412人"]],
  ["计划培训400人,培训讲师12人。", ["计划培训 = 400人", "培训讲师 = 12人"]],
])("what was done is named without the plan before it: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  ["门诊人次突破30万大关。", ["门诊人次 = 突破30万"]],
  ["总产值突破120亿元。", ["总产值 = 突破120亿元"]],
  ["突破性成果3项。", ["突破性成果 = 3项"]],
])("突破 before a round number is a part of it: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  ["(六)视力筛查。计划筛查350人,实际筛查361人。", ["计划视力筛查 = 350人", "视力筛查 = 361人"]],
  ["(六)视力保护。计划筛查350人,实际筛查361人。", ["计划筛查 = 350人", "筛查 = 361人"]],
  ["(六)视力筛查。骨密度筛查361人。", ["骨密度筛查 = 361人"]],
])("a heading in the paragraph's own line says which service is counted: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  [
    "高血压患者1800人,其中在管1700人,规范管理1250人;糖尿病患者520人,在管490人。",
    ["高血压患者·在管 = 1700人", "高血压患者·规范管理 = 1250人", "糖尿病患者·在管 = 490人"],
  ],
  ["低出生体重儿130人,发生率5.4%。", ["低出生体重儿·发生率 = 5.4%"]],
  ["快检2100批次,阳性率0.4%。", ["快检·阳性率 = 0.4%"]],
  ["糖尿病患者规范管理1.2万人。", ["糖尿病患者规范管理 = 1.2万人"]],
])("a rate and a care of people just counted are theirs: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expect.arrayContaining(expected));
});

test("within how many hours something is done is no figure and stays in its name", async () => {
  expect(await metricsOf("乙肝疫苗首针24小时内及时接种181人,及时率97.3%。")).toEqual([
    "乙肝疫苗24小时内及时接种 = 181人",
    "乙肝疫苗24小时内及时接种·及时率 = 97.3%",
  ]);
  expect(await metricsOf("平均等候24小时。")).toEqual(["平均等候 = 24小时"]);
});

test("who is owed a dose is no part of another count of people, and who got it has the vaccine named before", async () => {
  const { figures } = await readProse("接种记录完整人数33人,应补种人数19人。甲肝疫苗应补种7人,实补种5人。");
  expect(figures.map((figure) => `${metricOf(figure)} ${figure.role} = ${figure.display}`)).toEqual([
    "接种记录完整人数 result = 33人",
    "应补种人数 target = 19人",
    "甲肝疫苗应补种 target = 7人",
    "甲肝疫苗补种 result = 5人",
  ]);
});

test("what came first, and what is counted in, is no part of what was done", async () => {
  expect(await metricsOf("经审查后(含上期积存)批准逮捕58件96人。")).toEqual(["批准逮捕 = 58件", "批准逮捕 = 96人"]);
});

test("the noun between two numbers is the first one's own", async () => {
  expect(await metricsOf("组织38个调委会159名调解员每月分析纠纷。")).toEqual(["调委会 = 38个", "调解员 = 159名"]);
});
