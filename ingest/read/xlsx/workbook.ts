import { readXml, type XmlBudget } from "../gate/read-xml.ts";

export type SheetEntry = { name: string; part: string; hidden: boolean };

export type Workbook = { sheets: SheetEntry[]; date1904: boolean };

/** Which sheets there are, in their order, and which part holds each. @throws Refusal */
export function readWorkbook(workbook: Uint8Array, relations: Uint8Array | null, budget: XmlBudget): Workbook {
  const targets = new Map<string, string>();
  if (relations !== null) {
    readXml(relations, budget, {
      open: ({ name, attributes }) => {
        if (name === "Relationship") targets.set(attributes["Id"] ?? "", partName(attributes["Target"] ?? ""));
      },
    });
  }
  const read: Workbook = { sheets: [], date1904: false };
  readXml(workbook, budget, {
    open: ({ name, attributes }) => {
      if (name === "workbookPr") read.date1904 = /^(?:1|true)$/.test(attributes["date1904"] ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      const hidden = (attributes["state"] ?? "visible") !== "visible";
      read.sheets.push({ name: attributes["name"] ?? "", part: targets.get(id) ?? "", hidden });
    },
  });
  return read;
}

/** Targets are written relative to `xl/`, or from the root of the archive. */
function partName(target: string): string {
  return target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
}
