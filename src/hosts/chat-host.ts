import { createSourceLink } from "../cards/source-link.ts";
import type { ActionHandlers } from "../chat/action-handlers.ts";
import type { ChatDeps } from "../chat/chat-deps.ts";
import type { Command } from "../chat/commands.ts";
import type { FileHandler } from "../chat/file-handler.ts";
import { claimIngests } from "../chat/admin/read-batches.ts";
import { claimCorrections } from "../chat/admin/tell-corrections.ts";
import { createIntake } from "../chat/intake.ts";
import { ownActions } from "../chat/own-actions.ts";
import { ownCommands } from "../chat/own-commands.ts";
import { pressReply, type PressReply } from "../chat/press-reply.ts";
import type { Config } from "../config.ts";
import { createJobs, type Jobs } from "../jobs.ts";
import type { Log } from "../ports.ts";
import type { ChatEvent, ChatPlatform } from "../ports/chat-platform.ts";
import type { WakeUp } from "../ports/job-queue.ts";
import { createAdmins } from "./admins.ts";
import { adminParts, createAdminTools } from "./chat-admin.ts";
import { digestDeps, digestParts, digestTick } from "./chat-digest.ts";
import { paragraphOf } from "./chat-paragraph.ts";
import type { Host } from "./host.ts";

/** What other parts of the product add to the chat. */
export type ChatParts = {
  commands: readonly Command[];
  actions: ActionHandlers;
  takeFile: FileHandler;
};

export type ChatHost = {
  deps: ChatDeps;
  jobs: Jobs;
  /** Keeps an event and resolves when it may be acknowledged, with what is shown to whoever pressed a button. */
  take: (event: ChatEvent) => Promise<PressReply | undefined>;
};

type Given = { host: Host; config: Config; platform: ChatPlatform; wake: WakeUp; log: Log };

/** Builds the chat out of a host and a platform; how its jobs are run is each host's own. */
export function composeChat({ host, config, platform, wake, log }: Given): ChatHost {
  const { database, clock, newId } = host.deps;
  const admins = createAdmins(database, config.JUSHI_OWNERS ?? []);
  const tools = createAdminTools(host, admins, config.JUSHI_PLACES ?? []);
  const admin = adminParts(tools);
  const sourceLink = createSourceLink(config.FEISHU_DOMAIN);
  const digest = digestDeps(host, sourceLink, log);
  const digests = digestParts(digest);
  const deps: ChatDeps = {
    database,
    platform,
    ask: host.ask,
    paragraph: (citation, audience) => paragraphOf(database, citation, audience),
    sourceLink,
    reportUrl: (reportId) => `${config.JUSHI_BASE_URL ?? ""}/reports/${encodeURIComponent(reportId)}`,
    examples: host.examples,
    commands: [...ownCommands, ...admin.commands, ...digests.commands],
    actions: { ...ownActions, ...admin.actions, ...digests.actions },
    takeFile: admin.takeFile,
    isAdmin: admins.isAdmin,
    wake,
    clock,
    newId,
    log,
    sleep,
    settings: {
      timeZone: config.JUSHI_TIME_ZONE,
      externalChats: config.JUSHI_EXTERNAL_CHATS ?? [],
      adminChat: host.adminChat,
      questionsPerMinute: {
        asker: config.JUSHI_QUESTIONS_PER_MINUTE,
        chat: config.JUSHI_CHAT_QUESTIONS_PER_MINUTE,
      },
      keepDays: config.JUSHI_KEEP_DAYS,
      model: config.CHAT_MODEL,
    },
  };
  const intake = createIntake(deps);
  const take = async (event: ChatEvent) => {
    await intake(event);
    return pressReply(event);
  };
  const jobs = createJobs(deps);
  const ingest = async (limit: number) => {
    const batches = await claimIngests(deps, tools, limit);
    return batches.length > 0 ? batches : claimCorrections(deps, limit);
  };
  const sources = { ...jobs.sources, ingest };
  const timed = [...jobs.timed, { name: "digest", everyMinutes: 1, run: (now: Date) => digestTick(digest, wake, now) }];
  return { deps, jobs: { sources, timed }, take };
}

function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal?.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
