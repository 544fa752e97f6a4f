import type { Line } from "../../../ingest/section/lines.ts";

/** The lines of a made text, none of them a heading, with their spans in it. */
export function linesFrom(text: string): Line[] {
  let start = 0;
  return text.split("\n").flatMap((words): Line[] => {
    const span: [number, number] = [start, start + words.length];
    start = span[1] + 1;
    return words === "" ? [] : [{ span, text: words, heading: null }];
  });
}

export function headingOf(words: string, level: number): Line {
  return { span: [0, 0], text: words, heading: { level, words } };
}
