import type { Answer, Note } from "../reports/answer.ts";
import { note, markdown, type CardElement } from "./element.ts";
import { escapeMarkdown, rich } from "./markdown.ts";
import { cardTexts } from "./texts.ts";
import { shortened } from "./visible-text.ts";

/** Notes that change how the figure must be read are said before it; the others after it. */
const saidFirst = new Set<Note["code"]>([
  "PREMISE_CORRECTED",
  "PERIOD_DEFAULTED",
  "PLACE_DEFAULTED",
  "CONFLICT",
  "INCOMPLETE",
  "SEARCH_DEGRADED",
  "LABELLED_BY_MODEL",
]);

/** A card is read between two meetings, and holds 30 KB. */
const longestWords = 2500;
const mostNotes = 8;
const longestNote = 200;

/**
 * The lines of the answer's text that the card does not show in another form: figures stand in the headline or the
 * table with all their labels, calculations and notes in lines of their own.
 */
export function ownWords({ text, claims, calculations, notes }: Answer): string {
  const isShownElsewhere = (line: string) =>
    claims.some(({ place, display }) => line.startsWith(place) && line.endsWith(`：${display}。`)) ||
    calculations.some(({ formula }) => line.startsWith(`计算：${formula}`)) ||
    notes.some((each) => each.text === line);
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !isShownElsewhere(line))
    .join("\n");
}

export function words(text: string): CardElement[] {
  if (text === "") return [];
  const shown = shortened(text, longestWords);
  const cut = shown === text ? [] : [note(rich`${cardTexts.cutText}`)];
  return [markdown(escapeMarkdown(shown)), ...cut];
}

export function notesBefore({ notes }: Answer): CardElement[] {
  return shownNotes(notes, true).map((text) => markdown(escapeMarkdown(text)));
}

export function notesAfter({ notes }: Answer): CardElement[] {
  return shownNotes(notes, false).map((text) => note(rich`※ ${text}`));
}

function shownNotes(notes: readonly Note[], first: boolean): string[] {
  const chosen = notes.filter(({ code }) => saidFirst.has(code) === first).slice(0, mostNotes);
  return chosen.map(({ text }) => shortened(text, longestNote));
}
