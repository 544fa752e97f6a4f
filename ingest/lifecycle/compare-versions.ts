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
 * the one before it. `version` picks another one, `against` a report the draft may turn out to be a new version of. Null
 * when there is no such report or version.
 */
export async function compareVersions(
  { database }: Pick<LifecycleDeps, "database">,
  { reportId, version, against = reportId }: { reportId: string; version: number | null; against?: string },
): Promise<VersionComparison | null> {
  const versions = await comparable(database, reportId);
  const others = against === reportId ? versions : await comparable(database, against);
  if (others.length === 0) return null;
  const live = others.find(({ state }) => state === "live");
  const own = versions.find(({ state }) => state === "live");
  const after = version === null ? (waitingDraft(versions) ?? own) : versions.find((each) => each.version === version);
  if (after === undefined) return null;
  const before =
    after.state === "draft" && live !== undefined
      ? live
      : versions.findLast((each) => each.version < after.version && each.state !== "draft" && !each.withdrawn);
  const [old, now] = [
    before === undefined ? [] : await figuresToCompare(database, before),
    await figuresToCompare(database, after),
  ];
  return { before: before ?? null, after, diff: diffFigures(old, now) };
}

async function comparable(database: LifecycleDeps["database"], reportId: string): Promise<ManagedVersion[]> {
  const versions = await versionsOfReport(database, reportId);
  return versions.filter(({ ready, state }) => ready && state !== "removed");
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
export function printed(slice: string, file: string): string {
  const text = /\.x?s?html?$/i.test(file) ? cleanText(slice, "html").text : slice;
  return text.replaceAll(/\s*\n\s*/g, " ").trim();
}
