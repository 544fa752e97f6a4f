import type { Lexicon } from "../../../../src/reports/lexicon.ts";
import type { FigureDraft } from "../../draft.ts";
import { doneBehind, toThose } from "../../naming/noun-after.ts";
import { isGeneric, isVerbs, stripLead } from "../../naming/metric.ts";

/**
 * `计划投资800万元,新建、改造3个敬老院`: money whose clause names nothing is spent on what the words after it
 * do, so that it can be asked for by its purpose.
 */
export function namePurposes(drafts: readonly FigureDraft[], lexicon: Lexicon): void {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (!next || draft.quantity.family !== "money" || draft.head !== "") return;
    const spent = isGeneric(draft.phrase, lexicon) || isVerbs(draft.phrase, lexicon);
    const doing = draft.after !== "" && isVerbs(draft.after, lexicon) ? draft.after : "";
    const purpose = doing !== "" ? next.phrase : spent ? purposeOf(drafts.slice(index + 1), draft.after, lexicon) : "";
    if (purpose === "" || next.quantity.family === "money") return;
    draft.phrase = `${draft.phrase}${purpose}`;
    draft.context.push(next.clause);
  });
}

/**
 * 12个敬老院、5个日间照料中心配齐了电梯: what is said behind the last of a list is said of all, and 12 is not
 * how many there are.
 */
export function shareStatements(drafts: readonly FigureDraft[]): void {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const [draft, next] = [drafts[index], drafts[index + 1]];
    if (!draft || !listsOn(draft, next) || !next?.phrase.startsWith(next.after.slice(0, 4))) continue;
    const said = /[\u4e00-\u9fff]{2}了[\u4e00-\u9fff]{2,16}$/.exec(next.phrase)?.[0] ?? "";
    if (said !== "" && draft.sentence[0] === next.sentence[0]) draft.phrase = `${draft.phrase}${said}`;
  }
}

/** 对12家宾馆、5家茶座进行了抽检，其中合格9家: what is done to the last of a list is done to all of it, and what came of it is of the 抽检. */
export function shareDeeds(drafts: readonly FigureDraft[]): void {
  drafts.forEach((first, index) => {
    if (!toThose.test(first.before)) return;
    let end = index;
    while (listsOn(drafts[end] ?? first, drafts[end + 1])) end += 1;
    const list = drafts.slice(index, end + 1);
    const done = doneBehind(list.at(-1)?.after ?? "");
    if (done === null || list.length < 2) return;
    const together = list.map(({ phrase }) => phrase).join("、");
    for (const draft of drafts.slice(end + 1)) if (draft.phrase === together) draft.phrase = done.deed;
    list.forEach((draft, at) => (draft.phrase = `${at === list.length - 1 ? done.noun : draft.phrase}${done.deed}`));
  });
}

/**
 * 10亿元以上项目12个, 产值超过1亿元的企业12家: the first number only says which are counted, and without it the second would count
 * all. The label then holds it word for word.
 */
export function joinThresholds(drafts: readonly FigureDraft[], text: string): void {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    const { approx, family, span } = draft.quantity;
    if (next && isLinePassed(draft, next, text)) {
      const measured = draft.head === "" ? draft.phrase : draft.head;
      next.phrase = `${measured}${text.slice(...span)}的${next.phrase}`;
      draft.role = "standard";
      return;
    }
    if (!next || !/^以[上下]$/.test(approx ?? "") || !/^(?:count|person|event)$/.test(next.quantity.family)) return;
    const between = text.slice(span[1], next.quantity.span[0]);
    const adjoins = draft.after === "" && (draft.phrase === "" || draft.elliptical) && /^(?:的|\s)?$/.test(between);
    if (!adjoins && (draft.after === "" || next.before !== draft.after || next.clause[0] !== draft.clause[0])) return;
    // 失能率在20%以上的村12个: a rate says of what it is.
    const rate = family === "percent" ? draft.phrase.replace(/[在为达]$/, "") : "";
    if (family === "percent" && (rate === "" || !draft.after.startsWith("的"))) return;
    draft.role = "standard";
    next.phrase = `${rate}${text.slice(...span)}${next.phrase.replace(/^的/, "")}`;
    if (adjoins) next.edges = next.edges.filter(({ to }) => to !== draft);
  });
}

/** 产值超过1亿元的企业达到12家: nothing but those that pass the line stands between it and how many they are. */
function isLinePassed(draft: FigureDraft, next: FigureDraft, text: string): boolean {
  const between = text.slice(draft.quantity.span[1], next.quantity.span[0]);
  return (
    /^(?:超|不足)$/.test(draft.quantity.approx ?? "") &&
    draft.role === "result" &&
    draft.clause[0] === next.clause[0] &&
    /^的[\u4e00-\u9fff]{2,16}$/.test(between) &&
    next.phrase !== "" &&
    between.startsWith(`的${next.phrase}`)
  );
}

/** `12个敬老院、` before the next number: the two stand in one list of nouns behind their numbers. */
function listsOn(draft: FigureDraft, next: FigureDraft | undefined): boolean {
  if (next === undefined || !draft.after.startsWith(draft.phrase) || !next.before.startsWith(draft.phrase))
    return false;
  return /^[、和及与]$/.test(next.before.slice(draft.phrase.length));
}

/** 投资300万元，为12个敬老院、5个日间照料中心配齐了电梯 was spent on what they were given. */
function purposeOf(following: readonly FigureDraft[], after: string, lexicon: Lexicon): string {
  const [next] = following;
  if (!next) return "";
  if (/^[，,]?(?:为|对|给|在).{0,4}$/.test(after === "" ? next.before : after)) {
    const last = following.find((draft, index) => !listsOn(draft, following[index + 1]));
    return /[\u4e00-\u9fff]{2}了[\u4e00-\u9fff]{2,16}$/.exec(last?.after ?? "")?.[0] ?? "";
  }
  const doing = stripLead(next.before, lexicon);
  return doing !== "" && isVerbs(doing, lexicon) && next.phrase !== ""
    ? `${doing}${next.phrase.startsWith(doing) ? next.phrase.slice(doing.length) : next.phrase}`
    : "";
}
