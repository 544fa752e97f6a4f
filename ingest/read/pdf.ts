import { createDocumentWriter, type DocumentWriter } from "./document-writer.ts";
import { limits } from "./gate/limits.ts";
import { Refusal } from "./gate/refusal.ts";
import type { ReadDocument } from "./read-document.ts";
import { isGarbled } from "./pdf/garbled.ts";
import { linesOfPage } from "./pdf/lines.ts";
import { openPdf, type ReadPdfData } from "./pdf/open.ts";
import { readPage, type PageText } from "./pdf/page-text.ts";
import { joinLines, joint, type PlacedLine } from "./pdf/paragraphs.ts";
import { runningLines } from "./pdf/running-lines.ts";

/**
 * Reads the text layer of a PDF: lines in reading order, joined to paragraphs, without page headers, page numbers and
 * text that nobody sees. A page that could not be read whole is told of and never taken for an empty one; a file
 * without a text layer, or with one that is not what its pages show, is refused.
 * @throws Refusal
 */
export async function readPdf(bytes: Uint8Array, readData: ReadPdfData): Promise<ReadDocument> {
  const { document, operations } = await openPdf(bytes, readData);
  if (document.numPages > limits.pages) throw new Refusal("FILE_TOO_MANY_PAGES", `${document.numPages} pages`);
  const pages: PageText[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    pages.push(await readPage(page, operations));
    page.cleanup();
  }
  await document.loadingTask.destroy();
  checkText(pages);
  const writer = createDocumentWriter();
  const outside = writePages(pages, writer);
  return { document: writer.finish(), outside };
}

/** Fewer characters than this on a page are a stamp or a page number on a picture. */
const fewestOnPage = 15;

function checkText(pages: readonly PageText[]): void {
  const texts = pages.map(({ pieces }) => pieces.map(({ text }) => text).join(""));
  const all = texts.join("");
  const anyMissing = pages.some(({ incomplete, pieces }) => incomplete && pieces.length === 0);
  if (all.trim() === "") throw new Refusal(anyMissing ? "FILE_GARBLED" : "FILE_NO_TEXT", "no text");
  const scanned = pages.filter((page, index) => page.pictures > 0 && (texts[index]?.length ?? 0) < fewestOnPage);
  if (scanned.length > pages.length / 2) throw new Refusal("FILE_NO_TEXT", "pages are pictures");
  if (isGarbled(all)) throw new Refusal("FILE_GARBLED", "text is not what the pages show");
}

function writePages(pages: readonly PageText[], writer: DocumentWriter): string[] {
  const lines = pages.map(({ pieces }) => linesOfPage(pieces));
  const running = runningLines(pages.map(({ height }, index) => ({ height, lines: lines[index] ?? [] })));
  const outside: string[] = [];
  const kept: PlacedLine[] = [];
  for (const [index, page] of pages.entries()) {
    const place = { in: "page", page: index + 1 } as const;
    for (const line of lines[index] ?? []) {
      if (!running.has(line)) kept.push({ line, page: index + 1 });
      else {
        outside.push(line.text);
        writer.leaveOut("running-line", place);
      }
    }
    if (page.hidden.length > 0) writer.leaveOut("hidden-text", place, page.hidden.length);
    const isPicture = page.pictures > 0 && page.pieces.length === 0;
    if (page.incomplete || isPicture) writer.leaveOut("incomplete-page", place);
  }
  for (const paragraph of joinLines(kept)) writer.pieces(piecesOf(paragraph));
  return outside;
}

function piecesOf(paragraph: readonly PlacedLine[]) {
  return paragraph.map(({ line, page }, index) => {
    const next = paragraph[index + 1]?.line.text;
    const text = next === undefined ? line.text : `${line.text}${joint(line.text, next)}`;
    return { text, place: { in: "page", page } as const };
  });
}
