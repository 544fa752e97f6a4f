import { escaped } from "./docx.ts";
import { zipOf, type ZipEntry } from "./zip.ts";

const sheetNamespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relationNamespace = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>';

/** A number, a text, or a cell written out: its type, value, style number and formula. */
export type CellInput =
  | number
  | string
  | null
  | { value?: string | number; type?: string; style?: number; formula?: string };

export type SheetInput = {
  name: string;
  rows: readonly (readonly CellInput[])[];
  merges?: readonly string[];
  hiddenRows?: readonly number[];
  /** From 1, as the format counts. */
  hiddenColumns?: readonly number[];
  state?: "hidden" | "veryHidden";
  header?: string;
  /** The whole part, when the rows are not to be written. */
  xml?: string | Uint8Array;
};

export type WorkbookInput = {
  sheets: readonly SheetInput[];
  /** Number formats; a cell's style n is the n-th of them, style 0 the general one. */
  formats?: readonly string[];
  date1904?: boolean;
  strings?: string;
  more?: readonly ZipEntry[];
};

export function xlsxOf(workbook: WorkbookInput): Uint8Array {
  return zipOf(xlsxParts(workbook));
}

export function xlsxParts({ sheets, formats = [], date1904, strings, more = [] }: WorkbookInput): ZipEntry[] {
  const numbered = sheets.map((sheet, index) => ({ sheet, id: index + 1 }));
  return [
    {
      name: "[Content_Types].xml",
      bytes: `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    {
      name: "xl/workbook.xml",
      bytes: `${xmlHead}<workbook ${sheetNamespace} ${relationNamespace}><workbookPr date1904="${date1904 === true ? 1 : 0}"/><sheets>${numbered
        .map(
          ({ sheet, id }) =>
            `<sheet name="${escaped(sheet.name)}" sheetId="${id}" r:id="rId${id}" ${sheet.state === undefined ? "" : `state="${sheet.state}"`}/>`,
        )
        .join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      bytes: `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered
        .map(
          ({ id }) =>
            `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${id}.xml"/>`,
        )
        .join("")}</Relationships>`,
    },
    { name: "xl/styles.xml", bytes: stylesPart(formats) },
    ...(strings === undefined ? [] : [{ name: "xl/sharedStrings.xml", bytes: strings }]),
    ...numbered.map(({ sheet, id }) => ({
      name: `xl/worksheets/sheet${id}.xml`,
      bytes: sheet.xml ?? sheetPart(sheet),
    })),
    ...more,
  ];
}

/** Style n has the n-th format; the last style of all has white letters. */
function stylesPart(formats: readonly string[]): string {
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escaped(code).replaceAll('"', "&quot;")}"/>`,
  );
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}" fontId="0" fillId="0"/>`);
  return `${xmlHead}<styleSheet ${sheetNamespace}><numFmts>${codes.join("")}</numFmts><fonts><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>${styles.join("")}<xf numFmtId="0" fontId="1" fillId="0"/></cellXfs></styleSheet>`;
}

function sheetPart({ rows, merges = [], hiddenRows = [], hiddenColumns = [], header }: SheetInput): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join("");
  const data = rows.map((cells, index) => {
    const hidden = hiddenRows.includes(index + 1) ? ' hidden="1"' : "";
    return `<row r="${index + 1}"${hidden}>${cells.map((cell, column) => cellXml(cell, `${String.fromCodePoint(65 + column)}${index + 1}`)).join("")}</row>`;
  });
  const merged =
    merges.length === 0 ? "" : `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
  const running = header === undefined ? "" : `<headerFooter><oddHeader>${escaped(header)}</oddHeader></headerFooter>`;
  return `${xmlHead}<worksheet ${sheetNamespace}>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>${data.join("")}</sheetData>${merged}${running}</worksheet>`;
}

function cellXml(cell: CellInput, name: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${name}"><v>${cell}</v></c>`;
  if (typeof cell === "string") return `<c r="${name}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  const formula = cell.formula === undefined ? "" : `<f>${escaped(cell.formula)}</f>`;
  const value = cell.value === undefined ? "" : `<v>${escaped(String(cell.value))}</v>`;
  return `<c r="${name}" s="${cell.style ?? 0}" t="${cell.type ?? "n"}">${formula}${value}</c>`;
}
