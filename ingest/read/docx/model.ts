import mammoth from "mammoth";
import { Refusal } from "../gate/refusal.ts";

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
 * Mammoth's model of the document, taken from it before it would make HTML. The parts are handed over already unpacked
 * and looked at; mammoth asks for nothing else, and pictures are never opened.
 */
export async function readModel(parts: ReadonlyMap<string, string>): Promise<DocxNode> {
  let model: DocxNode | null = null;
  await mammoth.convertToHtml(archiveOf(parts), {
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
    transformDocument: (document: DocxNode): DocxNode => {
      model = document;
      return { ...document, children: [] };
    },
  });
  if (model === null) throw new Refusal("FILE_DAMAGED", "no document");
  return model;
}

type Mammoth = Parameters<typeof mammoth.convertToHtml>[0];

/** The open-archive form of mammoth's input, which its types leave out. */
function archiveOf(parts: ReadonlyMap<string, string>): Mammoth {
  const read = async (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const part = parts.get(name) ?? "";
    return encoding === undefined ? new TextEncoder().encode(part) : part;
  };
  return { file: { exists: (name: string) => parts.has(name), read } } as unknown as Mammoth;
}
