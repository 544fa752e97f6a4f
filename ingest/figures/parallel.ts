import type { Lexicon } from "../../src/reports/lexicon.ts";
import { findDoses, findPopulations } from "../../src/reports/populations.ts";
import type { TimeMention } from "../../src/reports/time-words.ts";
import type { FigureDraft } from "./draft.ts";
import { stripLead } from "./naming/metric.ts";
import { coordinateBefore, namesBefore } from "./parallel/names.ts";
import { linkAll, shareAhead, shareDoses, shareMeasures, shareTwins } from "./parallel/before.ts";
import { isOfEachName } from "./parallel/each-name.ts";
import { isOfEachPlace, sharePlaces } from "./parallel/places.ts";
import { shareRounds } from "./parallel/rounds.ts";
import { shareNamed, shareYears } from "./parallel/slots.ts";
import { shareSubjects } from "./parallel/subjects.ts";
import { wordRules } from "./naming/word-rules.ts";

/**
 * `高血压、糖尿病患者分别为2600人、980人,任务完成率分别为91%、83%` (figures.md 4b.11): names before 分别 belong to
 * the numbers by index, and a later 分别 with one general head uses the names again. Where the counts disagree nothing
 * is assigned and the figures are marked, so that they are never asserted for one of the names.
 */
export function resolveParallels(drafts: readonly FigureDraft[], known: ParallelKnown): void {
  const groups = parallelGroups(drafts, known.text);
  const shares = groups.map(([first]) => (first?.role === "completion" ? first.head : ""));
  shareOut(groups, drafts, known);
  // 分别完成年度任务的109%、122%: how far one came says of what it is reckoned.
  for (const [index, group] of groups.entries())
    for (const draft of group) if (draft.head === "") draft.head = shares[index] ?? "";
}

type ParallelKnown = { text: string; lexicon: Lexicon; times: readonly TimeMention[] };

function shareOut(
  groups: readonly FigureDraft[][],
  drafts: readonly FigureDraft[],
  { text, lexicon, times }: ParallelKnown,
): void {
  let names: string[] = [];
  for (const group of groups) {
    alike(group);
    if (sharePlaces(group, drafts) || shareNamed(group, text, times)) continue;
    if (shareLevels(group, drafts)) {
      names = group.map(({ phrase }) => phrase);
      continue;
    }
    if (shareDoses(group, drafts) || shareTwins(group, drafts) || shareMeasures(group, text)) continue;
    if (shareAhead(group, text)) {
      names = group.flatMap(({ phrase }) => /^[\u4e00-\u9fff]{1,4}(?:镇|乡|街道)/.exec(phrase)?.[0] ?? []);
      continue;
    }
    const own = namesBefore(group, text).map((name, index) => (index === 0 ? stripLead(name, lexicon) : name));
    const again =
      own.length > 1 ? [] : names.length === group.length ? names : coordinateBefore(group, drafts, text, lexicon);
    const coordinate = own.length === group.length ? own : again.length === group.length ? again : null;
    if (coordinate === null) {
      if (shareYears(group) || shareRounds(group, text) || shareSubjects(group, drafts)) continue;
      for (const draft of group) draft.flags.push("unresolved-parallel");
      continue;
    }
    // 分别占全年的29%和41%: of what they are shares is said of the first and holds for all.
    const share = group[0]?.role === "share" && group[0].head.startsWith("占") ? group[0].head : "";
    // 1—6月分别发放低保金: when it was done names nothing.
    const named = own.filter((name) => !/^(?:[\d—–~\-至到]+月份?|[上下]半年|全年|其中)?$/.test(name));
    const said = coordinate === own || (named.length === 0 && own.length > 0) ? saidBehind(group[0], lexicon) : "";
    const head = said !== "" || coordinate === own ? said : (named[0] ?? share);
    group.forEach((draft, index) => {
      draft.phrase = head === "" ? (coordinate[index] ?? "") : withoutCount(coordinate[index] ?? "");
      draft.head = head;
    });
    if (coordinate === own) {
      sharePeople(group, own);
      shareOwnDoses(group, own);
    }
    linkAll(group);
    names = coordinate;
  }
}

/** 学前、普通高中阶段分别资助困难学生1263人次、2204人次: what is done for each. */
function saidBehind(first: FigureDraft | undefined, lexicon: Lexicon): string {
  if (first?.role === "change") return "";
  const said = /分别(.*)$/.exec(first?.before ?? "")?.[1]?.replace(wordRules(lexicon).tail, "") ?? "";
  return said.length >= 2 && !/每[人户]/.test(said) ? said : "";
}

/** Runs of numbers joined by 、 or 和 whose first is introduced by 分别. */
function parallelGroups(drafts: readonly FigureDraft[], text: string): FigureDraft[][] {
  const groups: FigureDraft[][] = [];
  let current: FigureDraft[] | null = null;
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    // 分别为94.6%(984/1040)、99.1%(110/111): what each was reckoned from stands in no one's way.
    const between = (previous ? text.slice(previous.quantity.span[1], draft.quantity.span[0]) : "").replace(
      /^[(（][\d ,]+\/[\d ,]+[)）]/,
      "",
    );
    if (current && previous && (/^[、和与及,，]$/.test(between) || (draft.role === "change" && movesOn.test(between))))
      current.push(draft);
    else if (
      /(?:分别(?:[\u4e00-\u9fff]{0,14}?)(?:了|到)?(?:每[人户](?:每[年月天])?)?|依次(?:为|是|达到?)?)$/.test(
        draft.before,
      ) ||
      isOfEachPlace(drafts.slice(index), text) ||
      isOfEachName(drafts.slice(index), text) ||
      continues(draft, drafts[index + 1], groups.at(-1))
    ) {
      current = [draft];
      groups.push(current);
    } else current = null;
  });
  // 出口214亿元、进口72亿元,分别增长12.7%: whose growth it is the text leaves open.
  for (const [only, more] of groups)
    if (more === undefined && only?.role === "change" && only.elliptical && /分别/.test(only.before))
      only.flags.push("unresolved-parallel");
  return groups.filter((group) => group.length > 1);
}

/** 分别较上年下降8.01%、上升6.67%: each change says its own way. */
const movesOn = /^[、和与及](?:上升|下降|增长|减少|增加|提高|降低|升高)了?$/;

/** …分别达到58623元、31245元，增长4.8%和7.2%: as many changes as levels, in the same order. */
function continues(
  draft: FigureDraft,
  next: FigureDraft | undefined,
  levels: readonly FigureDraft[] | undefined,
): boolean {
  if (isRowOfShares(draft, next)) return true;
  const [first] = levels ?? [];
  if (first === undefined || first.sentence[0] !== draft.sentence[0]) return false;
  // …分别为26100人、7030人，占总数的67.8%、18.1%: whose they are the levels say, or no one.
  const theirs = draft.elliptical || draft.phrase === first.phrase;
  if (!theirs || (draft.role !== "change" && draft.role !== "share")) return false;
  return (
    next !== undefined &&
    /^[、和与及]$/.test(next.lead ?? next.before) &&
    next.quantity.family === draft.quantity.family
  );
}

/** 规范化门诊72家、示范门诊14家，占比83.7%和16.3%: shares in a row are of as many things told before. */
function isRowOfShares(draft: FigureDraft, next: FigureDraft | undefined): boolean {
  const isShare = draft.role === "share" && /^[，,]?占(?:比|全部|总数的?)?(?:为|达)?$/.test(draft.before);
  return isShare && next?.quantity.family === draft.quantity.family && /^[、和与及]$/.test(next.lead ?? next.before);
}

/** What the first number of a group is, all are: changes of one kind, at one time, of one place. */
function alike([first, ...others]: readonly FigureDraft[]): void {
  if (!first) return;
  for (const draft of others) {
    draft.role = first.role;
    draft.change = first.change && { ...first.change, direction: ownDirection(draft) ?? first.change.direction };
    draft.period = first.period;
    [draft.place, draft.placeLabel] = [first.place, first.placeLabel];
    draft.population = first.population;
    draft.edges = draft.edges.filter((edge) => edge.kind !== "base" && edge.kind !== "twin");
  }
}

type ChangeOf = NonNullable<FigureDraft["change"]>;

function ownDirection({ lead = "", change }: FigureDraft): ChangeOf["direction"] | null {
  return movesOn.test(lead) ? (change?.direction ?? null) : null;
}

/** 出院3.21万人次，手术1.1万台次，同比分别增长5.2%、11.7%: with no names of its own, the levels right before it. */
function shareLevels(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  if (!first || (first.role !== "change" && first.role !== "share") || !first.elliptical) return false;
  const start = drafts.indexOf(first);
  const segment = drafts
    .slice(0, start)
    .filter((draft) => draft.sentence[0] === first.sentence[0] && draft.role !== "change");
  const all = sinceSemicolon(segment);
  const levels = all[all.length - group.length]?.lead?.includes("其中") ? all.slice(-group.length) : all;
  if (levels.length !== group.length) return false;
  const share = first.role === "share" ? first.head : "";
  if (levels.some(({ flags }) => flags.includes("unresolved-parallel"))) return false;
  group.forEach((draft, index) => {
    const base = levels[index];
    if (!base) return;
    draft.phrase = base.phrase;
    draft.head = share || base.head;
    draft.population = base.population;
    draft.qualifiers = [...base.qualifiers];
    draft.place = base.place;
    draft.edges = [...draft.edges.filter((edge) => edge.kind !== "base"), { kind: "base", to: base }];
  });
  linkAll(group);
  return true;
}

/** 新生儿、婴儿和5岁以下儿童死亡率分别为…: people named behind the first name are that name's own, and nobody else's. */
function sharePeople(group: readonly FigureDraft[], names: readonly string[]): void {
  leaveToWhomNamed(group, names);
  const aged = names.map((name) => findPopulations(name).find(({ population }) => population.ages !== null) ?? null);
  if (aged[0] !== null || aged.every((mention) => mention === null)) return;
  const several = new Set(aged.map((mention) => mention?.label)).size > 2;
  group.forEach((draft, index) => {
    const own = aged[index] ?? null;
    if (several || own === null) draft.population = own?.label ?? null;
  });
}

/** 托幼机构、在校生接种率分别为: pupils that one of the names says are no one's but that name's. */
function leaveToWhomNamed(group: readonly FigureDraft[], names: readonly string[]): void {
  const said = group[0]?.population ?? "";
  if (said === "" || /\d/.test(said) || !names.some((name) => name.includes(said))) return;
  group.forEach((draft, index) => {
    if (names[index]?.includes(said) !== true) draft.population = null;
  });
}

/** 接种总人数和全程接种人数分别占91.9%、89.5%: the dose that one name says is that name's, and nobody else's. */
function shareOwnDoses(group: readonly FigureDraft[], names: readonly string[]): void {
  const doses = names.map((name) => findDoses(name)[0]?.dose);
  if (doses[0] !== undefined || doses.every((dose) => dose === undefined)) return;
  group.forEach((draft, index) => {
    const own = doses[index];
    draft.qualifiers = own === undefined ? [] : [own];
    if (own !== undefined && draft.phrase.startsWith(own)) draft.phrase = draft.phrase.slice(own.length);
  });
}

function sinceSemicolon(drafts: readonly FigureDraft[]): FigureDraft[] {
  const start = drafts.findLastIndex((draft) => /[;；]/.test(draft.lead ?? ""));
  return drafts.slice(Math.max(0, start));
}

/** 高血压患者规范管理人数 has a rate of its 患者, not of their number. */
function withoutCount(name: string): string {
  const rest = name.replace(/(?:规范|健康|系统)?(?:管理|登记|报告|参保|接种)?(?:人数|数量|总数)$/, "");
  return rest.length >= 2 && rest !== "全程" ? rest : name;
}
