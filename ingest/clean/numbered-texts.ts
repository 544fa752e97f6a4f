/** 篇4, 范文二:, 第3篇: the number of a text among those that a page collects. */
const number =
  /^(?<name>.*?)(?<mark>篇|范文|例文|样文)\s?[一二三四五六七八九十\d]{1,3}[】\]]?:?$|^(?<name>[#\s【[]*)第[一二三四五六七八九十\d]{1,3}(?<mark>篇)[】\]]?:?$/;

/**
 * What all headings of the texts of one collection share: 工作总结篇 of 工作总结篇4. Null where a line is no such heading; the title of
 * a page of several (工作总结5篇) is none.
 */
export function collectionOf(line: string): string | null {
  if (line.length > longestHeading || /[。;,!?]/.test(line)) return null;
  if (titleBehindNumber(line) !== null) return "篇";
  const told = number.exec(line)?.groups;
  return told ? `${told["name"]}${told["mark"]}` : null;
}

/** 篇二：甲县民政局2022年工作总结, 【范文三】甲县…: the title behind the number of its text; null where a line has no such number. */
export function titleBehindNumber(line: string): string | null {
  if (line.length > longestHeading || /[。;!?]/.test(line)) return null;
  const title = numberAhead.exec(line)?.groups?.["title"]?.trim() ?? "";
  return title.length >= 4 ? title : null;
}

const numberAhead =
  /^[#\s【[(（]*(?:(?:篇|范文|例文|样文)\s?[一二三四五六七八九十\d]{1,3}|第[一二三四五六七八九十\d]{1,3}篇)(?:[】\])）]?[:：]\s*|[】\])）]\s*|\s+)(?<title>[^\s:：].*)$/;

/** Longer than any heading with the number of its text. */
const longestHeading = 44;

/** 范文二: alone in its line, with no title of its own. */
export function isBareNumber(line: string): boolean {
  return titleBehindNumber(line) === null && /^[#\s【[]*(?:篇|范文|例文|样文)$/.test(collectionOf(line) ?? "");
}
