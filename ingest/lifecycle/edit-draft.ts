import type { DraftEdit, Edited } from "../../src/ports/management.ts";
import { foldText } from "../../src/reports/fold.ts";
import { samePeriod, type Period } from "../../src/reports/period.ts";
import type { Place } from "../../src/reports/place.ts";
import type { ReadReport, ReportFacts } from "../../src/reports/report.ts";
import { findTimeWords } from "../../src/reports/time-words.ts";
import { auditStatement } from "../../src/store/audit.ts";
import { setAudience } from "../../src/store/settle.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import { readOfVersion } from "../../src/store/stored-read.ts";
import type { Acting, LifecycleDeps } from "./deps.ts";
import { rewriteDraft } from "./rewrite-draft.ts";

/**
 * Changes what a draft says about itself, and with it every figure that took its place or time from there. Digits and
 * sentences stay as they are.
 */
export async function editDraft(
  deps: LifecycleDeps,
  { reportId, version, edit, actor }: Acting & { reportId: string; version: number; edit: DraftEdit },
): Promise<Edited> {
  const versions = await versionsOfReport(deps.database, reportId);
  const draft = versions.find((each) => each.version === version && each.state === "draft" && each.ready);
  const read = draft && (await readOfVersion(deps.database, draft.versionId));
  if (draft === undefined || !read) return { kind: "nothing" };
  const facts = editedFacts(read.facts, edit, deps);
  if ("wrong" in facts) return { kind: "wrong", field: facts.wrong };
  const edited = withFacts(read, facts);
  const { audience: _kept, ...lasting } = { ...draft.edits, ...edit };
  const details = { fields: Object.keys(edit) };
  const at = deps.clock().toISOString();
  const entry = { at, actor, action: "edit", reportId, version, details } as const;
  // Who may read a report that already answers is not changed by a draft that is only looked at.
  const audience = edit.audience === undefined || draft.live !== null ? [] : [setAudience(reportId, edit.audience)];
  const also = [...audience, auditStatement(deps.newId, entry)];
  await rewriteDraft(deps, draft, { read: edited, edits: lasting, by: actor, also });
  return { kind: "edited" };
}

/** A new reading of a text with what a person said of the old one; what can no longer be understood is left. */
export function asEdited(
  read: ReadReport,
  edits: DraftEdit | null,
  deps: Pick<LifecycleDeps, "gazetteer">,
): ReadReport {
  const facts = edits === null ? null : editedFacts(read.facts, edits, deps);
  return facts === null || "wrong" in facts ? read : withFacts(read, facts);
}

function editedFacts(
  facts: ReportFacts,
  edit: DraftEdit,
  { gazetteer }: Pick<LifecycleDeps, "gazetteer">,
): ReportFacts | { wrong: "place" | "period" } {
  const place = edit.place === undefined ? facts.place : (gazetteer.resolve(foldText(edit.place))[0] ?? null);
  if (edit.place !== undefined && place === null) return { wrong: "place" };
  const period = edit.period === undefined ? facts.period : periodIn(edit.period);
  if (period === null) return { wrong: "period" };
  return {
    ...facts,
    title: edit.title ?? facts.title,
    issuer: edit.issuer ?? facts.issuer,
    place,
    placeLabel: place === null ? facts.placeLabel : null,
    period,
  };
}

function periodIn(words: string): Period | null {
  const [mention, ...others] = findTimeWords(foldText(words), { year: null, asOf: null });
  return mention === undefined || others.length > 0 || mention.period.to === null ? null : mention.period;
}

/** Sections and figures that said the same as the whole report say the new thing; what they said of their own stays. */
function withFacts(read: ReadReport, facts: ReportFacts): ReadReport {
  const { facts: before } = read;
  const follow = (own: ReportFacts): ReportFacts => ({
    ...own,
    title: own.title === before.title ? facts.title : own.title,
    issuer: own.issuer === before.issuer ? facts.issuer : own.issuer,
    ...(samePlace(own.place, before.place) && { place: facts.place, placeLabel: facts.placeLabel }),
    period: samePeriod(own.period, before.period) ? facts.period : own.period,
  });
  return {
    ...read,
    facts,
    sections: read.sections.map((section) => ({ ...section, facts: follow(section.facts) })),
    figures: read.figures.map((figure) => ({
      ...figure,
      place: figure.placeLabel === null && samePlace(figure.place, before.place) ? facts.place : figure.place,
      period:
        figure.period.basis !== "explicit" && samePeriod(figure.period, before.period)
          ? { ...facts.period, basis: "anchor" as const }
          : figure.period,
    })),
  };
}

function samePlace(left: Place | null, right: Place | null): boolean {
  return left?.id === right?.id;
}
