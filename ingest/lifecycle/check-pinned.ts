import { diffFigure } from "../../src/reports/diff/diff-figure.ts";
import { liveFigures } from "../../src/store/figures.ts";
import { pinnedQuestions, type PinnedFigure } from "../../src/store/pinned-questions.ts";
import type { ManagedVersion } from "../../src/store/report-versions.ts";
import { figuresToCompare } from "./compare-versions.ts";
import type { LifecycleDeps } from "./deps.ts";

/**
 * The pinned questions that a version would no longer answer although the live one does: one of the figures they were
 * answered with has no figure of the same concept, place, time, population, qualifiers and role in it. Other digits are a
 * correction, not a loss.
 */
export async function lostQuestions(
  { database }: Pick<LifecycleDeps, "database">,
  version: ManagedVersion,
  live: ManagedVersion | undefined,
): Promise<string[]> {
  const pinned = (await pinnedQuestions(database))
    .map(({ question, expected }) => ({ question, own: expected.filter(({ reportId }) => reportId === version.id) }))
    .filter(({ own }) => own.length > 0);
  if (pinned.length === 0 || live === undefined) return [];
  const keysOf = async (each: ManagedVersion) =>
    new Set((await figuresToCompare(database, each)).map(({ key }) => key));
  const [before, after] = [await keysOf(live), await keysOf(version)];
  return pinned
    .filter(({ own }) => own.some(({ key }) => before.has(key) && !after.has(key)))
    .map(({ question }) => question);
}

/** The figures an answer was given from, as a pinned question keeps them. */
export async function figuresToPin(
  { database }: Pick<LifecycleDeps, "database">,
  figureIds: readonly string[],
): Promise<PinnedFigure[]> {
  const stored = await liveFigures(database, figureIds, { kind: "everyone" });
  return stored.map(({ figure, section, reportId }) => {
    const { key, display } = diffFigure(figure, section, "");
    return { reportId, key, display };
  });
}
