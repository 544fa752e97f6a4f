import { placeLabel } from "../reports/place.ts";
import type { Audience, Database } from "../ports.ts";
import type { Answer } from "../reports/answer.ts";
import { listReports } from "../store/reports.ts";
import { noReportsText } from "./wording.ts";

/** An answer in words alone: help, an empty question, the list of reports. */
export function plainAnswer(
  start: Pick<Answer, "id" | "question" | "askedAt" | "reportsSearched">,
  text: string,
  timings: Answer["timings"],
): Answer {
  return {
    ...start,
    decision: "answer",
    claims: [],
    calculations: [],
    citations: [],
    notes: [],
    text,
    composedBy: "template",
    timings,
  };
}

/** The titles an asker may see, newest period first. */
export async function listReportsText(database: Database, audience: Audience): Promise<string> {
  const reports = await listReports(database, { audience });
  if (reports.length === 0) return noReportsText;
  const lines = reports.map(
    (report) =>
      `《${report.title}》（${report.place === null ? "多个地区" : placeLabel(report.place)}，${report.period.label}）`,
  );
  return ["现有报告：", ...lines].join("\n");
}
