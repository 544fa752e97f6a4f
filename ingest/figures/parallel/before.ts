import { findDoses, findPopulations } from "../../../src/reports/populations.ts";
import type { FigureDraft } from "../draft.ts";
import { joinHead } from "../naming/owner.ts";

/** 60岁以上全程接种率93.7%、加强免疫85.9%，80岁以上分别为82.1%和70.3%: other people alone have the rates before, by index. */
export function shareDoses(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  const people = /^[，,;；]?(?:其中)?(?<people>[^，,;；]*?)分别[为是达到]*$/.exec(first?.before ?? "")?.groups?.[
    "people"
  ];
  if (!first || people === undefined || !namesOnlyPeople(people)) return false;
  const levels = drafts.slice(0, drafts.indexOf(first)).slice(-group.length);
  const [opening] = levels;
  const same = levels.every(
    ({ quantity, population, sentence, qualifiers }) =>
      quantity.base === first.quantity.base &&
      sentence[0] === first.sentence[0] &&
      population === opening?.population &&
      qualifiers.length > 0,
  );
  if (levels.length !== group.length || !same) return false;
  group.forEach((draft, index) => {
    const level = levels[index];
    if (level) [draft.phrase, draft.head, draft.qualifiers] = [level.phrase, level.head, [...level.qualifiers]];
  });
  linkAll(group);
  return true;
}

/**
 * 第一剂210人、第二剂180人，接种率分别为96.1%、84.6%: what was counted of as many doses or people right before, each has its own number
 * of. Where their names differ too, the names are shared out.
 */
export function shareTwins(group: readonly FigureDraft[], drafts: readonly FigureDraft[]): boolean {
  const [first] = group;
  if (!first || first.role === "change" || !/^[，,]?[\u4e00-\u9fff]{2,8}分别[为是达到]*$/.test(first.before))
    return false;
  const at = drafts.indexOf(first);
  const twins = drafts.slice(at - group.length, at);
  const [opening] = twins;
  if (opening === undefined || twins.length !== group.length) return false;
  const slots = new Set(twins.map(({ qualifiers, population }) => [...qualifiers, population].join("|")));
  const inRow = twins.every(
    (twin, index) =>
      twin.quantity.base === opening.quantity.base &&
      twin.phrase === opening.phrase &&
      twin.sentence[0] === first.sentence[0] &&
      (index === 0 || /^[、和与及]/.test(twin.lead ?? "")),
  );
  if (!inRow || slots.size !== group.length || drafts[at - group.length - 1]?.quantity.base === opening.quantity.base)
    return false;
  const head = /([\u4e00-\u9fff]{2,8}?)(?:均|各)?分别/.exec(first.before)?.[1] ?? "";
  group.forEach((draft, index) => {
    const twin = twins[index];
    if (twin === undefined) return;
    [draft.qualifiers, draft.population] = [[...twin.qualifiers], twin.population];
    [draft.phrase, draft.head] = joinHead(stemOf(opening.phrase, head), head);
  });
  linkAll(group);
  return true;
}

/** HPV疫苗接种 has the 接种率 of HPV疫苗. */
function stemOf(phrase: string, head: string): string {
  const counted = head.replace(/率$/, "");
  return phrase.endsWith(counted) ? phrase.slice(0, -counted.length) : phrase;
}

function namesOnlyPeople(text: string): boolean {
  const [named, more] = findPopulations(text);
  return named !== undefined && more === undefined && named.span[0] === 0 && named.span[1] === text.length;
}

/** 东镇、西乡进度滞后，接种率分别为15.2%和13.8%: the places named in the clause before, as many as the numbers. */
export function shareAhead(group: readonly FigureDraft[], text: string): boolean {
  const [first] = group;
  if (!first || first.role === "change") return false;
  const opening = /^[，,]?(?:[^、，,]*)分别/.test(text.slice(first.clause[0], first.quantity.span[0]));
  const clause =
    /(?:^|[，,;；。:：])([^，,;；。:：\d]+)[，,]$/.exec(text.slice(first.sentence[0], first.clause[0]))?.[1] ?? "";
  const row = placesInRow.exec(clause)?.[1] ?? "";
  const places = row === "" ? [] : row.split(/[、和与及]/);
  const listed = places.length > 0 ? places : kindsInRow(clause);
  if (!opening || listed.length !== group.length || first.head !== "") return false;
  const phrase = row !== "" ? first.phrase.replace(row, "") : first.phrase.replace(/^(?:均|各)?分别(?=.{2})/, "");
  group.forEach((draft, index) => (draft.phrase = `${listed[index] ?? ""}${phrase}`));
  linkAll(group);
  return true;
}

/** 电动车、摩托车违法突出，分别查处58起、27起: kinds that end in one character, whatever is said of them behind the last. */
function kindsInRow(clause: string): string[] {
  const names = clause.replace(/^(?:其中|但|而)/, "").split("、");
  const last = names.pop() ?? "";
  const end = names[0]?.at(-1) ?? "";
  const at = last.indexOf(end, 1);
  const alike = end !== "" && names.every((name) => name.length >= 2 && name.length <= 6 && name.endsWith(end));
  return alike && at >= 1 && at < 6 ? [...names, last.slice(0, at + 1)] : [];
}

/**
 * 建证率和接种率，本地儿童（89人）分别为98.2%、97.6%，流动儿童（97人）分别为…: the measures are named once ahead, and each clause has one of them by
 * index for those it names.
 */
export function shareMeasures(group: readonly FigureDraft[], text: string): boolean {
  const [first] = group;
  if (!first || first.role === "change") return false;
  const stretch = text.slice(first.sentence[0], first.quantity.span[0]);
  const [ahead = "", ...clauses] = (stretch.split(/[;；。]/).at(-1) ?? "").split(/[,，](?![^(（]*[)）])/);
  const who = ofWhom.exec(clauses.at(-1) ?? "")?.groups?.["who"];
  const measures = ahead.replace(/^(?:其中|而|但)/, "").split(/[、和与及]/);
  if (who === undefined || /\d/.test(ahead) || measures.length !== group.length) return false;
  if (!measures.every((name) => measured.test(name)) || measured.test(who)) return false;
  group.forEach((draft, index) => {
    const measure = measures[index] ?? "";
    const [dose] = findDoses(measure);
    if (dose !== undefined) draft.qualifiers = [dose.dose];
    draft.phrase = `${who}${dose === undefined ? measure : measure.slice(0, dose.span[0]) + measure.slice(dose.span[1])}`;
    draft.head = "";
  });
  linkAll(group);
  return true;
}

/** 本地儿童（89人）分别为. */
const ofWhom = /^(?:其中|而|但)?(?<who>[\u4e00-\u9fff]{2,12}?)(?:[(（][^()（）]*[)）])?(?:均|各)?分别[为是达]*到?$/;
const measured = /[\u4e00-\u9fff”]{2}(?:率|比例|比重|人数|金额|数量)$/;

const placesInRow =
  /^(?:其中|[一二三四五六七八九十]是)?((?:[\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|村|社区|[市县区])[、和与及])+[\u4e00-\u9fff]{1,7}?(?:镇|乡|街道|村|社区|[市县区]))(?:等[\u4e00-\u9fff]{0,6})?[\u4e00-\u9fff]{0,10}$/;

/** The figures of one 分别 are the same thing of several. */
export function linkAll(group: readonly FigureDraft[]): void {
  for (const draft of group) {
    for (const other of group) if (other !== draft) draft.edges.push({ kind: "parallel", to: other });
  }
}
