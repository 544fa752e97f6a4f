import type { DocumentLink } from "../reports/document-link.ts";

/** Documents people write on the platform itself, given out as the files they can be saved as. */
export type Documents = {
  /** @throws AppError PLATFORM_FAILED when the platform cannot be reached, or the app lacks what it needs. */
  fetch: (link: DocumentLink) => Promise<FetchedDocument>;
};

export type FetchedDocument =
  | {
      kind: "file";
      /** The document's title with the ending of its format. */
      name: string;
      bytes: Uint8Array;
      /** What stays the same however the document is edited, renamed or moved: `docx:…`. */
      source: string;
    }
  | { kind: "refused"; reason: DocumentRefusal };

export type DocumentRefusal =
  /** The document was not shared with the app, or belongs to another organisation: the platform tells neither apart. */
  | "no-permission"
  | "outside"
  | "gone"
  | "wrong-type"
  | "too-large"
  /** Its owner allows no copies. */
  | "no-copies"
  /** The app may not export documents at all. */
  | "no-scope";
