import { read, type OpenedArchive } from "mammoth/lib/docx/docx-reader.js";

/** The elements of mammoth's document that carry text; everything else has children or nothing. */
export type DocxNode = {
  type: string;
  value?: string;
  children?: DocxNode[];
  /** Of a run. */
  isStrikethrough?: boolean;
  verticalAlignment?: string;
  /** Of a table row. */
  isHeader?: boolean;
  /** Of a table cell. */
  colSpan?: number;
  rowSpan?: number;
  /** Of a note reference. */
  noteType?: string;
  noteId?: string;
  breakType?: string;
  /** Of the document. */
  notes?: { resolve: (reference: DocxNode) => { body: DocxNode[] } | null };
};

/**
 * Mammoth's model of the document, from the part of it that reads: its front door would make HTML of the model, and a
 * bundler for Workers gives that door another lock. The parts are handed over already unpacked and looked at; mammoth
 * asks for nothing else, and pictures are never opened.
 */
export async function readModel(parts: ReadonlyMap<string, string>): Promise<DocxNode> {
  const { value } = await read(archiveOf(parts), {}, { externalFileAccess: false });
  return value as DocxNode;
}

/** Parts that are not there are empty. */
function archiveOf(parts: ReadonlyMap<string, string>): OpenedArchive {
  return {
    exists: (name) => parts.has(name),
    read: async (name, encoding) => {
      const part = parts.get(name) ?? "";
      return encoding === undefined ? new TextEncoder().encode(part) : part;
    },
  };
}
