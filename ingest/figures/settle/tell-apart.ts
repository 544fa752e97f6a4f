import type { FigureDraft } from "../draft.ts";
import type { Sentence } from "../sentences.ts";

/**
 * 农村低保对象14326户，发放低保金1.24亿元；城市低保对象1862户，发放低保金2316万元: two segments of a sentence say the same of
 * two things. Each such figure belongs to what its segment counts first; without it nobody could tell them apart.
 */
export function tellApart(drafts: readonly FigureDraft[]): void {
  const segments = segmentsOf(drafts);
  const labels = Map.groupBy(
    drafts.filter((draft) => draft.role === "result"),
    labelOf,
  );
  for (const alike of labels.values()) {
    const own = alike.map((draft) => segments.find((segment) => segment.includes(draft)) ?? []);
    const subjects = own.map((segment, index) => ownerIn(segment, alike[index])?.phrase ?? "");
    const apart =
      alike.length > 1 &&
      new Set(own).size === alike.length &&
      new Set(subjects).size === alike.length &&
      alike.every(
        (draft, index) => own[index]?.[0] !== draft && subjects[index] !== "" && subjects[index] !== draft.phrase,
      );
    if (!apart) continue;
    alike.forEach((draft, index) => {
      // 漏种甲疫苗32人，补种30人，补种率93.8%: the rate of what is told apart goes with it.
      const rate = own[index]?.find(({ phrase, head }) => head === "" && phrase === `${draft.phrase}率`);
      for (const each of rate === undefined ? [draft] : [draft, rate]) {
        each.head = `${each.phrase}${each.head}`;
        each.phrase = subjects[index]?.replace(/(?<=.)应接?种(?:人数|数)?$/, "") ?? each.phrase;
      }
    });
  }
}

/** What a segment counts first; who got a missed vaccine after all is of those right before who had missed it. */
function ownerIn(segment: readonly FigureDraft[], draft: FigureDraft | undefined): FigureDraft | undefined {
  const before = draft === undefined ? undefined : segment[segment.indexOf(draft) - 1];
  return draft?.phrase.startsWith("补种") === true && /[漏缺未]种/.test(before?.phrase ?? "") ? before : segment[0];
}

/**
 * 基础免疫：百白破…接种率98.2%。加强免疫：百白破…接种率97.6%: two sentences of a paragraph say the same under two heads; each takes
 * its own.
 */
export function tellApartByHeads(drafts: readonly FigureDraft[], sentences: readonly Sentence[]): void {
  const heads = new Map(
    sentences.flatMap(({ text, span }) => {
      const name = /^([\u4e00-\u9fff]{2,8})[:：]/.exec(text)?.[1];
      return name === undefined ? [] : [[span[0], name] as const];
    }),
  );
  if (heads.size < 2) return;
  const labels = Map.groupBy(
    drafts.filter((draft) => draft.role === "result" || draft.role === "target"),
    labelOf,
  );
  for (const alike of labels.values()) {
    const own = alike.map(({ sentence }) => heads.get(sentence[0]) ?? "");
    if (alike.length < 2 || own.includes("") || new Set(own).size < alike.length) continue;
    alike.forEach((draft, index) => (draft.phrase = `${own[index]}${draft.phrase}`));
  }
}

function segmentsOf(drafts: readonly FigureDraft[]): FigureDraft[][] {
  const segments: FigureDraft[][] = [];
  for (const draft of drafts) {
    const current = segments.at(-1);
    if (current === undefined || /[;；]/.test(draft.lead ?? "")) segments.push([draft]);
    else current.push(draft);
  }
  return segments;
}

/** What a reader would be told beside the number: two figures of one label cannot be told apart. */
export function labelOf({ phrase, head, role, quantity, place, period, population, qualifiers }: FigureDraft): string {
  const { family, base } = quantity;
  return [phrase, head, role, family, base, place?.id, period.label, population, qualifiers.join()].join("|");
}
