import { decidedCard, lostCard } from "../../cards/batch-card.ts";
import type { CardAction } from "../../cards/actions.ts";
import type { DraftEdit, IngestedFile, ManagedReport } from "../../ports/management.ts";
import type { Statement } from "../../ports.ts";
import type { JsonValue } from "../../reports/json.ts";
import { filesOfBatch, getBatch } from "../../store/ingest-batches.ts";
import type { ActionHandlers } from "../action-handlers.ts";
import type { ChatDeps, Handled } from "../chat-deps.ts";
import { queueReply, said } from "../reply.ts";
import { asAdmin, patchPressed, versionOf, type Given } from "./admin-press.ts";
import type { AdminTools } from "./admin-tools.ts";
import { correctionNotices, decideNotices, withNotices } from "./correction-notices.ts";
import { createFigureActions } from "./figure-actions.ts";
import { batchMessage, draftPreview } from "./previews.ts";
import { adminTexts as texts } from "./texts.ts";

/** The buttons of previews. Whoever presses must look after the report; to others it is not there. */
export function createAdminActions(tools: AdminTools): ActionHandlers {
  const { management } = tools;
  return {
    publish: asAdmin(tools, async (deps, press) => {
      const { report: id, version, live, accept } = press.action;
      const { within, actor, holder } = press;
      const draft = await versionOf(tools, press);
      const outcome = await management.publish({
        id,
        within,
        actor,
        holder,
        version,
        expectedLive: live,
        acceptLost: accept,
      });
      if (outcome.kind === "lost" && draft !== null) return askAgain(deps, press, draft, outcome.questions);
      // Pressed twice, or done again after a crash: it is live, and that is what was wanted.
      const done = outcome.kind === "published" || (outcome.kind === "nothing" && draft?.state === "live");
      if (!done || draft === null) return said(deps, press.request, notPublished(outcome.kind));
      const told = decided(deps, press, texts.published(draft.title, version), {
        draft,
        rollBack: draft.live !== null,
      });
      return withNotices(deps, press.request, told, draft);
    }),
    discard: asAdmin(tools, async (deps, press) => {
      const { report: id, version } = press.action;
      const { within, actor, holder } = press;
      const draft = await versionOf(tools, press);
      if (draft === null) return said(deps, press.request, { outcome: "gone", text: texts.gone });
      await management.discard({ id, within, actor, holder, version });
      return decided(deps, press, texts.discarded(draft.title), { draft, rollBack: false });
    }),
    "publish-all": asAdmin(tools, async (deps, press) => publishBatch(deps, tools, press)),
    settle: asAdmin(tools, async (deps, press) => {
      const { report: id, replaces, batch } = press.action;
      const { within } = press;
      const decision =
        replaces === null ? ({ kind: "new" } as const) : ({ kind: "version", reportId: replaces } as const);
      const report = await management.settle({ id, within, decided: decision });
      const draft =
        report && (await management.versions({ id: report, within })).findLast(({ state }) => state === "draft");
      const preview =
        draft && (await draftPreview(management, { report: draft.id, version: draft.version, within, batch }));
      if (!preview) return said(deps, press.request, { outcome: "gone", text: texts.gone });
      return { outcome: "settled", statements: [patchPressed(deps, press, preview)] };
    }),
    preview: asAdmin(tools, async (deps, { request, action, within }) => {
      const preview = await draftPreview(management, { ...action, within, batch: null });
      if (preview === null) return said(deps, request, { outcome: "gone", text: texts.gone });
      return { outcome: "preview", statements: [queueReply(deps, request, preview)] };
    }),
    edit: asAdmin(tools, async (deps, press) => editDraft(deps, tools, press)),
    ...createFigureActions(tools),
    corrections: asAdmin(tools, async (deps, press) => {
      const found = await versionOf(tools, press);
      if (found === null) return said(deps, press.request, { outcome: "gone", text: texts.gone });
      return decideNotices(deps, press, found);
    }),
    "roll-back": asAdmin(tools, async (deps, { request, action, within, actor, holder }) => {
      const id = action.report;
      const report = (await management.versions({ id, within })).find(({ state }) => state === "live");
      const outcome = await management.rollBack({ id, within, actor, holder });
      const title = report?.title ?? "";
      if (outcome.kind !== "published")
        return said(deps, request, { outcome: "nothing", text: texts.noEarlier(title) });
      const now = (await management.versions({ id, within })).find(({ version }) => version === outcome.version);
      const told = said(deps, request, { outcome: "rolled-back", text: texts.rolledBack(title, outcome.version) });
      return withNotices(deps, request, told, now);
    }),
    "take-down": asAdmin(tools, async (deps, { request, action, within, actor, holder }) => {
      const id = action.report;
      const versions = await management.versions({ id, within });
      const report = versions.find(({ state }) => state === "live") ?? versions.at(-1);
      const removed = await management.remove({ id, within, actor, holder });
      if (!removed || report === undefined) return said(deps, request, { outcome: "gone", text: texts.gone });
      const told = said(deps, request, { outcome: "taken-down", text: texts.takenDown(report.title) });
      return withNotices(deps, request, told, report);
    }),
  };
}

function notPublished(kind: "nothing" | "undecided" | "overtaken" | "published" | "lost"): {
  outcome: string;
  text: string;
} {
  if (kind === "undecided") return { outcome: "undecided", text: texts.undecided };
  return kind === "overtaken" ? { outcome: "overtaken", text: texts.overtaken } : { outcome: "gone", text: texts.gone };
}

/** A pinned question would get lost: the second yes is a button of its own. */
function askAgain(
  deps: ChatDeps,
  { request, action }: Given<"publish">,
  draft: ManagedReport,
  questions: readonly string[],
) {
  const card = lostCard({ title: draft.title, questions, press: { ...action, accept: true } });
  const content = { kind: "card", card, fallback: questions.join("\n") } as const;
  return { outcome: "lost", statements: [queueReply(deps, request, content, "lost")] };
}

/** The pressed card says what was decided, and so does a message of its own: a changed card makes no noise. */
function decided(
  deps: ChatDeps,
  press: Given<CardAction["do"]>,
  text: string,
  { draft, rollBack }: { draft: ManagedReport; rollBack: boolean },
): Handled {
  const card = decidedCard({ title: draft.title, text, colour: "green", rollBack: rollBack ? draft.id : null });
  const shown = patchPressed(deps, press, { kind: "card", card, fallback: text });
  return { outcome: "decided", statements: [shown, queueReply(deps, press.request, { kind: "text", text })] };
}

async function publishBatch(deps: ChatDeps, tools: AdminTools, press: Given<"publish-all">): Promise<Handled> {
  const { within, actor, holder, request } = press;
  const batch = await getBatch(deps.database, press.action.batch);
  if (batch === null || batch.chatId !== request.chatId)
    return said(deps, request, { outcome: "gone", text: texts.gone });
  const files = await filesOfBatch<IngestedFile>(deps.database, batch.id);
  const outcomes = files.flatMap((file) => file.outcomes ?? []);
  let [published, left] = [0, 0];
  const notices: Statement[] = [];
  for (const { outcome, reportId: id, version } of outcomes) {
    if (outcome !== "draft" || id === null || version === null) continue;
    const done = await tools.management.publish({ id, within, actor, holder, version });
    if (done.kind === "published") {
      published += 1;
      const now = (await tools.management.versions({ id, within })).find((each) => each.version === version);
      if (now !== undefined) notices.push(...(await correctionNotices(deps, request, now)));
    } else if (done.kind !== "nothing") left += 1;
  }
  const message = await batchMessage(tools.management, { id: batch.id, within }, outcomes);
  const text = texts.publishedAll(published, left);
  return {
    outcome: "published-all",
    statements: [patchPressed(deps, press, message), queueReply(deps, request, { kind: "text", text }), ...notices],
  };
}

async function editDraft(deps: ChatDeps, tools: AdminTools, press: Given<"edit">): Promise<Handled> {
  const { request, action, form, within, actor, holder } = press;
  const draft = await versionOf(tools, press);
  if (draft === null) return said(deps, request, { outcome: "gone", text: texts.gone });
  const { report: id, version } = action;
  const edit = editIn(form, draft, request.chatKind === "group" ? request.chatId : null);
  const edited = await tools.management.edit({ id, version, within, actor, holder, edit });
  if (edited.kind === "wrong") return said(deps, request, { outcome: "wrong", text: texts.wrongField[edited.field] });
  const preview = await draftPreview(tools.management, { report: id, version, within, batch: null });
  if (edited.kind === "nothing" || preview === null) return said(deps, request, { outcome: "gone", text: texts.gone });
  return { outcome: "edited", statements: [patchPressed(deps, press, preview)] };
}

/** Only what differs from the draft: a form sends every field back. */
function editIn(form: Readonly<Record<string, JsonValue>>, draft: ManagedReport, groupId: string | null): DraftEdit {
  const entered = (name: string, before: string | null): string | undefined => {
    const value = form[name];
    return typeof value === "string" && value.trim() !== "" && value.trim() !== before ? value.trim() : undefined;
  };
  const [title, issuer] = [entered("title", draft.title), entered("issuer", draft.issuer)];
  const [place, period] = [entered("place", draft.place?.name ?? null), entered("period", draft.period.label)];
  const audience = form["audience"];
  return {
    ...(title !== undefined && { title }),
    ...(issuer !== undefined && { issuer }),
    ...(place !== undefined && { place }),
    ...(period !== undefined && { period }),
    ...(audience === "everyone" && { audience: null }),
    ...(audience === "chat" && groupId !== null && { audience: [`chat:${groupId}`] }),
  };
}
