import type { IndexQuery } from "../../ports.ts";
import { indexTokens, placeToken, reportToken, yearToken } from "../../reports/index-tokens.ts";

/** Time grows with the tokens looked for, and no real question has more than this many different character pairs. */
const maxQueryTokens = 64;

/** Each report tag is one more list to merge; beyond this many the condition in SQL alone is as fast. */
const maxReportTags = 32;

/**
 * The FTS5 expression of a query, or null when nothing can match: no word, or an empty list of reports. A token is
 * letters, digits, decimal points and the tag mark, and is always quoted, so nothing in a question can act as FTS5
 * syntax. It names no columns, which would cost a fifth more time: no word of a text is ever a tag.
 */
export function matchExpression(query: Pick<IndexQuery, "text" | "places" | "years" | "reports">): string | null {
  const words = [...new Set(indexTokens(query.text))].slice(0, maxQueryTokens);
  if (words.length === 0 || query.reports?.length === 0) return null;
  const reports = query.reports ?? [];
  const conditions = [
    words,
    query.places.map(placeToken),
    query.years.map(yearToken),
    reports.length > maxReportTags ? [] : reports.map(reportToken),
  ];
  return conditions
    .filter((alternatives) => alternatives.length > 0)
    .map((alternatives) => `(${alternatives.map((token) => `"${token}"`).join(" OR ")})`)
    .join(" AND ");
}
