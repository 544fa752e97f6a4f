import { replaceMatches } from "./mapped-text.ts";
import type { MappedText } from "./mapped-text.ts";

/**
 * An image or a file written into the text as letters (`data:image/png;base64,…`), and what else goes on for so long without a
 * space, a comma or a Chinese character: nobody reads it, and rules that look on from every digit would read it for minutes.
 */
const encoded = /(?:data:[\w/+.-]{1,60};base64,)?[A-Za-z\d+/=_.%-]{400,}/g;

export function dropEncoded(mapped: MappedText): MappedText {
  return replaceMatches(mapped, encoded, "", "encoded");
}
