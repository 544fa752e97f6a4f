import type { FilePlace } from "../../../src/reports/document.ts";
import { readXml, type XmlBudget, type XmlElement } from "../gate/read-xml.ts";

/** What one part of a docx holds beside the text its readers see. */
export type PartLook = {
  /** The part without the runs nobody sees. */
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
 * Reads one part and cuts out runs that are hidden, white on white or smaller than any eye reads: a person who sees the
 * page does not see them, so they are no part of the report (and a known way to hide instructions).
 * @throws Refusal
 */
export function lookAtPart(bytes: Uint8Array, budget: XmlBudget): PartLook {
  const look: PartLook = { xml: "", hiddenIn: [], deletedIn: [], paragraphs: 0, cells: 0, pictures: 0, lines: [] };
  const cuts: [number, number][] = [];
  const shadedAround: boolean[] = [];
  const position = createPosition();
  let run: Run | null = null;
  let line = "";
  let runText = "";
  const xml = readXml(bytes, budget, {
    open: (element, at) => {
      position.open(element.name);
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
      if (name === "t" && run !== null) run.text = false;
      if (name === "tc" || name === "p") shadedAround.pop();
      if (name === "p") {
        look.lines.push(line);
        line = "";
      }
      if (name !== "r" || run === null) return;
      const hidden = run.vanishes || run.tiny || (run.white && !run.shaded && !shadedAround.includes(true));
      if (hidden && runText.trim() !== "") {
        cuts.push([run.start, end]);
        look.hiddenIn.push(position.place());
      } else line += runText;
      run = null;
      runText = "";
    },
  });
  look.xml = without(xml, cuts);
  return look;
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

function without(xml: string, cuts: readonly [number, number][]): string {
  let at = 0;
  const kept = cuts.map(([start, end]) => {
    const piece = xml.slice(at, start);
    at = end;
    return piece;
  });
  return `${kept.join("")}${xml.slice(at)}`;
}
