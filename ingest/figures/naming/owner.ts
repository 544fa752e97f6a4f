import type { Carry } from "./carry.ts";
import { countedBy } from "./counted-by.ts";
import type { FigureDraft } from "../draft.ts";
import { besideAsHead } from "./side-by-side.ts";
import { rateOfTowns } from "./towns.ts";
import type { Quantity } from "../../../src/reports/quantities/scan.ts";

/** 较2022年末的52.4万人多0.6万人, 与上季度（83例）相比: the number is only what another is compared with. */
export function isComparedLevel({ before, after, lead }: FigureDraft): boolean {
  if (comparedInBrackets.test(lead ?? before) && /[(（]$/.test(before)) return true;
  if (/^相比$/.test(after)) return true;
  return (
    /^[，,]?(?:比|较|与)[^，,]{2,24}的?$/.test(before) &&
    /^(?:(?:相?比)?(?:多|少|增|减|高|低|下降|上升|提高|提升|降低))/.test(after)
  );
}

/** 较上年（…, 低于全国平均水平（…. */
const comparedInBrackets =
  /(?:(?:比|较|与)[^，,]{2,12}|^[)）](?:和|与|及|、)全[国省市州县区][^，,]{0,8}|(?:低于|高于|优于|超过)全[国省市州县区]的?(?:同期)?(?:的?平均)?(?:水平|值)?|(?:低|高)于(?:(?:(?:19|20)\d{2}|[上去])年|[前上]一?周|[^，,（(]{0,6}年?同期)(?:水平)?)[(（](?:为)?$/;

/** 管理糖尿病患者5120人，血糖控制3891人，控制率76.5%: the rate of what was just counted of them; 基本建成14套，完成率95% that of 基本建成. */
export function rateOfDeed(head: string, { drafts }: Carry): [phrase: string, head: string] | null {
  const last = drafts.at(-1);
  const deed = (last?.head ?? "").replace(/人?数$/, "");
  if (head === "完成率" && deed !== "" && last?.role === "result")
    return [last.phrase, deed === "完成" ? head : `${deed}完成率`];
  const stem = head.slice(0, -1);
  // 合格117批次、不合格3批次，合格率97.5%: its rate is that of what was done, and not of what was not.
  const isDenied = new RegExp(`[不未非]${stem}$`).test(deed);
  const isRate = head.length > 2 && head.endsWith("率") && deed.endsWith(stem) && !isDenied;
  return last !== undefined && isRate && last.role === "result" ? [last.phrase, `${deed}率`] : null;
}

/** What has become of things counted before: 已开工, 办结, 整改到位. */
const outcome =
  /^(?:(?:已|全部)?(?:开工|竣工|完工|投用|办结|整改|整改到位|整治|结案|完成|销号|验收|建成|查实|实种|基本建成)|正在.*)$/;

/**
 * 计划实施教育项目46个。截至6月底，已开工38个: a sentence that opens with what has become of something speaks of what the
 * sentence before counted in the same unit; where it counted two things so, nobody knows.
 */
export function ownerInSentenceBefore({ quantity, lead = "" }: FigureDraft, head: string, carry: Carry): string {
  if (spent.test(head) && carry.drafts.length === 0 && !/[全我各][省市县区州镇乡国]/.test(lead))
    return investedBefore(carry);
  if (carry.drafts.length > 0 || !outcome.test(head) || lead.includes("其中")) return "";
  const named = carry.before.filter((other) => other.quantity.base === quantity.base && !outcome.test(other.head));
  const [only, more] = [...new Set(named.map(({ phrase }) => phrase))];
  if (only === undefined || more !== undefined || outcome.test(only)) return "";
  return only
    .replace(/[应实]种$/, "")
    .replace(owed, "")
    .replace(/^(?:计划|拟|预计)(?:实施|安排|新建|建设)?/, "");
}

/**
 * 全市接种31280剂次。其中青禾县4120剂次、松溪岭县3210剂次: where a sentence names no more than a place, the place has what the sentence
 * before counted in the same unit, of the same people and dose; where that counted two things so, nobody knows.
 */
export function sameInPlace({ quantity }: FigureDraft, head: string, carry: Carry): string {
  if (carry.drafts.length > 0 || head !== "") return "";
  const told = carry.before.filter((other) => other.quantity.base === quantity.base && other.role === "result");
  const names = new Set(
    told.map((other) => [other.population, ...other.qualifiers, other.phrase, other.head].join("|")),
  );
  const [only] = told;
  if (only === undefined || names.size > 1) return "";
  const [dose] = only.qualifiers;
  carry.population = only.population === null ? null : { label: only.population, span: only.clause };
  carry.dose = dose === undefined ? null : { label: dose, span: only.clause };
  return `${only.phrase}${only.head}`;
}

/** 省级6项，计划投资19亿元。1—9月完成投资12亿元: what was spent is of the one thing whose cost the sentence before told. */
function investedBefore({ before }: Carry): string {
  const [only, ...others] = new Set(before.map(({ phrase }) => phrase));
  const costs = before.some(({ quantity, head }) => quantity.family === "money" && /(?:投资|概算)额?$/.test(head));
  return only !== undefined && others.length === 0 && costs ? only : "";
}

const spent = /^(?:累计|已)?(?:完成投资额?|投资完成率)$/;

const penalty = /^(?:吊销|责令|警告|暂扣|取缔|关停|注销许可|停业整顿)/;

const ofPeopleOrDeeds = /(?:持证|入学|升学|就业|知晓|参与|满意|合格|达标|覆盖|签约|建档|接种|管理|及格|毕业)率$/;

/** 某医院二期总投资6.2亿元，设床位600张，完成投资2.1亿元: what was spent is of that whose cost was told, and of no part of it. */
function projectOf(head: string, { drafts }: Carry): string {
  const costs =
    spent.test(head) || head === "完成" ? drafts.findLast(({ phrase }) => /.总投资$/.test(phrase)) : undefined;
  const since = costs === undefined ? [] : drafts.slice(drafts.indexOf(costs) + 1);
  return since.some(({ lead = "" }) => /[;；]/.test(lead)) ? "" : (costs?.phrase.replace(/总投资$/, "") ?? "");
}

/** 新增床位300张，规范管理率达到80%: what is done for people is of no beds, cars or buildings. */
function isOfNoThings(head: string, { drafts }: Carry): boolean {
  const last = drafts.at(-1);
  const ofPeople = /(?:管理|接种|签约|随访|筛查|控制|参保|服药|治愈|死亡|发病)率$/.test(head);
  return ofPeople && last !== undefined && /^(?:张|座|栋|辆|台|套|亩|平方米|公里|元)$/.test(last.quantity.base);
}

/**
 * 3月报告传染病121例，1—3月累计报告301例: a bare verb counts what the numbers before it in its sentence did in the same unit, or where it
 * opens one those of the sentence before; where they counted two things so, nobody knows.
 */
export function sameReport({ quantity }: FigureDraft, verb: string, carry: Carry): string | null {
  const anew = /^新(?=报告|发现|增)/.exec(verb)?.[0] ?? "";
  if (anew !== "" && carry.drafts.length > 0) return reportedAnew(verb, quantity, carry.drafts);
  if (!/^(?:报告|发生|查处|受理|检出)$/.test(verb)) return null;
  const told = carry.drafts.length > 0 ? carry.drafts : carry.before;
  const named = told.filter((other) => other.quantity.base === quantity.base && other.role === "result");
  const [only, more] = [...new Set(named.map(({ phrase }) => phrase))];
  return only !== undefined && more === undefined && only.startsWith(verb) && only.length > verb.length ? only : null;
}

/** 累计报告艾滋病398例，…；2023年新报告41例: what came in new is of what was counted in all. */
function reportedAnew(verb: string, { base }: Quantity, drafts: readonly FigureDraft[]): string | null {
  const [first, ...others] = drafts.filter(
    ({ quantity, head, edges }) => quantity.base === base && head === "" && edges.length === 0,
  );
  const thing = /^(?:报告|登记|发现)([\u4e00-\u9fff]{2,})$/.exec(first?.phrase ?? "")?.[1];
  const isOnly = others.every(({ phrase }) => !/^(?:报告|登记|发现)/.test(phrase));
  return thing === undefined || !isOnly ? null : `${verb}${thing}`;
}

/** 改造小区12个、涉及居民2648户，已开工10个: what is begun or done is counted in the unit of what was to be. */
export function sameThing({ quantity }: FigureDraft, head: string, { drafts, subject }: Carry): string | null {
  const last = drafts.at(-1);
  if (!outcome.test(head) || last?.quantity.base === quantity.base) return null;
  const same = drafts.findLast((draft) => draft.quantity.base === quantity.base && draft.head === "");
  return same === undefined || same.phrase === "" || same.phrase === subject ? null : same.phrase;
}

/** What a general head belongs to: the sentence's subject without what makes it a sibling, a task or a rate of that. */
export function ownerOf(draft: FigureDraft, head: string, carry: Carry, ownGroup = false): string {
  if (carry.subject === "" && head === "平均") return rateOfTowns(draft, carry) || carry.bare;
  if (carry.subject === "" && /^(?:占.*|.*排名|平均|)$/.test(head)) return carry.bare;
  // 男性发病率46.2/10万；5岁以下占86.4%: a part is of the cases, and of no rate.
  if (draft.before.endsWith("占") && carry.subject.endsWith("率")) return "";
  // 涉及学校4所、幼儿园1所，发病126人: who fell ill there is of none of the houses; what a contact's rate is says nothing of treatment.
  if (/^(?:发病|死亡|感染|受伤)$/.test(head) && /(?:学校|幼儿园|机构|乡镇|街道|村|社区|企业|县区)$/.test(carry.subject))
    return "";
  if (/^(?:成功)?(?:治疗|治愈)率$/.test(head) && carry.subject.startsWith("密切接触者")) return "";
  // 吊销许可证1户，警告97户次: one penalty is of no other.
  if (penalty.test(head) && penalty.test(carry.subject)) return carry.whole ?? "";
  // 人均标准提高到69元，到位资金2600万元: all the money is of no rate per head.
  if (
    draft.quantity.family === "money" &&
    /^(?:到位|拨付|支付|下达)/.test(head) &&
    /人均[\u4e00-\u9fff]{0,8}标准$/.test(carry.subject)
  )
    return "";
  // 年人均工资由5.2万元提高到6万元，持证率91%: of what people earn or pay there is no such rate.
  if (ofPeopleOrDeeds.test(head) && /(?:工资|薪酬|津贴|收入|费用|价格)$/.test(carry.subject)) return "";
  // 受灾群众3.2万人，直接经济损失2.1亿元: what was lost is of what befell them, and of nobody.
  if (head.endsWith("损失") && !/火[灾警]|事故|灾害|案件/.test(carry.subject)) return "";
  if (satisfied.test(head) && /^(?:新?建成?|新增|设立|共有|增设|打造)/.test(carry.subject)) return "";
  if (isOfNoVisits(draft, head, carry) || isOfNoPapers(draft, head, carry) || isOfNoThings(head, carry)) return "";
  // 每千人口拥有托位4.1个，投资1.8亿元: what was spent is of no ratio.
  if (draft.quantity.family === "money" && /^每[十百千万\d]+名?(?:人|常住人口|户籍人口)/.test(carry.subject)) return "";
  const project = projectOf(head, carry);
  if (project !== "") return project;
  const group = besideAsHead(head);
  const named = countedBy(draft, head, carry)
    .replace(/应[种检]$/, "")
    .replace(owed, "");
  // 其中警告37件，罚款303件: both are of the whole.
  if (group.includes(named)) return carry.whole ?? "";
  const own = group.find((other) => named.endsWith(other) && named.length > other.length + 1);
  const subject = own === undefined ? named : named.slice(0, -own.length).replace(/(?:已|[共现]有)$/, "");
  const [stem, counted] = [head.slice(0, -1), subject.slice(head.length - 1)];
  if (head.endsWith("率") && subject.startsWith(stem) && /^(?:人口|人数|总数)$/.test(counted)) return "";
  if (ownGroup) return subject.replace(peopleAhead, "");
  if (isOfSeveralPeople(head, carry)) return "";
  // 出生率3.6‰，死亡率9.9‰: no rate is of another; what both are of stands before the first.
  if (head.endsWith("率") && subject.endsWith("率") && !subject.endsWith(head)) {
    const both = subject.replace(/[\u4e00-\u9fff]{2}率$/, "");
    // 登记患者1927例，病原学阳性率58%，规范管理率97%: by what a thing was tested is not what is managed.
    if (/[病血细]\S{0,2}学$/.test(both)) return carry.counted;
    return both.length < 3 ? "" : both;
  }
  // 新增床位60张，床位达到2100张: what is reached is how many there are.
  if (/^(?:总数|总量)/.test(head) || /(?:达|达到|共有|总数为?)$/.test(draft.before))
    return subject.replace(/^(?:新增|新建|净增|增加|新?培育|新?认定|新?创[成建])(?=.{2})/, "");
  const whole = subject.replace(perHead, "");
  return /实际/.test(head) ? whole.replace(/(?:任务|目标)数?$/, "") : whole;
}

/** 为980名残疾人每人每年补助800元，补助资金78万元: what each of them has is not what all of them come to. */
const perHead = /(?<=[\u4e00-\u9fff]{2})每[人户名位](?:每?[年月季])?/;

/** 学生3120人，教师210人，接种率98%: where people of several kinds were only counted, no one says whose the rate is. */
function isOfSeveralPeople(head: string, { subject, drafts }: Carry): boolean {
  const [one, other] = drafts.slice(-2);
  const alone = (draft: FigureDraft | undefined) =>
    draft?.quantity.family === "person" && draft.head === "" && kindOfPeople.test(draft.phrase);
  return head.endsWith("率") && alone(one) && alone(other) && other?.phrase === subject && one?.phrase !== subject;
}

const kindOfPeople =
  /^[\u4e00-\u9fff]{0,4}(?:学生|教师|教职工|职工|医[生师]|护士|幼儿|儿童|老年?人|妇女|居民|村民|农民|干部|党员|工人|人员)$/;

/** 门诊12万人次，签约率61%，床位1200张: whom doctors have signed, and what houses have, is of no visits. */
function isOfNoVisits(draft: FigureDraft, head: string, { subject, drafts }: Carry): boolean {
  const owner = drafts.findLast(({ phrase }) => phrase === subject);
  if (owner?.quantity.unit.endsWith("人次") !== true || subject.includes(head.slice(0, 2))) return false;
  return /^(?:(?:签约|参保|接种|(?:规范)?管理|建档)率|床位数?|经费)$/.test(head) && !/[其中的]$/.test(draft.before);
}

/**
 * 当场处罚3家，立案处罚1家，罚款4100元: two ways of one deed stand beside each other, and what is told next is of the deed. Gives the
 * deed; null where the head is of its owner.
 */
export function sharedDeed(owner: string, head: string, draft: FigureDraft, { drafts }: Carry): string | null {
  const tail = head.slice(-2);
  const alike = owner.length === head.length && head.length >= 4 && owner.endsWith(tail) && owner !== head;
  return alike && drafts.at(-1)?.quantity.base === draft.quantity.base ? tail : null;
}

/** 下达意见书90份，责令整改35家; 罚没款8500元，警告4户: what is done to houses or people is done to no papers and to no money. */
function isOfNoPapers({ quantity }: FigureDraft, head: string, { subject, drafts }: Carry): boolean {
  const owner = drafts.findLast(({ phrase }) => phrase === subject)?.quantity;
  if (owner === undefined || !deed.test(head) || owner.base === quantity.base) return false;
  return owner.base === "份" || (owner.family === "money" && quantity.family !== "money");
}

/**
 * 检查诊所459家，移送案件7家，警告133家: what came of things is never more than they were, so it is of the last that were as many.
 * Gives the owner, or the one before it that is large enough; empty where none is.
 */
export function largeEnough(owner: string, { quantity }: FigureDraft, head: string, { drafts }: Carry): string {
  if (!deed.test(head)) return owner;
  const counted = drafts.filter((draft) => draft.quantity.base === quantity.base && draft.role === "result");
  if (!counted.some((draft) => draft.phrase === owner && isLess(draft.quantity, quantity))) return owner;
  const isWhole = (draft: FigureDraft) => /^(?:应[种服])?$/.test(draft.head) && !isLess(draft.quantity, quantity);
  return (counted.findLast(isWhole)?.phrase ?? "").replace(/应[种服]$/, "");
}

/** What is done about things that were counted before. */
const deed =
  /^(?:实[种服]|警告|罚款|约谈|通报|立案|立案查处|查处|责令.*|整改|移送|取缔|关停|停业|吊销|注销|回访|办结|答复)$/;

function isLess(left: Quantity, right: Quantity): boolean {
  const size = ({ value, scale }: Quantity) => Number(value) * 10 ** scale;
  return left.value !== null && right.value !== null && size(left) < size(right);
}

/** 建成服务站28个，群众满意度96.3%: what people think of is not the houses that were built. */
const satisfied = /^(?:人民)?(?:群众|公众|社会|市民|居民|百姓)(?:综合|总体)?满意[度率]$/;

/** 常住人口签约率44.5%，重点人群签约率78.9%: a rate that names its own people is not of the people before. */
const peopleAhead = /^(?:常住人口|户籍人口|全人群|全人口|居民|一般人群)的?/;

/** 应接种9.12万人, 需补种1346人: whom it is owed to; what was done is named without it. */
export const owed =
  /(?:应|需|须|待)(?=(?:接?种|培训|参训|随访|补种|补证|参保|签约|筛查|查验|检测|监测|评估|体?检|建档|免疫|整改|办理?)(?:人数|数)?$|接种[\u4e00-\u9fffA-Za-z]{1,8}疫苗$)/;

/** The phrase that already ends in the head needs it no second time. */
export function joinHead(owner: string, head: string): [phrase: string, head: string] {
  if (owner === "" || head.startsWith(owner)) return [head, ""];
  // 总体不合格率2.09%，合格率97.91%: the one is the opposite of the other, and of the same.
  const negated = /^(.*)[不未非]$/.exec(owner.endsWith(head) ? owner.slice(0, -head.length) : "")?.[1];
  if (negated !== undefined) return [`${negated}${head}`, ""];
  // 完成接种2713人，接种率95.3%; 流感疫苗接种2713人，接种率95.3%: the rate of what was done goes by one name.
  const done = /^[\u4e00-\u9fff]{2}(?=率$)/.exec(head)?.[0] ?? "";
  if (done !== "" && owner.endsWith(done))
    return [`${owner.slice(0, -done.length).replace(/^(?:已|完成|实际|累计|共)+$/, "")}${head}`, ""];
  // 甲溪镇接种率62%；全县平均52%: the average of a rate over a place is its rate.
  if (head === "平均" && owner.endsWith("率")) return [owner, ""];
  // 新登记企业310家，注销96家: those that left are of all, and not of the new ones.
  if (leaves.test(head))
    return [owner.replace(/^(?:当年|今年|全年)?(?:新增|新设立?|新登记|新注册|新成立|新纳入|净增)(?=.{2})/, ""), head];
  // 一季度新增病例12例，二季度新增9例: the deed the thing's name begins with; 投资项目 is no 投资.
  const isItsDeed = /^(?:新增|新建|报告|接待|接种|发放|检查|抽检|培训|救助|受理)$/.test(head) && owner.startsWith(head);
  return isItsDeed || owner.endsWith(head) ? [owner, ""] : [owner, head];
}

const leaves = /^(?:注销|吊销|退出|清退|撤销|解散)$/;
