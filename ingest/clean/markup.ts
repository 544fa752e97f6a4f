import { Parser } from "htmlparser2";

/** What the two readers of html, whole pages and scraps in plain text, know about its elements. */

/** Elements that end a line before and after themselves. */
export const blockTags: readonly string[] =
  "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody tfoot thead title tr ul".split(
    " ",
  );

export const cellTags: readonly string[] = ["td", "th"];

export const inlineTags: readonly string[] =
  "a abbr acronym b basefont big button cite code del em embed font i iframe img input ins kbd label link mark meta noscript option param q rp rt ruby s samp select small span strike strong sub sup textarea time tt u var wbr".split(
    " ",
  );

/** Elements whose content is no text of the page. */
export const scriptTags: readonly string[] = ["script", "style", "noscript", "template"];

/** Text struck out in a correction: its number no longer holds. */
export const struckTags: readonly string[] = ["del", "s", "strike"];

/** Controls of the page, and what they offer (year pickers, search boxes). */
export const controlTags: readonly string[] = [
  "select",
  "option",
  "button",
  "textarea",
  "svg",
  "iframe",
  "object",
  "audio",
  "video",
];

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

const subscripts = "₀₁₂₃₄₅₆₇₈₉";

/** `10<sup>5</sup>` must not become 105, nor a footnote mark the last digit of a number. */
export function asScript(digits: string, tag: string): string {
  const forms = tag.toLowerCase() === "sup" ? superscripts : subscripts;
  return digits.replace(/\d/g, (digit) => forms.charAt(Number(digit)));
}

const decoded = new Map<string, string>();

const mostRemembered = 500;

/** The text of one html entity (`&#8240;` gives ‰), or the entity itself where html knows none of that name. */
export function decodeEntity(entity: string): string {
  const known = decoded.get(entity);
  if (known !== undefined) return known;
  let text = "";
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(entity);
  const usable = text.length <= entity.length && !text.includes("\ufffd") ? text : entity;
  if (decoded.size < mostRemembered) decoded.set(entity, usable);
  return usable;
}
