import type { WantedFigures } from "../../src/ports/management.ts";
import type { DiffFigure } from "../../src/reports/diff/diff-figure.ts";
import { foldText } from "../../src/reports/fold.ts";
import type { ManagedVersion } from "../../src/store/report-versions.ts";
import { figuresToCompare } from "./compare-versions.ts";
import type { LifecycleDeps } from "./deps.ts";

/** Figures of one version as its preview shows them: by id, or by how they are printed, with or without their unit. */
export async function findFigures(
  { database }: Pick<LifecycleDeps, "database">,
  version: Pick<ManagedVersion, "versionId" | "file">,
  wanted: WantedFigures,
): Promise<DiffFigure[]> {
  const figures = await figuresToCompare(database, version);
  if ("id" in wanted) return figures.filter(({ id }) => id === wanted.id || id.endsWith(`:${wanted.id}`));
  const printed = plain(wanted.display);
  const whole = figures.filter(({ display }) => plain(display) === printed);
  return whole.length > 0 ? whole : figures.filter(({ value }) => value !== null && plain(value) === printed);
}

function plain(text: string): string {
  return foldText(text).replaceAll(/[\s,]/g, "");
}
