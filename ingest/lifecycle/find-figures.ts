import type { WantedFigures } from "../../src/ports/management.ts";
import { diffFigure, type DiffFigure } from "../../src/reports/diff/diff-figure.ts";
import { foldText } from "../../src/reports/fold.ts";
import type { ManagedVersion } from "../../src/store/report-versions.ts";
import { readOfVersion } from "../../src/store/stored-read.ts";
import { figuresToCompare, printed } from "./compare-versions.ts";
import type { LifecycleDeps } from "./deps.ts";

/**
 * Figures of one version as its preview shows them: by id, by how they are printed, with or without their unit, or those
 * that were left out by hand.
 */
export async function findFigures(
  { database }: Pick<LifecycleDeps, "database">,
  version: Pick<ManagedVersion, "versionId" | "file">,
  wanted: WantedFigures,
): Promise<DiffFigure[]> {
  if ("leftOut" in wanted) return figuresLeftOut(database, version);
  const figures = await figuresToCompare(database, version);
  if ("id" in wanted) return figures.filter(({ id }) => id === wanted.id || id.endsWith(`:${wanted.id}`));
  const shown = plain(wanted.display);
  const whole = figures.filter(({ display }) => plain(display) === shown);
  return whole.length > 0 ? whole : figures.filter(({ value }) => value !== null && plain(value) === shown);
}

async function figuresLeftOut(
  database: LifecycleDeps["database"],
  { versionId, file }: Pick<ManagedVersion, "versionId" | "file">,
): Promise<DiffFigure[]> {
  const read = await readOfVersion(database, versionId);
  if (read === null) return [];
  const figures = read.excluded.flatMap(({ leftOut }) => (leftOut === undefined ? [] : [leftOut.figure]));
  return figures.map((figure) => {
    const section = read.sections.find(({ ordinal }) => ordinal === figure.section);
    return diffFigure(figure, section?.facts ?? read.facts, printed(read.text.slice(...figure.sentence), file));
  });
}

function plain(text: string): string {
  return foldText(text).replaceAll(/[\s,]/g, "");
}
