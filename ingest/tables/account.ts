import { scanQuantities } from "../../src/reports/quantities/scan.ts";
import type { UnitTable } from "../../src/reports/quantities/units.ts";
import type { ExcludedToken, ExclusionClass, Span } from "../../src/reports/report.ts";
import type { FigureDraft } from "../figures/draft.ts";
import { unresolvedDraft } from "./draft-number.ts";

/** What a piece of a table comes to: figures, digits that are none, and the lines the sentence reader leaves alone. */
export type TableAccount = {
  drafts: FigureDraft[];
  excluded: ExcludedToken[];
  covered: Span[];
};

export const nothingRead: TableAccount = { drafts: [], excluded: [], covered: [] };

export function joinAccounts(accounts: readonly TableAccount[]): TableAccount {
  return {
    drafts: accounts.flatMap(({ drafts }) => drafts),
    excluded: accounts.flatMap(({ excluded }) => excluded),
    covered: accounts.flatMap(({ covered }) => covered),
  };
}

/** Digits of a heading or label are no figures (invariant A): 2021年末, 12-17岁, 序号 1; `unnamed` is the class of the rest. */
export function excludeDigits(text: string, span: Span, units: UnitTable, unnamed: ExclusionClass): ExcludedToken[] {
  const slice = text.slice(...span);
  const scan = scanQuantities(slice, units);
  const known = scan.excluded.map((token) => ({ ...token, span: shifted(token.span, span[0]) }));
  const rest = [...scan.quantities.flatMap((quantity) => digitsIn(slice, quantity.span)), ...scan.unaccounted];
  return [...known, ...rest.map((digits) => ({ span: shifted(digits, span[0]), class: unnamed }))];
}

/** A stretch whose numbers nobody can name: all of them are kept with their line, none is asserted. */
export function quoteNumbers(
  text: string,
  span: Span,
  line: Span,
  units: UnitTable,
): Pick<TableAccount, "drafts" | "excluded"> {
  const scan = scanQuantities(text.slice(...span), units);
  return {
    drafts: scan.quantities.map((quantity) =>
      unresolvedDraft({ ...quantity, span: shifted(quantity.span, span[0]) }, line),
    ),
    excluded: [
      ...scan.excluded.map((token) => ({ ...token, span: shifted(token.span, span[0]) })),
      ...scan.unaccounted.map((digits) => ({ span: shifted(digits, span[0]), class: "name" as const })),
    ],
  };
}

function digitsIn(text: string, span: Span): Span[] {
  return [...text.slice(...span).matchAll(/\d+(?:\.\d+)?/g)].map((match) => [
    span[0] + match.index,
    span[0] + match.index + match[0].length,
  ]);
}

function shifted([start, end]: Span, by: number): Span {
  return [start + by, end + by];
}
