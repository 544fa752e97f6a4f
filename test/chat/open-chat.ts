import { ownActions } from "../../src/chat/own-actions.ts";
import { ownCommands } from "../../src/chat/own-commands.ts";
import type { ChatDeps, ChatSettings } from "../../src/chat/chat-deps.ts";
import { createIntake } from "../../src/chat/intake.ts";
import { answerQuestion } from "../../src/answer/answer-question.ts";
import { createJobs, drain } from "../../src/jobs.ts";
import type { ChatEvent, ChatMessage } from "../../src/ports/chat-platform.ts";
import { paragraphOf } from "../../src/hosts/chat-paragraph.ts";
import { openLibrary, type TestLibrary } from "../answer/library.ts";
import {
  createInProcessPlatform,
  homeTenant,
  textOf,
  type InProcessPlatform,
  type Sent,
} from "./in-process-platform.ts";

/** Chat over reports of a test's own, a platform in the test's process and a clock the test moves. */
export type OpenChat = {
  deps: ChatDeps;
  library: TestLibrary;
  platform: InProcessPlatform;
  logged: string[];
  now: () => Date;
  pass: (milliseconds: number) => void;
  /** Puts an event into the inbox, as the webhook does. */
  receive: (event: ChatEvent) => Promise<void>;
  /** Somebody says something; it is also in the history. Gives the message. */
  say: (text: string, said?: Partial<ChatMessage> & { undelivered?: true }) => Promise<ChatMessage>;
  /** Works until nothing is due. */
  work: () => Promise<void>;
  /** Says it, works, and gives the texts the bot showed for it. */
  ask: (text: string, said?: Partial<ChatMessage>) => Promise<string[]>;
  repliesTo: (messageId: string) => Sent[];
};

export const reports = {
  "云川.txt": `云川市卫生健康局关于2023年工作情况的报告

2023年，全市住院分娩率为99.62%，孕产妇系统管理率为91.3%。青禾县住院分娩率为98.71%，松溪岭县住院分娩率为97.05%。

云川市卫生健康局
2024年1月10日
`,
};

export const limitsOf = (asker: number, chat = 1000) => ({ asker, chat });

export async function openChat(
  given: {
    reports?: Record<string, string>;
    settings?: Partial<ChatSettings>;
    owners?: string[];
    /** What another part of the product puts into the chat. */
    parts?: (library: TestLibrary) => Pick<ChatDeps, "commands" | "actions">;
  } = {},
): Promise<OpenChat> {
  let time = new Date("2024-01-20T02:00:00Z").getTime();
  const now = () => new Date(time);
  const library = await openLibrary(given.reports ?? reports);
  const platform = createInProcessPlatform(now);
  platform.chatList.push({ chatId: "oc_group", name: "工作群", external: false, ownerId: null });
  const parts = given.parts?.(library) ?? { commands: [], actions: {} };
  let ids = 0;
  let messages = 0;
  const logged: string[] = [];
  const deps: ChatDeps = {
    database: library.database,
    platform,
    ask: (input) => answerQuestion(library, input),
    paragraph: (citation, audience) => paragraphOf(library.database, citation, audience),
    sourceLink: (url) => url,
    reportUrl: (id) => `https://jushi.example/reports/${id}`,
    examples: async () => ["云川市2023年住院分娩率是多少"],
    commands: [...ownCommands, ...parts.commands],
    actions: { ...ownActions, ...parts.actions },
    takeFile: null,
    isAdmin: async (openId) => given.owners?.includes(openId) ?? false,
    wake: async () => {},
    clock: now,
    newId: () => `n${(ids += 1)}`,
    log: (event, fields) => logged.push(JSON.stringify({ event, ...fields })),
    sleep: (_, signal) => new Promise((resolve) => signal?.addEventListener("abort", () => resolve())),
    settings: {
      timeZone: "Asia/Shanghai",
      externalChats: [],
      adminChat: null,
      questionsPerMinute: limitsOf(1000),
      keepDays: 365,
      model: null,
      ...given.settings,
    },
  };
  const intake = createIntake(deps);
  const jobs = createJobs(deps);
  const chat: OpenChat = {
    deps,
    library,
    platform,
    logged,
    now,
    pass: (milliseconds) => {
      time += milliseconds;
    },
    receive: intake,
    say: async (text, { undelivered, ...said } = {}) => {
      time += 1;
      const message: ChatMessage = {
        messageId: `om_${(messages += 1)}`,
        chatId: "oc_direct",
        chatKind: "direct",
        threadId: null,
        parentId: null,
        sender: { openId: "ou_wang", kind: "user", tenantKey: homeTenant },
        sentAt: now().toISOString(),
        content: { kind: "text", text, mentions: [] },
        recalled: false,
        ...said,
      };
      platform.said.push(message);
      if (!undelivered) await intake({ kind: "message", eventId: `ev_${message.messageId}`, message });
      return message;
    },
    work: async () => {
      for (;;) {
        const handled = await drain(jobs.sources.inbox!, 4);
        const sent = await drain(jobs.sources.outbox!, 4);
        if (handled + sent === 0) return;
      }
    },
    ask: async (text, said) => {
      const { messageId } = await chat.say(text, said);
      await chat.work();
      return chat.repliesTo(messageId).map(({ shows }) => textOf(shows));
    },
    repliesTo: (messageId) => platform.sent.filter(({ message }) => message.replyTo?.messageId === messageId),
  };
  return chat;
}
