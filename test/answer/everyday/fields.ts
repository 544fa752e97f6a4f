import { describe, expect, test } from "vitest";
import { openLibrary, showing } from "../library.ts";

/**
 * Officials ask in everyday words, and their reports have the official ones: a made-up report, questions it answers, and
 * questions that look alike and ask for something else.
 */
export type Field = {
  report: string;
  answers: readonly (readonly [question: string, shown: string])[];
  others: readonly string[];
};

/** A report of a bureau, with a title and a line that counts nothing. */
export async function bureau(report: string): Promise<(question: string) => Promise<string>> {
  const shown = showing(
    await openLibrary({ "work.txt": `青禾县2023年工作总结\n2023年，各项工作有序推进。\n${report}\n` }),
  );
  return (question) => shown(`青禾县2023年${question}`);
}

export function describeFields(fields: Readonly<Record<string, Field>>): void {
  describe.each(Object.entries(fields))("%s", async (_name, { report, answers, others }) => {
    const told = await bureau(report);

    test.each(answers)("%s: %s", async (question, expected) => {
      expect(await told(question)).toBe(expected);
    });

    test.each(others)("%s is something else", async (question) => {
      expect(await told(question)).toMatch(/^(?:refuse|clarify)$/);
    });
  });
}
