import { zipOf, type ZipEntry } from "./zip.ts";

const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

const contentTypes = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const relations = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export const documentStart = `<?xml version="1.0" encoding="UTF-8"?><w:document ${wordNamespace}><w:body>`;
export const documentEnd = "</w:body></w:document>";

/** The parts of a Word document around a body, with more parts when given. */
export function docxParts(documentXml: string | Uint8Array, more: readonly ZipEntry[] = []): ZipEntry[] {
  return [
    { name: "[Content_Types].xml", bytes: contentTypes },
    { name: "_rels/.rels", bytes: relations },
    { name: "word/document.xml", bytes: documentXml },
    ...more,
  ];
}

/** A Word document with these blocks in its body. */
export function docxOf(blocks: readonly string[], more: readonly ZipEntry[] = []): Uint8Array {
  return zipOf(docxParts(`${documentStart}${blocks.join("")}${documentEnd}`, more));
}

export function part(root: string, inner: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${wordNamespace}>${inner}</w:${root}>`;
}

export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A run; `look` is what stands in its properties. */
export function run(text: string, look = ""): string {
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export function paragraph(...runs: readonly string[]): string {
  return `<w:p>${runs.map((text) => (text.startsWith("<w:") ? text : run(text))).join("")}</w:p>`;
}

export type TableCell = string | { text: string; columns?: number; merge?: "start" | "go-on" };

export function table(rows: readonly (readonly TableCell[])[]): string {
  return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(tableCell).join("")}</w:tr>`).join("")}</w:tbl>`;
}

function tableCell(cell: TableCell): string {
  const { text, columns, merge } =
    typeof cell === "string" ? { text: cell, columns: undefined, merge: undefined } : cell;
  const span = columns === undefined ? "" : `<w:gridSpan w:val="${columns}"/>`;
  const down = merge === undefined ? "" : merge === "start" ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  return `<w:tc><w:tcPr>${span}${down}</w:tcPr>${paragraph(text)}</w:tc>`;
}
