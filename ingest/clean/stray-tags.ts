import { applyEdits } from "./mapped-text.ts";
import type { Edit, MappedText } from "./mapped-text.ts";
import { asScript, blockTags, cellTags, decodeEntity, inlineTags, scriptTags, struckTags } from "./markup.ts";

/**
 * Html left behind in plain text and markdown: `<ol list-paddingleft-2" style="...">`, `&nbsp;`. A parser would take
 * `P<a 的人群>` for a tag and swallow text, so only names of html elements count, and only up to the next `>`.
 */
const names = [...blockTags, ...cellTags, ...inlineTags].join("|");

const patterns = {
  struck: `<(?<struckName>${struckTags.join("|")})>[^<\\n]{0,400}</\\k<struckName>>`,
  raised: "<(?<raisedName>su[pb])>(?<digits>\\d{1,4})</su[pb]>",
  tag: `</?(?<name>${names})(?:\\s[^<>]{0,2000})?/?>|<!DOCTYPE[^<>]{0,400}>|<\\?xml[^<>]{0,400}>|</?(?:o|w|v|st1):\\w+[^<>]{0,400}>`,
  cut: `<(?:${names})\\s+[\\w-]+\\s*=\\s*"[^<>\\n\\p{Script=Han}]{0,2000}$`,
  // 5.94permil;: an entity whose & was lost.
  permille: "(?<=\\d)permil;?",
  entity: "&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z][a-z\\d]{1,31});",
};

const stray = new RegExp(
  Object.entries(patterns)
    .map(([name, pattern]) => `(?<${name}>${pattern})`)
    .join("|"),
  "gimu",
);

export function dropStrayTags(mapped: MappedText): MappedText {
  const visible = applyEdits(mapped, scriptEdits(mapped.text));
  return applyEdits(
    visible,
    Array.from(visible.text.matchAll(stray), (match) => strayEdits(visible.text, match)).flat(),
  );
}

const scriptStart = new RegExp(`<(?:!--|(?<name>${scriptTags.join("|")})\\b[^<>]{0,2000}>)`, "gi");

/** Comments and scripts from start to end; one that is never closed is left to the rules for single tags. */
function scriptEdits(text: string): Edit[] {
  const lower = text.toLowerCase();
  const edits: Edit[] = [];
  const neverClosed = new Set<string>();
  let read = 0;
  for (const match of text.matchAll(scriptStart)) {
    const close = match.groups?.["name"] === undefined ? "-->" : `</${match.groups["name"].toLowerCase()}>`;
    if (match.index < read || neverClosed.has(close)) continue;
    const found = lower.indexOf(close, match.index + match[0].length);
    if (found === -1) neverClosed.add(close);
    else {
      read = found + close.length;
      edits.push({ start: match.index, end: read, put: "", reason: "script" });
    }
  }
  return edits;
}

function strayEdits(text: string, match: RegExpMatchArray & { index: number }): Edit[] {
  const found = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  if (found["struck"] !== undefined) return [{ start, end, put: "", reason: "hidden" }];
  if (found["permille"] !== undefined) return [{ start, end, put: "‰" }];
  if (found["entity"] !== undefined) {
    const put = decodeEntity(match[0]);
    return put === match[0] ? [] : [{ start, end, put }];
  }
  const raised = found["digits"];
  if (raised === undefined) return [{ start, end, put: boundary(text, start, end, found["name"]), reason: "tag" }];
  const opened = start + match[0].indexOf(">") + 1;
  return [
    { start, end: opened, put: "", reason: "tag" },
    {
      start: opened,
      end: opened + raised.length,
      put: asScript(raised, found["raisedName"] ?? ""),
    },
    { start: opened + raised.length, end, put: "", reason: "tag" },
  ];
}

const atLineStart = /(?:^|\n)[ \t\u3000]*$/;

const atLineEnd = /^[ \t\u3000]*(?:\r?\n|$)/;

/** A block tag ends a line unless the text already does. */
function boundary(text: string, start: number, end: number, name: string | undefined): string {
  const tag = name?.toLowerCase() ?? "";
  if (cellTags.includes(tag)) return text.charAt(start + 1) === "/" ? "" : "\t";
  if (!blockTags.includes(tag)) return "";
  const before = text.slice(Math.max(0, start - 40), start);
  return atLineStart.test(before) || atLineEnd.test(text.slice(end, end + 40)) ? "" : "\n";
}
