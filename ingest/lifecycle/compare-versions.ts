import { diffFigure, type DiffFigure } from "../../src/reports/diff/diff-figure.ts";
import { diffFigures, type FigureDiff } from "../../src/reports/diff/diff-figures.ts";
import { figuresOfVersion } from "../../src/store/figures.ts";
import { textOfVersion } from "../../src/store/known-reports.ts";
import type { ManagedVersion } from "../../src/store/report-versions.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import { cleanText } from "../clean.ts";
import type { LifecycleDeps } from "./deps.ts";
import { waitingDraft } from "./waiting-draft.ts";

export type VersionComparison = {
  /** Null when there is nothing to compare with: then every figure is added. */
  before: ManagedVersion | null;
  after: ManagedVersion;
  diff: FigureDiff;
};

/**
 * What a version changes: a draft against the version that answers, or, where no draft waits, the live version against
 * the one before it. `version` picks another one. Null when there is no such report or version.
 */
export async function compareVersions(
  { database }: Pick<LifecycleDeps, "database">,
  { reportId, version }: { reportId: string; version: number | null },
): Promise<VersionComparison | null> {
  const versions = (await versionsOfReport(database, reportId)).filter(
    ({ ready, state }) => ready && state !== "removed",
  );
  const live = versions.find(({ state }) => state === "live");
  const after = version === null ? (waitingDraft(versions) ?? live) : versions.find((each) => each.version === version);
  if (after === undefined) return null;
  const before =
    after.state === "draft" && live !== undefined
      ? live
      : versions.findLast((each) => each.version < after.version && each.state !== "draft");
  const [old, now] = [
    before === undefined ? [] : await figuresToCompare(database, before),
    await figuresToCompare(database, after),
  ];
  return { before: before ?? null, after, diff: diffFigures(old, now) };
}

/** A version's figures with their sentences as the report prints them. */
export async function figuresToCompare(
  database: LifecycleDeps["database"],
  { versionId, file }: Pick<ManagedVersion, "versionId" | "file">,
): Promise<DiffFigure[]> {
  const text = await textOfVersion(database, versionId);
  const stored = await figuresOfVersion(database, versionId);
  return stored.map(({ figure, section }) =>
    diffFigure(figure, section, printed(text.slice(...figure.sentence), file)),
  );
}

/** The tags of an html report are no part of what a person reads. */
function printed(slice: string, file: string): string {
  const text = /\.x?s?html?$/i.test(file) ? cleanText(slice, "html").text : slice;
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}
