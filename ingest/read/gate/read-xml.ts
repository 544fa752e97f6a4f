import { SaxesParser } from "saxes";
import { limits } from "./limits.ts";
import { Refusal } from "./refusal.ts";

export type XmlElement = { name: string; attributes: Readonly<Record<string, string>> };

/** What to do with the elements of a part; names are without their prefix, which every writer chooses itself. */
export type XmlHandlers = {
  /** `at` is the offset of the tag's first and one past its last character in the text of the part. */
  open?: (element: XmlElement, at: { start: number; end: number }) => void;
  close?: (name: string, end: number) => void;
  text?: (text: string) => void;
};

/** Counts elements over all parts of one document. */
export type XmlBudget = { elements: number };

export function startXmlBudget(): XmlBudget {
  return { elements: limits.xmlElements };
}

/**
 * Reads one XML part of an office file from its first to its last character. No document of an office program has a
 * DOCTYPE, and one is how entities are made to grow or to name files, so it is refused before it is read.
 * @throws Refusal also when the part is no well-formed XML
 */
export function readXml(bytes: Uint8Array, budget: XmlBudget, handlers: XmlHandlers): string {
  const text = decodeXml(bytes);
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", () => {
    throw new Refusal("FILE_UNSAFE", "a DOCTYPE");
  });
  parser.on("error", (fault) => {
    throw new Refusal("FILE_DAMAGED", fault.message);
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth += 1;
    budget.elements -= 1;
    if (depth > limits.xmlDepth) throw new Refusal("FILE_TOO_COMPLEX", "elements nested too deep");
    if (budget.elements < 0) throw new Refusal("FILE_TOO_COMPLEX", "too many elements");
    if (handlers.open) {
      const end = parser.position;
      handlers.open({ name: localName(name), attributes }, { start: text.lastIndexOf("<", end - 1), end });
    }
  });
  parser.on("closetag", ({ name }) => {
    depth -= 1;
    handlers.close?.(localName(name), parser.position);
  });
  if (handlers.text) parser.on("text", handlers.text);
  if (handlers.text) parser.on("cdata", handlers.text);
  parser.write(text).close();
  return text;
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
