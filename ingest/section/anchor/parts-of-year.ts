/** 上半年, 前三季度, 1-5月; a month or 今年以来 names what a sentence tells, not what a text is about. */
export const partOfYear =
  /(?:季度|半年|[\d一二三四五六七八九十]+[-—–~至到][\d一二三四五六七八九十]+月(?:份)?|前[\d一二三四五六七八九十]+个月)$/;

/** How far into one of the first lines a part of the year is still what the text is about. */
export const headOfLine = 24;
