import { parseChineseNumeral } from "../../../../src/reports/numerals.ts";
import type { FigureDraft } from "../../draft.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 乙类312例，发病数前三：肝炎、肺结核、梅毒，共占92.1%: the share is that of those who lead, and not that of 乙类; nor of the last where each
 * has its number (居前三位的是肝炎120例、肺结核98例、梅毒70例，占92.1%).
 */
export function nameLeadingOnes(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const draft of drafts) {
    // 占总数的47.6%、18.0%: each has its own share.
    const goesOn = /^[、和与及]$/.test(drafts[drafts.indexOf(draft) + 1]?.lead ?? "");
    if (draft.role !== "share" || goesOn) continue;
    const ahead = text.slice(0, draft.clause[0] - start);
    const counted = leadersCounted(draft, drafts, ahead);
    if (counted !== null) nameByLeaders(draft, counted);
    if (counted !== null || !jointly.test(draft.before)) continue;
    const listed = leading.exec(ahead)?.groups?.["listed"];
    if (listed !== undefined && listed.includes("、")) draft.phrase = listed;
  }
}

/** Calls the share by those who lead; places that lead have together what was ranked. */
function nameByLeaders(draft: FigureDraft, leaders: readonly FigureDraft[]): void {
  const [names, places] = [leaders.map(nameOf), leaders.map(({ place }) => place?.name ?? "")];
  const ofPlaces = new Set(names).size === 1 && new Set(places).size === leaders.length && !places.includes("");
  draft.phrase = ofPlaces ? (names[0] ?? "") : names.join("、");
  if (ofPlaces) [draft.place, draft.placeLabel] = [null, places.join("、")];
}

function nameOf({ phrase }: FigureDraft): string {
  return phrase.replace(/^.*前.{1,2}[位名].*?[为是有]/, "");
}

/** As many as are said to lead, each with its number, right before a share; null where they are not all told. */
function leadersCounted(
  draft: FigureDraft,
  drafts: readonly FigureDraft[],
  ahead: string,
): readonly FigureDraft[] | null {
  const lead = new RegExp(`前(?<count>${numeral})[位名][^。；;]*[,，]$`).exec(ahead);
  const count = countOf(lead?.groups?.["count"] ?? "");
  const row = drafts.slice(0, drafts.indexOf(draft)).slice(-count);
  const [first, ...others] = row;
  if (
    lead === null ||
    count < 2 ||
    row.length !== count ||
    first === undefined ||
    !/^[,，]?(?:三者|合计|共计|共)?占/.test(draft.before)
  )
    return null;
  const inRow = others.every(
    ({ quantity, lead: between = "" }) => quantity.base === first.quantity.base && /^[)）]?[、和与及]/.test(between),
  );
  return inRow && first.quantity.span[0] - draft.sentence[0] > lead.index ? row : null;
}

const numeral = "[\\d一二两三四五六七八九十]{1,2}";
const countOf = (written: string): number => Number(parseChineseNumeral(written) ?? written);

const jointly = /^[,，]?(?:[三四五]者|[三四五]种)?(?:共|合计|共计|总计|累计)占/;

const leading =
  /前[\d一二两三四五六七八九十]{1,2}[位名种]?的?[\u4e00-\u9fff]{0,8}?(?:[:：]|(?:依次|分别)?[为是])(?<listed>[\u4e00-\u9fffA-Za-z\d、和与及]{5,60})[,，]?$/;

/**
 * 新报告203例，其中感染者158例，病人45例，死亡14例: where the kinds that are listed make up the whole, who died is of all of them and not of
 * the kind named last.
 */
export function nameDeadOfWhole(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    if (draft.head !== "死亡" || draft.role !== "result") return;
    const first = drafts.findLastIndex(({ lead = "" }, at) => at < index && /其中/.test(lead));
    const [whole, kinds] = [drafts[first - 1], drafts.slice(first, index)];
    if (first < 1 || whole === undefined || kinds.length < 2 || kinds.at(-1)?.phrase !== draft.phrase) return;
    const alike = [...kinds, draft].every(
      ({ quantity: { base, scale } }) => base === whole.quantity.base && scale === 0,
    );
    const sum = kinds.reduce((total, { quantity }) => total + Number(quantity.value), 0);
    if (alike && sum === Number(whole.quantity.value)) draft.phrase = whole.phrase;
  });
}
