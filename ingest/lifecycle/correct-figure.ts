import type { Corrected, FigureWords } from "../../src/ports/management.ts";
import type { Statement } from "../../src/ports.ts";
import type { Figure } from "../../src/reports/figure.ts";
import { marksOf, withCorrections, type FigureCorrection } from "../../src/reports/figure-correction.ts";
import type { FigureMark, ReadReport } from "../../src/reports/report.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { figureCorrections, keepFigureCorrection } from "../../src/store/figure-corrections.ts";
import { versionsOfReport, type ManagedVersion } from "../../src/store/report-versions.ts";
import { readOfVersion } from "../../src/store/stored-read.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { ingestReport } from "./ingest-report.ts";
import { labelsIn } from "./labels-in-words.ts";
import { rewriteDraft } from "./rewrite-draft.ts";
import { waitingDraft } from "./waiting-draft.ts";

type CorrectRequest = Acting & { reportId: string; version: number | null; figure: string; words: FigureWords };

/**
 * Puts right what a figure means, leaves it out (`words` null), or takes it back (no words). A draft is written anew; of the version that answers it makes a new
 * version of the same text, so that it can be compared and rolled back. What was said is kept and applied again to every
 * later version that has the sentence. `version` null takes the live one, or the draft of a report that has none;
 * `figure` is its id or the part after the colon.
 */
export async function correctFigure(deps: LifecycleDeps, request: CorrectRequest): Promise<Corrected> {
  const { reportId, words, version: number } = request;
  const version = chosenVersion(await versionsOfReport(deps.database, reportId), number);
  const read = version && (await readOfVersion(deps.database, version.versionId));
  if (!version || !read) return { kind: "no-report" };
  const found = figureIn(read, request.figure);
  if (found === null) return { kind: "no-figure" };
  const { figure, mark } = found;
  const labels = words === null ? null : labelsIn(words, figure, deps);
  if (labels !== null && "wrong" in labels) return { kind: "wrong", field: labels.wrong };
  const before = await figureCorrections(deps.database, reportId);
  const said = before.find((each) => sameMark(each, mark));
  const former = said?.labels ?? said?.former ?? {};
  const correction = labels === null ? { ...mark, labels, former } : { ...mark, labels: { ...former, ...labels } };
  const kept = keep(deps, request, { version, figure, correction });
  if (version.state === "draft") {
    const others = before.filter((each) => !sameMark(each, mark));
    const corrected = withCorrections(read, [...others, correction]);
    await rewriteDraft(deps, version, { read: corrected, edits: version.edits, by: request.actor, also: kept });
    return { kind: "corrected", version: version.version, state: "draft" };
  }
  await deps.database.batch(kept);
  return asNewVersion(deps, request, { read, edits: version.edits });
}

function chosenVersion(versions: readonly ManagedVersion[], number: number | null): ManagedVersion | undefined {
  const live = versions.find(({ state }) => state === "live");
  if (number === null) return live ?? waitingDraft(versions);
  const open = versions.filter(({ state, ready }) => state === "live" || (state === "draft" && ready));
  return open.find(({ version }) => version === number);
}

/** A figure of the text, also one that was left out by hand: whatever is said of that brings it back. */
function figureIn(read: ReadReport, wanted: string): { figure: Figure; mark: FigureMark } | null {
  const isWanted = ({ id }: Figure) => id === wanted || id.endsWith(`:${wanted}`);
  const figure = read.figures.find(isWanted);
  const mark = figure && marksOf(read).get(figure);
  if (figure !== undefined && mark !== undefined) return { figure, mark };
  return read.excluded.find(({ leftOut }) => leftOut && isWanted(leftOut.figure))?.leftOut ?? null;
}

function sameMark(left: FigureMark, right: FigureMark): boolean {
  return left.sentence === right.sentence && left.display === right.display && left.nth === right.nth;
}

type Said = { version: ManagedVersion; figure: Figure; correction: FigureCorrection };

function keep(
  { clock, newId }: LifecycleDeps,
  { reportId, actor, words }: CorrectRequest,
  { version: { version }, figure, correction }: Said,
): Statement[] {
  const at = clock().toISOString();
  const back = words !== null && Object.keys(words).length === 0;
  const action = words === null ? "exclude-figure" : back ? "restore-figure" : "correct-figure";
  const details = { figure: figure.id.slice(figure.id.indexOf(":") + 1), fields: Object.keys(words ?? {}) };
  return [
    keepFigureCorrection({ id: newId(), reportId, correction, by: actor, at }),
    auditStatement(newId, { at, actor, action, reportId, version, details }),
  ];
}

async function asNewVersion(
  deps: LifecycleDeps,
  request: CorrectRequest,
  { read, edits }: { read: ReadReport; edits: ManagedVersion["edits"] },
): Promise<Corrected> {
  const decided = { kind: "version", reportId: request.reportId } as const;
  const done = await ingestReport(deps, {
    ...request,
    read,
    decided,
    edits,
    draft: false,
    again: true,
    acceptLost: true,
  });
  return done.kind === "published" ? { kind: "corrected", version: done.version, state: "live" } : { kind: "busy" };
}
