import { cleanText, type CleanText } from "../../../ingest/clean.ts";
import type { FigureDraft } from "../../../ingest/figures/draft.ts";
import type { TextFormat } from "../../../ingest/read.ts";
import { splitSections } from "../../../ingest/section.ts";
import { readTables } from "../../../ingest/tables.ts";
import type { TableAccount } from "../../../ingest/tables/account.ts";
import { gazetteer, lexicon } from "../read-prose.ts";

export type ReadText = TableAccount & { clean: CleanText; slice: (span: readonly [number, number]) => string };

/** All tables of all sections of a text. */
export function readText(text: string, format: TextFormat): ReadText {
  const clean = cleanText(text, format);
  const { sections } = splitSections(clean, "report.txt", gazetteer, lexicon);
  const accounts = sections.map((section) => {
    const anchor = { year: section.year, asOf: section.facts.asOf, period: section.facts.period };
    return readTables(clean, section, { lexicon, gazetteer, anchor });
  });
  return {
    clean,
    slice: ([start, end]) => clean.text.slice(start, end),
    drafts: accounts.flatMap(({ drafts }) => drafts),
    excluded: accounts.flatMap(({ excluded }) => excluded),
    covered: accounts.flatMap(({ covered }) => covered),
  };
}

/** A city's report about 2021, so that 今年 and 全市 mean something. */
export const opening = "温州市2021年卫生健康工作总结\n2021年，全市卫生健康工作平稳推进。\n";

/** One line for each figure: what an answer would print, then its role, flags and edges where there are any. */
export function linesOf({ drafts, slice }: ReadText): string[] {
  return drafts.map((draft) => lineOf(draft, slice));
}

function lineOf(draft: FigureDraft, slice: ReadText["slice"]): string {
  const { quantity } = draft;
  const value = quantity.value === null ? quantity.masked : `${quantity.value}${quantity.unit}`;
  if (draft.role === "unresolved-table") return `? ${value}`;
  const metric = [draft.phrase, draft.head].filter((name) => name !== "").join("·");
  const who = `${draft.population ?? ""}${draft.qualifiers.join("")}`;
  const label = `${draft.place?.name ?? draft.placeLabel} ${draft.period.label} ${who}${metric}`;
  const more = [
    draft.role === "result" ? "" : draft.role,
    draft.change?.direction ?? "",
    ...draft.flags,
    ...draft.edges.map(({ kind, to }) => `${kind} ${slice(to.quantity.span)}`),
  ].filter((word) => word !== "");
  return `${label} = ${value}${more.length === 0 ? "" : ` (${more.join(", ")})`}`;
}
