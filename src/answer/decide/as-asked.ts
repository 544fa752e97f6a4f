import type { Figure } from "../../reports/figure.ts";
import { parseChineseNumeral } from "../../reports/numerals.ts";
import { yearsOf } from "../../reports/period.ts";
import type { Ask, Frame } from "../frame.ts";
import { before, countingNothing } from "../retrieve/governing.ts";

/** Whether a figure whose words match is what the question's own words narrow it to: not denied, per head, of that class. */
export function isAsAsked(said: string, figure: Figure): boolean {
  const { phrase, head, whole = "" } = figure.metric;
  const name = `${phrase}${head}`;
  return (
    !isDeniedUnasked(said, name) &&
    !isOpposite(said, name) &&
    !isAnotherCount(said, `${whole}${name}`) &&
    !isOnlyReceived(said, name) &&
    !isRateOfPay(said, name) &&
    !isOnlyNew(said, name) &&
    !isOwedUnasked(said, name) &&
    !isOfOtherDoses(said, name) &&
    !isOfSomeAges(said, figure) &&
    !isReachedOnly(said, figure) &&
    !isUnaskedProportion(said, name, figure) &&
    !isAnotherChange(said, name, figure) &&
    !(/本外币/.test(name) && /(?<!本)外币/.test(said)) &&
    samePerHead(said, name) &&
    sameClasses(said, phrase) &&
    overAskedYears(said, figure) &&
    isMeanAsAsked(said, figure) &&
    !isGapUnasked(said, figure)
  );
}

/** 接种了多少人: who has 未接种 is none of them. 未经复议直接起诉 says how, and denies nothing. */
function isDeniedUnasked(said: string, phrase: string): boolean {
  return /未(?!成年|来|婚|央|经)|没有/.test(phrase) && !/[未没差缺漏]|不(?!动产|良)/.test(said);
}

/** 非免疫规划疫苗 is the opposite of 免疫规划疫苗, and 不合格 of 合格: what the name denies and the question does not. */
function isOpposite(said: string, name: string): boolean {
  const asked = said.replace(/有没有|有无|是不是|能不能/g, "");
  return Array.from(name.matchAll(/[非不无](?=([\u4e00-\u9fff]{2}))/g)).some(([sign, denied = ""]) => {
    const alone = name.replaceAll(`${sign}${denied}`, "").includes(denied);
    return asked.includes(denied) && !alone && !new RegExp(`(?:非|不|无|未|没有?)的?${denied}`).test(asked);
  });
}

/** Words of a name that make another count or rate of what they stand before; who means that one says so. */
const others: readonly RegExp[] = [
  /拒绝|拒种|暂缓|推迟|预约|不能|不宜|禁忌|超龄|意愿|同意|自愿(?!者)/g,
  /(?<=[级等甲])以[上下]/g,
  /符合(?=[^·]{0,6}条件)|能力(?=$|·)/g,
  /培训(?=[\u4e00-\u9fff]{2})(?![班课次期])/g,
  /(?:流动|外来|留守)(?=儿童|人口)|发展(?=党员)/g,
  /(?:估算|推算|抽查|调查|评估|及时|合格)(?=接种率)/g,
  /(?:规范|系统)(?=管理率)|中医药(?=健康管理率)/g,
  /(?:自费|半价|应急|上门|现场|集中)(?=接种)/g,
  /结转|不再|非(?!营利)/g,
];

/** 拒绝接种312人 are none of who was 接种, and 及时接种率 is no 接种率 (figures.md 5a). */
function isAnotherCount(said: string, name: string): boolean {
  // 流感多少例 asked: 流感样病例 are not all 流感; who asks for 标本 may well be told those of 流感样病例.
  if (said.includes("流感") && name.includes("流感样") && !said.includes("流感样")) return true;
  return others.some((pattern) => Array.from(name.matchAll(pattern)).some(([word]) => !said.includes(word)));
}

/** 新增读者多少 asked: the 男女比例 of them, 1:2, is no count. */
function isUnaskedProportion(said: string, name: string, { family }: Figure): boolean {
  return family === "ratio" && /比例?$/.test(name) && !/比|率/.test(said);
}

/** What a change may be measured by, as a report says it and as people ask for it. */
const measures = [/同比|[上去]年|同期/, /年初/, /环比|上个?(?:月|季)/];

/**
 * 比年初增加多少 asked: what grew 同比 is another change, and by how much more is added than the year before (同比多增) a third; a 增速 is
 * no amount.
 */
function isAnotherChange(said: string, name: string, { role, change, family }: Figure): boolean {
  if (role !== "change" || change === null) return false;
  if (/(?:增加|减少)额$/.test(name) && !/(?<!多)[多少][增减]|(?:增加|减少)额/.test(said)) return true;
  // 增长了几倍 asked: 是上年的1.3倍 grew by less.
  if (family === "multiple" && change.direction === "none" && /[增翻涨提扩升][长加了高大]*(?:多少|几)倍/.test(said))
    return true;
  if (/增[速幅]|增长率|涨幅/.test(said) && /^(?:money|count|person|event)$/.test(family)) return true;
  const told = measures.filter((measure) => measure.test(change.comparator));
  const asked = measures.filter((measure) => measure.test(said));
  return told.length > 0 && asked.length === 1 && !told.some((measure) => asked.includes(measure));
}

/** 办理申请多少件 asked: how many came in is another count. */
function isOnlyReceived(said: string, name: string): boolean {
  const dealt = wentOut.test(said) || /(?<![承主举])办了多少件/.test(said);
  const [asksIn, asksOut] = [cameIn.test(said), /办理|处理|答复/.test(said) || dealt];
  if (cameIn.test(name) && !wentOut.test(name) && asksOut && !asksIn) return /新收/.test(name) || dealt;
  return wentOut.test(name) && !cameIn.test(name) && asksIn && !asksOut;
}

/** 总人口多少 asked: those of 60 and over are not all. */
function isOfSomeAges(said: string, { population }: Figure): boolean {
  return (
    population !== null && /总人[口数]|人口总[数量]/.test(said) && !said.includes(population) && !/占|\d岁/.test(said)
  );
}

/** 超额完成多少个百分点 asked: how much of the task was done is not by how much it was passed; what was done of a 总投资 is not all of it. */
function isReachedOnly(said: string, { role, metric }: Figure): boolean {
  if (/总投资|投资总额/.test(said) && !said.includes("完成") && metric.head.includes("完成投资")) return true;
  return role === "completion" && /(?:超额?|完成)了?(?:多少|几)个(?:百分)?点/.test(said);
}

/** 发了多少钱 asked: what each gets, or the standard, is no sum that was paid. */
function isRateOfPay(said: string, name: string): boolean {
  return (
    /标准|每[人户]|[人户]均/.test(name) &&
    /发了|发放了|花了|支出|拨付|一共|总共/.test(said) &&
    !/标准|每|[人户]均|平均|一个人/.test(said)
  );
}

/**
 * 床位有多少 asked: what came in new is not what there is, nor are those who came to a 低保 or left it in the year those who have it.
 * 新增就业 is a name of its own.
 */
function isOnlyNew(said: string, name: string): boolean {
  if (/[新增净退清]/.test(said)) return false;
  const isStock = /有多少|有几|现有|共有|一共|总共/.test(said);
  return /(?:新增|退出|清退)$/.test(name) || (isStock && /(?:新增|净增)(?!就业)/.test(name));
}
const cameIn = /受理|收到|新收|收案/;
const wentOut = /[审执]结|办结|结案/;

/** 用电量多少 asked: by how many points it lies above another's is no amount of it. */
function isGapUnasked(said: string, { family, role }: Figure): boolean {
  return family === "percentage-point" && role === "result" && !/点|[高低快慢差增降]|幅|变化/.test(said);
}

/** 培训多少人 asked: who was to be trained (应培训) is not who was. */
function isOwedUnasked(said: string, name: string): boolean {
  return /^应(?:参|培训|检|查|到|交|缴|整改|签|退|发|补|救)/.test(name) && !said.includes("应");
}

/** 应补种多少人 asked: who is owed one dose, or two, are not all of them, and the ones are not the others. */
function isOfOtherDoses(said: string, name: string): boolean {
  const doses = /[1-4]剂次?/.exec(name)?.[0];
  return doses !== undefined && !said.includes(doses);
}

/** 平均多少例 asked: how many there are in all is no mean. A rate is one by nature. */
function isMeanAsAsked(said: string, { metric, family, role }: Figure): boolean {
  const counted = /^(?:count|person|event|money)$/.test(family) && role !== "change";
  return !counted || !said.includes("平均") || /均|每/.test(`${metric.phrase}${metric.head}`);
}

/**
 * 每千人口托位数 is not 托位: what is counted per head answers only a question that says so, and the other way round. A 平均浓度 is
 * the 浓度 of the year, and nothing is told per head.
 */
function samePerHead(said: string, phrase: string): boolean {
  const perHead =
    /每[十百千万]|(?:[人户日月年次]均|平均)(?!浓度|气温|温度|空气|优良|降[水雨]|湿度|水位|风速|期望寿命|预期寿命)|千人|万人(?!次)/;
  const asked = said.replace(/多少[十百千万亿]*人/g, "");
  return perHead.test(phrase) === perHead.test(asked) || (!perHead.test(phrase) && asked.includes("平均"));
}

/**
 * 丙类传染病 is not 甲乙丙类传染病合计, though it stands in that name, and 甲乙类传染病 are none of the 肠道传染病 that are told apart
 * in them: the class asked is the class that the name says.
 */
function sameClasses(said: string, phrase: string): boolean {
  const [asked, [named]] = [classesIn(said), classesIn(phrase)];
  const apart = /分别|各/.test(said) && asked.some((letters) => letters.includes(named ?? ""));
  if (named !== undefined && asked.length > 0 && !apart && !asked.includes(named)) return false;
  const way = /(?:肠道|消化道|呼吸道|血源|性传播|虫媒|自然疫源)[^，。；]{0,8}?(?=传染病|疾病)/.exec(phrase)?.[0];
  return way === undefined || said.includes(way);
}

/** 甲乙 of 甲、乙类传染病, 丙 of 丙类. */
function classesIn(text: string): string[] {
  const together = text.replace(/(?<=[甲乙丙])类?、(?=[甲乙丙])/g, "");
  return Array.from(together.matchAll(/[甲乙丙]+(?=类)|(?<![\u4e00-\u9fff])[一二三](?=类)/g), ([letters]) => letters);
}

/**
 * 三年献血多少 asked: what was given in one of them is not the sum. The figure is of that many years, or says so itself; the
 * title over it does not.
 */
function overAskedYears(said: string, { metric, period, reading }: Figure): boolean {
  const asked =
    /(?<![\d第近每十])([两二三四五六七八九十])年(?!级|制|行动|规划|计划|义务|期|以[上下内]|来|[间]?提|前|后|一|度)/.exec(
      said,
    );
  if (asked === null) return true;
  const own = `${metric.phrase}${metric.head}${reading.clause}${countingNothing(before(reading))}`;
  return own.includes(asked[0]) || yearsOf(period).length === Number(parseChineseNumeral(asked[1] ?? ""));
}

/** 增加值增速目标多少 asked: of the plans only one for a growth, and no amount that is planned. */
export function isPlannedGrowthAsAsked({ words }: Ask, frame: Frame, { metric, role, change }: Figure): boolean {
  const isPlan = role === "plan" || role === "target";
  if (frame.role !== "plan" || !isPlan || !/增长|增速|增幅|下降|降幅/.test(words.join(""))) return true;
  return change !== null || /增[长速幅]|下降|降幅/.test(`${metric.phrase}${metric.head}`);
}

/**
 * 新增床位多少 asked: what there is in all is another figure, and so is 学校81所 where 新建多少所 is asked. What is new says so in its
 * name, its clause, or what governs them.
 */
export function isNewAsAsked({ words }: Ask, { text }: Frame, { metric, role, reading }: Figure): boolean {
  const asked = /新增|净增|新[建设办开]|新(?:登记|注册|成立)|新(?:报告|发现|诊断|确诊|感染|发病?)(?!展)/.exec(
    /[，；]/.test(text) ? words.join("") : text,
  )?.[0];
  if (asked === undefined || role === "change") return true;
  const said = `${metric.phrase}${metric.head}${reading.clause}${countingNothing(before(reading))}`;
  if (/报告|发现|[诊感发]/.test(asked)) return /新[增报发诊确感]/.test(`${said}${reading.lead}`);
  if (!asked.endsWith("增")) return /[新建设办开扩]/.test(`${said}${reading.lead}`);
  return /[新增净扩]/.test(said.replace(/增[长速幅]|(?:创|更|高|全|刷)新/g, "")) || /[新净]增/.test(reading.lead);
}
