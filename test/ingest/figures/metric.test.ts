import { expect, test } from "vitest";

import { metricsOf } from "../read-prose.ts";

test.each([
  ["监督员出动978人次。", ["监督员出动 = 978人次"]],
  ["全市共有各类医疗机构1293间。", ["各类医疗机构 = 1293间"]],
  ["居民健康素养水平达到35.77%。", ["居民健康素养水平 = 35.77%"]],
  ["开展业务培训12场。", ["业务培训 = 12场"]],
  ["就医体验提升工作共列出任务36项。", ["就医体验提升工作共列出任务 = 36项"]],
  ["选送从医人员1100多名外出进修培训。", ["选送从医人员 = 1100多名"]],
  ["实有床位6543张,每千人拥有床位5.32张。", ["实有床位 = 6543张", "每千人拥有床位 = 5.32张"]],
  ["执业(助理)医师4321人。", ["执业(助理)医师 = 4321人"]],
])("a noun before the number is what is counted, without what leads up to it: %s", async (prose, expected) => {
  expect(await metricsOf(prose)).toEqual(expected);
});

test.each([
  ["创成29个省级卫生村。", ["省级卫生村 = 29个"]],
  ["对全市17家医疗机构开展检查。", ["医疗机构 = 17家"]],
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
