import { invisibleBreak, visibleText } from "./visible-text.ts";

/**
 * Card markdown. Only the functions here make it, so whatever comes from a report, a question or a name has been
 * escaped before it can stand in a card.
 */
export type Markdown = { readonly markdown: string };

/** Feishu's own list of characters and the entities it reads for them; others it may print as they are. */
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&#60;",
  ">": "&#62;",
  "*": "&#42;",
  _: "&#95;",
  "~": "&sim;",
  "`": "&#96;",
  "#": "&#35;",
  "[": "&#91;",
  "]": "&#93;",
  "(": "&#40;",
  ")": "&#41;",
  "-": "&#45;",
  "+": "&#43;",
  "!": "&#33;",
  ":": "&#58;",
  "\\": "&#92;",
  $: "&#36;",
  '"': "&#34;",
  "'": "&#39;",
  "|": "&#124;",
};

/**
 * Text that means itself: no part of it can become a mention, link, image, button, tag, emoji, list or table, and its
 * lines stay lines. `1. ` at a line's start is no list, and spaces there no code block; `92.79%` is left alone.
 */
export function escapeMarkdown(text: string): Markdown {
  const escaped = visibleText(text)
    .replace(/[&<>*_~`#[\]()\-+!:\\$"'|]/g, (character) => entities[character] ?? character)
    .replace(/^[ \t]+/gm, "")
    .replace(/^(?=\d+\.(?:\s|$)|=)/gm, invisibleBreak)
    .replace(/\t/g, " ")
    .replace(/\n+/g, "<br>");
  return { markdown: escaped };
}

/** `rich\`覆盖率 ${text}\``: the literal part is markdown, what is put in is escaped unless it is markdown already. */
export function rich(literals: TemplateStringsArray, ...parts: readonly (string | Markdown)[]): Markdown {
  const texts = parts.map((part) => (typeof part === "string" ? escapeMarkdown(part) : part).markdown);
  return { markdown: literals.map((literal, index) => literal + (texts[index] ?? "")).join("") };
}

/** Puts pieces together, each on its own line unless another `separator` is given. */
export function joinMarkdown(pieces: readonly Markdown[], separator = "\n"): Markdown {
  return { markdown: pieces.map(({ markdown }) => markdown).join(separator) };
}

/**
 * Stands on its own between spaces or line ends: beside a Chinese character the closing asterisks after a % or a
 * bracket would be printed as they are (CommonMark's flanking rule).
 */
export function bold(text: string | Markdown): Markdown {
  return rich`**${text}**`;
}

export type TextColour = "grey" | "red" | "orange" | "green" | "blue";

export function coloured(colour: TextColour, text: string | Markdown): Markdown {
  return { markdown: `<font color='${colour}'>${rich`${text}`.markdown}</font>` };
}

/** A link, or only its text when the address is not an http(s) one: a path means nothing inside a chat. */
export function link(text: string | Markdown, url: string): Markdown {
  const address = webAddress(url);
  return address === null ? rich`${text}` : { markdown: `[${rich`${text}`.markdown}](${address})` };
}

/** An http(s) address, spelled so that it cannot end the link it stands in; null for anything else. */
export function webAddress(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return new URL(url).href.replace(/[()<>[\]'"\\|*`]/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
