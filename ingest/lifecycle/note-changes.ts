import type { Statement } from "../../src/ports.ts";
import { diffFigures } from "../../src/reports/diff/diff-figures.ts";
import type { DiffFigure } from "../../src/reports/diff/diff-figure.ts";
import {
  believedFigures,
  noteCorrections,
  type CorrectedFigure,
  type NotedChange,
} from "../../src/store/corrections.ts";
import type { ManagedVersion } from "../../src/store/report-versions.ts";
import { figuresToCompare } from "./compare-versions.ts";
import type { LifecycleDeps } from "./deps.ts";

/** Answers older than this are not corrected: nobody works with them any more. */
const correctedDays = 90;

type Noting = Pick<LifecycleDeps, "database" | "clock" | "newId">;

/**
 * What a publish or a rollback has to note for the people who go by a figure it changes or drops: each version they know
 * figures of is compared with the one that becomes live. Nothing is compared when nobody was shown anything.
 */
export async function noteChanges(
  deps: Noting,
  chosen: ManagedVersion,
  versions: readonly ManagedVersion[],
): Promise<Statement[]> {
  const known = await knownFigures(deps, chosen.id, versions);
  if (known.empty) return [];
  const after = await figuresToCompare(deps.database, chosen);
  const changes: NotedChange[] = [];
  for (const { version, figures, isKnown } of known.versions.filter((each) => each.version !== chosen)) {
    const { changed, removed } = diffFigures(figures, after);
    const [others, gone] = [changed.filter(({ before }) => isKnown(before)), removed.filter(isKnown)];
    changes.push(
      ...others.map(({ before, after: now }) => changeOf(version, before, now, chosen.title)),
      ...gone.map((figure) => changeOf(version, figure, null, chosen.title)),
    );
  }
  return noteCorrections({
    id: deps.newId(),
    ...known.window,
    reportId: chosen.id,
    versionId: chosen.versionId,
    changes,
  });
}

/** What taking a report down has to note: everything anybody was shown of it is withdrawn, and none of it quoted again. */
export async function noteWithdrawal(
  deps: Noting,
  last: ManagedVersion,
  versions: readonly ManagedVersion[],
): Promise<Statement[]> {
  const known = await knownFigures(deps, last.id, versions);
  const changes = known.versions.flatMap(({ version, figures, isKnown }) =>
    figures.filter(isKnown).map((figure): NotedChange => {
      const { correction, ...change } = changeOf(version, figure, null, version.title);
      return {
        ...change,
        correction: { ...correction, before: { ...correction.before, sentence: "" }, withdrawn: true },
      };
    }),
  );
  if (known.empty) return [];
  return noteCorrections({ id: deps.newId(), ...known.window, reportId: last.id, versionId: last.versionId, changes });
}

type KnownOf = { version: ManagedVersion; figures: DiffFigure[]; isKnown: (figure: DiffFigure) => boolean };

/** The versions that some chat knows figures of, with which ones. */
async function knownFigures(
  { database, clock }: Omit<Noting, "newId">,
  reportId: string,
  versions: readonly ManagedVersion[],
) {
  const now = clock();
  const since = new Date(now.getTime() - correctedDays * 86_400_000);
  const believed = await believedFigures(database, reportId, since);
  const known: KnownOf[] = [];
  for (const version of versions) {
    const ids = new Set(believed.filter((each) => each.version === version.version).map(({ figureId }) => figureId));
    if (ids.size === 0) continue;
    known.push({ version, figures: await figuresToCompare(database, version), isKnown: ({ id }) => ids.has(id) });
  }
  return { versions: known, empty: believed.length === 0, window: { since, now } };
}

function changeOf(
  { version }: ManagedVersion,
  before: DiffFigure,
  after: DiffFigure | null,
  title: string,
): NotedChange {
  const correction = { before: corrected(before), after: after === null ? null : corrected(after), title };
  return { version, figureId: before.id, nowFigureId: after?.id ?? null, correction };
}

function corrected({ display, sentence, place, period, population, qualifiers, metric }: DiffFigure): CorrectedFigure {
  const label = [place, period, population ?? "", ...qualifiers, metric].filter((part) => part !== "").join(" ");
  return { display, label, sentence: sentence.slice(0, 300) };
}
