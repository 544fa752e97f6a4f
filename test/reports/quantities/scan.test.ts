import fc from "fast-check";
import { expect, test } from "vitest";

import { foldText } from "../../../src/reports/fold.ts";
import { scanQuantities } from "../../../src/reports/quantities/scan.ts";
import { lexicon } from "../../ingest/read-prose.ts";

const scan = (text: string) => scanQuantities(foldText(text), lexicon.units);

/** Every number of a text as `value unit family`, masked ones by what hides them. */
function numbersOf(text: string): string[] {
  return scan(text).quantities.map(({ value, valueTo, unit, family, masked }) =>
    [value === null ? masked : `${value}${valueTo === null ? "" : `~${valueTo}`}`, unit, family]
      .filter((word) => word !== "")
      .join(" "),
  );
}

test.each([
  ["接种251966人，覆盖率92.79％", ["251966 人 person", "92.79 % percent"]],
  ["财政投入1,234.50万元", ["1234.50 万元 money"]],
  ["编号12,34不是千分位", ["12 bare", "34 bare"]],
  ["开展督查3-5次", ["3~5 次 event"]],
  ["出生人口性别比100:98.14", ["100~98.14 ratio"]],
  ["三次产业结构为3.5:46.3:50.2", ["3.5~46.3:50.2 ratio"]],
  ["发病率740.99/十万", ["740.99 /十万 per-population"]],
  ["报告发病率498.3/10万", ["498.3 /10万 per-population"]],
  ["占全区人口的1/4", ["1~4 ratio"]],
  ["自然增长率-1.0‰", ["-1.0 ‰ permille"]],
  ["居民基金收入0128.90亿元", ["partial 亿元 money"]],
  ["孕产妇死亡率降至10万分之14.2", ["14.2 /十万 per-population"]],
  ["孕产妇死亡率降至十万分之八点二以下", ["8.2 /十万 per-population"]],
  ["发放补贴10万元，分之前和之后", ["10 万元 money"]],
  ["敬老院建设补助资金1.5万元/床位", ["1.5 万元/床位 money"]],
  ["为低保户发放物价补贴150元/户，租用护理床12元/张", ["150 元/户 money", "12 元/张 money"]],
  [
    "慰问老党员25人。为困难老人发放生活补贴4\n\n2.6万元。新建敬老院2所。",
    ["25 人 person", "partial bare", "partial 万元 money", "2 所 count"],
  ],
  ["困难老人共有\n42人，生活补贴\n26万元。", ["42 人 person", "26 万元 money"]],
  ["抽检量达到5.36批次/千人", ["5.36 批次/千人 event"]],
  ["农村用电量44.3亿千瓦小时", ["44.3 亿千瓦小时 volume"]],
  ["与近5年均值相比下降15.0%", ["15.0 % percent"]],
  ["执行GB3096-93标准，达标率98%", ["98 % percent"]],
  ["邮箱zfb163@163.com，共答复393次", ["393 次 event"]],
  ["残联20xx半年工作总结", []],
  ["把生命安全放在第一位落到实处", []],
  ["自然增长为负0.97万人", ["-0.97 万人 person"]],
  ["分别下降0.9个、0.6个百分点", ["0.9 个百分点 percentage-point", "0.6 个百分点 percentage-point"]],
  ["分别增长12.7%、-3.4%", ["12.7 % percent", "-3.4 % percent"]],
  ["家庭医生签约156302人，约1.2万户", ["156302 人 person", "1.2 万户 count"]],
  ["平均年龄42.6岁，比上届下降5.8岁", ["42.6 岁 duration", "5.8 岁 duration"]],
  ["12月31日24时报告3例", ["3 例 count"]],
  ["规范管理率七成以上", ["7 成 multiple"]],
  ["PM2.5浓度28μg/m³", ["28 μg/m³ mass"]],
  ["新增3个、撤销2个站点", ["3 个 count", "2 个 count"]],
  ["人均预期寿命由2015年的75.2岁提高到2018年的76.4岁", ["75.2 岁 duration", "76.4 岁 duration"]],
  ["个人自负30%", ["30 % percent"]],
  ["累计接种21亿3046.5万剂次", ["213046.5 万剂次 event"]],
  ["接种总人数达9亿86.2万，覆盖1亿余人", ["90086.2 万 bare", "1 亿人 person"]],
  ["投资3亿元、5000万元", ["3 亿元 money", "5000 万元 money"]],
  ["采集全血12.4万单位，同比增长3%", ["12.4 万单位 volume", "3 % percent"]],
  ["到县信访26件人次", ["26 件人次 event"]],
  ["检查单位36家、33个单位", ["36 家 count", "33 个 count"]],
  ["医师日均担负12.48诊疗人次", ["12.48 bare"]],
  ["婴儿死亡率由6.44/‰降到4.3‰", ["6.44 /‰ permille", "4.3 ‰ permille"]],
  ["平均住院日为7.9日", ["7.9 日 duration"]],
  ["人均预期寿命提高1岁以上", ["1 岁 duration"]],
  ["极端最低气温零下8.6℃", ["-8.6 ℃ temperature"]],
  ["1月平均气温-3.2度", ["-3.2 度 temperature"]],
  ["人均预期寿命由78.6岁提高到81.2岁", ["78.6 岁 duration", "81.2 岁 duration"]],
])("Arabic numbers keep their value, sign, range and unit: %s", (text, expected) => {
  expect(numbersOf(text)).toEqual(expected);
});

test.each([
  ["检查餐饮门店xxx家", ["mask 家 count"]],
  ["合格率达xx.x%", ["mask % percent"]],
  ["建档率7X.4%，管理率9X.X%", ["partial % percent", "partial % percent"]],
  ["门诊1X.3万人次，住院2X.X万人次", ["partial 万人次 event", "partial 万人次 event"]],
  ["购置2X系列设备", []],
  ["病种增至**种", ["mask 种 count"]],
  ["救治患者1x人", ["partial 人 person"]],
  ["合格率为 91 4%", ["partial % percent"]],
  ["投入达12 5万元", ["partial 万元 money"]],
  ["甲组 12 乙组5人", ["12 bare", "5 人 person"]],
  ["投入经费,万元,培训人员", ["missing 万元 money"]],
  ["处罚款余元。", ["missing 元 money"]],
  ["签约率 %。", ["missing % percent"]],
  ["签约率达到%。", ["missing % percent"]],
  ["发病率为/10万，死亡率为 /10万。", ["missing /10万 per-population", "missing /10万 per-population"]],
  ["发病率为9.8/10万。", ["9.8 /10万 per-population"]],
  ["接种____剂次,", ["missing 剂次 event"]],
  ["接种率(%),覆盖率%,", []],
  ["x县xx年共xx镇", []],
])("hidden and lost numbers get no value: %s", (text, expected) => {
  expect(numbersOf(text)).toEqual(expected);
});

test.each([
  ["前五位死因占84.2%，目前三名在岗", ["84.2 % percent", "3 名 person"]],
  ["百分之九十七点二九的居民", ["97.29 % percent"]],
  ["千分之三点五", ["3.5 ‰ permille"]],
  ["两家医院共一百二十三张床", ["2 家 count", "123 张 count"]],
  ["近万人参加", ["10000 万人 person"]],
  ["无一例新增感染", ["0 例 count"]],
  ["未发生一起事故", ["0 起 count"]],
  ["孕产妇死亡率为零。", ["0  bare"]],
  ["零距离服务，零报告，实现零的突破", []],
  ["四大行动、一站式服务、二次分诊、一人一诊室", []],
  ["二〇一九年二月二十五日", []],
])("numbers written in Chinese count only with a measure word of their own: %s", (text, expected) => {
  const values = scan(text).quantities.map(
    ({ value, scale, unit, family }) => `${scale === 4 && value === "1" ? "10000" : value} ${unit} ${family}`,
  );
  expect(values).toEqual(expected);
});

test.each([
  ["接待33769人次", "人次", "event"],
  ["提升3.75个百分点", "个百分点", "percentage-point"],
  ["下降0.6个千分点", "个千分点", "percentage-point"],
  ["投入700多万对发热门诊进行改造", "万", "bare"],
  ["婚前医学检查4419对，", "对", "count"],
  ["帮扶3对夫妻", "对", "count"],
  ["平均浓度28微克/立方米", "微克/立方米", "mass"],
  ["招录4人民警察", "", "bare"],
  ["较上年末的967.9万人多8.2万人", "万人", "person"],
  ["补贴25元/人·年", "元/人·年", "money"],
])("the unit is the longest one that does not run into the next word: %s", (text, unit, family) => {
  expect(scan(text).quantities[0]).toMatchObject({ unit, family });
});

test.each([
  ["700多万元", "多"],
  ["1000余条", "余"],
  ["近6000人次", "近"],
  ["接近6000人次", "近"],
  ["约1万元", "约"],
  ["95%以上", "以上"],
  ["5%以内", "以下"],
  ["5%左右", "左右"],
  ["不足3%", "不足"],
  ["超过1071.6亿元", "超"],
])("the approximator is part of the number: %s", (text, approx) => {
  expect(scan(text).quantities[0]?.approx).toBe(approx);
});

test.each([
  ["2021年12月24日", "date"],
  ["卫健〔2021〕18号", "document-number"],
  ["编号990101199003070016", "document-number"],
  ["第3届运动会", "ordinal"],
  ["前4名给予奖励", "ordinal"],
  ["见表1", "ordinal"],
  ["拨打12345热线", "phone"],
  ["电话:0573-87012345", "phone"],
  ["邮编:314400", "name"],
  ["借助青禾3316平台开展活动", "name"],
  ["21.11.2015\t20:16", "date"],
  ["年度任务1.提高保障水平", "list-mark"],
  ["公共场所卫生监督工作总结2", "list-mark"],
  ["1.加强领导", "list-mark"],
  ["5G网络", "name"],
  ["“1+N”体系", "name"],
  ["2型糖尿病患者", "name"],
  ["《健康中国2030规划》", "name"],
  ["系统3.0版", "version"],
  ["60岁以上老人", "age"],
  ["3月4日上午9时", "date"],
  ["3月3日0—24时", "date"],
  ["洽谈电话 400-6060-805", "phone"],
  ["新闻热线:0350-6123456 6123457", "phone"],
  ["着力提高60岁以上人群接种率", "age"],
  ["索引号: | 113306830025B/2022-72755 |", "document-number"],
  ["作者:通讯员 次数:150 来源:县局", "junk"],
])("a digit that is no figure is excluded for a stated reason: %s is a %s", (text, reason) => {
  const { quantities, excluded, unaccounted } = scan(text);
  expect(quantities).toEqual([]);
  expect(unaccounted).toEqual([]);
  expect(new Set(excluded.map((token) => token.class))).toEqual(new Set([reason]));
});

test.each([
  ["排查人员482314人次", "482314", "人次"],
  ["排查出10个隐患", "10", "个"],
  ["建成12345个平台", "12345", "个"],
  ["目前277家企业", "277", "家"],
  ["居民获得25857万元", "25857", "万元"],
  ["110个村卫生室完成改造", "110", "个"],
  ["12320热线之外120个岗位", "120", "个"],
])("no exclusion eats a figure that only looks like one: %s", (text, value, unit) => {
  expect(scan(text).quantities.at(-1)).toMatchObject({ value, unit });
});

test.each([
  ["位居全市第二。", "2"],
  ["全省排名第9，", "9"],
  ["居全国第42位", "42"],
  ["在全市排名1，", "1"],
])("a rank stays a figure of its own family and never a count: %s", (text, value) => {
  expect(scan(text).quantities).toMatchObject([{ family: "rank", value }]);
});

const words = fc.constantFrom(
  "全市",
  "接种",
  "率",
  "为",
  "达到",
  "、",
  "，",
  "。",
  "(",
  ")",
  "第",
  "号",
  "年",
  "月",
  "日",
  "岁",
  "万",
  "元",
  "人次",
  "个",
  "%",
  "‰",
  ".",
  ":",
  "-",
  "—",
  "x",
  "*",
  "/",
  "约",
  "余",
  "〔",
  "〕",
  "《",
  "》",
  "“",
  "”",
  "\n",
  "热线",
  "排名",
  "表",
  "前",
  "A",
  " ",
);
const number = fc.oneof(
  fc.nat({ max: 99_999 }).map(String),
  fc.double({ min: 0, max: 999, noNaN: true }).map((value) => value.toFixed(2)),
);

test("every digit of any text lies in a figure or in an excluded token", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, number), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const { quantities, excluded, unaccounted } = scan(text);
      const spans = [...quantities, ...excluded].map(({ span }) => span);
      const lost = [...text.matchAll(/\d/g)].filter(
        ({ index }) => !spans.some(([from, to]) => index >= from && index < to),
      );
      expect(unaccounted).toEqual([]);
      expect(lost).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test("no two figures of a text overlap, and each begins or ends at a number, a mask or a word for one", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, number), { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let end = 0;
      for (const { span } of scan(text).quantities) {
        expect(span[0]).toBeGreaterThanOrEqual(end);
        expect(span[1]).toBeGreaterThan(span[0]);
        [, end] = span;
      }
    }),
    { numRuns: 300 },
  );
});
