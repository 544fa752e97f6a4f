import { agesOfItem } from "../outline.ts";
import type { ExclusionClass, Span } from "../report.ts";

/**
 * Digit runs that are not figures, each with the class that says why (design.md 5, invariant A; figures.md 4b.15).
 * Rules are tight on purpose: what no rule names becomes a figure, so a missing rule shows up as a strange figure and
 * never as a lost one. Matches are on cleaned text, where spaces inside dates are gone.
 */
type ExclusionRule = { class: ExclusionClass; pattern: RegExp };

const year = "(?:19|20)\\d{2}";
const joint = "[-—–―~～至到、和及,]";

const rules: readonly ExclusionRule[] = [
  { class: "phone", pattern: /(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-—]\d{7,8}|400-?\d{3}-?\d{4}|400-\d{4}-\d{3})(?!\d)/g },
  {
    class: "phone",
    pattern:
      /(?<![\d.])1(?:10|19|20|22|2\d{3})(?=[”"]?(?:市长|市民|政府|政务|卫生|热线|平台|投诉|举报|电话|急救|交办|转办|工单|便民|服务热线))/g,
  },
  { class: "phone", pattern: /(?<=(?:拨打?|致电)[“"]?)1(?:10|19|20|22|2\d{3})(?!\d)/g },
  {
    class: "phone",
    pattern:
      /(?<=(?:电话|传真|热线|拨打)[:：]?)(?:\d{3,4}-\d{5,8}|\d{7,8}(?![\d.万亿]))(?:[ 、,，/]{1,2}\d{7,8}(?![\d.万亿]))*/g,
  },
  { class: "junk", pattern: /(?<=(?:浏览|阅读|点击|访问|查看|字)(?:次数|人数|数|量)?[:：]\s?)[\d,]+次?/g },
  { class: "name", pattern: /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g },
  // GB3096-93, DB11/T 1334—2016: the number of a standard.
  {
    class: "document-number",
    pattern: /(?<![A-Za-z])[A-Z]{2,3}\d*(?:\/T)? ?\d{2,5}(?:\.\d+)?[-—–](?:19|20)?\d{2}(?!\d|[.%万亿])/g,
  },
  // 与近5年均值相比, 过去3年: a stretch of time that something is measured over.
  { class: "date", pattern: /(?<=[近前]|过去|最近)\d{1,2}个月(?!大|以[上下内])/g },
  { class: "date", pattern: /(?<=[近前]|过去|最近)\d{1,2}年(?=来|间|内|[均平]|同期|的?(?:平均|均值)|[,，。])/g },
  { class: "junk", pattern: /(?<=(?:^|\s)(?:次数|点击|浏览|阅读|人气|热度)[:：]\s?)\d+次?(?=\s|$)/gm },
  { class: "junk", pattern: /(?<=本文已影响)\d+人/g },
  {
    class: "document-number",
    pattern: /(?<=(?:索引号|统一编号|文件编号|备案号|信用代码)[:：]?[ |]{0,3})[\dA-Za-z/-]+/g,
  },
  { class: "document-number", pattern: /(?<![\d.,])\d{12,}(?![\d.,]|\s?(?:[%％‰]|[\u4e00-\u9fff]))/g },
  { class: "junk", pattern: /(?:https?:\/\/|www\.)[\w./?=&%#~:+-]+/g },
  { class: "name", pattern: /(?<=(?:邮编|邮政编码)[:：]?)\d{6}/g },
  { class: "document-number", pattern: new RegExp(`[〔\\[(（【]${year}[〕\\])）】]第?\\d*号?`, "g") },
  { class: "document-number", pattern: /(?:令|文|字|发)?第\d+号|(?<![月\d.—-])\d+号/g },
  { class: "name", pattern: /《[^《》\n]*》/g },
  {
    class: "date",
    pattern: new RegExp(`${year}[-—./]\\d{1,2}[-—./]\\d{1,2}(?:[ T]?\\d{1,2}:\\d{2}(?::\\d{2})?)?`, "g"),
  },
  {
    class: "date",
    pattern: new RegExp(`(?<!\\d)\\d{1,2}[./]\\d{1,2}[./]${year}(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?(?!\\d)`, "g"),
  },
  { class: "date", pattern: /(?<!\d)(?:19|20)\d{2}(?:0[1-9]|1[0-2])[0-3]\d日/g },
  { class: "date", pattern: /\d{1,2}:\d{2}:\d{2}|(?<=[日午]|时间[:：]?)\d{1,2}:\d{2}/g },
  { class: "date", pattern: new RegExp(`(?<!\\d)${year}(?:年?${joint}(?:${year}|\\d{2}(?=年)))*年`, "g") },
  { class: "date", pattern: new RegExp(`(?<=[(（“"])${year}(?:${joint}${year})?(?=[)）”"])`, "g") },
  { class: "date", pattern: new RegExp(`(?<!\\d)${year}(?:${joint}${year})+(?!\\d|[.万亿])`, "g") },
  { class: "date", pattern: new RegExp(`(?<!\\d)${year}(?=(?:上|下)半年|“|届|级|财年)`, "g") },
  { class: "date", pattern: /20\d?[xX×*＊—_-]{1,3}(?=年|[级届]|[—)）]|[上下]?半年|[一二三四1-4]季度)/g },
  // 2月5日, and 2月5 where 日 is left out; 2月5例 and 2月1.1万剂次 are a month and what was counted in it.
  {
    class: "date",
    pattern:
      /(?<![\d.])\d{1,2}(?:[-—–~～至到、]\d{1,2})*月(?:份|底|初|末|中旬|上旬|下旬)?(?:\d{1,2}(?:[-—–~～至到、]\d{1,2})*(?:[日号]|(?![\d.,%‰％]|\s?(?![上下中]午|晚|早|凌晨)[\u4e00-\u9fff])))?/g,
  },
  {
    class: "date",
    pattern: /(?<![\d.])\d{1,2}(?:[-—–~～至到、]\d{1,2})?日(?![均常间照用]|(?:缩短|压缩|压减|减至|降至))/g,
  },
  { class: "date", pattern: /(?<!\d)\d{2}年代/g },
  { class: "date", pattern: /(?<![\d.第])[1-4]季度/g },
  { class: "date", pattern: /(?<=日\d{1,2}时)\d{1,2}分(?=[，,。）)止])/g },
  { class: "date", pattern: /(?<=日)\d{1,2}[-—–~～至到]\d{1,2}[时点]/g },
  {
    class: "date",
    pattern: /(?<=[日至到—-]|[上下]午|凌晨|[早晚]上|傍晚|中午)(?:[01]?\d|2[0-4])[时点](?![间段长限任])/g,
  },
  { class: "list-mark", pattern: /^[ \t]*[-—–][ \t]*\d{1,4}[ \t]*[-—–][ \t]*$/gm },
  { class: "name", pattern: /(?<![\d.])\d{1,2}[·•]\d{1,2}(?!\d)/g },
  { class: "name", pattern: /“[^“”\n%‰]{0,6}\d[^“”\n%‰]{0,8}”/g },
  { class: "name", pattern: /(?<![\d.])\d{1,2}\.\d{1,2}(?=[^\d\s]{0,6}(?:日|节)活动|政务公开日)/g },
  {
    class: "name",
    pattern:
      /\d+(?:\+[\dA-Za-z]+)+|[A-Za-z]+[-+]?\d+(?:\.\d+)?(?![\d台套个件辆张家人次例%])|\d+(?!x+[\u4e00-\u9fff]|[xX]+(?:\.[xX\d]*)?[%‰/万亿人家个例户名次件份元张所剂])(?!(?:kg|km|ml|mL)(?![A-Za-z]))[A-Za-z]+/g,
  },
  { class: "name", pattern: /\d+强/g },
  // 接种24小时内不良反应, 均在7d内痊愈: how soon something came belongs to what it is called.
  {
    class: "name",
    pattern:
      /(?<=(?:接种|注射|服苗|用药|出生|暴露|致伤)后?\s?)\d{1,3}\s?(?:小时|分钟|天|日|h|min|d)(?=[之以]?内)|(?<=在\s?)\d{1,2}\s?[hd](?=[之以]?内)/g,
  },
  // 2轮强化免疫应种3120人: where a clause opens with the rounds, they belong to the name of what was counted in them; 开展3轮督导 counts them.
  { class: "name", pattern: /(?<=(?:^|[，,。；;：:\n]|[两上述这结果])\s?)\d{1,2}轮(?=[\u4e00-\u9fff]{2,})/gm },
  // 本文共512字, 读完约2分钟: what a page says of its own text; 民国12年 is dated by the year behind it.
  {
    class: "junk",
    pattern:
      /(?<=(?:文章|全文|正文|本文|篇幅|字数)[:：共约有]{0,2}\s?)\d{2,6}(?=\s?(?:个)?字)|(?<=共计?\s?)\d{3,6}(?=个字[，,])|(?<=(?:读完|时长)[共约需要]{0,2})\d{1,3}(?=分钟)/g,
  },
  { class: "date", pattern: /(?<=民国|清[\u4e00-\u9fff]{2}|康熙|乾隆|光绪)\d{1,2}年/g },
  // 见图1, 图3-1 阳性率变化趋势: which picture of the text is meant; 地图12张 are counted.
  {
    class: "ordinal",
    pattern: /(?<=(?:^|[\s。；;，,、(（见如])图\s?)\d{1,2}(?:[-—]\d{1,2})?(?![\d.%‰]|[张幅份个种类])/gm,
  },
  // 12315互联网平台: the number of a hotline, whatever it is part of.
  {
    class: "phone",
    pattern:
      /(?<![\d.,])123(?:05|15|20|28|29|33|36|45|48|50|55|56|58|66|68|69|78|88|95)(?=[\u4e00-\u9fff])(?![人例件个户家次万亿元剂起名所张份吨亩只头条项支台辆])/g,
  },
  // 全程接种满6个月人数: how long ago it was.
  { class: "name", pattern: /(?<=[种后程]满)\d{1,2}个月/g },
  // 在全市9个县（市、区）中排名第4: among how many it stands.
  {
    class: "name",
    pattern:
      /(?<=全[省市州国])\d{1,4}个(?=(?:县|市|区|乡镇|地区|省)[^，,。；;]{0,8}?中?(?:排名|排|位列|列|位居|居)第)/g,
  },
  // 三间分布: by time, place and people.
  { class: "name", pattern: /三间(?=分布)/g },
  // 7—8年级女生: which classes they are in.
  { class: "name", pattern: /(?<![\d.])\d{1,2}(?:[-—–~～至到、]\d{1,2})?(?=年级)/g },
  // 应补种1剂次862人: how many doses each of them is owed; 接种312剂次104人 are as many doses.
  { class: "name", pattern: /(?<![\d.])[1-4](?=剂次?\d{2,}[万]?[人名])/g },
  // 合格率94.6%(984/1040): what a rate was reckoned from.
  { class: "name", pattern: /(?<=[%％][(（])\d[\d ,]*\/\d[\d ,]*(?=[)）])/g },
  // 13价肺炎疫苗: against how many kinds it is.
  { class: "name", pattern: /(?<![\d.])(?:[249]|1[1-5]|2[0-6])(?=价(?![格值位钱款差目]))/g },
  // 8年共收治, 12 h内就医: over how many years and within how many hours.
  { class: "name", pattern: /(?<![\d.])\d{1,2}(?=年[间来]?(?:共|合计|累计)|\s?h[内以])/g },
  // 3.0T磁共振: which one it is; 检查5次以上2276人, 6个月内母乳喂养率: how often and how long belong to the name.
  { class: "name", pattern: /\d(?:\.\d)?(?=T(?:磁|核磁|超导|MR))/g },
  {
    class: "name",
    pattern: /(?<![\d.])\d{1,2}(?=次(?:及)?以上[\d.]+万?[人名例]|个月(?:以)?内[\u4e00-\u9fff]{2,8}率)/g,
  },
  // 2剂次接种率: the rate of those who had as many doses.
  {
    class: "name",
    pattern: /(?<![\d.第])[1-5](?=[剂针]次?(?:及以上)?(?:疫苗)?(?:合格|及时|全程|报告)?(?:接种|补种|覆盖|免疫)率)/g,
  },
  // 接种疫苗4120…: a number that was cut off; 还剩3页未读, 本文档共24页: what a page says of itself.
  { class: "name", pattern: /(?<![\d.])\d[\d,]*(?:\.\d+)?(?=…|\.{3,})|(?<=还剩|本文档共)\d{1,3}(?=页)/g },
  // 1. 1、本文档…, 9:00-18:30: a mark within a mark, and until when somebody answers.
  { class: "list-mark", pattern: /(?<=^\s*\d{1,2}\.\s)\d{1,2}(?=、)/gm },
  { class: "name", pattern: /(?<=\d{1,2}[:：]\d{2}\s?[-—–~～至到]\s?)\d{1,2}[:：]\d{2}/g },
  // 2018, 12(3): 210-214, Vol. 12 Issue (3): 210-214, DOI 10.1234/…, 浙江 台州 318000: where a paper stands and its author lives.
  {
    class: "name",
    pattern:
      /\d{1,3}\s?(?=[(（]\d{1,2}[)）][:：]\s?\d+)|(?<=[(（]\d{1,2}[)）][:：]\s?)\d+(?:[-—–]\d+)?|(?<=Vol\.?\s?)\d+|10\.\d{4,5}(?=\/)|(?<=[\u4e00-\u9fff]\s?)\d{6}(?=\s*摘要)/gi,
  },
  // 公益电话12320.
  { class: "phone", pattern: /(?<=(?:电话|热线)[:：]?)1\d{4}(?!\d)/g },
  // (P<0.01), P＝0.032: how sure a test is.
  { class: "name", pattern: /(?<=[(（，,;；\s]P\s?[<>=＜＞〈〉＝≤≥]\s?)0?\.\d+/g },
  // 年均发病率(/10万): for how many a rate is reckoned.
  { class: "name", pattern: /(?<=[(（][/／])10万(?=[)）])/g },
  // 54年来，发病率下降: how long it took.
  { class: "date", pattern: /(?<![\d.近前去最])\d{1,2}多?年(?=来[，,]|间(?:累计|总共|共))/g },
  // 0剂次儿童35人: those who never got a dose.
  { class: "name", pattern: /(?<![\d.])0剂次?(?=的?(?:适龄)?(?:儿童|人群|对象))/g },
  // 性别比(以女性为100,男性对女性的比例): what a ratio is reckoned by.
  { class: "name", pattern: /(?<=[(（]以[\u4e00-\u9fff]{1,6}为)100(?=[,，)）])/g },
  // 高血糖(>6.1mmol/L)检出率: where a thing begins counts nothing.
  {
    class: "name",
    pattern: /(?<=[\u4e00-\u9fff][(（](?:[A-Z]{1,5})?[<>≥≤]=?)[\d.]{1,6}(?=[A-Za-z/%²]{0,8}[)）][\u4e00-\u9fff])/g,
  },
  // 借助青禾3316平台: a number that is a name.
  { class: "name", pattern: /(?<=\p{Script=Han})\d{3,6}(?=平台|热线|专线|频道)/gu },
  // 每10万人中拥有大学文化程度7216人, 每10万剂31例: what something is counted for, and no number of people.
  {
    class: "name",
    pattern: /(?<=每)\d+(?:\.\d+)?[十百千万]*(?:名|个)?(?:人口?|居民|常住人口|户籍人口|老人|老年人|儿童|学生|剂次?)/g,
  },
  // 首针24小时内及时接种, 12小时内报告: within how long something is done counts nothing.
  {
    class: "name",
    pattern:
      /(?<![\d.])\d{1,3}个?小时(?:之|以)?内(?=[^，,;；。、]{0,12}(?:接种|报告|报送|处置|审核|应答|响应|上报|采样|调查))/g,
  },
  {
    class: "name",
    pattern: /(?<![\d.])\d+(?:[-—–~～至到]\d+)?张(?:及?以[上下])?(?=(?:及以[上下])?床位(?:的)?(?:医院|机构|卫生院))/g,
  },
  { class: "version", pattern: /(?<!\d|\d\.)\d+(?:\.\d+){2,}/g },
  {
    class: "version",
    pattern:
      /(?<![\d.])\d\.\d(?=版|新模式|系统|时代|模式|向|试点|应用|平台|升级|建设|[，,。”"])(?<=[\u4e00-\u9fff”"]\d\.0)/g,
  },
  { class: "version", pattern: /(?<![\d.])\d+(?:\.\d+)?版(?!本费|面)/g },
  {
    class: "ordinal",
    pattern: /(?<!(?:排名|排|位列|位居|名列|列|居|获|荣获)(?:全[国省市县区])?)第\d+(?:[-—、]\d+)?(?![\d名位])/g,
  },
  { class: "ordinal", pattern: /(?:(?<![目此以当之日年月提])前|(?<=[，,；;、是居列排在名])[后末]|倒数)\d+(?=[名位])/g },
  {
    class: "ordinal",
    pattern: /(?<=(?:^|[\s(（见如至、和])(?:附?[表图件]|附[件录]|专栏)\s?)\d{1,2}(?:[-—.]\d{1,2})?(?![\d.]*[%‰万亿])/gm,
  },
  // 流行态势[1-4]，: what the text cites.
  {
    class: "ordinal",
    pattern: /(?<=[\u4e00-\u9fff%][[［])\d{1,2}(?:\s?[-—–~,，、]\s?\d{1,2}){0,4}(?=[\]］](?![\d%‰]))/g,
  },
  {
    class: "ordinal",
    pattern:
      /^\d{1,2}[-—–]\d{1,2}(?=\s?(?!周?岁|个?月|日|天|年|季|个|人|名|号|时|点|分|元|[万亿%‰])[\u4e00-\u9fff][^\n。；;，,]{3,48}$)/gm,
  },
  { class: "name", pattern: /(?<![\d.])\d{1,3}(?=型)/g },
  {
    class: "list-mark",
    pattern: new RegExp(`^\\d{1,2}(?:[.、．)）](?!\\d)|[、)）](?=${year}年|${agesOfItem})|(?=\\t))`, "gm"),
  },
  { class: "list-mark", pattern: /[（(]\d{1,2}[)）]/g },
  // 2.2年龄分布 alone in its line: the heading of a part of a chapter.
  {
    class: "list-mark",
    pattern: /^[ \t\u3000]*[1-9]\.[1-9]\d?(?=[ \t]?(?![万亿百千元倍岁年天公平](?!龄))[\u4e00-\u9fff、（）()]{2,16}$)/gm,
  },
  // 1 监测情况 alone in its line: the heading of a paper.
  {
    class: "list-mark",
    pattern:
      /^\d{1,2}(?=[ \t]*(?!人[次份口]|[个家所名例份台次场项条支剂件起期户处间张篇批种万亿元年月日天小平公千余多岁])[\u4e00-\u9fff、（）()]{2,16}$)/gm,
  },
  // 年度任务1.提高…, …工作总结1: the first item glued to its heading, and one text of several.
  { class: "list-mark", pattern: /(?<=^[\u4e00-\u9fff]{2,12}\s?)1[.．](?=[\u4e00-\u9fff])/gm },
  { class: "list-mark", pattern: /(?<=^[^。\n]{0,40}(?:篇|例文|样文)\s?)\d{1,2}(?=[】\]]?[:：]?$)/gm },
  { class: "list-mark", pattern: /(?<=^篇)\d{1,2}(?=[:：、.．\s])|(?<=全文(?:共|约)*\s?)\d{2,6}(?=\s?字)/gm },
  // …工作总结范文(30篇), 工作总结最新5篇: how many texts a page has collected.
  {
    class: "list-mark",
    pattern:
      /(?<=^[^。，,；;\n]{2,40}(?:总结|小结|汇报|报告|计划|方案|范文|材料)[^。，,；;\n]{0,8})\d{1,2}(?=篇[^。，,；;\n]{0,40}$)/gm,
  },
  { class: "list-mark", pattern: /(?<=^[^。\n]{4,40}(?:总结|小结|汇报|报告|计划|方案|范文)\s?)\d{1,2}$/gm },
  {
    class: "list-mark",
    pattern: new RegExp(
      `(?<=(?:[。;；:：！]|[一二三四五六七八九十]、[\\u4e00-\\u9fff]{2,16}情况)\\s?)\\d{1,2}(?:[.、．)）](?!\\d)|[、)）](?=${agesOfItem}))`,
      "g",
    ),
  },
  {
    class: "age",
    pattern:
      // 人均预期寿命82.4岁，其中男性79.8岁: nobody's age has a decimal.
      /(?<!(?:寿命|平均年龄)[^，,。；;\n]{0,30}|[男女]性?(?:居民|人口)?(?:为|是|达到?)?(?=\d+\.\d)|(?:下降|提高|增加|降低|减小|减少|年轻|延长)了?)\d+(?:\.\d+)?(?:(?:周?岁)?[-—–~～至到]\d+|[-—–~～](?=岁年龄?[组段]))?(?:周)?岁/g,
  },
  // 提高60岁以上人群接种率 tells whose rate is raised; 提高5岁 tells by how much.
  {
    class: "age",
    pattern: /(?<![\d.])\d{1,3}(?:周)?岁(?:及|[(（]含[)）])?以[上下](?=的?(?:人|老|儿|青|妇|女|居民|群众|在校|学生))/g,
  },
  { class: "age", pattern: /(?<![\d.])\d{2}(?=及以上的?老年?人)/g },
  { class: "age", pattern: /\d+(?:[-—–~～至到]\d+)?个?月(?:龄|(?=[婴幼儿]))|\d+[-—–~～至到]\d+个月/g },
];

export type Exclusion = { span: Span; class: ExclusionClass };

/** All excluded spans in reading order; overlaps are kept, the first rule listed wins when a digit asks. */
export function findExclusions(text: string): Exclusion[] {
  const found: Exclusion[] = [];
  for (const rule of rules) {
    for (const match of text.matchAll(rule.pattern)) {
      found.push({ span: [match.index, match.index + match[0].length], class: rule.class });
    }
  }
  return found.sort((left, right) => left.span[0] - right.span[0]);
}
