import { readXml, type XmlBudget } from "../gate/read-xml.ts";

/** How the cells of one style look, as far as that changes what a reader sees. */
export type CellStyle = {
  /** The number format's code. */
  format: string;
  /** White letters on no fill: nobody sees them. */
  invisible: boolean;
};

/** Formats that files name by number only, as Chinese Excel and WPS print them. */
const builtIn: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  14: "yyyy/m/d",
  15: "yyyy/m/d",
  16: "m月d日",
  17: "yyyy年m月",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: "yyyy年m月",
  28: "m月d日",
  29: "m月d日",
  30: "yyyy/m/d",
  31: "yyyy年m月d日",
  32: "h时mm分",
  33: "h时mm分ss秒",
  36: "yyyy年m月",
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: "#,##0;-#,##0",
  42: "#,##0;-#,##0",
  43: "#,##0.00;-#,##0.00",
  44: "#,##0.00;-#,##0.00",
  45: "mm:ss",
  46: "h:mm:ss",
  47: "mm:ss",
  48: "##0.0E+0",
  49: "@",
  50: "yyyy年m月",
  51: "m月d日",
  52: "yyyy年m月",
  53: "m月d日",
  54: "m月d日",
  55: "yyyy年m月",
  56: "m月d日",
  57: "yyyy年m月",
  58: "m月d日",
};

type Raw = { formats: Map<number, string>; whiteFonts: boolean[]; fills: boolean[]; styles: CellStyle[] };

/** The styles that cells name by their number. @throws Refusal */
export function readStyles(bytes: Uint8Array, budget: XmlBudget): CellStyle[] {
  const raw: Raw = { formats: new Map(), whiteFonts: [], fills: [], styles: [] };
  const around: string[] = [];
  readXml(bytes, budget, {
    open: ({ name, attributes }) => {
      const parent = around.at(-1);
      if (name === "numFmt") raw.formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "");
      if (name === "font" && parent === "fonts") raw.whiteFonts.push(false);
      if (name === "color" && parent === "font")
        markLast(raw.whiteFonts, /^(?:FF)?FFFFFF$/i.test(attributes["rgb"] ?? ""));
      if (name === "fill" && parent === "fills") raw.fills.push(false);
      if (name === "patternFill") markLast(raw.fills, (attributes["patternType"] ?? "none") !== "none");
      if (name === "xf" && parent === "cellXfs") raw.styles.push(styleOf(attributes, raw));
      around.push(name);
    },
    close: () => around.pop(),
  });
  return raw.styles;
}

function markLast(marks: boolean[], mark: boolean): void {
  if (mark && marks.length > 0) marks[marks.length - 1] = true;
}

function styleOf(attributes: Readonly<Record<string, string>>, { formats, whiteFonts, fills }: Raw): CellStyle {
  const id = Number(attributes["numFmtId"] ?? 0);
  const white = whiteFonts[Number(attributes["fontId"] ?? 0)] ?? false;
  const filled = fills[Number(attributes["fillId"] ?? 0)] ?? false;
  return { format: formats.get(id) ?? builtIn[id] ?? "", invisible: white && !filled };
}
