import type { Span } from "../../src/reports/report.ts";
import { dataTables } from "./html-tables.ts";
import type { DataTable } from "./html-tables.ts";
import { htmlTokens } from "./html-tokens.ts";
import type { HtmlToken } from "./html-tokens.ts";
import { applyEdits, offsetAt } from "./mapped-text.ts";
import type { DropReason, Edit, MappedText } from "./mapped-text.ts";
import { asScript, blockTags, cellTags, controlTags, scriptTags, struckTags } from "./markup.ts";
import { dropStrayTags } from "./stray-tags.ts";
import type { CleanTable } from "./table.ts";

/**
 * A page as a reader sees it: one line per block, one tab between the cells of a data table, nothing that the page
 * hides. Line ends of the source are only spaces here, as in a browser.
 */
export type ReadPage = {
  mapped: MappedText;
  /** Navigation, asides and footers, in offsets of the original. */
  furniture: Span[];
  /** With spans in offsets of the original. */
  tables: CleanTable[];
};

/** What has been written so far and what the next token stands in. */
type Writing = {
  edits: Edit[];
  /** The kind of the last character written: a second space or line end beside it is not written. */
  last: "start" | "line" | "tab" | "space" | "text";
  /** The innermost element that hides what it holds, with how many such elements are open. */
  hidden: { reason: DropReason; depth: number } | null;
  preformatted: number;
  script: string;
  tables: { data: boolean }[];
  /** True inside a cell of a data table: its paragraphs do not end the row. */
  inCell: boolean;
  firstInRow: boolean;
  furniture: Span[];
  furnitureDepth: number;
};

export function readHtml(mapped: MappedText): ReadPage {
  const source = mapped.text;
  const tokens = htmlTokens(source);
  if (tokens === null) return { mapped: dropStrayTags(mapped), furniture: [], tables: [] };
  const tables = dataTables(tokens);
  const { edits, furniture } = write(source, tokens, tables);
  const toOriginal = ([start, end]: Span): Span => [offsetAt(mapped.offsets, start), offsetAt(mapped.offsets, end)];
  return {
    mapped: applyEdits(mapped, edits),
    furniture: furniture.map(toOriginal),
    tables: tables
      .filter((table) => table.rows.length > 0)
      .map(({ span, rows }) => ({
        span: toOriginal(span),
        rows: rows.map((row) => row.map((cell) => ({ ...cell, span: toOriginal(cell.span) }))),
      })),
  };
}

function write(source: string, tokens: readonly HtmlToken[], tables: readonly DataTable[]): Writing {
  const dataTokens = new Set(tables.map((table) => table.token));
  const writing: Writing = {
    edits: [],
    last: "start",
    hidden: null,
    preformatted: 0,
    script: "",
    tables: [],
    inCell: false,
    firstInRow: true,
    furniture: [],
    furnitureDepth: 0,
  };
  let read = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.start > read) put(writing, { start: read, end: token.start }, "", "tag");
    if (token.kind === "text") writeText(writing, source, token);
    else if (token.kind === "skip") put(writing, token, "", "script");
    else if (token.kind === "open") openElement(writing, token, dataTokens.has(index));
    else closeElement(writing, token);
    read = Math.max(read, token.end);
  }
  if (read < source.length) put(writing, { start: read, end: source.length }, "", "tag");
  return writing;
}

type Stretch = { start: number; end: number };

/** Writes a text in place of a stretch of the source; the rest of the stretch is dropped for that reason. */
function put(writing: Writing, { start, end }: Stretch, text: string, reason: DropReason): void {
  if (end > start) writing.edits.push({ start, end, put: text, reason: writing.hidden?.reason ?? reason });
}

const space = /[ \t\r\n\f]+/g;

function writeText(writing: Writing, source: string, token: Extract<HtmlToken, { kind: "text" }>): void {
  const { start, end, text } = token;
  if (writing.hidden !== null) return put(writing, token, "", writing.hidden.reason);
  const shown = writing.script === "" ? text : asScript(text, writing.script);
  if (source.slice(start, end) !== text) {
    const usable = text.length <= end - start && !text.includes("\ufffd");
    if (usable) writing.edits.push({ start, end, put: shown });
    writing.last = "text";
    return;
  }
  if (shown !== text) writing.edits.push({ start, end, put: shown });
  else if (writing.preformatted === 0) collapseSpaces(writing, start, text);
  if (/[^ \t\r\n\f]$/.test(text)) writing.last = "text";
  else if (writing.preformatted > 0 && text !== "") writing.last = text.endsWith("\n") ? "line" : "text";
}

function collapseSpaces(writing: Writing, start: number, text: string): void {
  for (const match of text.matchAll(space)) {
    const parted = match.index === 0 && writing.last !== "text";
    const shown = parted ? "" : " ";
    const at = start + match.index;
    if (match[0] !== shown) put(writing, { start: at, end: at + match[0].length }, shown, "space");
    if (!parted && match.index + match[0].length === text.length) writing.last = "space";
  }
}

function openElement(writing: Writing, token: Extract<HtmlToken, { kind: "open" }>, isData: boolean): void {
  const { name, attributes } = token;
  if (writing.hidden !== null) writing.hidden.depth += 1;
  else {
    const reason = hiddenReason(name, attributes);
    if (reason !== null) writing.hidden = { reason, depth: 1 };
  }
  if (name === "table") writing.tables.push({ data: isData });
  if (name === "pre") writing.preformatted += 1;
  if (name === "sup" || name === "sub") writing.script = name;
  if (isFurniture(name, attributes) || writing.furnitureDepth > 0) openFurniture(writing, token.start);
  boundary(writing, token, name);
}

function openFurniture(writing: Writing, start: number): void {
  if (writing.furnitureDepth === 0) writing.furniture.push([start, start]);
  writing.furnitureDepth += 1;
}

function closeElement(writing: Writing, token: Extract<HtmlToken, { kind: "close" }>): void {
  const { name } = token;
  boundary(writing, token, name);
  if (writing.hidden !== null) {
    writing.hidden.depth -= 1;
    if (writing.hidden.depth === 0) writing.hidden = null;
  }
  if (name === "table") writing.tables.pop();
  if (name === "pre") writing.preformatted -= 1;
  if (name === writing.script) writing.script = "";
  if (writing.furnitureDepth > 0) {
    writing.furnitureDepth -= 1;
    const span = writing.furniture.at(-1);
    if (span !== undefined) span[1] = token.end;
  }
}

/** Writes the line end, tab or space a tag stands for, and drops the rest of it. */
function boundary(writing: Writing, token: { kind: string; start: number; end: number }, name: string): void {
  const shown = writing.hidden === null && token.end > token.start ? boundaryText(writing, token.kind, name) : "";
  put(writing, token, shown, "tag");
  if (shown !== "") writing.last = shown === "\n" ? "line" : shown === "\t" ? "tab" : "space";
}

function boundaryText(writing: Writing, kind: string, name: string): "" | " " | "\t" | "\n" {
  const inData = writing.tables.at(-1)?.data === true;
  if (inData && cellTags.includes(name)) return cellBoundary(writing, kind);
  if (inData && name === "tr") {
    writing.firstInRow = true;
    writing.inCell = false;
  }
  if (!blockTags.includes(name) && !cellTags.includes(name)) return "";
  if (writing.inCell && name !== "tr" && name !== "table") return writing.last === "text" ? " " : "";
  return writing.last === "line" || writing.last === "start" ? "" : "\n";
}

function cellBoundary(writing: Writing, kind: string): "" | "\t" {
  writing.inCell = kind === "open";
  if (kind === "close") return "";
  const first = writing.firstInRow;
  writing.firstInRow = false;
  return first ? "" : "\t";
}

/** What a style hides: display:none, a font of no size, nothing but transparency. */
const unseen =
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0+(?:px|pt|em|rem|%)?\s*(?:;|!|$)|opacity\s*:\s*0+(?:\.0+)?\s*(?:;|!|$))/i;

/** Why a reader of the page does not see what an element holds, or null. */
function hiddenReason(name: string, attributes: Record<string, string>): DropReason | null {
  if (scriptTags.includes(name)) return "script";
  if (name === "rt" || name === "rp") return "ruby";
  if (struckTags.includes(name) || controlTags.includes(name)) return "hidden";
  const hides = attributes["hidden"] !== undefined || unseen.test(attributes["style"] ?? "");
  return hides && name !== "body" && name !== "html" ? "hidden" : null;
}

const furnitureTags: readonly string[] = ["nav", "aside", "footer"];

function isFurniture(name: string, attributes: Record<string, string>): boolean {
  return furnitureTags.includes(name) || attributes["role"] === "navigation" || attributes["role"] === "contentinfo";
}
