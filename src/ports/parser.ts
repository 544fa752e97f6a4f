import type { DocumentText } from "../reports/document.ts";

/** Formats whose bytes only a parser may touch, because a small file can fill the memory or never end. */
export type DocumentKind = "docx" | "xlsx" | "pdf";

/** Why a file is not read; each has one sentence for the sender in `ingest/read/refusals.ts`. */
export type DocumentRefusal =
  | "FILE_DAMAGED"
  | "FILE_ENCRYPTED"
  | "FILE_MACROS"
  | "FILE_NO_TEXT"
  /** Its reading was begun several times and never came to an end. */
  | "FILE_QUARANTINED"
  | "FILE_GARBLED"
  | "FILE_TOO_COMPLEX"
  | "FILE_TOO_MANY_CELLS"
  | "FILE_TOO_MANY_PAGES"
  | "FILE_UNSAFE";

export type ParseResult =
  | {
      kind: "parsed";
      document: DocumentText;
      /** Lines that stand outside the text, such as page headers: looked through for a classification mark only. */
      outside: string[];
    }
  | { kind: "refused"; code: DocumentRefusal }
  /** The parser was ended or ended itself; the file is to blame until shown otherwise. */
  | { kind: "stopped"; cause: "memory" | "time" | "crash" | "output" };

/**
 * Reads one document. Never rejects because of the bytes, never runs or fetches anything they name. On Node the bytes
 * are read in a process of their own; elsewhere the limits of the gate are all there is.
 */
export type DocumentParser = (file: { kind: DocumentKind; bytes: Uint8Array }) => Promise<ParseResult>;
