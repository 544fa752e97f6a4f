import { yearPeriod, type Period } from "../../src/reports/period.ts";
import type { Span } from "../../src/reports/report.ts";

/** 某市年鉴2018年, 《某市年鉴(2018)》, 2018年卫生年鉴: whether the year at the span is a book's, which says nothing of what it tells of. */
export function namesYearbook(text: string, [start, end]: Readonly<Span>): boolean {
  return /年鉴[》)(（\s]{0,3}$/.test(text.slice(0, start)) || /^[卷版]?[\u4e00-\u9fff]{0,4}年鉴/.test(text.slice(end));
}

const titled =
  /年鉴[》)(（\s]{0,3}(?<behind>(?:19|20)\d{2})(?!\d)|(?<ahead>(?:19|20)\d{2})年?[卷版]?[\u4e00-\u9fff]{0,4}年鉴/;

/** The year that a yearbook tells of where its text does not say so: by custom the one before its own. Null for other texts. */
export function yearbookOf(texts: readonly string[]): Period | null {
  const found = texts.map((text) => titled.exec(text)?.groups).find((groups) => groups !== undefined);
  const year = found?.["behind"] ?? found?.["ahead"];
  return year === undefined ? null : yearPeriod(Number(year) - 1, "anchor");
}
