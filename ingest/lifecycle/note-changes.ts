import type { Statement } from "../../src/ports.ts";
import { diffFigures, type FigureDiff } from "../../src/reports/diff/diff-figures.ts";
import type { DiffFigure } from "../../src/reports/diff/diff-figure.ts";
import { noteCorrections, shownVersions, type CorrectedFigure } from "../../src/store/corrections.ts";
import type { ManagedVersion } from "../../src/store/report-versions.ts";
import { figuresToCompare } from "./compare-versions.ts";
import type { LifecycleDeps } from "./deps.ts";

/** Answers older than this are not corrected: nobody works with them any more. */
const correctedDays = 90;

/**
 * What a publish has to note for the people who were shown a figure it changes or drops: each version that answers were
 * given from is compared with the one that becomes live. Nothing is compared when nobody was shown anything.
 */
export async function noteChanges(
  { database, clock }: Pick<LifecycleDeps, "database" | "clock">,
  chosen: ManagedVersion,
  versions: readonly ManagedVersion[],
): Promise<Statement[]> {
  const now = clock();
  const since = new Date(now.getTime() - correctedDays * 86_400_000);
  const shown = await shownVersions(database, chosen.id, since);
  const before = versions.filter(({ version }) => shown.includes(version) && version !== chosen.version);
  if (shown.length === 0) return [];
  const after = await figuresToCompare(database, chosen);
  const changes = [];
  for (const each of before) {
    const diff = diffFigures(await figuresToCompare(database, each), after);
    changes.push(...changesOf(diff, each.version, chosen.title));
  }
  return noteCorrections({ reportId: chosen.id, versionId: chosen.versionId, changes, since, now });
}

function changesOf({ changed, removed }: FigureDiff, version: number, title: string) {
  return [
    ...changed.map(({ before, after }) => ({
      version,
      figureId: before.id,
      correction: { before: corrected(before), after: corrected(after), title },
    })),
    ...removed.map((figure) => ({
      version,
      figureId: figure.id,
      correction: { before: corrected(figure), after: null, title },
    })),
  ];
}

function corrected({ display, sentence, place, period, population, qualifiers, metric }: DiffFigure): CorrectedFigure {
  const label = [place, period, population ?? "", ...qualifiers, metric].filter((part) => part !== "").join(" ");
  return { display, label, sentence: sentence.slice(0, 300) };
}
