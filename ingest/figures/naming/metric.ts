import type { UnitFamily } from "../../../src/reports/figure.ts";
import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { barBehind } from "../roles.ts";
import { deniedName } from "./denied.ts";
import { doneTo, nounAfter, type NounAfter } from "./noun-after.ts";
import { wordRules, type WordRules } from "./word-rules.ts";

/** What a clause counts, read from the words around one number (figures.md 4b.7, 4b.8). */
export type ClauseMetric = {
  /** The noun phrase, or empty when the clause names nothing of its own. */
  phrase: string;
  /** What needs an owner: 任务完成率, 总投资, 占全年任务; empty for a name that stands alone. */
  head: string;
  /** The noun was taken from behind the number. */
  numberFirst: boolean;
  /** 居住在农村的18.6万人: the phrase narrows a noun that stood before. */
  narrows: boolean;
};

const nothing: ClauseMetric = { phrase: "", head: "", numberFirst: false, narrows: false };

/**
 * Takes the cleaned words before and after a number, without time words, places, ages and doses. Usually the noun stands
 * before (监督员64人次); where nothing or only a verb does, it stands after (7个省级卫生村).
 */
export function readMetric(before: string, after: string, family: UnitFamily, lexicon: Lexicon): ClauseMetric {
  const words = wordRules(lexicon);
  const lead = stripAdverbial(
    // 55.1分贝~60.0分贝: the end of a stretch has its beginning's name.
    beforeBar(taskNumber(before.replace(/^[~～]/, ""), family), after)
      .replace(words.lead, "")
      .replace(/(?<=率)(?:已)?连续[一二三四五六七八九十]{1,2}年/, ""),
    words,
  );
  const name = lead
    .replace(bound, "")
    .replace(words.tail, "")
    .replace(toReach, "")
    .replace(words.lead, "")
    .replace(words.counting, "")
    .replace(/^[由从]$/, "")
    .replace(partOf, "")
    .replace(afterDeed, "");
  const noun = nounAfter(after, words);
  if (family === "rank") return readRank(before.replace(/^[，,、;；:：(（和及其中并且\s]+/, ""));
  const share = family === "percent" || family === "permille" ? readShare(lead, words) : null;
  if (share) return share;
  const made =
    share === null && family === "percent" && name === "" ? madeUpOf.exec(after)?.groups?.["what"] : undefined;
  if (made !== undefined)
    return { ...nothing, phrase: made, head: /其中[,，]?$/.test(before) ? "占其中" : "占比", numberFirst: true };
  const served = /(?:为|给|向)(?:约|近|共|累计)?$/.test(before) ? servedWith.exec(after)?.[1] : undefined;
  if (served !== undefined) return numberFirst(served);
  const denied = deniedName(name, after) ?? doneTo(before, after);
  if (denied !== null) return numberFirst(denied);
  const those = family === "percent" && /^[和及与]?有?$/.test(name) ? manyOf.exec(after)?.groups?.["those"] : undefined;
  if (those !== undefined) return numberFirst(those);
  if (name === "" || words.onlyVerbs.test(name)) return behindNumber(name, noun, words);
  if (noun.words !== "" && spends.test(name) && !after.startsWith("的"))
    return numberFirst(`${name}${withoutDone(noun.words)}`);
  if (
    noun.words !== "" &&
    /(?:和|与|同|跟|及|对|各|每|给|向|、|(?<![初高])中|内|方面)$/.test(lead.replace(scopeTail, ""))
  )
    return numberFirst(noun.words);
  const task =
    /^(?:完成|达到|占|为|超出|超过|超额完成|高于|低于|优于)([^，,]*(?:任务|目标|指标))$/.exec(name)?.[1] ??
    name.replace(/^(?:实现|取得)(?=.{2})/, "");
  if (words.generic.test(task))
    return (barBehind(before, after) === null ? ownedBehind(task, after, words) : null) ?? { ...nothing, head: task };
  if (/的(?:为|是|达)?$/.test(lead) && noun.words === "" && !/[为是]$/.test(name))
    return { ...nothing, phrase: name, narrows: true };
  if (noun.words !== "" && takesNoun(name, { lead, family, isName: noun.isName }, words))
    return numberFirst(`${name}${withoutDone(noun.words)}`);
  return { ...nothing, phrase: ownName(name) };
}

/** 其中63.5%为灭火行动: what they are stands behind the share. */
const madeUpOf = /^(?:为|是|属于?)(?<what>(?!了)[\u4e00-\u9fff、]{2,20})$/;

/** 98个行政村中共有空心村31个: what they are among was counted before; 普通高中共有教职工250人 is of a school. */
const partOf = /^[\u4e00-\u9fff]{2,10}(?<![高初集])中(?:共|现|仍|还)?有(?=[\u4e00-\u9fff]{2})/;

/** 经审查后(含上期)批准逮捕31件: what came first, and what is counted in, names nothing. */
const afterDeed = /^经[\u4e00-\u9fff]{2,4}后(?:[（(〈]含[^（(〈）)〉]{2,12}[）)〉])?(?=[\u4e00-\u9fff]{2})/;

/** 完成全年目标数65.3%, 实现全年目标数的92.48%: the number of the target is the target. */
function taskNumber(before: string, family: UnitFamily): string {
  return family === "percent"
    ? before.replace(/(?:完成|实现|(?<!下)达到?)((?:全年|年度|当年|年)?(?:目标|任务|计划)(?:任务)?)数?的?$/, "完成$1的")
    : before;
}

/** 接种率要达到, 及时率务必保持在: that something has to be reached, or was for all that, is no part of its name. */
const toReach = /(?<=[率面]|比例|水平)(?:必须|务必|应当?|须|需要?|要|却|仍然?)$/;

/** 每班不超过45人: the line it has to keep to is none of its name. */
const bound = /不(?:得|应|能)?(?:超过?|[低高少多]于)$/;

/** 体检率与省定70%的要求相比: how far the rate is from its bar is no part of its name. */
function beforeBar(before: string, after: string): string {
  return barBehind(before, after) === null
    ? before
    : before.replace(
        /(?:仍|还|尚)?(?:距离?|离|与|和|较|比|高于|低于|优于|超过|达到了?)(?:国家|[省市县区]级?|上级|规划|年度)?(?:规?定)?的?$/,
        "",
      );
}

/** Money that is put into what stands behind it; 总投资 and 完成投资 are names of their own. */
const spends = /(?<!总|完成|固定资产|概算|累计)(?:投资|投入|拨付|安排|争取|筹集|支出)$/;
/** …在全县, …范围内 behind a name. */
const scopeTail = /(?:[全我本][国省市县区州镇乡]|辖区|范围|(?<=对)[省市县区])内?$/;

/** 1家进行了立案处罚 is a 立案处罚. */
function numberFirst(phrase: string): ClauseMetric {
  return { ...nothing, phrase: phrase.replace(/^(?:进行|予以|给予|加以)了?(?=.{2})/, ""), numberFirst: true };
}

/** The clause has at most verbs before its number: 受理314件投诉, 完成77个. */
function behindNumber(verb: string, noun: NounAfter, words: WordRules): ClauseMetric {
  if (noun.words === "") return { ...nothing, head: verb };
  const underWay = verb === "" && /^(?:正在|还在|仍在|待|未)/.test(noun.words);
  if (verb === "" && words.generic.test(noun.words)) return { ...nothing, head: noun.words, numberFirst: true };
  if (underWay) return { ...nothing, head: noun.words, numberFirst: true };
  if (!noun.isName) return numberFirst(`${verb}${withoutDone(noun.words)}`);
  return numberFirst(words.moneyVerb.test(verb) ? `${verb}${withoutDone(noun.words)}` : noun.words);
}

/** 总投资3.2亿元的县中医院搬迁项目: the owner of a general head stands behind its number. */
function ownedBehind(head: string, after: string, words: WordRules): ClauseMetric | null {
  if (!after.startsWith("的")) return null;
  const owner = nounAfter(after.slice(1), words);
  return owner.words.length >= 2 && owner.isName ? { ...nothing, phrase: owner.words, head } : null;
}

/** Whether the noun behind the number is what is counted, and not the beginning of what is said of it. */
function takesNoun(
  name: string,
  { lead, family, isName }: { lead: string; family: UnitFamily; isName: boolean },
  words: WordRules,
): boolean {
  if (words.endsWithVerb.test(name)) return true;
  if (lead.endsWith("的") || /(?:等|各类|各级|级|型|了)$/.test(name)) return isName;
  return isName && !namesItself.test(name) && (family === "person" || !namesBody.test(name));
}

/** Names that end like these need no noun after their number: 从医人员60名外出进修. */
const namesItself =
  /(?:人员|群众|患者|学生|老人|老年人|儿童|居民|干部|职工|教师|医师|医生|护士|专家|代表|委员|党员|人数|人次|[率数量额费款度比值金险](?:合计)?|资金|病例|培训|检查|活动|讲座|筛查|接种|岗位|床位|托位|案件|线索)$/;
/** Bodies name themselves when they are counted, but not when their people are: 某区医院5名专家. */
const namesBody = /(?:机构|医院|学校|企业|项目|中心)$/;

/** 投入90多万完成食堂改造 was spent on 食堂改造. */
function withoutDone(noun: string): string {
  const rest = noun.replace(/^(?:完成|实施|开展|用于|进行)了?/, "");
  return rest.length >= 2 ? rest : noun;
}

/** “三公”经费 keeps both its quotes, and what an aside ends (不含补种)接种 loses it; 完成报备签约项目 → 报备签约项目; 完成投资 stays, it is what is counted. */
function ownName(text: string): string {
  const name = (/^[^“]*”/.test(text) ? `“${text}` : text).replace(/^[^(（)）]*[)）](?=.{2})/, "");
  const rest = name
    // 最终核算2021年全县生产总值现价总量: reckoned once more, and no other thing.
    .replace(/^最终(?:计算|核算|核实|核定)(?:全[省市县区州])?(?=.{2})/, "")
    .replace(/(?<=生产总值|增加值)(?:现价)?总量$/, "")
    .replace(/^(?:完成|开展|实现|进行)(?!率)了?/, "")
    .replace(/[(（][A-Z][A-Za-z&]*[)）]?$/, "");
  const whole = rest.length < 3 || rest.startsWith("投资") ? name : rest;
  // …居前四位的病种依次为流感、手足口病、…: of a name too long the list stays whole, or it would lose its first.
  const listed = whole.length <= longestName ? undefined : /(?:依次|分别)(?:为|是)(.{5,40})$/.exec(whole)?.[1];
  const phrase = listed ?? whole;
  return phrase.length <= longestName ? phrase : phrase.slice(-longestName).replace(/^[^、]*、(?=.{10})/, "");
}

/** 工作人员共为312人提供了上门服务: those who were served are told by what they got, and are not who served them. */
const servedWith = /^提供了?(?!的)([\u4e00-\u9fff]{2,16})(?:[，,]|$)/;

const longestName = 40;

/** 99.5%的学校建立预案, 97%的乡镇和70%的村: how many of them do so, or are meant; 95%的目标 and 98%的覆盖率 name none. */
const manyOf =
  /^的(?<those>(?![^，,]{0,12}(?:率|目标|要求|水平|标准|任务|比例|增速|增长|速度|份额|占比|股权|股份|资金|费用|收入|投资|价格|折扣|补贴|补助)(?![\u4e00-\u9fff]))[\u4e00-\u9fff“”]{2,22}?)(?:[和及与]?$|(?<=.{22}))/;

/** What is done for people, as nouns and verbs alike: 为老年人接种疫苗. */
const service = /接种|筛查|体检|检查|培训|监测|登记/;

/** 31个省（自治区、直辖市）和新疆生产建设兵团报告…: all there are, whose sum it is. */
const everyProvince = /^各?省(?:[(（][^()（）]*市[)）]|、自治区、直辖市|区市)(?:[和及]新疆生产建设兵团)?(?=.{2})/;

/** 某市下达的, 按照要求, 在防疫方面: what leads up to a name is none of it. */
function stripAdverbial(text: string, words: WordRules): string {
  const rest = text
    .replace(/^(?:上级|国家|省|市|县|区|[\u4e00-\u9fff]{2,5}[省市县区委局])?(?:下达|分配|部署)的(?=.)/, "")
    .replace(
      /^在(?:(?!中|内|上|下|方面).){1,12}(?:方面|期间|过程中|基础上|范围内|(?<!以)[上下](?![级下属市])|[中内](?![心医小学央国期级科部外])),?(?=.{2})/,
      "",
    )
    .replace(everyProvince, "")
    // 本院通过传染病网报系统报告传染病: by which road a case was reported is not what it is.
    .replace(/^[^，,]{0,14}?通过[^，,]{2,24}(?:系统|平台)(?=[共累计]*(?:网络)?(?:直报|报告)[\u4e00-\u9fff]{2})/, "")
    .replace(/^[\u4e00-\u9fff]{2}分布(?:情况)?(?:上|中)?(?:主要)?以(?=.{2})/, "")
    .replace(/^内(?![部科镜外涝需资容陆勤])(?:就|即|便)?(?:从|对|由)?/, "")
    .replace(/^据(?:统计|初步统计|不完全统计)/, "")
    .replace(/(?<=.)有(?:监测|气象|统计|历史)?(?:数据|记录)以来/, "")
    .replace(/^(?:为|对|给)(?!民|主|予)(?=.)/, (preposition) =>
      words.lastVerb.test(text.slice(1)) || service.test(text) ? "" : preposition,
    );
  if (rest.endsWith("的") || !/^(?:按照|根据|依据|通过|针对|围绕|依托|借助|结合|为了|由于)/.test(rest)) return rest;
  // 通过简易程序审结36件: by which way it was done says which of them are counted.
  if (/^通过[^，,]{2,12}(?:方式|形式|程序|途径|渠道|模式)[\u4e00-\u9fff]{2}/.test(rest)) return rest;
  // 通过三调对接累计化解纠纷达到718件: 达到 leads to the number and is no verb of the clause.
  return words.lastVerb.exec(rest.replace(words.tail, "").slice(2))?.groups?.["verb"] ?? rest;
}

/** 位居全市第二, 在全市各县中排名第一: the order is one of the figure before. */
function readRank(lead: string): ClauseMetric {
  const match =
    /^(?<owner>.*?)(?<scope>在?[^，,]{0,12}?)(?<word>排名|排位|排序|位列|位居|名列|蝉联|居于|居|列|排|位于|获得?)?(?<late>全[国省市县区州]|(?:(?![居列全])[\u4e00-\u9fff]){2,3}[省市县区州])?(?:的)?$/.exec(
      lead,
    );
  const { owner = "", scope = "", late = "" } = match?.groups ?? {};
  const inScope = /(?:在|全[国省市县区州]).*$/.exec(`${owner}${scope}`);
  const named = `${owner}${scope}`.slice(0, inScope?.index).replace(/(?:[，,、]|排名|位列|位居|名列|居|位于)+$/, "");
  const head = `${(inScope?.[0] ?? late).replace(/^在/, "")}排名`;
  return ofGrowth.test(named) ? { ...nothing, head: `${named}${head}` } : { ...nothing, phrase: named, head };
}

/** 增速居全国第2位: the order is one of the growth, of what stands before. */
const ofGrowth = /^(?:总量|规模|增[速幅量]|[涨降]幅|[和与及、])+$/;

/** 占常住人口的92%, 为常住人口的92%, 相当于全年任务的105%: whose share it is stands before. */
function readShare(lead: string, words: WordRules): ClauseMetric | null {
  const match =
    /^(?<owner>.*?)(?:(?<!独|侵|强)占(?!地(?!区|方)|用|领|比|线)|(?<covers>覆盖(?!率|面|人|范围)了?)|相当于|仅?(?<is>为|是|控制在|完成))(?<whole>[^占]{2,20}?)(?<link>的|的?比例为?|的?比重为?|比为?|为|达到?|约|近)*$/.exec(
      lead,
    );
  const { owner = "", whole = "", is, covers } = match?.groups ?? {};
  if (!match || ((is ?? covers) !== undefined && !/的(?:约|近)?$/.test(lead))) return null;
  const name = owner.replace(words.lead, "").replace(words.tail, "");
  return { ...nothing, phrase: words.onlyVerbs.test(name) ? "" : ownName(name), head: `占${whole}` };
}

export function isGeneric(phrase: string, lexicon: Lexicon): boolean {
  return wordRules(lexicon).generic.test(phrase) || phrase.startsWith("占");
}

/** Drops connectors and scope words from the start: `，其中共`, `截至目前全市已`. */
export function stripLead(text: string, lexicon: Lexicon): string {
  return text.replace(wordRules(lexicon).lead, "");
}

export function isVerbs(text: string, lexicon: Lexicon): boolean {
  return wordRules(lexicon).onlyVerbs.test(text);
}

/** The verbs a phrase begins with: 指导服务企业 → 指导服务. */
export function leadingVerb(phrase: string, lexicon: Lexicon): string {
  const rules = wordRules(lexicon);
  let rest = phrase;
  for (
    let match = rules.startsWithVerb.exec(rest);
    match && match[0].length > 1;
    match = rules.startsWithVerb.exec(rest)
  ) {
    rest = rest.slice(match[0].length);
  }
  return rest.length >= 2 ? phrase.slice(0, phrase.length - rest.length) : "";
}
