import { decisionCard } from "../../cards/batch-card.ts";
import type { ManagedReport } from "../../ports/management.ts";
import type { Statement } from "../../ports.ts";
import type { ChatDeps, Handled } from "../chat-deps.ts";
import type { Command } from "../commands.ts";
import { queueReply, said } from "../reply.ts";
import { chatTexts } from "../texts.ts";
import type { AdminCall, AdminTools } from "./admin-tools.ts";
import { correctionNotices } from "./correction-notices.ts";
import { draftPreview } from "./previews.ts";
import { filesPointedAt } from "../sent-files.ts";
import { actingFor } from "./acting-for.ts";
import { acceptFiles } from "./take-file.ts";
import { showGaps } from "./gaps-command.ts";
import { withdrawAnswer } from "./withdraw-command.ts";
import { adminTexts as texts } from "./texts.ts";

/** Previews sent for one command; more would bury each other. */
const mostPreviews = 3;

/** What admins may type. `isAdmin` was asked before; what they see is only what they look after. */
export function createAdminCommands(tools: AdminTools): Command[] {
  const command = (
    names: readonly string[],
    help: string,
    run: (deps: ChatDeps, call: AdminCall) => Promise<Handled>,
  ): Command => ({ names, takes: "words", who: "admins", help, run: asAdmin(tools, run) });
  return [
    command(["入库状态"], texts.commands.status, async (deps, call) => status(deps, tools, call)),
    command(["预览"], texts.commands.preview, async (deps, call) => preview(deps, tools, call)),
    command(["发布"], texts.commands.publish, async (deps, call) => publish(deps, tools, call)),
    command(["回滚", "退回"], texts.commands.rollBack, async (deps, call) => decide(deps, tools, call, "roll-back")),
    command(["下架"], texts.commands.takeDown, async (deps, call) => decide(deps, tools, call, "take-down")),
    command(["未答问题", "缺什么报告"], texts.commands.gaps, async (deps, call) => showGaps(deps, tools, call)),
    command(["撤回"], texts.commands.withdraw, withdrawAnswer),
    command(["入库"], texts.commands.ingest, async (deps, call) => ingestQuoted(deps, call)),
  ];
}

function asAdmin(tools: AdminTools, run: (deps: ChatDeps, call: AdminCall) => Promise<Handled>): Command["run"] {
  return async (deps, call) => {
    const { request } = call;
    const acting = await actingFor(tools, request);
    if (acting === null) return said(deps, request, { outcome: "not-admin", text: chatTexts.adminsOnly });
    return run(deps, { ...call, ...acting });
  };
}

async function status(deps: ChatDeps, { management }: AdminTools, { request, within }: AdminCall): Promise<Handled> {
  const reports = await management.list({ within });
  const drafts = reports.filter(({ state }) => state === "draft");
  const live = reports.filter(({ state }) => state === "live").length;
  const lines = drafts.map(({ title, version, period }) => `《${title}》第${version}版 ${period.label}`);
  const waiting = drafts.length === 0 ? [texts.noDrafts] : [texts.drafts(drafts.length), ...lines.slice(0, 30)];
  return said(deps, request, { outcome: "command", text: [...waiting, texts.live(live)].join("\n") });
}

async function preview(deps: ChatDeps, tools: AdminTools, { request, within, words }: AdminCall): Promise<Handled> {
  const drafts = (await tools.management.list({ within })).filter((report) => isMeant(report, words, "draft"));
  if (drafts.length === 0) return said(deps, request, { outcome: "command", text: nothingFor(words) });
  const statements: Statement[] = [];
  for (const [index, { id, version }] of drafts.slice(0, mostPreviews).entries()) {
    const shown = await draftPreview(tools.management, { report: id, version, within, batch: null });
    if (shown !== null) statements.push(queueReply(deps, request, shown, `preview-${index}`));
  }
  const left = drafts.length - mostPreviews;
  const more = left > 0 ? [queueReply(deps, request, { kind: "text", text: texts.more(left) }, "more")] : [];
  return { outcome: "command", statements: [...statements, ...more] };
}

/** One draft that is clearly meant is published; where several could be, their previews are shown instead. */
async function publish(deps: ChatDeps, tools: AdminTools, call: AdminCall): Promise<Handled> {
  const { request, within, words, actor, holder } = call;
  const drafts = (await tools.management.list({ within })).filter((report) => isMeant(report, words, "draft"));
  const [draft, ...others] = drafts;
  if (draft === undefined) return said(deps, request, { outcome: "command", text: nothingFor(words) });
  if (others.length > 0) return preview(deps, tools, call);
  const { id, version, title, liveVersionId } = draft;
  const outcome = await tools.management.publish({ id, version, within, actor, holder, expectedLive: liveVersionId });
  if (outcome.kind === "undecided" || outcome.kind === "lost") return preview(deps, tools, call);
  if (outcome.kind !== "published")
    return said(deps, request, {
      outcome: outcome.kind,
      text: outcome.kind === "overtaken" ? texts.overtaken : texts.gone,
    });
  const { statements } = said(deps, request, { outcome: "published", text: texts.published(title, version) });
  return { outcome: "published", statements: [...statements, ...(await correctionNotices(deps, request, draft))] };
}

/** Asks once more, with the whole title on the card: the words typed may mean another report than the admin thinks. */
async function decide(
  deps: ChatDeps,
  tools: AdminTools,
  { request, within, words }: AdminCall,
  what: "roll-back" | "take-down",
): Promise<Handled> {
  const name = what === "roll-back" ? "回滚" : "下架";
  if (words === "") return said(deps, request, { outcome: "command", text: texts.whichReport(name) });
  const meant = (await tools.management.list({ within })).filter((report) => isMeant(report, words, "live"));
  const [report, ...others] = meant;
  if (report === undefined) return said(deps, request, { outcome: "command", text: texts.notFound(words) });
  if (others.length > 0) {
    const text = texts.several(meant.slice(0, 20).map(({ title, period }) => `《${title}》${period.label}`));
    return said(deps, request, { outcome: "command", text });
  }
  const { id, title, version, period, file } = report;
  if (what === "roll-back" && version === 1)
    return said(deps, request, { outcome: "nothing", text: texts.noEarlier(title) });
  const card = decisionCard({ what, report: id, title, about: `${period.label}　第${version}版　${file}` });
  return { outcome: "command", statements: [queueReply(deps, request, { kind: "card", card, fallback: title })] };
}

/** 入库 with a link, or as a reply to a file or a link: in a group the bot sees neither by itself. */
async function ingestQuoted(deps: ChatDeps, { request, within }: AdminCall): Promise<Handled> {
  const own = request.messageId === null ? null : await deps.platform.message(request.messageId);
  const quoted = own?.parentId ? await deps.platform.message(own.parentId) : null;
  const linked = own === null ? [] : filesPointedAt(own);
  const files = linked.length > 0 || quoted === null ? linked : filesPointedAt(quoted);
  if (files.length === 0) return said(deps, request, { outcome: "no-file", text: texts.noFileThere });
  return acceptFiles(deps, request, { within, files });
}

/** Words of the title, the id or the file; no words mean every report in that state. */
function isMeant({ state, title, id, file }: ManagedReport, words: string, wanted: ManagedReport["state"]): boolean {
  if (state !== wanted) return false;
  return words === "" || id === words || title.includes(words) || file.includes(words);
}

function nothingFor(words: string): string {
  return words === "" ? texts.noDrafts : texts.noDraftOf(words);
}
