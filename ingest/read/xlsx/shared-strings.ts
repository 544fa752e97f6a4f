import { readXml, type XmlBudget } from "../gate/read-xml.ts";

/** The texts that cells name by their number; readings of East Asian words (`rPh`) are left out. @throws Refusal */
export function readSharedStrings(bytes: Uint8Array, budget: XmlBudget): string[] {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let readings = 0;
  readXml(bytes, budget, {
    open: ({ name }) => {
      if (name === "si") text = "";
      if (name === "rPh") readings += 1;
      inText = name === "t" && readings === 0;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      inText = false;
      if (name === "rPh") readings -= 1;
      if (name === "si") strings.push(text);
    },
  });
  return strings;
}
