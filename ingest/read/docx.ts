import type { Archive } from "./gate/archive.ts";
import { openArchive, refuseMacros } from "./gate/archive.ts";
import { limits } from "./gate/limits.ts";
import { startXmlBudget, type XmlBudget } from "./gate/read-xml.ts";
import { Refusal } from "./gate/refusal.ts";
import { createDocumentWriter, type DocumentWriter } from "./document-writer.ts";
import { lookAtPart, type PartLook } from "./docx/look-at-part.ts";
import { readNumbering } from "./docx/numbering.ts";
import { readModel } from "./docx/model.ts";
import { writeModel } from "./docx/write-model.ts";
import type { ReadDocument } from "./read-document.ts";

const mainPart = "word/document.xml";

/**
 * Reads a Word document: the archive and every XML part are looked at first, and only what passed is given to mammoth,
 * which never sees the file itself. Paragraphs become lines, tables stay tables; nothing that the page does not show
 * is in the text.
 * @throws Refusal
 */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocument> {
  const archive = await openArchive(bytes);
  refuseMacros(archive);
  if (!archive.names.includes(mainPart)) throw new Refusal("FILE_DAMAGED", "no main part");
  const writer = createDocumentWriter();
  const { parts, outside } = await readParts(archive, startXmlBudget(), writer);
  writeModel(await readModel(parts), writer);
  noteExtras(archive, writer);
  return { document: writer.finish(), outside };
}

/** Parts whose text a reader of the page sees; in these, hidden runs are cut. */
const shownPart = /^word\/(?:document|footnotes|endnotes)\.xml$/;

/** Headers and footers, which every page repeats. */
const runningPart = /^word\/(?:header|footer)\d*\.xml$/;

/** Parts that mammoth asks for. Pictures, fonts and embedded files are never unpacked. */
const neededPart =
  /^(?:\[Content_Types\]\.xml|(?:word\/)?_rels\/[^/]+\.rels|word\/(?:numbering|styles|comments)\.xml)$/;

async function readParts(
  archive: Archive,
  budget: XmlBudget,
  writer: DocumentWriter,
): Promise<{ parts: Map<string, string>; outside: string[] }> {
  const parts = new Map<string, string>();
  const outside: string[] = [];
  const numbering = readNumbering(
    await archive.unpack("word/numbering.xml"),
    await archive.unpack("word/styles.xml"),
    budget,
  );
  for (const name of archive.names) {
    if (!shownPart.test(name) && !runningPart.test(name) && !neededPart.test(name)) continue;
    const bytes = await archive.unpack(name);
    if (bytes === null) continue;
    const look = lookAtPart(bytes, budget, name === mainPart ? numbering : null);
    if (look.paragraphs > limits.paragraphs || look.cells > limits.cells) {
      throw new Refusal("FILE_TOO_COMPLEX", "too many paragraphs or cells");
    }
    if (runningPart.test(name)) outside.push(...look.lines);
    else parts.set(name, look.xml);
    if (name === mainPart) noteMainPart(look, writer);
    if (name === "word/comments.xml") writer.leaveOut("comment", null, look.paragraphs);
  }
  return { parts, outside };
}

function noteMainPart(look: PartLook, writer: DocumentWriter): void {
  for (const place of look.hiddenIn) writer.leaveOut("hidden-text", place);
  for (const place of look.deletedIn) writer.leaveOut("struck-text", place);
  if (look.pictures > 0) writer.leaveOut("picture", null, look.pictures);
}

function noteExtras(archive: Archive, writer: DocumentWriter): void {
  const embedded = archive.names.filter((name) => name.startsWith("word/embeddings/")).length;
  if (embedded > 0) writer.leaveOut("embedded-file", null, embedded);
}
