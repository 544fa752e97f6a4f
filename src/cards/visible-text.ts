/** Characters that print nothing or turn the reading order round: a figure behind one could read 29 for 92. */
const unprintable = /(?![\n\t])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** `https://`, `www.` and `name.com`: clients make links of them wherever they stand. */
const linkLike = /(?<=[A-Za-z0-9]:)(?=\/\/)|(?<=[A-Za-z0-9])(?=\.[A-Za-z])|(?<=\S)(?=@\S)/g;

/** A space of no width: prints nothing, and the client no longer sees an address or a list in what it parts. */
export const invisibleBreak = "\u200b";

/** Text of a report, a question or a name as a card may print it: well formed, in reading order, never an address. */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(unprintable, "").replaceAll(linkLike, invisibleBreak);
}

/** At most `longest` characters, the last of them … when something was cut. Never cuts a character in two. */
export function shortened(text: string, longest: number): string {
  const characters = Array.from(text);
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join("")}…`;
}
