import { ingestFiles, type IngestOutcome } from "../../../ingest/ingest-files.ts";
import type { Ingested, IngestRequest } from "../../../ingest/lifecycle/ingest-report.ts";
import { ingestReport } from "../../../ingest/lifecycle/ingest-report.ts";
import { readReport } from "../../../ingest/read-report.ts";
import { ask, openLibrary, type TestLibrary } from "../../answer/library.ts";

/** A county's yearly report with one figure to change; the other lines stay as they are. */
export function yearlyReport({ rate = "86.5%", title = "青禾县卫生健康局2023年工作总结", more = "" } = {}): string {
  return [
    title,
    "2023年，全县开展健康教育讲座120场，发放宣传材料3.2万份。",
    `全县老年人健康管理率为${rate}。`,
    "全县共有村卫生室46家，乡村医生118人。",
    more,
  ].join("\n");
}

export const acting = { actor: "cli", holder: "cli:1" };

/** Reads one text in as a file of that name. */
export async function ingestText(
  library: TestLibrary,
  file: string,
  text: string,
  choices: Partial<Omit<IngestRequest, "read">> = {},
): Promise<Ingested> {
  const read = await readReport({ file, text, format: "txt", readerVersion: "text-1" }, library);
  return ingestReport(library, { ...acting, draft: false, ...choices, read });
}

export async function ingestAll(library: TestLibrary, files: Record<string, string>): Promise<IngestOutcome[]> {
  const sources = Object.entries(files).map(([name, text]) => ({
    name,
    read: async () => new TextEncoder().encode(text),
  }));
  return ingestFiles(library, sources, { draft: false, progress: () => {} });
}

export const question = "青禾县2023年老年人健康管理率是多少";

export async function rateAnswered(library: TestLibrary): Promise<string | null> {
  const { decision, claims } = await ask(library, question);
  return decision === "answer" ? (claims[0]?.display ?? null) : null;
}

/** An empty library, and one with the yearly report in it. */
export const emptyLibrary = () => openLibrary({});
export const libraryWithReport = () => openLibrary({ "总结.txt": yearlyReport() });
