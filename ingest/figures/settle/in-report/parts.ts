import Big from "big.js";

import type { UnitFamily } from "../../../../src/reports/figure.ts";
import { shareOfPairs } from "../../../../src/reports/pairs.ts";
import { shiftDecimal } from "../../../../src/reports/numerals.ts";
import type { FigureDraft } from "../../draft.ts";

/** How many figures back a total may stand: further away 其中 has lost it. */
const reach = 40;

/**
 * 其中 and its brackets (figures.md 4b.12): each figure after it is part of the nearest total of the same family and
 * unit before it that can hold it (31例 of 每10万剂31例 is a rate and holds none), also across a sentence's end (传染病3127例，死亡14例。其中乙类1986例). 追回218万元，其中处罚2起，罚款12万元: where the member itself has no total, what
 * is said of it has none either. The sum is checked and the outcome marked on the total; the source is
 * never corrected.
 */
export function linkParts(drafts: readonly FigureDraft[], text: string): void {
  const parts = new Map<FigureDraft, FigureDraft[]>();
  const without = new Set<string>();
  drafts.forEach((draft, index) => {
    const marker = markerBefore(draft, text);
    if (marker === null || !counted(draft)) return;
    const totals = drafts
      .slice(Math.max(0, index - reach), index)
      .filter(
        (candidate) =>
          candidate.quantity.span[1] <= marker.at &&
          candidate.quantity.span[0] >= marker.from &&
          sameKind(candidate, draft) &&
          counted(candidate) &&
          candidate.compared !== true &&
          !(candidate.head.endsWith("率") && draft.head === "") &&
          amount(candidate).gte(amount(draft)),
      );
    // 传染病1205例，死亡3例。其中乙类800例，死亡3例: the dead are of the dead.
    const near = totals.filter(({ quantity }) => !/[;；]/.test(text.slice(quantity.span[1], marker.at)));
    const alike = draft.head === "" ? undefined : near.findLast(({ head }) => head === draft.head);
    const total =
      alike ??
      namedIn(draft, near.length > 0 ? near : totals) ??
      totalBefore(draft, drafts[index - 1], parts) ??
      totals.at(-1);
    const owner = `${draft.sentence[0]}:${draft.phrase}`;
    if (!total && draft.head === "") without.add(owner);
    if (total && !(draft.head !== "" && without.has(owner))) parts.set(total, [...(parts.get(total) ?? []), draft]);
  });
  for (const [total, members] of parts) linkTotal(total, withLast(total, members, drafts, text));
  for (const draft of drafts) linkStates(draft, drafts);
}

/** 承办建议13件、提案24件。其中建议主办9件: of several totals the one that the member's own name calls, or calls by most. */
function namedIn({ phrase }: FigureDraft, totals: readonly FigureDraft[]): FigureDraft | undefined {
  const [first, second] = totals
    .map((total) => ({ total, share: shareOfPairs(phrase, total.phrase) }))
    .toSorted((one, other) => other.share - one.share);
  return first !== undefined && second !== undefined && first.share > second.share ? first.total : undefined;
}

/** …其中建议主办9件、协办4件: a member behind a comma goes on with the total that its neighbour's name called; 其中 anew parts the neighbour. */
function totalBefore(
  { lead = "", quantity }: FigureDraft,
  last: FigureDraft | undefined,
  parts: ReadonlyMap<FigureDraft, readonly FigureDraft[]>,
): FigureDraft | undefined {
  if (last === undefined || !/^[，,、](?!其中)/.test(lead)) return undefined;
  const [total] = Array.from(parts).find(([, members]) => members.includes(last)) ?? [];
  return total?.quantity.base === quantity.base ? total : undefined;
}

/**
 * 列出任务12项，已办结9项，还有3项正在推进: what the next clauses say has become of the things counted is all of them when it
 * makes them up to the last one. A sum that does not come out says nothing: the clauses may speak of something else.
 */
function linkStates(total: FigureDraft, drafts: readonly FigureDraft[]): void {
  if (total.head !== "" || total.phrase === "" || total.flags.includes("parts-sum") || !counted(total)) return;
  const at = drafts.indexOf(total) + 1;
  const end = drafts.findIndex((draft, index) => index >= at && !isState(draft, total));
  const states = drafts.slice(at, end < 0 ? drafts.length : end);
  const sum = states.reduce((all, state) => all.plus(amount(state)), new Big(0));
  if (states.length < 2 || !sum.eq(amount(total))) return;
  for (const state of states) state.edges.push({ kind: "part-of", to: total });
  total.flags.push("parts-sum");
}

function isState(draft: FigureDraft, total: FigureDraft): boolean {
  return (
    draft.sentence[0] === total.sentence[0] &&
    draft.phrase === total.phrase &&
    draft.head !== "" &&
    draft.role === total.role &&
    draft.population === total.population &&
    draft.edges.every(({ kind }) => kind !== "part-of") &&
    sameKind(total, draft) &&
    counted(draft)
  );
}

/**
 * Where the 其中 that governs this figure stands, and how far back its total may: in its own sentence, or, when 其中
 * opens the sentence, in the sentence before it; then, and before a colon, it governs across ；.
 */
function markerBefore(draft: FigureDraft, text: string): { at: number; from: number } | null {
  const start = draft.sentence[0];
  const lead = text.slice(start, draft.quantity.span[0]);
  const at = lead.lastIndexOf("其中");
  if (at < 0) return markerAbove(start, text);
  if (closesBracket(lead.slice(at), lead.slice(0, at))) return null;
  if (doneBefore.test(lead.slice(0, at))) return null;
  const wholeSentence = at === 0 || /^其中[:：]/.test(lead.slice(at));
  if (/[;；]/.test(lead.slice(at)) && !wholeSentence) return null;
  return { at: start + at, from: at === 0 ? previousSentence(text, start) : start };
}

/**
 * 抽检不合格54家；并对问题较重的单位进行了处罚，其中当场处罚3家: the clause right before 其中 says without a number to whom something was done, and
 * the parts are of those.
 */
const doneBefore =
  /[，,;；](?:并|同时|还|也|另)?(?:依法)?对[^，,;；。\d]{2,40}(?:进行|予以|给予|实施|作出|做出)了?[^，,;；。\d]{2,12}[，,;；]$/;

/** 报告传染病1200例。其中:↵甲类：0例↵乙类：800例，死亡3例: 其中 ends a line, and each line below it begins with a name of its own. */
function markerAbove(start: number, text: string): { at: number; from: number } | null {
  if (text.charAt(start - 1) !== "\n") return null;
  const above = text.slice(Math.max(0, start - farthest), start);
  const at = namedLines.exec(above)?.index;
  if (at === undefined || !/^[^\n，,。；;\d]{1,16}[:：]/.test(text.slice(start, start + 20))) return null;
  const marker = start - above.length + at;
  return { at: marker, from: previousSentence(text, marker) };
}

const farthest = 600;
const namedLines = /其中[:：]\n(?:[^\n，,。；;\d]{1,16}[:：][^\n]*\n)*$/;

function previousSentence(text: string, start: number): number {
  const line = text.lastIndexOf("\n", start) + 1;
  return Math.max(line, text.lastIndexOf("。", start - 2) + 1);
}

/** `(其中普惠托位60个)`: behind the closing bracket 其中 governs no longer. */
function closesBracket(tail: string, head: string): boolean {
  return /[（(]$/.test(head) && /[）)]/.test(tail);
}

function counted(draft: FigureDraft): boolean {
  return (
    draft.quantity.value !== null &&
    draft.role !== "change" &&
    draft.role !== "target" &&
    draft.role !== "rank" &&
    draft.role !== "standard" &&
    draft.role !== "share" &&
    draft.role !== "from" &&
    !perUnit.test(`${draft.phrase}${draft.head}`) &&
    !perUnit.test(draft.before)
  );
}

/** 每千人口医师3.1人, 每人每月300元 and 人均 stand beside a total and are never in it. */
const perUnit = /每(?:[百千万亿十]|人|户|名|位|个|床|次|亩|平方)|(?:人|户|次|床|亩|日|月|年|单)均|平均|标准$/;

/** 医疗机构927个，其中三级医院2家、村卫生室658处: bodies are counted with whatever measure word suits each. */
const bodies = /(?:机构|学校|单位|场所|企业|组织|设施|网点|医院|中心|主体)$/;
const bodyMeasures = new Set(["个", "家", "所", "处", "间"]);

/** A rate of a part is no part of the rate. */
const rates: ReadonlySet<UnitFamily> = new Set(["percent", "permille", "per-population"]);

function sameKind(total: FigureDraft, part: FigureDraft): boolean {
  return (
    total.quantity.family === part.quantity.family &&
    !rates.has(total.quantity.family) &&
    (total.quantity.base === part.quantity.base ||
      (bodies.test(total.phrase) && bodyMeasures.has(total.quantity.base) && bodyMeasures.has(part.quantity.base)))
  );
}

/**
 * 其中：第一产业12亿元；第二产业31亿元，其中工业20亿元。第三产业57亿元: what stands between may end the sentence before the last member. It is one
 * where it is of the same paragraph and kind, has the members' own name, and makes the total up to the last digit.
 */
function withLast(
  total: FigureDraft,
  members: readonly FigureDraft[],
  drafts: readonly FigureDraft[],
  text: string,
): readonly FigureDraft[] {
  const alike = (one: FigureDraft, other: FigureDraft) => one.phrase.slice(-least) === other.phrase.slice(-least);
  const own = members.filter((member, _, [first]) => first !== undefined && alike(member, first));
  const [first] = own;
  const missing = own.reduce((left, member) => left.minus(amount(member)), amount(total));
  if (first === undefined || first.phrase.length <= least || own.length < 2 || missing.lte(0)) return members;
  const last = drafts
    .slice(drafts.indexOf(total) + 1)
    .find(
      (draft) =>
        !members.includes(draft) &&
        draft.role === total.role &&
        sameKind(total, draft) &&
        counted(draft) &&
        alike(draft, first) &&
        amount(draft).eq(missing) &&
        !text.slice(total.quantity.span[0], draft.quantity.span[0]).includes("\n"),
    );
  return last === undefined ? members : [...own, last];
}

/** How much of the end of their names the members of one whole share: 增加值 of 第一产业增加值. */
const least = 3;

/** When the first members already make up the total, what follows them belongs to something else. */
function linkTotal(total: FigureDraft, members: readonly FigureDraft[]): void {
  const whole = amount(total);
  let sum = new Big(0);
  let exact = -1;
  members.forEach((member, index) => {
    sum = sum.plus(amount(member));
    if (exact < 0 && index > 0 && sum.eq(whole)) exact = index;
  });
  const own = exact >= 0 ? members.slice(0, exact + 1) : members.filter((member) => amount(member).lte(whole));
  for (const member of own) {
    nameAsNew(member, total);
    member.edges.push({ kind: "part-of", to: total });
    if (member.period.basis === "anchor" && member.sentence[0] !== total.sentence[0])
      member.period = { ...total.period, basis: "frame" };
  }
  if (exact >= 0) total.flags.push("parts-sum");
  else if (own.length > 1 && !areOfOtherDoses(total, own)) total.flags.push("parts-do-not-sum");
}

/** 新登记市场主体3200户，其中企业800户: the parts of what is new are new, and none of them is all there are. */
function nameAsNew(member: FigureDraft, total: FigureDraft): void {
  const added = /^(?:新登记|新注册|新设立|新开办)/.exec(total.phrase)?.[0];
  if (added !== undefined && member.head === "" && !/新|^[男女]/.test(member.phrase))
    member.phrase = `${added}${member.phrase}`;
}

function amount(draft: FigureDraft): Big {
  return new Big(shiftDecimal(draft.quantity.value ?? "0", draft.quantity.scale));
}

/** 加强针15.8万人，其中80岁以上第一剂2.9万人、加强针1.9万人: people of several doses add up to nothing. */
function areOfOtherDoses(total: FigureDraft, members: readonly FigureDraft[]): boolean {
  const doses = new Set(members.map(({ qualifiers }) => qualifiers.join()));
  return doses.size > 1 && total.qualifiers.length > 0;
}
