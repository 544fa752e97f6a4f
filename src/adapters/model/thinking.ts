/**
 * What a model said without what it thought. Servers without a reasoning parser put `<think>…</think>` before the reply,
 * some without the opening mark; thinking that never ended leaves nothing.
 */
export function withoutThinking(text: string): string {
  const end = text.lastIndexOf("</think>");
  const said = end < 0 ? text : text.slice(end + "</think>".length);
  const begin = said.indexOf("<think>");
  return (begin < 0 ? said : said.slice(0, begin)).trim();
}

/** A reply in plain text often comes in a code block; what is inside is still checked like any other. */
export function withoutCodeBlock(text: string): string {
  return /^```(?:json)?\s*\n([\s\S]*?)\n?```$/.exec(text)?.[1] ?? text;
}
