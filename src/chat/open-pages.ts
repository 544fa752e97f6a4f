import type { Database } from "../ports.ts";
import type { Answer } from "../reports/answer.ts";
import { openReports } from "../store/reports.ts";

/**
 * The pages do not know who visits and show what everyone may see. A citation of any other report keeps its quote and
 * loses its address, which would lead nowhere; 看原文 shows the paragraph in the chat.
 */
export async function withOpenPagesOnly(database: Database, answer: Answer): Promise<Answer> {
  const open = await openReports(
    database,
    answer.citations.map(({ reportId }) => reportId),
  );
  const citations = answer.citations.map((each) => (open.has(each.reportId) ? each : { ...each, url: "" }));
  return { ...answer, citations };
}
