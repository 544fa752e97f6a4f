import type { DocumentText } from "../../src/reports/document.ts";

/** A document's text, and the lines that stand outside it (page headers and footers). */
export type ReadDocument = { document: DocumentText; outside: string[] };
