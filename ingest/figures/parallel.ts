import type { Lexicon } from "../../src/reports/lexicon.ts";
import type { FigureDraft } from "./draft.ts";
import { stripLead } from "./metric.ts";

/**
 * `高血压、糖尿病患者分别为129919人、48319人,任务完成率分别为91.7%、81.4%` (figures.md 4b.11): names before 分别 belong to
 * the numbers by index, and a later 分别 with one general head uses the names again. Where the counts disagree nothing
 * is assigned and the figures are marked, so that they are never asserted for one of the names.
 */
export function resolveParallels(drafts: readonly FigureDraft[], text: string, lexicon: Lexicon): void {
  let names: string[] = [];
  for (const group of parallelGroups(drafts, text)) {
    alike(group);
    if (sharePlaces(group) || shareLevels(group, drafts)) continue;
    const own = namesBefore(group, text).map((name, index) => (index === 0 ? stripLead(name, lexicon) : name));
    const again =
      own.length > 1 ? [] : names.length === group.length ? names : coordinateBefore(group, drafts, text, lexicon);
    const coordinate = own.length === group.length ? own : again.length === group.length ? again : null;
    if (coordinate === null) {
      for (const draft of group) draft.flags.push("unresolved-parallel");
      continue;
    }
    const head = coordinate === own ? "" : (own[0] ?? "");
    group.forEach((draft, index) => {
      draft.phrase = head === "" ? (coordinate[index] ?? "") : withoutCount(coordinate[index] ?? "");
      draft.head = head;
    });
    linkAll(group);
    names = coordinate;
  }
}

/** Runs of numbers joined by 、 or 和 whose first is introduced by 分别. */
function parallelGroups(drafts: readonly FigureDraft[], text: string): FigureDraft[][] {
  const groups: FigureDraft[][] = [];
  let current: FigureDraft[] | null = null;
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    const between = previous ? text.slice(previous.quantity.span[1], draft.quantity.span[0]) : "";
    if (current && previous && /^[、和与及,，]$/.test(between)) current.push(draft);
    else if (
      /分别(?:[\u4e00-\u9fff]{0,4}?)(?:了|到)?(?:每[人户](?:每[年月天])?)?$/.test(draft.before) ||
      continues(draft, drafts[index + 1], groups.at(-1))
    ) {
      current = [draft];
      groups.push(current);
    } else current = null;
  });
  return groups.filter((group) => group.length > 1);
}

/** …分别达到58623元、31245元，增长4.8%和7.2%: as many changes as levels, in the same order. */
function continues(
  draft: FigureDraft,
  next: FigureDraft | undefined,
  levels: readonly FigureDraft[] | undefined,
): boolean {
  if (
    draft.role !== "change" ||
    !draft.elliptical ||
    levels === undefined ||
    levels[0]?.sentence[0] !== draft.sentence[0]
  )
    return false;
  return next !== undefined && /^[、和与及]$/.test(next.before) && next.quantity.family === draft.quantity.family;
}

/** What the first number of a group is, all are: changes of one kind, at one time, of one place. */
function alike([first, ...others]: readonly FigureDraft[]): void {
  if (!first) return;
  for (const draft of others) {
    draft.role = first.role;
    draft.change = first.change && { ...first.change };
    draft.period = first.period;
    draft.place = first.place;
    draft.population = first.population;
    draft.edges = draft.edges.filter((edge) => edge.kind !== "base" && edge.kind !== "twin");
  }
}

/** 鹿城区、瓯海区城镇化率分别为91.2%、84.9%: the places are shared out and the name is one. */
function sharePlaces(group: readonly FigureDraft[]): boolean {
  const [first] = group;
  if (!first || first.listedPlaces?.length !== group.length) return false;
  group.forEach((draft, index) => {
    draft.place = first.listedPlaces?.[index] ?? null;
    draft.phrase = first.phrase;
    draft.head = first.head;
  });
  linkAll(group);
  return true;
}

/** 出院3.21万人次，手术1.1万台次，同比分别增长5.2%、11.7%: with no names of its own, the levels right before it. */
function shareLevels(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  if (!first || first.role !== "change" || !first.elliptical) return false;
  const start = drafts.indexOf(first);
  const segment = drafts
    .slice(0, start)
    .filter((draft) => draft.sentence[0] === first.sentence[0] && draft.role !== "change");
  const levels = sinceSemicolon(segment);
  if (levels.length !== group.length) return false;
  group.forEach((draft, index) => {
    const base = levels[index];
    if (!base) return;
    draft.phrase = base.phrase;
    draft.head = base.head;
    draft.population = base.population;
    draft.qualifiers = [...base.qualifiers];
    draft.place = base.place;
    draft.edges = [...draft.edges.filter((edge) => edge.kind !== "base"), { kind: "base", to: base }];
  });
  linkAll(group);
  return true;
}

/**
 * 枯水期、丰水期各监测水样90份，合格率分别为76.67%、71.11%: with one name of its own, 分别 means the things the clause before
 * lists. Their shared tail begins behind the character they all end in. Where that clause prints as many numbers in a
 * row (免费筛查18620人、18534人), those belong to the things by index too.
 */
function coordinateBefore(
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

/** The numbers of one kind joined by 、 that end with this one. */
function runEndingIn(last: FigureDraft, drafts: readonly FigureDraft[], text: string): FigureDraft[] {
  const run = [last];
  for (let index = drafts.indexOf(last); index > 0; index -= 1) {
    const [before, draft] = [drafts[index - 1], drafts[index]];
    if (!before || !draft || text.slice(before.quantity.span[1], draft.quantity.span[0]) !== "、") break;
    if (before.quantity.unit !== last.quantity.unit) break;
    run.unshift(before);
  }
  return run;
}

function sinceSemicolon(drafts: readonly FigureDraft[]): FigureDraft[] {
  const start = drafts.findLastIndex((draft) => /[;；]/.test(draft.lead ?? ""));
  return drafts.slice(Math.max(0, start));
}

function linkAll(group: readonly FigureDraft[]): void {
  for (const draft of group) {
    for (const other of group) if (other !== draft) draft.edges.push({ kind: "parallel", to: other });
  }
}

/** 高血压患者规范管理人数 has a rate of its 患者, not of their number. */
function withoutCount(name: string): string {
  const rest = name.replace(/(?:规范|健康|系统)?(?:管理|登记|报告|参保|接种)?(?:人数|数量|总数)$/, "");
  return rest.length >= 2 ? rest : name;
}

/** The coordinate names of the clause; a tail the last one has is theirs all: 高血压、糖尿病患者 are both 患者. */
function namesBefore(group: readonly FigureDraft[], text: string): string[] {
  const first = group[0];
  if (!first) return [];
  const lead = text.slice(first.clause[0], first.quantity.span[0]).replace(/(?:(?:同比|环比)?(?:均)?分别).*$/, "");
  const listed = lead
    .split(/[、和与及]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const modifier = listed[0]?.lastIndexOf("的") ?? -1;
  if (modifier >= 0) listed[0] = (listed[0] ?? "").slice(modifier + 1);
  const tail = sharedTail.exec(listed.at(-1) ?? "")?.[0] ?? "";
  const whole = listed.map((name, index) =>
    index === listed.length - 1 || tail === "" || headed.test(name) ? name : `${name}${tail}`,
  );
  return whole.length === 1 && group.length === 2 && whole[0]?.startsWith("城乡")
    ? ["城镇", "农村"].map((kind) => `${kind}${whole[0]?.slice(2)}`)
    : whole;
}

/** A name with a count or rate of its own takes no other's: 事故起数、死亡人数. */
const headed = /(?:[数率量额值度费款金比]|患者|病例|人员|人群|机构|医院|学校|企业|项目|面积)$/;

const sharedTail =
  /(?:患者|病例|人员|人群|机构|医院|学校|企业|项目)?(?:的)?(?:规范|健康|系统)?(?:管理|建档|参保|登记|接种|筛查|报告|检测|补偿|就诊|住院)?(?:人数|人次|数量|总数|患者|病例|人员|机构|医院|学校|企业|项目|面积|产量|金额|总额|收入|支出|增加值|[\u4e00-\u9fff]{2}率)$/;
