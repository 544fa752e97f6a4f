import type { Lexicon } from "../../../src/reports/lexicon.ts";
import type { FigureDraft } from "../draft.ts";
import { stripLead } from "../naming/metric.ts";
import { withoutVerb } from "./each-name.ts";

/** The coordinate names of the clause; a tail the last one has is theirs all: 高血压、糖尿病患者 are both 患者. */
export function namesBefore(group: readonly FigureDraft[], text: string): string[] {
  const first = group[0];
  if (!first) return [];
  const clause = clauseOf(first, text);
  const ahead = clause.replace(/(?:(?:同比|环比)?(?:(?<![年人户亩])均)?(?:分别|依次)).*$/, "");
  const lead = ofKinds(ahead === clause ? withoutVerb(clause) : ahead);
  const listed = lead
    .split(/[、和与]|及(?![时格])/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  // 一、二、三产业增加值分别增长…: 第 is said of none and meant of all.
  const industry = group.length === 3 ? /^(?:其中)?一[、,]?二[和、,]?三产业?(.*)$/.exec(lead.trim())?.[1] : undefined;
  if (industry !== undefined) return ["第一", "第二", "第三"].map((number) => `${number}产业${industry}`);
  const modifier = listed[0]?.lastIndexOf("的") ?? -1;
  if (modifier >= 0) listed[0] = (listed[0] ?? "").slice(modifier + 1);
  const house = ofHouses(listed);
  const tail = house ?? tailOf(listed);
  const kinds = kindsAhead(first, group.length, text);
  if (kinds !== null && listed.length < 2) return kinds.map((name) => `${name}${listed[0] ?? ""}`);
  // 空气质量、水质合格率分别为99.1%、84.4%: among rates what is counted or weighed has the rate of the last.
  const rated = tail.endsWith("率") && group.every(({ quantity }) => quantity.family === "percent");
  const isWhole = (name: string) => house === null && (rated ? ofItsOwnRate : headed).test(name);
  const whole = listed.map((name, index) =>
    index === listed.length - 1 || tail === "" || isWhole(name) ? name : `${name}${tail}`,
  );
  if (whole.length === group.length && group.length > 1) return ofOneHouse(whole, first);
  return whole.length === 1 && group.length === 2 && whole[0]?.startsWith("城乡")
    ? ["城镇", "农村"].map((kind) => `${kind}${whole[0]?.slice(2)}`)
    : whole;
}

/**
 * 公立医院门诊费用和住院费用分别为: the houses the first is of are those of all that name none; 公立医院门诊量和住院量占比分别为12%、14%: of an
 * amount no percentage is told, so each is the share. 每千人口托位、养老床位数分别为: what the first is counted among all are.
 */
function ofOneHouse(names: readonly string[], { quantity }: FigureDraft): string[] {
  const perHead = /^每[十百千万]+(?:名|个)?(?:常住|户籍|服务)?(?:人口|人|婴幼儿|老年人|居民)(?:拥有|配备)?/.exec(
    names[0] ?? "",
  )?.[0];
  if (perHead !== undefined)
    return names.map((name, index) => (index === 0 || /^[每人]/.test(name) ? name : `${perHead}${name}`));
  const house = houseAhead.exec(names[0] ?? "")?.[0] ?? "";
  const shared = house !== "" && names.slice(1).every((name) => !anyHouse.test(name)) ? house : "";
  const share = quantity.family === "percent" ? (/(?:占比|比重|比例)$/.exec(names.at(-1) ?? "")?.[0] ?? "") : "";
  return names.map((name, index) => {
    const own = index > 0 ? `${shared}${name}` : name;
    return share !== "" && /[量数次]$/.test(own) ? `${own}${share}` : own;
  });
}

const houseAhead =
  /^[\u4e00-\u9fff]{0,6}(?:医院|卫生院|卫生室|保健院|医疗卫生机构|医疗机构|服务中心)(?=[\u4e00-\u9fff]{3})/;
const anyHouse = /医院|卫生院|卫生室|保健院|机构|中心|学校|企业/;

/** 企业、机关两类参保人(含退休人员)分别为: a bracket between the names and 分别 belongs to the names. */
function clauseOf({ clause, quantity }: FigureDraft, text: string): string {
  const own = text.slice(clause[0], quantity.span[0]);
  const bracket = /^(?:均)?分别/.test(own)
    ? (/([^，,。；;()（）]*)[(（][^()（）]*[)）]$/.exec(text.slice(0, clause[0])) ?? null)
    : null;
  return bracket === null ? own : `${bracket[1]}${own}`;
}

/**
 * 粮食制品，食用油、油脂，蛋制品等3大类食品，不合格率分别为: what is listed ahead, parted by commas where the names hold 、 themselves, is as many
 * kinds as there are numbers.
 */
function kindsAhead({ clause, sentence }: FigureDraft, count: number, text: string): string[] | null {
  const ahead = /(?:^|[。;；]|的)([^。;；]+?)等(?:[\d一二三四五六七八九十]+)?(?:个|大?类|种)[^，,、]{1,8}[，,]$/.exec(
    text.slice(sentence[0], clause[0]),
  )?.[1];
  const own = ahead?.slice(Math.max(ahead.lastIndexOf("的"), ahead.lastIndexOf("，来看") + 2) + 1) ?? "";
  return [/[，,]/, /、/].map((mark) => own.split(mark)).find((names) => names.length === count && count > 1) ?? null;
}

/** 企业、灵活就业等其他人员两类参保人 are as many names as it says, each of 参保人. */
function ofKinds(names: string): string {
  const kinds = /^([^()（）]+?)([二两三四五六])(?:类|种|大类)([\u4e00-\u9fff]{2,6})(?:[(（][^()（）]*[)）])?$/.exec(
    names,
  );
  const listed = kinds?.[1]?.split("、") ?? [];
  const count = "零一二三四五六".indexOf((kinds?.[2] ?? "").replace("两", "二"));
  return kinds && listed.length === count ? listed.map((name) => `${name}${kinds[3]}`).join("、") : names;
}

/** 县人民医院、县中医院门诊量: houses that stand before the last with no measure have that of the last. */
function ofHouses(listed: readonly string[]): string | null {
  const last = listed.at(-1) ?? "";
  const alone = listed.length > 1 && listed.slice(0, -1).every((name) => houseAlone.test(name));
  const own = alone ? houseAhead.exec(last)?.[0] : undefined;
  return own === undefined ? null : last.slice(own.length);
}

const houseAlone = /^[\u4e00-\u9fff]{0,6}(?:医院|卫生院|卫生室|保健院|服务中心)$/;

/** 小学、初中学生体质优良率: what stands behind the character all names end in, where that is more than a known tail. */
function tailOf(listed: readonly string[]): string {
  const last = listed.at(-1) ?? "";
  // 门诊、住院人次: the last keeps a name of its own.
  const known =
    [sharedTail, bareTail].map((tail) => tail.exec(last)?.[0] ?? "").find((tail) => tail.length <= last.length - 2) ??
    "";
  const [first = ""] = listed;
  const at = listed.length > 1 && first.length <= 4 ? last.indexOf(first.at(-1) ?? "", 1) : -1;
  if (known === "" && listed.length > 1 && listed.slice(0, -1).every((name) => name.length === first.length)) {
    const measure = last.slice(first.length);
    // 麻疹、流行性腮腺炎发病数: 流行 is no name of its own.
    const isWord = measure.length <= 10 && !/^[性型类病炎式化]/.test(measure);
    if (first.length <= 4 && isWord && measured.test(measure) && !headed.test(first)) return measure;
  }
  if (known === "" && /[^产发间商]投资$/.test(last) && listed.slice(0, -1).every((name) => sector.test(name)))
    return "投资";
  const alike = at >= 1 && Math.abs(at + 1 - first.length) <= 1;
  const behind = alike ? last.slice(at + 1) : "";
  return known !== "" && behind.length > known.length && behind.endsWith(known) ? behind : known;
}

/** 城市、农村低保标准: what is behind names of one length is theirs all where it ends in a measure. */
const measured = /.(?:标准|[率费金额量数度比]|比例|比重|收入|水平|价格|面积|年限)$/;

/** A name with a count or rate of its own takes no other's: 事故起数、死亡人数. */
const headed =
  /(?:[数率量额值度费款金比]|患者|病例|人员|人群|机构|医院|学校|企业|项目|面积|案件|警情|事故|感染者|在校生|学生|教师|投资)$/;

/** 交通、水利投资: what is invested in; 消费、工业投资 are two things. */
const sector = /(?:业|交通|水利|教育|卫生|能源|设施|技改|环保|民生|生态)$/;

const ofItsOwnRate = /(?:率|比|比例|比重|占比|覆盖面)$/;

const sharedTail =
  /(?:患者|病例|人员|人群|机构|医院|学校|企业|项目)?(?:的)?(?:规范|健康|系统)?(?:管理|建档|参保|登记|接种|筛查|报告|检测|补偿|就诊|住院)?(?:人数|人次|数量|总数|患者|病例|人员|机构|医院|学校|企业|项目|案件|警情|事故|面积|产量|金额|总额|收入|支出|增加值|感染者|在校生|在校学生|(?:发病|死亡|病例|重症)例?数|[\u4e00-\u9fff]{2}率)$/;

/** The same without the deed that may be the last one's own. */
const bareTail = /(?:人数|人次|数量|患者|病例|人员|机构|案件|面积|产量|金额|总额|收入|支出)$/;

/**
 * 枯水期、丰水期各监测水样90份，合格率分别为76.67%、71.11%: with one name of its own, 分别 means the things the clause before
 * lists. Their shared tail begins behind the character they all end in. Where that clause prints as many numbers in a
 * row (免费筛查18620人、18534人), those belong to the things by index too; numbers that have names (孤儿26人、困境儿童318人)
 * lend theirs.
 */
export function coordinateBefore(
  group: readonly FigureDraft[],
  drafts: readonly FigureDraft[],
  text: string,
  lexicon: Lexicon,
): string[] {
  const [first] = group;
  const previous = first && drafts[drafts.indexOf(first) - 1];
  if (!first || !previous || previous.sentence[0] !== first.sentence[0]) return [];
  const run = runEndingIn(previous, drafts, text);
  const [opening = previous] = run;
  const phrases = run.map(({ phrase }) => phrase);
  if (run.length === group.length && new Set(phrases).size === run.length) return phrases;
  const told = toldSinceSemicolon(first, drafts);
  if (told.length === group.length) return told;
  const lead = stripLead(text.slice(opening.clause[0], opening.quantity.span[0]), lexicon).replace(
    /^(?:完成|开展|实施|组织)了?/,
    "",
  );
  const listed = lead.split("、").map((name) => name.trim());
  const end = listed[0]?.at(-1) ?? "";
  const last = listed.at(-1) ?? "";
  const at = last.indexOf(end, 1);
  if (listed.length !== group.length || listed.length < 2 || end === "" || at < 1) return [];
  if (listed.slice(0, -1).some((name) => name.length < 2 || !name.endsWith(end))) return [];
  const tail = last.slice(at + 1).replace(/^(?:各|均|都|分别)/, "");
  const names = [...listed.slice(0, -1), last.slice(0, at + 1)].map((name) => `${name}${tail}`);
  if (run.length === group.length) run.forEach((draft, index) => (draft.phrase = names[index] ?? draft.phrase));
  return names;
}

/** 城市低保3216户5483人，农村低保3.02万户7.46万人，分别发放: the things told since the last semicolon, each by one name, where no part stands among them. */
function toldSinceSemicolon(first: FigureDraft, drafts: readonly FigureDraft[]): string[] {
  const sentence = drafts.slice(0, drafts.indexOf(first)).filter((draft) => draft.sentence[0] === first.sentence[0]);
  const opening = sentence.findLastIndex(({ lead = "" }, at) => at === 0 || /[;；]/.test(lead));
  const told = sentence.slice(Math.max(0, opening));
  const isThing = ({ phrase, head, role, lead = "", population, edges }: FigureDraft) =>
    phrase !== "" &&
    head === "" &&
    role === "result" &&
    population === told[0]?.population &&
    !lead.includes("其中") &&
    !edges.some(({ kind }) => kind === "parallel");
  if (!told.every(isThing) || /[;；]/.test(first.lead ?? "")) return [];
  const measures = Map.groupBy(told, ({ phrase }) => phrase)
    .values()
    .map((same) => same.map(({ quantity }) => quantity.base).join());
  if (new Set(measures).size > 1 || told.some(({ quantity }) => !/^(?:person|event|count)$/.test(quantity.family)))
    return [];
  // What is told twice with another between them is in no order.
  const names = told.map(({ phrase }) => phrase).filter((name, at, all) => name !== all[at - 1]);
  return new Set(names).size === names.length ? names : [];
}

/** The numbers of one kind joined by 、 that end with this one; behind 其中 (其中甲类12件，乙类9件，分别占) also those joined by a comma. */
function runEndingIn(last: FigureDraft, drafts: readonly FigureDraft[], text: string): FigureDraft[] {
  const joinedBy = (mark: RegExp) => {
    const run = [last];
    for (let index = drafts.indexOf(last); index > 0; index -= 1) {
      const [before, draft] = [drafts[index - 1], drafts[index]];
      const between = before && draft ? text.slice(before.quantity.span[1], draft.quantity.span[0]) : "";
      if (!before || between.includes("其中") || !mark.test(between)) break;
      if (before.quantity.unit !== last.quantity.unit) break;
      run.unshift(before);
    }
    return run;
  };
  const members = joinedBy(/^[、，,][^、，,；;]{0,12}$/);
  const [first = last] = members;
  const ofWhole = /^[，,；;]?[(（]?其中/.test(first.lead ?? "");
  return ofWhole ? members : joinedBy(/^、[^，,；;]{0,12}$/);
}
