import type { FilePlace } from "../../../src/reports/document.ts";
import { levelOf, type Numbering, type NumberedAs } from "./numbering.ts";
import { readXml, type XmlBudget, type XmlElement } from "../gate/read-xml.ts";

/** What one part of a docx holds beside the text its readers see. */
export type PartLook = {
  /** The part without the runs nobody sees, and with the numbers that Word prints before paragraphs. */
  xml: string;
  /** One entry per hidden run: where it stands. */
  hiddenIn: FilePlace[];
  /** Where a tracked change took text out. */
  deletedIn: FilePlace[];
  paragraphs: number;
  cells: number;
  pictures: number;
  /** The visible text of each paragraph. */
  lines: string[];
};

/** What a run, or what it stands in, says about how it looks. */
type Run = { start: number; vanishes: boolean; white: boolean; tiny: boolean; shaded: boolean; text: boolean };

/**
 * Reads one part before mammoth does. Numbers that Word prints before paragraphs are written into it, and runs that are
 * hidden, white on white or smaller than any eye reads are cut out: a person who sees the page does not see them, so
 * they are no part of the report (and a known way to hide instructions).
 * @throws Refusal
 */
export function lookAtPart(bytes: Uint8Array, budget: XmlBudget, numbering: Numbering | null = null): PartLook {
  const look: PartLook = { xml: "", hiddenIn: [], deletedIn: [], paragraphs: 0, cells: 0, pictures: 0, lines: [] };
  const edits: PartEdit[] = [];
  const numbers = createNumbers(numbering);
  const shadedAround: boolean[] = [];
  const position = createPosition();
  let run: Run | null = null;
  let line = "";
  let runText = "";
  const xml = readXml(bytes, budget, {
    open: (element, at) => {
      position.open(element.name);
      numbers.open(element);
      if (element.name === "p") look.paragraphs += 1;
      if (element.name === "tc" || element.name === "p") shadedAround.push(false);
      if (element.name === "tc") look.cells += 1;
      if (element.name === "drawing" || element.name === "pict") look.pictures += 1;
      if (element.name === "delText") look.deletedIn.push(position.place());
      if (element.name === "r" && run === null) run = { start: at.start, ...plainRun };
      else if (run !== null) readLook(run, element);
      else if (element.name === "shd" && isShade(element)) shadedAround[shadedAround.length - 1] = true;
    },
    text: (text) => {
      if (run?.text === true) runText += text;
    },
    close: (name, end) => {
      position.close(name);
      const number = numbers.close(name);
      if (number !== "") edits.push({ start: end, end, put: number });
      if (name === "t" && run !== null) run.text = false;
      if (name === "tc" || name === "p") shadedAround.pop();
      if (name === "p") {
        look.lines.push(line);
        line = "";
      }
      if (name !== "r" || run === null) return;
      const hidden = run.vanishes || run.tiny || (run.white && !run.shaded && !shadedAround.includes(true));
      if (hidden && runText.trim() !== "") {
        edits.push({ start: run.start, end, put: "" });
        look.hiddenIn.push(position.place());
      } else line += runText;
      run = null;
      runText = "";
    },
  });
  look.xml = edited(xml, edits);
  return look;
}

/** Follows the properties of paragraphs and gives, where they end, the run that prints the paragraph's number. */
function createNumbers(numbering: Numbering | null) {
  let numbered: NumberedAs | null = null;
  let changes = 0;
  return {
    open: (element: XmlElement) => {
      if (element.name === "pPr" && numbered === null) numbered = { list: null, level: null, style: null };
      if (element.name === "pPrChange") changes += 1;
      if (numbered === null || changes > 0) return;
      if (element.name === "numId") numbered.list = valueOf(element, "val") ?? null;
      if (element.name === "ilvl") numbered.level = levelOf(valueOf(element, "val"));
      if (element.name === "pStyle") numbered.style = valueOf(element, "val") ?? null;
    },
    close: (name: string): string => {
      if (name === "pPrChange") changes -= 1;
      if (name !== "pPr" || numbered === null || changes > 0) return "";
      const text = numbering?.(numbered) ?? "";
      numbered = null;
      return text === "" ? "" : `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    },
  };
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

/** Counts as the text's locators do: paragraphs outside tables, and rows of each outermost table. */
function createPosition() {
  let [paragraph, table, row, tablesOpen, paragraphsOpen] = [0, 0, 0, 0, 0];
  return {
    open: (name: string) => {
      if (name === "p" && tablesOpen === 0 && paragraphsOpen === 0) paragraph += 1;
      if (name === "p") paragraphsOpen += 1;
      if (name === "tr" && tablesOpen === 1) row += 1;
      if (name === "tbl") tablesOpen += 1;
      if (name === "tbl" && tablesOpen === 1) {
        table += 1;
        row = 0;
      }
    },
    close: (name: string) => {
      if (name === "p") paragraphsOpen -= 1;
      if (name === "tbl") tablesOpen -= 1;
    },
    place: (): FilePlace => (tablesOpen > 0 ? { in: "table", table, row } : { in: "paragraph", paragraph }),
  };
}

const plainRun = { vanishes: false, white: false, tiny: false, shaded: false, text: false };

/** A font of one point or less. */
const tinyHalfPoints = 2;

function readLook(run: Run, element: XmlElement): void {
  const value = valueOf(element, "val");
  const on = value !== "0" && value !== "false" && value !== "off";
  if (element.name === "t") run.text = true;
  else if (element.name === "vanish" || element.name === "webHidden") run.vanishes = on;
  else if (element.name === "color") run.white = /^F[A-F]F[A-F]F[A-F]$/i.test(value ?? "");
  else if (element.name === "sz") run.tiny = Number(value ?? "99") <= tinyHalfPoints;
  else if (element.name === "highlight") run.shaded = value !== "none" && value !== "white";
  else if (element.name === "shd") run.shaded ||= isShade(element);
}

function isShade(element: XmlElement): boolean {
  const fill = valueOf(element, "fill") ?? "auto";
  return fill !== "auto" && !/^F[A-F]F[A-F]F[A-F]$/i.test(fill);
}

function valueOf({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[`w:${name}`] ?? attributes[name];
}

type PartEdit = { start: number; end: number; put: string };

function edited(xml: string, edits: readonly PartEdit[]): string {
  let at = 0;
  const kept = edits.map(({ start, end, put }) => {
    const piece = `${xml.slice(at, start)}${put}`;
    at = end;
    return piece;
  });
  return `${kept.join("")}${xml.slice(at)}`;
}
