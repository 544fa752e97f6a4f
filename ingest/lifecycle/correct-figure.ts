import type { Corrected, FigureWords } from "../../src/ports/management.ts";
import { marksOf, type CorrectedLabels } from "../../src/reports/figure-correction.ts";
import { foldText } from "../../src/reports/fold.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { figureCorrections, keepFigureCorrection } from "../../src/store/figure-corrections.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import { readOfVersion } from "../../src/store/stored-read.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { ingestReport } from "./ingest-report.ts";

/**
 * Puts right what a figure of the live version means, or leaves it out: as a new version of the same text, so that it
 * can be compared and rolled back. What was said is kept and applied again to every later version that has the sentence.
 * `figure` is its id or the part after the colon.
 */
export async function correctFigure(
  deps: LifecycleDeps,
  request: Acting & { reportId: string; figure: string; words: FigureWords },
): Promise<Corrected> {
  const { reportId, actor } = request;
  const live = (await versionsOfReport(deps.database, reportId)).find(({ state }) => state === "live");
  const read = live && (await readOfVersion(deps.database, live.versionId));
  if (!read) return { kind: "no-report" };
  const figure = read.figures.find(({ id }) => id === request.figure || id.endsWith(`:${request.figure}`));
  const mark = figure && marksOf(read).get(figure);
  if (mark === undefined) return { kind: "no-figure" };
  const labels = request.words === null ? null : labelsIn(request.words, deps);
  if (labels !== null && "wrong" in labels) return { kind: "wrong", field: labels.wrong };
  const before = await figureCorrections(deps.database, reportId);
  const said = before.find(
    (each) => each.sentence === mark.sentence && each.display === mark.display && each.nth === mark.nth,
  );
  const merged = labels === null ? null : { ...said?.labels, ...labels };
  const at = deps.clock().toISOString();
  const action = labels === null ? "exclude-figure" : "correct-figure";
  const details = { figure: request.figure, fields: Object.keys(request.words ?? {}) };
  await deps.database.batch([
    keepFigureCorrection({ id: deps.newId(), reportId, correction: { ...mark, labels: merged }, by: actor, at }),
    auditStatement(deps.newId, { at, actor, action, reportId, version: live?.version ?? null, details }),
  ]);
  const decided = { kind: "version", reportId } as const;
  const done = await ingestReport(deps, {
    ...request,
    read,
    decided,
    edits: live?.edits ?? null,
    draft: false,
    again: true,
    acceptLost: true,
  });
  return done.kind === "published" ? { kind: "corrected", version: done.version } : { kind: "busy" };
}

function labelsIn(
  { metric, place, period, population, role }: NonNullable<FigureWords>,
  { gazetteer }: Pick<LifecycleDeps, "gazetteer">,
): CorrectedLabels | { wrong: "place" | "period" } {
  const found = place === undefined ? undefined : gazetteer.resolve(foldText(place))[0];
  if (place !== undefined && found === undefined) return { wrong: "place" };
  const time =
    period === undefined ? undefined : findTimeWords(foldText(period), { year: null, asOf: null })[0]?.period;
  if (period !== undefined && (time === undefined || time.to === null)) return { wrong: "period" };
  return {
    ...(metric !== undefined && { metric }),
    ...(found !== undefined && { place: found }),
    ...(time !== undefined && { period: time }),
    ...(population !== undefined && { population: population === "" ? null : population }),
    ...(role !== undefined && { role }),
  };
}
