import { deflateSync } from "node:zlib";

/** Text somewhere on a page, in points from the left and from the bottom. */
export type PdfText = {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** 3 draws nothing: the text can be copied and not seen. */
  mode?: number;
  /** Red, green and blue from 0 to 1. */
  colour?: readonly [number, number, number];
};

export type PdfBox = { x: number; y: number; width: number; height: number; colour: readonly [number, number, number] };

export type PdfPage = {
  texts?: readonly PdfText[];
  boxes?: readonly PdfBox[];
  /** The page's operators, in place of texts and boxes; `stream` is the same already packed. */
  content?: Uint8Array;
  stream?: Uint8Array;
};

export type PdfInput = {
  pages: readonly PdfPage[];
  /** The encoding of the Chinese font: a predefined one, which only readers with its table can read. */
  encoding?: string;
  /** Dictionary entries of the catalogue and of the trailer. */
  catalogue?: string;
  trailer?: string;
  /** In place of what the page tree would say. */
  tree?: (kids: string) => string;
};

/** A4, upright. */
const pageBox = "[0 0 595 842]";

/**
 * Writes a PDF whose text is in a Chinese font that is not embedded, as old office programs wrote them: characters are
 * codes of a predefined table and have no map to text in the file.
 */
export function pdfOf({ pages, encoding = "UniGB-UCS2-H", catalogue = "", trailer = "", tree }: PdfInput): Uint8Array {
  const objects: Uint8Array[] = [];
  const add = (text: string | Uint8Array): number => objects.push(typeof text === "string" ? bytesOf(text) : text);
  add(`<</Type/Catalog/Pages 2 0 R${catalogue}>>`);
  add("");
  add(`<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`);
  add(
    "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>",
  );
  add(
    "<</Type/FontDescriptor/FontName/STSong-Light/Flags 4/FontBBox[0 -120 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80>>",
  );
  const numbers = pages.map((page) => {
    const content = add(page.stream ?? streamOf(page.content ?? bytesOf(contentOf(page))));
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox${pageBox}/Resources<</Font<</F1 3 0 R>>>>/Contents ${content} 0 R>>`,
    );
  });
  const kids = numbers.map((number) => `${number} 0 R`).join(" ");
  objects[1] = bytesOf(tree?.(kids) ?? `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  return fileOf(objects, trailer);
}

function contentOf({ texts = [], boxes = [] }: PdfPage): string {
  const drawn = boxes.map(
    ({ x, y, width, height, colour }) => `${colour.join(" ")} rg ${x} ${y} ${width} ${height} re f`,
  );
  const written = texts.map(
    ({ text, x, y, size = 12, mode = 0, colour = [0, 0, 0] }) =>
      `BT ${colour.join(" ")} rg ${mode} Tr /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(text)}> Tj ET`,
  );
  return [...drawn, ...written].join("\n");
}

/** UTF-16, high byte first: what the encodings named UCS2 take. */
function hexOf(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex");
}

function streamOf(data: Uint8Array): Uint8Array {
  const packed = deflateSync(data, { level: 9 });
  return Buffer.concat([
    bytesOf(`<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`),
    packed,
    bytesOf("\nendstream"),
  ]);
}

function fileOf(objects: readonly Uint8Array[], trailer: string): Uint8Array {
  const pieces: Uint8Array[] = [bytesOf("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = 9;
  for (const [index, object] of objects.entries()) {
    const piece = Buffer.concat([bytesOf(`${index + 1} 0 obj\n`), object, bytesOf("\nendobj\n")]);
    offsets.push(length);
    length += piece.length;
    pieces.push(piece);
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const size = objects.length + 1;
  pieces.push(
    bytesOf(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(pieces);
}

function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}
