import type { Database } from "../ports.ts";
import type { Note } from "../reports/answer.ts";
import { unplacedTitles } from "../store/reports.ts";
import type { AskInput } from "./asking.ts";
import { unplacedNote } from "./notes.ts";

/** What a refusal for want of a place says of the reports that name none, among those the asker may see. */
export async function notesOnUnplaced(
  database: Database,
  { audience, reports }: Pick<AskInput, "audience" | "reports">,
  wanted: "数字" | "内容",
): Promise<Note[]> {
  const titles = await unplacedTitles(database, { audience, reports });
  return titles.length === 0 ? [] : [unplacedNote(titles, wanted)];
}
