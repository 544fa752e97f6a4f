import type { AskInput } from "../answer/asking.ts";
import type { MarkedParagraph } from "../cards/source-card.ts";
import type { SourceLink } from "../cards/source-link.ts";
import type { Audience, Clock, Database, Log, NewId, Statement } from "../ports.ts";
import type { ChatKind, ChatPlatform, OutgoingMessage, Recipient } from "../ports/chat-platform.ts";
import type { WakeUp } from "../ports/job-queue.ts";
import type { Answer } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { ActionHandlers } from "./action-handlers.ts";
import type { Command } from "./commands.ts";
import type { FileHandler } from "./file-handler.ts";

/** Everything chat works with, built by a host. */
export type ChatDeps = {
  database: Database;
  platform: ChatPlatform;
  /** Question → verified answer, as this audience may see it. */
  ask: (input: AskInput) => Promise<Answer>;
  /** The paragraph a citation points into, with its figure apart; null when the report is gone or not for them. */
  paragraph: (citation: Citation, audience: Audience) => Promise<MarkedParagraph | null>;
  /** How the address of a source page is opened from this chat. */
  sourceLink: SourceLink;
  /** The address of a report's page; only a path where the service has no public address. */
  reportUrl: (reportId: string) => string;
  /** A few questions everyone may ask and the library can answer. */
  examples: () => Promise<readonly string[]>;
  commands: readonly Command[];
  actions: ActionHandlers;
  /** What a file dropped into a chat is for; null where nothing takes files. */
  takeFile: FileHandler | null;
  isAdmin: (openId: string, chatId: string | null) => Promise<boolean>;
  wake: WakeUp;
  clock: Clock;
  newId: NewId;
  log: Log;
  /** Resolves after so many milliseconds, or at once when the signal is aborted. */
  sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
  settings: ChatSettings;
};

export type ChatSettings = {
  timeZone: string;
  /** External groups that are answered all the same. */
  externalChats: readonly string[];
  /** Where trouble and 数字不对 are told; null tells only the log. */
  adminChat: string | null;
  questionsPerMinute: { asker: number; chat: number };
  /** What was said longer ago is forgotten; see `forget.ts`. */
  keepDays: number;
  /** The model that may have helped with an answer, for its record. */
  model: string | null;
};

/** Who asks for something, where, and how to reply: from a message, a button or the menu. */
export type ChatRequest = {
  /** The inbox row's id: uuids of replies are made from it, so that doing it again sends nothing twice. */
  id: string;
  /** Null when the menu does not say. */
  chatId: string | null;
  chatKind: ChatKind;
  openId: string;
  /** What follow-ups are kept by. */
  conversation: string;
  /** The message asked with; null for a button or the menu. */
  messageId: string | null;
  askedAt: Date;
  to: Recipient;
  replyTo: OutgoingMessage["replyTo"];
};

/** What handling came to. `statements` are committed together with the end of the job, once. */
export type Handled = {
  /** One word or two for the inbox row and the log: answered, command, ignored:bot, … */
  outcome: string;
  statements: readonly Statement[];
  /** Niceties after the commit; lost when the process dies. */
  afterwards?: () => Promise<void>;
};
