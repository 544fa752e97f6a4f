import type { FigureDraft } from "../../draft.ts";
import { isComparedLevel } from "../../naming/owner.ts";
import type { Sentence } from "../../sentences.ts";

/**
 * 甲小学发生一起水痘爆发，发病17人: who fell ill in an outbreak are those of it, and not all who did. The clause that tells of it counts nothing
 * but itself.
 */
export function nameOutbreaks(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const draft of drafts) {
    if (draft.role !== "result" || draft.head !== "" || !fellIll.test(draft.phrase)) continue;
    const disease = outbreak.exec(text.slice(0, draft.quantity.span[0] - start))?.groups?.["disease"];
    if (disease !== undefined) draft.phrase = `${disease}疫情${draft.phrase}`;
  }
}

/** 处置聚集性疫情47起，其中流感31起（发病612人）: who fell ill in them are not all who did. */
export function nameOfOutbreaks(drafts: readonly FigureDraft[]): void {
  drafts.forEach((draft, index) => {
    const outbreaks = drafts[index - 1];
    if (
      outbreaks?.quantity.base !== "起" ||
      draft.phrase !== outbreaks.phrase ||
      !/^(?:发病|罹患|死亡)$/.test(draft.head)
    )
      return;
    const whole = drafts
      .slice(0, index)
      .findLast(({ quantity, phrase }) => quantity.base === "起" && kind.test(phrase));
    if (whole !== undefined && whole !== outbreaks)
      draft.phrase = `${draft.phrase}${kind.exec(whole.phrase)?.[0] ?? ""}`;
  });
}

const kind = /(?:聚集性|暴发|爆发)?(?:疫情|事件)$/;

const fellIll = /^(?:共|累计)?(?:发病|罹患|患病|感染|死亡)$/;

const outbreak =
  /(?:发生|出现|报告)了?(?:一|1)?起?(?<disease>[^，,。；;\d]{2,12}?)(?:爆发|暴发|聚集性?)(?:性|流行)*(?:疫情|事件|病例)?[，,][^。；;\d]*$/;

/**
 * 报告发病331例；无死亡，较上月同期（1例）下降100%: what a clause denies is what the numbers behind it compare. Taken for those who fell ill, one
 * of the month before would have.
 */
export function nameByDenied(drafts: readonly FigureDraft[], { text, span: [start] }: Sentence): void {
  for (const draft of drafts) {
    const denied = noDeath.exec(text.slice(0, draft.quantity.span[0] - start));
    if (denied === null || (draft.role !== "change" && !isComparedLevel(draft))) continue;
    const last = drafts.findLast(({ quantity }) => quantity.span[1] - start <= denied.index);
    if (last?.phrase === draft.phrase && draft.head === "") draft.head = "死亡";
  }
}

const noDeath = /(?<=^|[，,;；。])(?:均|本月|当月)?无(?:人|报告)?死亡(?:病例|报告|发生)*[，,][^;；。]*$/;
