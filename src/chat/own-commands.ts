import { helpCard, reportListCard, type ListedReport } from "../cards/notice-cards.ts";
import { resetConversation } from "../store/answer-records.ts";
import { listReports, openReports, type ReportSummary } from "../store/reports.ts";
import { audienceOf } from "./audience-of.ts";
import type { Command } from "./commands.ts";
import type { ChatDeps } from "./chat-deps.ts";
import { queueReply, said } from "./reply.ts";
import { chatTexts } from "./texts.ts";

/** The commands chat brings itself. */
export const ownCommands: readonly Command[] = [
  {
    names: ["帮助", "help", "使用说明"],
    takes: "nothing",
    who: "anyone",
    help: chatTexts.commands.help,
    menuKey: "help",
    run: async (deps, { request }) => {
      const admin = await deps.isAdmin(request.openId, request.chatId);
      const shown = deps.commands
        .filter(({ who }) => admin || who === "anyone")
        .filter(({ helpIn }) => helpIn === undefined || (helpIn === "groups" && request.chatKind === "group"));
      const commands = shown.map(({ names: [name = ""], help }) => ({ name, help }));
      const examples = await deps.examples().catch(() => []);
      const content = helpCard({ text: chatTexts.helpIntro, examples: examples.slice(0, 3), commands });
      return { outcome: "command", statements: [queueReply(deps, request, content)] };
    },
  },
  {
    names: ["报告列表", "有哪些报告"],
    takes: "nothing",
    who: "anyone",
    help: chatTexts.commands.reports,
    menuKey: "reports",
    run: async (deps, { request }) => {
      const reports = await listReports(deps.database, { audience: await audienceOf(deps, request) });
      const open = await openReports(
        deps.database,
        reports.map(({ id }) => id),
      );
      const urlOf = (id: string) => (open.has(id) ? deps.reportUrl(id) : "");
      const content = reportListCard(reports.map(listed(urlOf)), deps.sourceLink);
      return { outcome: "command", statements: [queueReply(deps, request, content)] };
    },
  },
  {
    names: ["清空", "重新开始"],
    takes: "nothing",
    who: "anyone",
    help: chatTexts.commands.clear,
    menuKey: "clear",
    run: async (deps, { request }) => {
      const { outcome, statements } = said(deps, request, { outcome: "command", text: chatTexts.cleared });
      return { outcome, statements: [resetConversation(request.conversation, request.askedAt), ...statements] };
    },
  },
];

const listed =
  (urlOf: ChatDeps["reportUrl"]) =>
  ({ id, title, place, period, issuer }: ReportSummary): ListedReport => ({
    title,
    place: place?.name ?? chatTexts.severalPlaces,
    period: period.label,
    issuer,
    url: urlOf(id),
  });
