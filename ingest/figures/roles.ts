import { endsBefore } from "../../src/reports/period.ts";
import type { FigureRole } from "../../src/reports/figure.ts";
import type { Lexicon } from "../../src/reports/lexicon.ts";
import { withoutPlanNames } from "../../src/reports/plan-names.ts";
import type { FigureDraft } from "./draft.ts";
import type { FigureReading } from "./reading.ts";

export type RoleClues = {
  /** The sentence up to the number, and from it to the sentence's end. */
  lead: string;
  tail: string;
  /** The clause up to the number, and the noun the number counts. */
  before: string;
  noun: string;
  /** 占…的26%. */
  share: boolean;
  inPlanZone: boolean;
  negatedZero: boolean;
  /** A percentage or the like. */
  rate: boolean;
  /** 95%以上, 5%以内: the number is a line. */
  bound: boolean;
};

/** Reads the clues of one figure's sentence; `numberFirst` says that its noun stood behind the number. */
export function sentenceRole(
  draft: FigureDraft,
  { sentence, quantity, context, slice }: FigureReading,
  numberFirst: boolean,
): FigureRole {
  const lead = slice([sentence.span[0], quantity.span[0]]);
  const done = /截至|目前|已完成/.test(lead) && !inPlanScope(lead, context.lexicon);
  const zone = context.planZoneAt(quantity.span[0]);
  return roleOf(
    {
      lead,
      tail: slice([quantity.span[1], sentence.span[1]]),
      before: draft.before,
      noun: numberFirst ? draft.phrase : "",
      share: /^占(?!地(?!区|方)|用|领)/.test(draft.head === "" ? draft.phrase : draft.head),
      rate: quantity.family === "percent" || quantity.family === "permille",
      bound: /^以[上下内]$/.test(quantity.approx ?? ""),
      // 2023年接种率达93% in the plan for 2024 has happened.
      inPlanZone: zone !== null && !done && !endsBefore(draft.period, zone.period),
      negatedZero: quantity.value === "0" && /^(?:count|bare|person)$/.test(quantity.family),
    },
    context.lexicon,
  );
}

/** 离国家1.75名的标准还差一截: how far one is from a number says that it is a mark, whatever it counts. */
const shortOf = /(?:距离?|离|与)(?:国家|[省市县]级?|上级|规定|规划|部颁)(?:规?定)?的?$/;

/** What kind of statement a number is, apart from changes and from–to pairs (figures.md 4a, 4b.3, 4b.14). */
export function roleOf(clues: RoleClues, lexicon: Lexicon): FigureRole {
  const { reading } = lexicon;
  const stands = (words: readonly string[]) => words.some((word) => clues.before.includes(word));
  if (clues.negatedZero) return "negated-zero";
  if (!clues.share && namesTask(clues.before, clues.noun, lexicon)) return "target";
  if (clues.inPlanZone) return "plan";
  if (stands(reading.targetPhrases) || isToBeKept(clues)) return "target";
  const bar = clues.rate || shortOf.test(clues.before) ? barBehind(clues.before, clues.tail) : null;
  if (bar !== null) return bar === "标准" ? "standard" : "target";
  if (stands(reading.standardPhrases) || isStandard(clues) || isLine(clues)) return "standard";
  if (clues.share)
    return stands(reading.completionWords) ||
      /(?:为|完成|占|达到?)(?:[^，,公]{0,6}预算|预算)(?:数|任务数?)?的?$/.test(clues.before)
      ? "completion"
      : "share";
  if (inPlanScope(clues.lead, lexicon)) return "plan";
  if (/(?:申报|报送)(?:了|共)?$/.test(clues.before)) return "applied";
  if (reading.appliedPhrases.some((phrase) => firstStatement(clues.tail).includes(phrase))) return "applied";
  if (clues.before.endsWith("占")) return "share";
  if (/占比(?:为|达|达到|约)*$/.test(clues.before) && !/[药耗]占比/.test(clues.before)) return "share";
  return "result";
}

/** 某市下达的筛查任务是5000人, 完成5000人筛查任务数: what was to be done; 完成任务2200人 was done. */
export function namesTask(before: string, noun: string, { reading }: Lexicon): boolean {
  if (reading.targetNouns.some((word) => noun.includes(word))) return true;
  const words = before.replace(/(?:总量)?(?:分别)?(?:为|是|有|共|约|：|:|[(（])*$/, "");
  if (
    /(?:完成|达到|落实|超额|分解|列出|承担|共|涉及)(?:[^，,]{0,8}|[^，,\d]{0,20})(?:任务|目标|指标)(?:任务)?[数值]?$/.test(
      words,
    )
  )
    return false;
  if (taskIs.test(before)) return true;
  if (reading.targetNouns.some((word) => words.endsWith(word)) || /(?:任务|目标)数?$/.test(words)) return true;
  return aimedAt.test(withoutPlanNames(words, { planNames: reading.planNames }));
}

/** 今年全县建设任务是新增床位500张: what the task is. */
const taskIs = /(?:任务|目标)(?:是|为|[:：])(?!.*(?:完成|实际|已))[\u4e00-\u9fff]{2,12}$/;

/** 年度目标接种率95%, 目标接种3万人: what is aimed at; 目标完成率 and 目标管理得分 say how far one came. */
const aimedAt =
  /目标(?:(?!完成|达成|实现|达标|管理|考核|责任|任务)[\u4e00-\u9fff]{2,8}率|(?:接种|检[查测]|筛查|签约|建档|覆盖|服务|培训|补种|治疗)(?:人数|数)?)$/;

/** 确保接种率保持在95%以上, 要求覆盖率达到90%以上: what is to be reached or kept. */
function isToBeKept({ before, bound, rate }: RoleClues): boolean {
  if (obliged.test(before)) return true;
  return (
    rate &&
    bound &&
    /(?:确保|要求|力求)[^，,。；;\d]{2,24}(?:保持|稳定|维持|控制|达到?|[高低]于|在)(?:在|到)?$/.test(before)
  );
}

/** 及时率务必达到90%, 接种率要保持在95%以上, 零报告比例须控制在2%以内: what all are told to reach; 主要控制在 tells what was. */
const obliged =
  /(?:务必|必须|须|力争|确保|务求|(?<![反相对适])应当?|(?<![主需必重概简摘纪])要求?|需要?)(?:要|全部|均|都|继续|分别|稳定|始终|严格|力争){0,3}(?:保持|维持|稳定|达到?|控制|提[高升]|不[低高少]于)(?:在|到|至)?(?:全[省市县区][\u4e00-\u9fff]{0,4})?$/;

/** 接种率低于95%，被通报, 得分低于80分的: the line that was not reached, and no rate or score of anyone. */
function isLine({ before, rate }: RoleClues): boolean {
  if (/(?:低于|高于|达到|符合|不到)(?:国家|省级?|规定)的?(?:要求|规定|标准)的$/.test(before)) return true;
  const measured = rate || /(?:得分|评分|成绩)[^，,]{2}$/.test(before);
  return measured && /(?:低于|不足|不到|达不到|(?:未能?|没有?)达到?|未满)$/.test(before);
}

/** 距90%的目标还有差距, 达到70%的要求: what was to be reached; 完成90%的任务 is what was. Null where no such word stands behind. */
export function barBehind(before: string, after: string): string | null {
  const bar =
    /^(?:及?以[上下]|以内|左右)?[”"’]?的(?:国家|[省市县区]|上级|年度|全年|规划|规定|既定|预期|考核|工作){0,2}(?<bar>目标|要求|标准|任务|指标)/.exec(
      after,
    )?.groups?.["bar"];
  return bar === undefined || /(?:完成|占|有)[^，,；;。]{0,4}$/.test(before) ? null : bar;
}

/** 按900分以上为优秀的标准, 达到考核指标要求（90%以上）. */
function isStandard({ before, lead, tail, rate }: RoleClues): boolean {
  if (rate && /(?:要求|标准)[(（](?:为)?$/.test(lead)) return true;
  if (/[(（](?:国家|国定|省定|省级|行业|部颁)(?:规定)?标准(?:要求)?(?:为|是|[:：])?$/.test(lead)) return true;
  return /按照?$/.test(before) && /^[^，,。；;]{0,14}标准/.test(tail);
}

/** A plan word starts a scope that runs to the sentence's end unless a word of completion cancels it. */
export function inPlanScope(lead: string, lexicon: Lexicon): boolean {
  const told = lead
    .replace(/《[^《》]*》|“[^“”]*(?:计划|规划)”/g, "")
    .replace(grounds, "")
    .replace(carriedOut, "")
    .replace(ofPlan, "");
  const text = withoutPlanNames(told, lexicon.reading);
  if (strives.test(text) || aims.test(text) || ensured.test(text)) return true;
  const foreseen = forecast.exec(text);
  if (foreseen !== null) return !doneSince.test(text.slice(foreseen.index));
  const last = Math.max(...lexicon.reading.planWords.map((word) => text.lastIndexOf(word)));
  if (last < 0 || (text.startsWith("预计", last) && /[;；]/.test(text.slice(last)))) return false;
  return (
    !lexicon.reading.planCancels.some((word) => text.indexOf(word, last) >= 0) && !doneSince.test(text.slice(last))
  );
}

/** 预测上半年产值122亿元；增加值25亿元: what is foreseen of a whole time is foreseen to the sentence's end, and else to the semicolon. */
const forecast =
  /(?:^|[，,；;。])预测(?:(?:[今本]年|全年|(?:19|20)\d{2}年|[上下]半年|[\d一二三四]+(?:[-—至]\d+)?(?:月|季度))|(?!预警|预报|模型|分析|性|了)[^；;]*$)/;

/** 积极开展征收，确保完成征收120万元: what is to be done; 确保完成了 is what was. */
const ensured = /(?:确保|力保)(?:全面|全年|如期|按期|按时|年内|年底)?完成(?!了|情况)[^，,。；;\d]{0,24}$/;

/** 增速确保目标增长12%, 奋斗目标14%: what is aimed at, in the words right before the number. */
const aims = /(?:确保|奋斗|预期|考核|责任|挑战)目标(?:值|为|是|达到?|增长|下降|增速|[:：])*$/;

/** 拟新建卫生院2所，已开工1所: a clause that opens with 已 is done; 计划为已签约家庭… is not. */
const doneSince = /[，,；;、](?:其中|现|均|全部)?已(?!婚|知|列入|纳入)/;

/** 占计划的45%, 占年度计划4亿元的80%; but 计划的种植面积 is what was planned. */
const ofPlan = /占(?:全年|年度|年初)?计划数?|计划的(?!种植|播种|建设|实施|新建|改造|投资|招聘|开工|收购)/g;

/**
 * 实施岗位扩容支持计划，开发岗位35万个; 纳入国家规划; 空间规划获批; 制定检查计划和任务，检查15次: a programme that is under way plans
 * nothing, nor does the making of one that names no year.
 */
const carriedOut =
  /(?:制[定订]|编制|出台|印发|细化|完善)了?[^，,。；;\d]{0,24}(?:计划|规划)(?=[，,、；;。和])|(?:实施|推进|开展|启动|入选|纳入|列入)[^，,。；;]{1,24}(?:计划|规划)(?=[，,、；;。和])|(?:空间|总体|专项|发展)规划(?=获批|批复|印发|出台)/g;

/** 按照建设规划，新建学校2所: what was done by a plan was done. */
const grounds = /(?:按照|根据|依据|依照|落实|对照)[^，,。；;]{0,24}(?:规划|计划)(?:的?(?:要求|安排|部署))?[，,]/g;

/**
 * 争取资金 is an achievement, 争取年底前接入 an intention (figures.md 4b.3); so is what a list of demands leads to
 * (任务要求：…, 主要目标：…), what all are told to do (全县要新增…), and what is to be reached by a day (8月底前…达到80%), unless
 * it was (达到了).
 */
const strives =
  /争取[^，,。；;]{0,12}(?:年底|月底|前|早日|尽快|实现|完成|达到|突破|建成|开工|投入使用)|(?:任务|工作|目标|时限)要求[:：]|(?:主要|工作|总体|年度|预期)目标(?:任务)?[:：]|(?:全[省市县区州镇]|我[省市县区州局委]|务必|必须)要(?:新增|新建|建成|完成|实现|达到|确保|力争|做到|组织|开展)|下达[^。；;]{0,40}任务[^，,。；;]{0,6}[，,:：](?:即|分别|包括|具体)|(?:年底|月底|季度末|月\d{1,2}日)前(?![^。；;]*(?:已|了))[^，,。；;]{0,30}(?:达到|不低于|提[高升]到)/;

/** Up to the next full stop or semicolon; a list before its closing words shares them (…、29个…创建申报工作). */
function firstStatement(tail: string): string {
  return tail.split(/[。;；]/)[0] ?? "";
}
