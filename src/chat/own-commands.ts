import { listReportsText } from "../answer/plain-answers.ts";
import { resetConversation } from "../store/answer-records.ts";
import { audienceOf } from "./audience-of.ts";
import type { Command } from "./commands.ts";
import { said } from "./reply.ts";
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
      const shown = deps.commands.filter((command) => admin || command.who === "anyone");
      const lines = shown.map(({ names: [name = ""], help }) => `${name}：${help}`);
      const text = [chatTexts.helpIntro, chatTexts.helpCommands, ...lines].join("\n");
      return said(deps, request, { outcome: "command", text });
    },
  },
  {
    names: ["报告列表", "有哪些报告"],
    takes: "nothing",
    who: "anyone",
    help: chatTexts.commands.reports,
    menuKey: "reports",
    run: async (deps, { request }) => {
      const text = await listReportsText(deps.database, await audienceOf(deps, request));
      return said(deps, request, { outcome: "command", text });
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
