import type { Lexicon } from "../../../../src/reports/lexicon.ts";
import { isKindOfTown, townWithin } from "../../../../src/reports/town-names.ts";
import type { FigureDraft } from "../../draft.ts";
import { wordRules } from "../../naming/word-rules.ts";

/**
 * 甲溪镇接种率97.4%, 乙桥镇报告47例，死亡1例: a figure whose name begins with a town is that town's and not its county's; so is what
 * the clauses behind it tell without a name of their own.
 */
export function placeTowns(drafts: readonly FigureDraft[], lexicon: Lexicon): void {
  let last: FigureDraft | null = null;
  let whole: FigureDraft | null = null;
  for (const [index, draft] of drafts.entries()) {
    if (isTowns(draft, last ?? whole, lexicon)) last = draft;
    else if (last !== null && goesOn(draft, last, drafts.slice(0, index))) draft.place = last.place;
    else {
      last = null;
      whole = draft.role !== "result" ? whole : town.test(draft.phrase) ? null : draft;
    }
  }
}

/** Gives the figure its town, and what it counts where the clause says no more than 报告47例 or 31例. */
function isTowns(draft: FigureDraft, before: FigureDraft | null, lexicon: Lexicon): boolean {
  const around = draft.place;
  draft.phrase = draft.phrase.replace(listing, "");
  const [ahead, name = ""] = town.exec(draft.phrase) ?? [];
  // Whose it is was told by the clause before it: the name says it once more.
  if (ahead !== undefined && around?.level === "town" && name === around.name && draft.phrase.length > ahead.length) {
    draft.phrase = draft.phrase.slice(ahead.length);
    return true;
  }
  if (around !== null && around.level !== "county" && around.level !== "city") return false;
  if (ahead === undefined || isKindOfTown(name) || noName.test(name) || opensWithVerb(name, lexicon)) return false;
  const rest = draft.phrase.slice(ahead.length);
  // 甲溪镇接种3210人；全县接种9.2万人: the name came from the clause before, and the town with it.
  if (ofWhole.test(draft.lead ?? "") && !draft.lead?.includes(name)) {
    if (rest !== "") draft.phrase = rest;
    else if (draft.head !== "") [draft.phrase, draft.head] = [draft.head, ""];
    return false;
  }
  const same = before !== null && before.sentence[0] === draft.sentence[0];
  const goesBack = rest !== "" || (draft.lead ?? "").startsWith("其中");
  const near = before !== null && (same || (goesBack && draft.sentence[0] - before.sentence[1] <= 1));
  const alike = near && before.quantity.base === draft.quantity.base && before.phrase.includes(rest) ? before : null;
  if (draft.head === "" && bareVerb.test(rest) && alike !== null)
    [draft.phrase, draft.head] = [alike.phrase, alike.head];
  else if (rest === "" && draft.head === "" && draft.quantity.base === "分") draft.phrase = "得分";
  else if (rest === "" && draft.head === "") return false;
  else [draft.phrase, draft.head] = rest === "" ? [draft.head, ""] : [rest, draft.head];
  draft.place = townWithin(around, name);
  return true;
}

/** 80分以下的有2个乡镇，分别为甲溪镇（78.4分）: that they are listed is none of the town's name. */
const listing = /^(?:分别|依次)(?:为|是)(?=[\u4e00-\u9fff]{1,6}(?:镇|乡|街道)$)/;

/** 新增甲溪镇…: what was done, and to which; 新建镇 is a name. */
function opensWithVerb(name: string, lexicon: Lexicon): boolean {
  const verb = wordRules(lexicon).startsWithVerb.exec(name)?.[0] ?? "";
  return verb.length > 1 && name.length > verb.length + 1;
}

/**
 * 死亡1例, 第二剂2987人 behind a town's first figure, up to ；, where another subject may begin, or to 全县; in a sentence that has told of
 * no other place also what has a name of its own (甲溪镇新办企业86户，培训420人), but no running total.
 */
function goesOn(draft: FigureDraft, last: FigureDraft, before: readonly FigureDraft[]): boolean {
  const { sentence, lead = "", elliptical, role, qualifiers, place } = draft;
  const around = last.place?.parents[0] ?? null;
  if (sentence[0] !== last.sentence[0] || around !== (place?.id ?? null)) return false;
  // 甲溪镇、乙桥镇、丙坪乡卫生院分别接种386人、214人、97人: another town's house is not of the town before.
  if (/^[\u4e00-\u9fff]{2,4}(?:镇|乡|街道)/.test(draft.phrase)) return false;
  if (ofWhole.test(lead) || (/[;；]/.test(lead) && qualifiers.length === 0)) return false;
  if (elliptical || /^(?:change|share|completion|rank)$/.test(role)) return true;
  // 甲街道虽然漏种最多，达102人，补种率却达98%: what is said against it is said of the same town.
  if (/^[，,](?:但|而)?[\u4e00-\u9fff]{2,8}[却仍](?:然)?(?:达到?|为|有|保持在|高达|超过)*$/.test(lead)) return true;
  const told = before.filter((other) => other.sentence[0] === sentence[0]);
  const isTheirs = told.every((other) => other.place?.id === last.place?.id);
  return isTheirs && /^[，,、]/.test(lead) && !/累计|[总共合]计|共(?![同青和])/.test(lead);
}

const ofWhole = /[全我][省市县区州]|各/;
const bareVerb = /^(?:共|累计|已|完成|实际)*(?:报告|接种|筛查|体检|签约|发病|发生|收治|完成)?(?:病例)?$/;

/** The town's office stands for the town; its health centre or school does not. */
const town =
  /^([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))(?:人民政府|政府|办事处|党委|办)?的?(?:虽然?|尽管)?(?=$|[\u4e00-\u9fff“])(?!化|级|(?:中心)?(?:卫生院|医院|敬老院|中学|小学|学校|社区|村|养老|[省市县区镇乡]|[、和与]|及(?!时)))/;

/** 到甲溪镇, 12所镇: what stands before a town's name is part of it. */
const noName = /[全每本我等及与和个所]|^[到赴在向为对从给由于至]/;
