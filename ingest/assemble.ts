import type { Figure } from "../src/reports/figure.ts";
import { sharePair } from "../src/reports/pairs.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { Span } from "../src/reports/report.ts";
import { originalSpan, type CleanText } from "./clean.ts";
import { conceptOf } from "./figures/naming/concept.ts";
import type { FigureDraft } from "./figures/draft.ts";

export type Assembly = {
  clean: CleanText;
  contentHash: string;
  section: number;
  lexicon: Lexicon;
  /** Headings and the sentence before: what a figure may owe its meaning to beyond its own sentence. */
  leadOf: (sentence: Span) => string;
};

/** Turns drafts into figures whose spans are offsets of the original (design.md 5, invariant B). */
export function assembleFigures(drafts: readonly FigureDraft[], assembly: Assembly): Figure[] {
  const ids = new Map(drafts.map((draft) => [draft, idOf(draft, assembly)]));
  return drafts.map((draft) => assembleFigure(draft, ids, assembly));
}

function idOf({ quantity }: FigureDraft, { clean, contentHash }: Assembly): string {
  const [start, end] = originalSpan(clean, ...quantity.span);
  return `${contentHash.slice(0, 16)}:${start}-${end}`;
}

function assembleFigure(draft: FigureDraft, ids: ReadonlyMap<FigureDraft, string>, assembly: Assembly): Figure {
  const { clean, section, lexicon, leadOf } = assembly;
  const { quantity } = draft;
  const toOriginal = (span: Span): Span => originalSpan(clean, ...span);
  const slice = ([start, end]: Span) => clean.text.slice(start, end);
  const base = draft.edges.find((edge) => edge.kind === "base")?.to;
  const sentence = slice(draft.sentence);
  const whole = draft.edges.find((edge) => edge.kind === "part-of")?.to;
  const lead = `${leadOf(draft.sentence)}${whole ? `，${whole.phrase}${whole.head}` : ""}`;
  return {
    id: ids.get(draft) ?? "",
    section,
    span: toOriginal(quantity.span),
    sentence: toOriginal(draft.sentence),
    clause: toOriginal(draft.clause),
    context: draft.context.map(toOriginal),
    value: quantity.value,
    valueTo: quantity.valueTo,
    unit: quantity.unit,
    family: quantity.family,
    unitImplied: draft.unitImplied,
    display: displayOf(slice(quantity.span), quantity.unit),
    approx: quantity.approx,
    metric: {
      phrase: draft.phrase,
      head: draft.head,
      concept: conceptOf(draft, quantity.family, sentence, lexicon),
      ...unsaidWhole(draft, whole),
    },
    population: draft.population,
    qualifiers: draft.qualifiers,
    place: draft.place,
    placeLabel: draft.placeLabel,
    period: draft.period,
    role: draft.role,
    change: draft.change && { ...draft.change, of: base ? (ids.get(base) ?? null) : null },
    edges: draft.edges.map(({ kind, to }) => ({ kind, figure: ids.get(to) ?? "" })),
    masked: quantity.masked,
    flags: draft.flags,
    reading: { clause: slice(draft.clause), sentence, lead },
  };
}

/** Longer names of a whole are no name. */
const longestWhole = 16;

/** 定点医疗机构96家，其中乡镇22家: 22家乡镇 alone is a riddle. A part whose name has a word of its whole in it needs no more. */
function unsaidWhole(part: FigureDraft, whole: FigureDraft | undefined): { whole?: string } {
  const name = `${whole?.phrase ?? ""}${whole?.head ?? ""}`;
  const own = `${part.phrase}${part.head}`;
  const isNamed = name.length > 1 && name.length <= longestWhole && !/\d/.test(name);
  return isNamed && own !== "" && !sharePair(own, name) ? { whole: name } : {};
}

/** A table says its unit once, above the numbers; shown alone, each number has to bear it. */
function displayOf(printed: string, unit: string): string {
  return /^[-−]?[\d.,]+$/.test(printed) ? `${printed}${unit}` : printed;
}
