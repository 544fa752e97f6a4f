import { existsSync, readdirSync, readFileSync } from "node:fs";

import { readReport } from "../../ingest/read-report.ts";
import type { TextFormat } from "../../ingest/read.ts";
import { readGazetteer, readLexicon } from "../../src/hosts/project-files.ts";
import type { Figure } from "../../src/reports/figure.ts";
import type { ReadReport } from "../../src/reports/report.ts";

/** Texts read as the program reads them, with the shipped lexicon and gazetteer, and figures written so that a person can check them. */

export const lexicon = await readLexicon();

export const gazetteer = await readGazetteer();

export function readText(text: string, format: TextFormat = "txt"): Promise<ReadReport> {
  return readReport({ file: `report.${format}`, text, format, readerVersion: "1" }, { gazetteer, lexicon });
}

/** A county-level city's report about 2021, so that 今年 and 全市 mean something. */
export const title = "诸暨市2021年工作总结";

/** Reads one paragraph below that title. */
export async function readProse(prose: string, heading: string = title): Promise<ReadReport> {
  return readText(`${heading}\n${prose}`);
}

/** `市民·满意率 = 96%`: what the figures of a paragraph count; of a town's, with the town before it. */
export async function metricsOf(prose: string): Promise<string[]> {
  const { figures } = await readProse(prose);
  return figures.map((figure) => `${townOf(figure)}${metricOf(figure)} = ${figure.display}`);
}

/** `甲溪镇 `, and nothing for a figure of another kind of place. */
export function townOf({ place }: Figure): string {
  return place?.level === "town" ? `${place.name} ` : "";
}

export function metricOf({ metric: { phrase, head } }: Figure): string {
  return head === "" ? phrase : `${phrase}·${head}`;
}

/** The display of the figure an edge leads to, by kind: `part-of 12个`. */
export function edgesOf(figure: Figure, { figures }: ReadReport): string[] {
  return figure.edges.map(({ kind, figure: id }) => `${kind} ${figures.find((other) => other.id === id)?.display}`);
}

const samples = new URL("../../samples/", import.meta.url);
const shared = new URL("../../../shared/", import.meta.url);

/** Real reports and their labels lie beside the repository on machines that may hold them, and nowhere else. */
export const sharedReports = new URL("reports/", shared);
export const goldFigures = new URL("gold-figures.txt", shared);
export const hasShared = existsSync(sharedReports) && existsSync(goldFigures);

export const sampleFiles = readdirSync(samples)
  .filter((file) => file !== "README.md")
  .map((file) => new URL(file, samples));

export const sharedFiles = hasShared
  ? readdirSync(sharedReports)
      .toSorted()
      .map((file) => new URL(file, sharedReports))
  : [];

export function readFileAt(file: URL): Promise<ReadReport> {
  const format = file.pathname.endsWith(".html") ? "html" : file.pathname.endsWith(".md") ? "md" : "txt";
  return readText(readFileSync(file, "utf8"), format);
}
