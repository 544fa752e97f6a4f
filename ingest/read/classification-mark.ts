/**
 * The classification mark of an official document (GB/T 9704: 密级和保密期限, at the head of the first page): 机密★1年.
 * A document that bears one may not be in this system at all. The words inside a sentence are no mark.
 */
const star = "[★☆✩✭⭐＊*]";
const period = `(?:长期|启用前|\\d{1,3}\\s*(?:年|个?月|天|日)|[一二三四五六七八九十]{1,3}(?:年|个月))`;
const word = "(?<word>绝\\s{0,4}密|机\\s{0,4}密|秘\\s{0,4}密)";
const withStar = new RegExp(`${word}\\s{0,4}${star}\\s{0,4}${period}?`);
const alone = new RegExp(`^${word}$`);

/** What else stands in the line of a mark: the copy's number, how urgent it is, and the names of these fields. */
const besides =
  /密级|保密期限|份号|紧急程度|特急|加急|平急|特提|急件|№|No\.?|第\s*\d+\s*[号份页]|[\d\s:：;；,，.。、()（）[\]【】〔〕#*_|<>-]/gi;

/** Lines at the head of a document among which a bare word (机密) is a mark. */
const headLines = 15;

/** Lines that are looked through for a mark with its star. */
const mostLines = 400;

/** The mark as it is printed, or null. `outside` are page headers, sheet names and the like. */
export function findClassificationMark(text: string, outside: readonly string[], fileName: string): string | null {
  const lines = linesOf(text);
  const starred = [...lines, ...outside, fileName].map(markWithStar);
  const bare = [...lines.slice(0, headLines), ...outside].map(bareMark);
  return [...starred, ...bare].find((mark) => mark !== null) ?? null;
}

function linesOf(text: string): string[] {
  return text
    .slice(0, 60_000)
    .replace(/<[^<>]{0,2000}>/g, "\n")
    .split(/[\r\n\t]+/)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .slice(0, mostLines);
}

const longestLine = 60;

function markWithStar(line: string): string | null {
  const found = withStar.exec(line);
  if (found === null || line.length > longestLine) return null;
  const isName = /\.[a-z]{2,5}$/i.test(line);
  const rest = line.replace(found[0], "").replace(besides, "");
  return rest === "" || isName ? found[0].replace(/\s/g, "") : null;
}

function bareMark(line: string): string | null {
  const found = alone.exec(line.replace(besides, "").trim());
  return found === null || line.length > longestLine ? null : (found.groups?.["word"] ?? "").replace(/\s/g, "");
}
