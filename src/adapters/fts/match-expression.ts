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
export function matchExpression(query: Asked): string | null {
  const words = wordsOf(query);
  if (words.length === 0) return null;
  return allOf([words, ...placeConditions(query), ...yearConditions(query)]);
}

/** The expression of the rows a place or a short list of reports leaves, whatever their words; null when neither is given. */
export function narrowingExpression(query: Asked): string | null {
  const conditions = placeConditions(query);
  return conditions.length === 0 || wordsOf(query).length === 0 ? null : allOf(conditions);
}

/** One expression for each word of the query, under all of its conditions. */
export function wordExpressions(query: Asked): string[] {
  return wordsOf(query).map((word) => allOf([[word], ...placeConditions(query), ...yearConditions(query)]));
}

type Asked = Pick<IndexQuery, "text" | "places" | "years" | "reports">;

/** None when no report may be searched. */
function wordsOf({ text, reports }: Asked): string[] {
  return reports?.length === 0 ? [] : [...new Set(indexTokens(text))].slice(0, maxQueryTokens);
}

function placeConditions({ places, reports }: Asked): string[][] {
  const tags = reports === null || reports.length > maxReportTags ? [] : reports.map(reportToken);
  return [places.map(placeToken), tags].filter((alternatives) => alternatives.length > 0);
}

function yearConditions({ years }: Asked): string[][] {
  return years.length === 0 ? [] : [years.map(yearToken)];
}

function allOf(conditions: readonly (readonly string[])[]): string {
  return conditions.map((alternatives) => `(${alternatives.map((token) => `"${token}"`).join(" OR ")})`).join(" AND ");
}
