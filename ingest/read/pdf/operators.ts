import type { PdfOperations, PdfPage } from "./open.ts";

/** How a page's text was drawn, character by character. */
export type OperatorLook = {
  /** All characters drawn, in order, without white space. */
  drawn: string;
  /** For each of them; `white` is seen only on something dark. */
  styles: readonly ("seen" | "white" | "unseen")[];
  /** Areas filled with another colour than white, in points of the page. */
  fills: readonly Box[];
  pictures: number;
  /** True when a font that text is drawn in could not be loaded: its text is missing everywhere. */
  fontFailed: boolean;
};

type Box = { left: number; bottom: number; right: number; top: number };

type Matrix = readonly [number, number, number, number, number, number];

type State = { matrix: Matrix; white: boolean; mode: number };

const start: State = { matrix: [1, 0, 0, 1, 0, 0], white: false, mode: 0 };

/** Text drawn with neither outline nor filling. */
const invisibleMode = 3;

/**
 * Goes through what a page draws. pdf.js gives the text of a page without its colour, and text that is white or not
 * drawn at all looks like any other there.
 */
export async function lookAtOperators(page: PdfPage, operations: PdfOperations): Promise<OperatorLook> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const names = new Map(Object.entries(operations).map(([name, code]) => [code as number, name]));
  const styles: ("seen" | "white" | "unseen")[] = [];
  const drawn: string[] = [];
  const fills: Box[] = [];
  const stack: State[] = [];
  let state = start;
  let [pictures, fontFailed] = [0, false];
  for (const [index, code] of fnArray.entries()) {
    const values = (argsArray[index] ?? []) as unknown[];
    switch (names.get(code)) {
      case "save":
      case "paintFormXObjectBegin":
        stack.push(state);
        if (isMatrix(values[0])) state = { ...state, matrix: multiply(state.matrix, values[0]) };
        break;
      case "restore":
      case "paintFormXObjectEnd":
        state = stack.pop() ?? start;
        break;
      case "transform":
        if (isMatrix(values)) state = { ...state, matrix: multiply(state.matrix, values) };
        break;
      case "setTextRenderingMode":
        state = { ...state, mode: Number(values[0]) };
        break;
      case "setFillRGBColor":
        state = { ...state, white: values[0] === "#ffffff" };
        break;
      case "setFont":
        fontFailed ||= isFailed(page, String(values[0]));
        break;
      case "constructPath":
        if (!state.white && isFill(Number(values[0]), names)) fills.push(boxOf(values[2], state.matrix));
        break;
      case "showText": {
        const text = textOf(values[0]);
        drawn.push(text);
        const style = state.mode === invisibleMode ? "unseen" : state.white ? "white" : "seen";
        for (let at = 0; at < text.length; at += 1) styles.push(style);
        break;
      }
      case "paintImageXObject":
      case "paintInlineImageXObject":
      case "paintImageMaskXObject":
        pictures += 1;
        break;
      default:
    }
  }
  return { drawn: drawn.join(""), styles, fills, pictures, fontFailed };
}

type Glyph = { unicode?: string };

function textOf(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return "";
  return glyphs
    .map((glyph: Glyph | number) => (typeof glyph === "object" ? (glyph?.unicode ?? "") : ""))
    .join("")
    .replace(/\s+/g, "");
}

/** pdf.js puts the reason in the place of a font that it could not load. */
function isFailed(page: PdfPage, font: string): boolean {
  return font === "g_font_error" || (page.commonObjs.has(font) && typeof page.commonObjs.get(font) === "string");
}

function isFill(code: number, names: ReadonlyMap<number, string>): boolean {
  return /fill/i.test(names.get(code) ?? "");
}

/** `minMax` is the corner with the least and that with the greatest coordinates, before the matrix. */
function boxOf(minMax: unknown, matrix: Matrix): Box {
  const [left = 0, bottom = 0, right = 0, top = 0] = Object.values((minMax ?? {}) as Record<string, number>);
  const corners = [apply(matrix, left, bottom), apply(matrix, right, top)];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function isMatrix(values: unknown): values is Matrix {
  const numbers = ArrayBuffer.isView(values) ? Array.from(values as Float32Array) : values;
  return Array.isArray(numbers) && numbers.length === 6 && numbers.every((value) => typeof value === "number");
}
