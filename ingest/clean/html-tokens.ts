import { Parser } from "htmlparser2";

/** A page in reading order, every piece with its place in the source, end exclusive. */
export type HtmlToken =
  | { kind: "text"; start: number; end: number; text: string }
  | { kind: "open"; start: number; end: number; name: string; attributes: Record<string, string> }
  | { kind: "close"; start: number; end: number; name: string }
  | { kind: "skip"; start: number; end: number };

/** No page nests this deep; the parser's time grows with the square of the depth. */
const deepest = 2000;

/**
 * Takes html as it comes, however broken. Every `open` has its `close`; where the source has no closing tag (`<br>`,
 * a forgotten `</td>`) that token is empty and stands where the element ends. Null when it nests too deep to be a page.
 */
export function htmlTokens(source: string): HtmlToken[] | null {
  const tokens: HtmlToken[] = [];
  let depth = 0;
  const place = () => ({
    start: parser.startIndex,
    end: Math.min(parser.endIndex + 1, source.length),
  });
  const parser: Parser = new Parser({
    ontext(text) {
      const { start, end } = place();
      const from = unfinishedTag(source.slice(start, end), text) ? end - text.length : start;
      if (from > start) tokens.push({ kind: "skip", start, end: from });
      tokens.push({ kind: "text", start: from, end, text });
    },
    onopentag(name, attributes) {
      tokens.push({ kind: "open", ...place(), name, attributes });
      depth += 1;
      if (depth > deepest) parser.pause();
    },
    onclosetag(name, implied) {
      depth -= 1;
      const { start, end } = place();
      const last = tokens.at(-1);
      const at = last !== undefined && last.end > start ? last.end : start;
      tokens.push({ kind: "close", start: at, end: implied ? at : end, name });
    },
    oncomment: () => tokens.push({ kind: "skip", ...place() }),
    onprocessinginstruction: () => tokens.push({ kind: "skip", ...place() }),
  });
  parser.end(source);
  return depth > deepest ? null : tokens;
}

/** A source that ends inside a tag (`<n`) gives the rest of it as text, without the bracket it began with. */
function unfinishedTag(written: string, text: string): boolean {
  return written.startsWith("<") && written.length > text.length && written.endsWith(text);
}
