import { batchCard, decidedCard, type BatchLine } from "../../cards/batch-card.ts";
import { diffCounts, previewCard } from "../../cards/preview-card.ts";
import type { Outgoing } from "../../ports/chat-platform.ts";
import type { IngestedFile, ManagedReport, Management } from "../../ports/management.ts";
import type { ManagementScope } from "../../reports/management-scope.ts";

type Wanted = { report: string; version: number; within: ManagementScope; batch: string | null };

/** The preview of one draft as it is now; null when it is no draft any more. */
export async function draftPreview(
  management: Management,
  { report, version, within, batch }: Wanted,
): Promise<Outgoing | null> {
  const versions = await management.versions({ id: report, within });
  const draft = versions.find((each) => each.version === version && each.state === "draft");
  const comparison = draft && (await management.compare({ id: report, version, within }));
  if (draft === undefined || !comparison) return null;
  const live = versions.find(({ state }) => state === "live");
  const card = previewCard({
    batch,
    report,
    version,
    title: draft.title,
    facts: {
      issuer: draft.issuer,
      place: draft.place?.name ?? null,
      period: draft.period.label,
      published: draft.publishedOn,
      file: draft.file,
      audience: draft.audience,
    },
    figures: draft.figures,
    passages: draft.passages,
    masked: draft.masked,
    unaccounted: draft.unaccounted,
    leftOut: draft.leftOut,
    live: live === undefined ? null : { version: live.version, versionId: live.versionId },
    diff: comparison,
    excluded: await management.figures({ id: report, version, within, wanted: { leftOut: true } }),
    candidates: await candidatesOf(management, draft, within),
  });
  return { kind: "card", card, fallback: `${draft.title}\n${diffCounts(comparison)}` };
}

async function candidatesOf(management: Management, { candidates }: ManagedReport, within: ManagementScope) {
  const found = await Promise.all((candidates ?? []).map((id) => management.versions({ id, within })));
  return found.flatMap((versions) => {
    const last = versions.findLast(({ state }) => state === "live") ?? versions.at(-1);
    return last === undefined ? [] : [{ id: last.id, title: last.title }];
  });
}

/** What a batch came to: one draft is its preview, several files are a list, one that was not read is a sentence. */
export async function batchMessage(
  management: Management,
  batch: { id: string; within: ManagementScope },
  outcomes: readonly IngestedFile[],
): Promise<Outgoing> {
  const [only, ...others] = outcomes;
  if (only !== undefined && others.length === 0) {
    const { reportId, version, message, title, file } = only;
    const preview =
      reportId === null || version === null
        ? null
        : await draftPreview(management, { report: reportId, version, within: batch.within, batch: batch.id });
    if (preview !== null) return preview;
    const card = decidedCard({ title: title ?? file, text: message, colour: "grey", rollBack: null });
    return { kind: "card", card, fallback: message };
  }
  const lines = await Promise.all(outcomes.map((outcome) => lineOf(management, batch.within, outcome)));
  return { kind: "card", card: batchCard(batch.id, lines), fallback: lines.map(({ message }) => message).join("\n") };
}

/** A line says what has become of a draft since: it may be published, thrown away or taken down by now. */
async function lineOf(management: Management, within: ManagementScope, outcome: IngestedFile): Promise<BatchLine> {
  const { file, title, message, reportId: report, version } = outcome;
  if (outcome.outcome !== "draft" && outcome.outcome !== "undecided")
    return { file, title, message, report, version, state: outcome.outcome };
  const versions = report === null ? [] : await management.versions({ id: report, within });
  const now = versions.find((each) => each.version === version);
  const state = now === undefined ? "discarded" : now.state === "draft" ? outcome.outcome : now.state;
  return { file, title, message, report, version, state };
}
