import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { vaccineName } from "../../../src/reports/populations.ts";
import type { FigureDraft } from "../draft.ts";
import { namesTask } from "../roles.ts";
import type { Carry } from "./carry.ts";
import { counterpartOf } from "./counterparts.ts";
import { groupCovered } from "./coverage.ts";
import { kindOfWhole } from "./kinds-of-whole.ts";
import { measureAhead, withoutRanking } from "./lists.ts";
import { leadingVerb, type ClauseMetric } from "./metric.ts";
import { owed, sameReport } from "./owner.ts";
import { ofTown, rateOf, townName } from "./towns.ts";
import { wordRules } from "./word-rules.ts";

/** The clause names the figure itself; what stood before it may say whose it is, or lend it a verb. */
export function nameByOwnWords(
  draft: FigureDraft,
  metric: ClauseMetric,
  carry: Carry,
  { lexicon, inBrackets }: { lexicon: Lexicon; inBrackets: boolean },
): void {
  const colon = measureAhead(draft, carry, lexicon);
  draft.elliptical = /^[\u4e00-\u9fff]{1,2}数$/.test(metric.phrase) || serviceAlone.test(metric.phrase);
  const ofRate = metric.numberFirst || likeOf(draft, metric, carry) !== null ? null : rateBefore(draft, metric, carry);
  if (ofRate === null) {
    draft.phrase = withoutRanking(namedPhrase(draft, metric, carry, lexicon));
    draft.head = metric.head === "" && !metric.numberFirst ? (colon ?? "") : metric.head;
  } else {
    [draft.phrase, draft.head] = rateOf(metric.phrase, ofRate);
    // 甲溪镇接种率99.1%，排名第一；乙桥镇98.7%，排名第二: the rank goes with the nearest.
    if (townName.test(metric.phrase) && ofTown(ofRate)) carry.subject = `${draft.phrase}${draft.head}`;
  }
  if (owed.test(draft.phrase) || owed.test(metric.phrase) || dueTo.test(draft.phrase) || set.test(draft.phrase))
    draft.role = "target";
  if (inBrackets || ofRate !== null) return;
  if (namesTask(draft.before, metric.numberFirst ? metric.phrase : "", lexicon)) leaveTask(draft, carry, lexicon);
  else remember(draft, carry, lexicon);
}

/** 孕前检查目标人数2860对: how many it was to be. */
const set = /[\u4e00-\u9fff]{2}(?:目标|任务)(?:人数|人群数|户数|数)$/;

/** 应种女生2846人: those whom it is due to. */
const dueTo = /^应接?种[\u4e00-\u9fffA-Za-z]{0,12}(?:儿童|女生|学生|新生|对象|人群|老人|人员)$/;

/** 适老化改造年度任务500户，实际完成520户: what was to be done is what was done, where the task names it. */
function leaveTask(draft: FigureDraft, carry: Carry, lexicon: Lexicon): void {
  const named = draft.phrase.replace(/(?:的?(?:全年|年度|目标))?(?:任务|目标|指标)[数量]?$/, "");
  if (carry.subject === "" && named.length >= 4 && !wordRules(lexicon).onlyVerbs.test(named)) carry.subject = named;
}

/** What the figures after this one may lean on. */
function remember(draft: FigureDraft, carry: Carry, lexicon: Lexicon): void {
  // 已完工15个，在建8个，完成投资3.1亿元: what is under way is no other thing, nor is what was 结转 what was 办结.
  if (/^(?:在建|续建|未开工|拟建)$|结转$/.test(draft.phrase) && carry.subject !== "") return;
  // 已完成两剂次接种8.7万人，完成第一剂次接种54.4万人: those with so many doses lend nobody else a name.
  if (countsDoses.test(draft.phrase)) return;
  // 累计接种48620剂次，新增接种6315剂次，完成任务的69%: what was added lends nothing to what is told of all.
  if (newlyGiven.test(draft.phrase.slice(-4)) && carry.subject !== "") return;
  // 要求以乡镇为单位接种率达到90%，全县接种率94%: what is demanded lends nothing to what was reached.
  if (/^(?:要求|规定)/.test(draft.phrase)) return;
  // 处罚单位52家，拘留5人，罚款18万元: one penalty is no owner of the next.
  if (penalty.test(draft.phrase) && carry.subject !== "") return;
  // 补助资金人均89元，到位资金3764万元: what came in is of the money and not of what it is a head.
  if (draft.phrase.startsWith("按") && draft.quantity.family !== "money") return;
  carry.subject = draft.phrase.replace(
    /(?<=.{2})(?:(?:目标|任务)(?:人数|人群数|户数|数)|人均|户均|平均|[由从将])$/,
    "",
  );
  if (draft.quantity.family !== "percent" && draft.quantity.family !== "permille") carry.counted = draft.phrase;
  if (!/^[、和及与]/.test(draft.before))
    carry.verb = leadingVerb(draft.phrase, lexicon).replace(/^(?:完成|开展|实现)+/, "");
  const rate =
    /^(?:平均|全[市县区省])?(每[百千万亿十]?(?:名|个)?[\u4e00-\u9fff]{1,4}?(?:人口|居民|儿童|人|户|老人|学生))(?:拥有|有|配备)?/.exec(
      draft.phrase,
    )?.[1];
  if (rate !== undefined || !/^[、和及与]/.test(draft.before)) carry.rate = rate ?? "";
}

const countsDoses = /[两二三四2-4]个?[剂针]次?接种$/;

const penalty = /(?:拘留|查封|[“"]?三停[”"]?|警告|吊销|关停|取缔|拘役)$|^责令/;

/** What a figure is called with the words before it in mind: 电子凭证激活241.7万人，激活率74% is the rate of that 激活. */
function namedPhrase(draft: FigureDraft, metric: ClauseMetric, carry: Carry, lexicon: Lexicon): string {
  const counterpart = counterpartOf(metric.phrase, carry);
  if (counterpart !== null) return counterpart;
  const kind = kindOfWhole(metric.phrase, draft, carry);
  if (kind !== null) return kind;
  const before = carry.drafts.at(-1)?.phrase ?? "";
  const like = likeOf(draft, metric, carry);
  if (like !== null) {
    draft.elliptical = true;
    return like;
  }
  if (metric.narrows && /^[有无未患]/.test(metric.phrase) && draft.quantity.family === "person")
    return `${metric.phrase}者`;
  if (metric.narrows)
    return before === "" ? metric.phrase : `${metric.phrase}的${before.slice(before.lastIndexOf("的") + 1)}`;
  const group = groupOf(draft, metric.phrase, carry);
  if (group !== "" && !metric.phrase.startsWith(group)) {
    draft.elliptical = true;
    return `${group}${metric.phrase}`;
  }
  const reported = sameReport(draft, metric.phrase, carry);
  if (reported !== null) return reported;
  const done = carry.subject.replace(owed, "");
  const actual = /^[，,;；]?(?:实际|实有|实(?=[补接种查检服])|已|完成)/.test(draft.before);
  if (actual && done.endsWith(metric.phrase)) return done.replace(planned, "") || done;
  // 七年级应种152人，接种144人，接种率94.7%; 应接种女生152人，已接种144人: what was given, and the rate, are of those to whom it was due.
  const due = carry.subject
    .replace(/^(.+)应接?种(?:人数|数)?$|^应接?种(.+(?:[童生象群员]|老人))$/, "$1$2")
    .replace(carry.subject, "");
  if (due !== "" && givenAlone.test(metric.phrase)) {
    draft.elliptical = true;
    return `${due}${metric.phrase}`;
  }
  // 流感疫苗累计接种48620剂次，本周新增接种6315剂次: what was added is of the same vaccine.
  if (newlyGiven.test(metric.phrase) && done.endsWith(metric.phrase.slice(-2)))
    return `${done.slice(0, -2)}${metric.phrase}`;
  const service = metric.phrase.replace(/(?:人数|数)$/, "").slice(-2);
  // 疫苗接种率92%，累计接种12万剂次: what is counted is no rate; of 接种人口比例 it has its own name.
  const isRate = draft.quantity.family === "percent";
  const named = isRate || !done.endsWith(`${service}率`) ? done : done.slice(0, -1);
  const isOwn = !isRate && /(?:率|比例|比重)$/.test(named);
  if (serviceAlone.test(metric.phrase) && new RegExp(`${service}(?!${house})`).test(done) && !isOwn) {
    // 接种流感疫苗1200人，应接种1300人: whom it is due to is not whom it reached.
    const owes = /^(?:应|需|须|待)/.exec(metric.phrase)?.[0] ?? "";
    if (owes !== "" && named.startsWith(service)) return `${owes}${named}`;
    return actual ? named.replace(planned, "") : named;
  }
  const last = carry.drafts.at(-1);
  // 省级完成投资12亿元，投资完成率63%: the rate of what was just told of the same.
  if (metric.phrase === "投资完成率" && last?.head === "完成投资") return `${last.phrase}${metric.phrase}`;
  const counted = /^(.{2,6})率$/.exec(metric.phrase)?.[1] ?? "";
  const stem = done.replace(/(?:人数|户数|数量|总数)$/, "");
  // 65岁以上老人体检5.6万人，体检率71%: the rate of what was just counted is of the same people.
  if (counted !== "" && stem.endsWith(counted) && !(counted.length >= 4 && /^(?:新增|净增|新)/.test(stem))) {
    draft.elliptical = true;
    return `${stem}率`;
  }
  if (/^[、和及与]/.test(draft.before) && carry.rate !== "" && !metric.phrase.startsWith("每"))
    return `${carry.rate}${metric.phrase}`;
  return `${listVerb(draft, metric, carry, lexicon)}${metric.phrase}`;
}

/** 1-6月出生的儿童接种率78%，7-12月出生的为91%: what narrows takes the place of its like in the rate before; null where nothing is like it. */
function likeOf({ quantity }: FigureDraft, { narrows, phrase }: ClauseMetric, { drafts }: Carry): string | null {
  const rate =
    quantity.family === "percent" && narrows
      ? drafts.findLast((draft) => draft.quantity.family === "percent")
      : undefined;
  const at = rate?.phrase.indexOf(phrase.slice(-2)) ?? -1;
  return rate === undefined || at < 0 ? null : `${phrase}${rate.phrase.slice(at + 2)}${rate.head}`;
}

/** 有病史者1240人中，检出率32%；无病史者3910人，检出率8%: the rate is of those who were counted just before. */
function groupOf({ quantity, lead = "" }: FigureDraft, rate: string, carry: Carry): string {
  const last = carry.drafts.at(-1);
  if (quantity.family !== "percent") return "";
  const ofThem = /^[^，,]{0,8}中[，,]/.test(lead) || (last?.phrase.endsWith("者") === true && /^[，,]/.test(lead));
  if (last?.quantity.family === "person" && ofThem) return last.phrase;
  return /^[，,]/.test(lead) ? groupCovered(rate, carry) : "";
}

/** 近视率51.8%，其中小学38.6%: a short name that is no rate says whose rate it is; so 城市低保补助水平482元、农村低保436元. */
function rateBefore(
  { quantity, before, lead = "" }: FigureDraft,
  { phrase }: ClauseMetric,
  carry: Carry,
): string | null {
  const percent = quantity.family === "percent";
  // 男性发病率46.2/10万；散居儿童占75.5%: how large a part of the cases they are is no rate.
  if (before.endsWith("占")) return null;
  const short = phrase.length <= 4 && !/[率比度重幅]|平$/.test(phrase);
  if (percent && (short || (townName.test(phrase) && ofTown(carry.subject))))
    return ofVaccine(rateIn(carry.subject), phrase);
  const last = carry.drafts.at(-1);
  // 报告发病率46.2/10万，其中男性58.5/10万: so for rates of a thousand and of a hundred thousand.
  const rated = quantity.family === "permille" || quantity.family === "per-population";
  if (rated && phrase.length <= 4 && !phrase.endsWith("率")) {
    const level = carry.drafts.findLast((draft) => draft.quantity.base === quantity.base);
    if (level === undefined) return null;
    // 男性发病率46.2/10万，女性37.5/10万: the rate of the women is not the men's.
    return level.head.endsWith("率") ? level.head : (rateIn(level.phrase)?.replace(oneSide, "") ?? null);
  }
  // 覆盖人数23万人，完成全程接种21万人: what was done is told of itself.
  if (/^(?:完成|已|实际|累计)/.test(phrase)) return null;
  const alike = last?.quantity.base === quantity.base && last.quantity.family === quantity.family && last.head === "";
  if (percent || !alike || !/^[、，,]/.test(lead) || phrase.length > 6) return null;
  const kind = last.phrase.indexOf(phrase.slice(-2));
  const rest = last.phrase.slice(kind + 2);
  return kind > 0 && kind + 2 <= phrase.length + 2 && measures.test(rest) ? last.phrase : null;
}

const oneSide = /^(?:[男女]性?|城市|农村|城区|城镇|乡村|户籍|流动人口)(?=.{2})/;

/** 城市低保补助水平: behind the thing stands what of it is measured. */
const measures = /^.{1,14}(?:水平|标准|费用?|金额|收入|支出|价格|补助|补贴|人数|面积)$/;
const rateIn = (subject: string) => /^.*(?:率|比例|比重)/.exec(subject)?.[0] ?? null;

/** 卡介苗接种率99%，乙脑98%: the rate of one vaccine lends another no more than 接种率. */
function ofVaccine(rate: string | null, name: string): string | null {
  const given = /^(?<vaccine>[^，]{2,10}?)(?<rate>(?:全程|首针)?(?:及时|合格|报告)?接种率)$/.exec(rate ?? "")?.groups;
  const isOther = given !== undefined && vaccineName.test(given["vaccine"] ?? "") && vaccineName.test(name);
  // 总体近视率51.6%，其中小学生38.4%: that of a part is not the 总体 one.
  return isOther ? (given["rate"] ?? "") : (rate?.replace(/^(?:总体|整体)(?=.{2})/, "") ?? null);
}

/** 计划体检900人，实际体检930人: what was done is no plan. */
const planned = /^(?:计划|拟|预计|目标|应|需)(?=.{2})/;

/** 完成全程接种, 应接种, 体检: what is done and nothing of who or with what. */
const serviceAlone = /^(?:应|需|已|完成|实际|实|累计|共)*(?:接种|补种|筛查|体检|签约|建档|免疫|参保)(?:人数|数)?$/;

const newlyGiven = /^新增(?:接种|补种)$/;

const givenAlone = /^(?:已|完成|实际|累计)*(?:接种|实种|补种)(?:人数|数|率)?$/;

/** 设立接种点12个，接种5.2万人: where it is done, and not what is done. */
const house = "(?:点|站|门诊|单位|台|车|队|中心|室|机构|人员)";

/** Longest noun that by itself after a comma still belongs to the list before it: 新增…机构8家，托位320个. */
const shortNoun = 3;

/** 出动执法车辆12台次，执法人员36人次: both were sent out. */
const forces = /^(?:卫生|执法|监督|检查|工作|应急|救援|医护|医务)*(?:人员|车辆|队员|干部|警力|监督员)$/;

/** 走访企业42家…、学校13家: a list keeps the verb of its first member (figures.md 4b.7). */
function listVerb(draft: FigureDraft, metric: ClauseMetric, carry: Carry, lexicon: Lexicon): string {
  if (draft.quantity.family === "percent" || draft.quantity.family === "permille") return "";
  const listed =
    /^[、和及与]/.test(draft.before) ||
    (draft.before.replace(/^[，,]/, "") === metric.phrase &&
      /^(?:[(（]次[)）])?[，,]/.test(draft.lead ?? "") &&
      (metric.phrase.length <= shortNoun ||
        (carry.verb.endsWith("出动") && forces.test(metric.phrase)) ||
        isNextKind(draft, metric.phrase, carry)));
  if (metric.numberFirst || !listed || bringsVerb(metric.phrase, lexicon)) return "";
  // 查出漏种儿童35名，补种33名: what was then done for them was not found.
  if (serviceAlone.test(metric.phrase)) return "";
  if (carry.verb.endsWith("出动") && !isSentOut(draft)) return "";
  return carry.verb || deedBefore(draft, metric.phrase, carry);
}

/** 出动监督员80人次、监督单位260家次: only people, teams and vehicles are sent out; what is counted in houses was gone to. */
function isSentOut({ quantity, phrase }: FigureDraft): boolean {
  return forces.test(phrase) || !/^(?:个|家|户|间|处|所|户次|家次|间次|户次数|家次数|份|起|件)$/.test(quantity.base);
}

/** 处分厅级干部4人，处级干部36人: one kind of the same people behind another, both in one unit. */
function isNextKind({ quantity }: FigureDraft, phrase: string, { drafts, verb }: Carry): boolean {
  const last = drafts.at(-1);
  if (last === undefined || last.quantity.base !== quantity.base || last.head !== "" || verb === "") return false;
  return quantity.family === "person" && phrase.length <= longestKind && last.phrase.endsWith(phrase.slice(-2));
}

const longestKind = 6;

/** 监督检查公共场所410户次、医疗机构160户次: a deed whose name is also a thing's is lent where the same is counted of both. */
function deedBefore({ quantity }: FigureDraft, phrase: string, { drafts }: Carry): string {
  const last = drafts.at(-1);
  if (last?.quantity.base !== quantity.base || last.head !== "" || outcome.test(phrase)) return "";
  return deedAhead.exec(last.phrase)?.[0] ?? "";
}

const deedAhead =
  /^(?:(?:日常|专项|随机|联合|现场|执法|监督|督导)*(?:检查|抽查|抽检|巡查|督查)|监督)(?=[\u4e00-\u9fff]{2})(?!发现|结果|人员|[站点井室所])/;
/** 检查120户次、合格110户次: what came of it is no second thing inspected. */
const outcome = /^(?:不?合格|达标|未?通过|优秀|良好|存在|问题|隐患|违[法规]|整治)/;

/** 新增托位, 改扩建乡镇卫生院: the member brings a verb of its own. */
function bringsVerb(phrase: string, lexicon: Lexicon): boolean {
  return (
    wordRules(lexicon).startsWithVerb.test(phrase) ||
    /^(?:新|改|扩|续|迁|在|已|未|检查|抽查|抽检|排查|监测|培训|巡查|接种|筛查|下发|发放|出动|罚没|罚款|警告|责令|结案|收回|回收|转正|暂扣|送|赠|捐|拘留|逮捕|查封|不(?!合格|达标)|附条件|[审执办]结|审执结)/.test(
      phrase,
    )
  );
}
