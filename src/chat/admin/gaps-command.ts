import { gapsCard, gapsTexts } from "../../cards/gaps-card.ts";
import { coverageOf } from "../../reports/missing-reports.ts";
import { unansweredQuestions } from "../../store/unanswered.ts";
import type { ChatDeps, Handled } from "../chat-deps.ts";
import { queueReply } from "../reply.ts";
import type { AdminCall } from "./admin-tools.ts";
import type { AdminTools } from "./admin-tools.ts";

/** How far back questions count, how many groups a card shows, and how many years the table has. */
const days = 30;
const mostGroups = 12;
const mostYears = 5;

/** 未答问题: what was asked and is not there, and which expected reports are missing. */
export async function showGaps(deps: ChatDeps, tools: AdminTools, { request, within }: AdminCall): Promise<Handled> {
  const now = deps.clock();
  const since = new Date(now.getTime() - days * 86_400_000);
  const unanswered = await unansweredQuestions(deps.database, { since, within, limit: mostGroups });
  const live = (await tools.management.list({ within })).filter(({ state }) => state === "live");
  const coverage = coverageOf(tools.expectedPlaces, live, { thisYear: now.getUTCFullYear(), mostYears });
  const lines = unanswered.map(({ missing, times }) => `${missing}（${times}）`);
  const fallback = lines.length === 0 ? gapsTexts.none : [gapsTexts.intro, ...lines].join("\n");
  const content = { kind: "card", card: gapsCard(unanswered, coverage), fallback } as const;
  return { outcome: "command", statements: [queueReply(deps, request, content)] };
}
