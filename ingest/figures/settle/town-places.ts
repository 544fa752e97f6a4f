import type { Lexicon } from "../../../src/reports/lexicon.ts";
import { isKindOfTown, townWithin } from "../../../src/reports/town-names.ts";
import type { FigureDraft } from "../draft.ts";
import { wordRules } from "../naming/word-rules.ts";

/**
 * 甲溪镇接种率97.4%, 乙桥镇报告47例，死亡1例: a figure whose name begins with a town is that town's and not its county's; so is what
 * the clauses behind it tell without a name of their own.
 */
export function placeTowns(drafts: readonly FigureDraft[], lexicon: Lexicon): void {
  let last: FigureDraft | null = null;
  let whole: FigureDraft | null = null;
  for (const draft of drafts) {
    if (isTowns(draft, last ?? whole, lexicon)) last = draft;
    else if (last !== null && goesOn(draft, last)) draft.place = last.place;
    else {
      last = null;
      whole = draft.role !== "result" ? whole : town.test(draft.phrase) ? null : draft;
    }
  }
}

/** Gives the figure its town, and what it counts where the clause says no more than 报告47例 or 31例. */
function isTowns(draft: FigureDraft, before: FigureDraft | null, lexicon: Lexicon): boolean {
  const around = draft.place;
  const [ahead, name = ""] = town.exec(draft.phrase) ?? [];
  if (around !== null && around.level !== "county" && around.level !== "city") return false;
  if (ahead === undefined || isKindOfTown(name) || noName.test(name) || opensWithVerb(name, lexicon)) return false;
  const rest = draft.phrase.slice(ahead.length);
  // 甲溪镇接种3210人；全县接种9.2万人: the name came from the clause before, and the town with it.
  if (ofWhole.test(draft.lead ?? "") && !draft.lead?.includes(name)) {
    if (rest !== "") draft.phrase = rest;
    return false;
  }
  const same = before !== null && before.sentence[0] === draft.sentence[0];
  const goesBack = rest !== "" || (draft.lead ?? "").startsWith("其中");
  const near = before !== null && (same || (goesBack && draft.sentence[0] - before.sentence[1] <= 1));
  const alike = near && before.quantity.base === draft.quantity.base && before.phrase.includes(rest) ? before : null;
  if (draft.head === "" && bareVerb.test(rest) && alike !== null)
    [draft.phrase, draft.head] = [alike.phrase, alike.head];
  else if (rest === "" && draft.head === "") return false;
  else [draft.phrase, draft.head] = rest === "" ? [draft.head, ""] : [rest, draft.head];
  draft.place = townWithin(around, name);
  return true;
}

/** 新增甲溪镇…: what was done, and to which; 新建镇 is a name. */
function opensWithVerb(name: string, lexicon: Lexicon): boolean {
  const verb = wordRules(lexicon).startsWithVerb.exec(name)?.[0] ?? "";
  return verb.length > 1 && name.length > verb.length + 1;
}

/** 死亡1例, 第二剂2987人 behind a town's first figure, up to ；, where another subject may begin, or to 全县. */
function goesOn({ sentence, lead = "", elliptical, role, qualifiers, place }: FigureDraft, last: FigureDraft): boolean {
  const around = last.place?.parents[0] ?? null;
  if (sentence[0] !== last.sentence[0] || around !== (place?.id ?? null)) return false;
  if (ofWhole.test(lead) || (/[;；]/.test(lead) && qualifiers.length === 0)) return false;
  return elliptical || /^(?:change|share|completion|rank)$/.test(role);
}

const ofWhole = /[全我][省市县区州]|各/;
const bareVerb = /^(?:共|累计|已|完成|实际)*(?:报告|接种|筛查|体检|签约|发病|发生|收治|完成)?(?:病例)?$/;

/** The town's office stands for the town; its health centre or school does not. */
const town =
  /^([\u4e00-\u9fff]{1,6}?(?:镇|乡|街道))(?:人民政府|政府|办事处|党委|办)?的?(?=$|[\u4e00-\u9fff“])(?!化|(?:中心)?(?:卫生院|医院|敬老院|中学|小学|学校|社区|村|养老|[省市县区镇乡]|[、和与及]))/;

/** 到甲溪镇, 12所镇: what stands before a town's name is part of it. */
const noName = /[全每本我等及与和个所]|^[到赴在向为对从给由于至]/;
