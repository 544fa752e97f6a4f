// @ts-check
/**
 * Reports are stored as they came, tags included, so that every citation is a slice of the stored text. To be readable
 * the tags are hidden when shown; this is the one rule for it, used by the source page and by quotes in answers.
 */

/**
 * One thing that is not text, or a line end, in an html report. The unclosed forms run to the end of the text, which
 * keeps the scan linear on hostile input. `<5%` is not a tag.
 */
const htmlNoise =
  /<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)|<[/!?]?[a-z][^<>]*>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|\r?\n/gi;

/** In other reports only names of html elements count: `P<a 的人群>` is text. */
const strayNoise =
  /<\/?(?:a|b|br|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|o:p|ol|p|section|span|strong|su[bp]|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>\n]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|ensp|emsp);|\r?\n/gi;

const blockTag =
  /^<\/?(?:address|article|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tbody|thead|tr|ul|title|body)\b/i;
const cellTag = /^<\/t[dh]\b/i;

/** @type {Readonly<Record<string, string>>} */
const namedEntities = {
  nbsp: " ",
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  ldquo: "“",
  rdquo: "”",
  lsquo: "‘",
  rsquo: "’",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  middot: "·",
  permil: "‰",
  times: "×",
  deg: "°",
  ensp: " ",
  emsp: " ",
};

/**
 * What to leave out or replace in a report, line ends included: each match is to be shown as `shownNoise` says.
 *
 * @param {string} file the report's file name
 * @param {string} text its stored original, or a slice of it
 */
export function noiseIn(file, text) {
  const isHtml = /\.[xs]?html?$/i.test(file) || /^\s*<(?:!doctype\s+html|html|\?xml)\b/i.test(text.slice(0, 500));
  return isHtml ? htmlNoise : strayNoise;
}

/**
 * What a reader sees in place of one match: a line end for a block, a gap between table cells, the character of an
 * entity, and nothing for anything else.
 *
 * @param {string} noise
 */
export function shownNoise(noise) {
  if (noise.startsWith("&")) return shownEntity(noise);
  if (!noise.startsWith("<") || blockTag.test(noise)) return "\n";
  return cellTag.test(noise) ? "  " : "";
}

/**
 * The readable form of a slice.
 *
 * @param {string} slice
 * @param {string} file
 */
export function shownSlice(slice, file) {
  return slice.replace(noiseIn(file, slice), (noise) => shownNoise(noise));
}

/** @param {string} entity */
function shownEntity(entity) {
  const name = entity.slice(1, -1).toLowerCase();
  if (!name.startsWith("#")) return namedEntities[name] ?? entity;
  const code = name.startsWith("#x") ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
