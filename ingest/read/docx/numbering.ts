import { readXml, type XmlBudget, type XmlElement } from "../gate/read-xml.ts";
import { printCount } from "./print-count.ts";

/** What a paragraph says of its number: the list and the level in it, or the style that says both. */
export type NumberedAs = { list: string | null; level: number | null; style: string | null };

/** Gives the number Word prints before a paragraph (`一、`, `（二）`, `3.`), and counts on. Empty for none or a bullet. */
export type Numbering = (paragraph: NumberedAs) => string;

type Level = { start: number; format: string; text: string };

type Lists = {
  /** Levels of each abstract list; several lists may share one and then count on together. */
  levels: Map<string, Level[]>;
  abstractOf: Map<string, string>;
  ofStyle: Map<string, { list: string; level: number }>;
};

/**
 * Word does not write automatic numbers into the text, but its readers see them, and 三、下一步打算 without its number is
 * no heading any more. @throws Refusal
 */
export function readNumbering(numbering: Uint8Array | null, styles: Uint8Array | null, budget: XmlBudget): Numbering {
  const lists: Lists = { levels: new Map(), abstractOf: new Map(), ofStyle: new Map() };
  if (numbering !== null) readLists(numbering, lists, budget);
  if (styles !== null) readStyles(styles, lists, budget);
  const counts = new Map<string, number[]>();
  return ({ list, level, style }) => {
    const styled = style === null ? undefined : lists.ofStyle.get(style);
    const abstract = lists.abstractOf.get(list ?? styled?.list ?? "");
    const levels = abstract === undefined ? undefined : lists.levels.get(abstract);
    const at = level ?? styled?.level ?? 0;
    if (abstract === undefined || levels?.[at] === undefined) return "";
    const counted = counts.get(abstract) ?? [];
    counts.set(abstract, counted);
    counted[at] = (counted[at] ?? levels[at].start - 1) + 1;
    counted.length = at + 1;
    return printLevel(levels, at, counted);
  };
}

function printLevel(levels: readonly Level[], at: number, counted: readonly number[]): string {
  const level = levels[at];
  if (level === undefined || level.format === "bullet" || level.format === "none") return "";
  return level.text.replace(/%([1-9])/g, (_, place: string) => {
    const index = Number(place) - 1;
    return printCount(counted[index] ?? levels[index]?.start ?? 1, levels[index]?.format ?? "decimal");
  });
}

function readLists(numbering: Uint8Array, lists: Lists, budget: XmlBudget): void {
  let abstract = "";
  let list = "";
  let level: Level | null = null;
  readXml(numbering, budget, {
    open: (element) => {
      const value = attribute(element, "val") ?? "";
      if (element.name === "abstractNum") {
        abstract = attribute(element, "abstractNumId") ?? "";
        lists.levels.set(abstract, []);
      } else if (element.name === "num") list = attribute(element, "numId") ?? "";
      else if (element.name === "abstractNumId") lists.abstractOf.set(list, value);
      else if (element.name === "lvl" && list === "") {
        level = { start: 1, format: "decimal", text: "" };
        const levels = lists.levels.get(abstract);
        if (levels !== undefined) levels[levelOf(attribute(element, "ilvl"))] = level;
      } else if (level !== null && element.name === "start") level.start = Number(value) || 1;
      else if (level !== null && element.name === "numFmt") level.format = value;
      else if (level !== null && element.name === "lvlText") level.text = value;
    },
    close: (name) => {
      if (name === "lvl") level = null;
    },
  });
}

/** Headings are mostly numbered by their style. */
function readStyles(styles: Uint8Array, lists: Lists, budget: XmlBudget): void {
  let style = "";
  let list: string | null = null;
  let level = 0;
  readXml(styles, budget, {
    open: (element) => {
      if (element.name === "style") {
        style = attribute(element, "styleId") ?? "";
        list = null;
        level = 0;
      } else if (element.name === "numId") list = attribute(element, "val") ?? null;
      else if (element.name === "ilvl") level = levelOf(attribute(element, "val"));
    },
    close: (name) => {
      if (name === "style" && list !== null) lists.ofStyle.set(style, { list, level });
    },
  });
}

const deepestLevel = 8;

export function levelOf(value: string | undefined): number {
  const level = Number(value ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= deepestLevel ? level : 0;
}

function attribute({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[`w:${name}`] ?? attributes[name];
}
