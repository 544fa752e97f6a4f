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
  /** True where more was drawn than is looked at: what comes later has no style. */
  tooMany: boolean;
  /** True when a font that text is drawn in could not be loaded: its text is missing everywhere. */
  fontFailed: boolean;
};

type Box = { left: number; bottom: number; right: number; top: number };

type Matrix = readonly [number, number, number, number, number, number];

type State = Readonly<{ matrix: Matrix; white: boolean; mode: number }>;

const start: State = { matrix: [1, 0, 0, 1, 0, 0], white: false, mode: 0 };

/** Characters of a page that are kept with their style; no page that a person can read has more. */
const mostDrawn = 300_000;

/** Text drawn with neither outline nor filling. */
const invisibleMode = 3;

/**
 * Goes through what a page draws. pdf.js gives the text of a page without its colour, and text that is white or not
 * drawn at all looks like any other there.
 */
export async function lookAtOperators(page: PdfPage, operations: PdfOperations): Promise<OperatorLook> {
  const names = new Map<number, string>(Object.entries(operations).map(([name, code]) => [code, name]));
  const looking: Looking = {
    names,
    state: start,
    stack: [],
    drawn: [],
    styles: [],
    fills: [],
    pictures: 0,
    fonts: new Set(),
  };
  await eachOperator(page, (code, values) => {
    follow[names.get(code) ?? ""]?.(looking, values);
    return looking.styles.length < mostDrawn;
  });
  const { drawn, styles, fills, pictures, fonts } = looking;
  const fontFailed = [...fonts].some((font) => isFailed(page, font));
  return { drawn: drawn.join(""), styles, fills, pictures, fontFailed, tooMany: styles.length >= mostDrawn };
}

type Chunk = { fnArray: number[]; argsArray: unknown[]; length: number; lastChunk: boolean; separateAnnots: unknown };

/** What pdf.js keeps to itself of a page; it is asked for and not counted on. */
type Insides = {
  _renderPageChunk?: (chunk: Chunk, state: unknown) => void;
  _abortOperatorList?: (given: { intentState: unknown; reason: Error; force: true }) => void;
};

/**
 * Calls back for every operator of a page as pdf.js reads them, a thousand at a time, until `take` has enough: its own
 * list of all of them takes half a gigabyte where a page has millions. Should a later pdf.js gather them elsewhere, its
 * list is what is gone through.
 */
async function eachOperator(page: PdfPage, take: (code: number, values: readonly unknown[]) => boolean): Promise<void> {
  const takeAll = ({ fnArray, argsArray }: Pick<Chunk, "fnArray" | "argsArray">) =>
    fnArray.every((code, index) => take(code, (argsArray[index] ?? []) as unknown[]));
  const insides = page as unknown as Insides;
  const gather = insides["_renderPageChunk"]?.bind(page);
  const enough = Promise.withResolvers<void>();
  if (gather !== undefined)
    insides["_renderPageChunk"] = (chunk, state) => {
      const { lastChunk, separateAnnots } = chunk;
      if (!takeAll(chunk)) {
        insides["_abortOperatorList"]?.({ intentState: state, reason: new Error("enough"), force: true });
        return enough.resolve();
      }
      gather({ fnArray: [], argsArray: [], length: 0, lastChunk, separateAnnots }, state);
    };
  await Promise.race([page.getOperatorList().then(takeAll), enough.promise]);
}

type Looking = {
  names: ReadonlyMap<number, string>;
  state: State;
  stack: State[];
  drawn: string[];
  styles: ("seen" | "white" | "unseen")[];
  fills: Box[];
  pictures: number;
  fonts: Set<string>;
};

type Follow = (looking: Looking, values: readonly unknown[]) => void;

const push: Follow = (looking, [matrix]) => {
  looking.stack.push(looking.state);
  if (isMatrix(matrix)) turn(looking, matrix);
};

const pop: Follow = (looking) => {
  looking.state = looking.stack.pop() ?? start;
};

const countPicture: Follow = (looking) => {
  looking.pictures += 1;
};

/** What each operator changes; the others draw neither text nor what lies under it. */
const follow: Readonly<Partial<Record<string, Follow>>> = {
  save: push,
  paintFormXObjectBegin: push,
  restore: pop,
  paintFormXObjectEnd: pop,
  transform: (looking, values) => {
    if (isMatrix(values)) turn(looking, values);
  },
  setTextRenderingMode: (looking, [mode]) => {
    looking.state = { ...looking.state, mode: Number(mode) };
  },
  setFillRGBColor: (looking, [colour]) => {
    looking.state = { ...looking.state, white: colour === "#ffffff" };
  },
  setFont: (looking, [font]) => {
    looking.fonts.add(String(font));
  },
  constructPath: ({ state, names, fills }, [code, , minMax]) => {
    if (!state.white && /fill/i.test(names.get(Number(code)) ?? "")) fills.push(boxOf(minMax, state.matrix));
  },
  showText: ({ state, drawn, styles }, [glyphs]) => {
    const text = textOf(glyphs);
    drawn.push(text);
    const style = state.mode === invisibleMode ? "unseen" : state.white ? "white" : "seen";
    for (let at = 0; at < text.length; at += 1) styles.push(style);
  },
  paintImageXObject: countPicture,
  paintInlineImageXObject: countPicture,
  paintImageMaskXObject: countPicture,
};

function turn(looking: Looking, matrix: Matrix): void {
  looking.state = { ...looking.state, matrix: multiply(looking.state.matrix, matrix) };
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
