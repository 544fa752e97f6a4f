import { rememberOriginals } from "../answer/original-texts.ts";
import type { ProseDeps } from "../answer/prose.ts";
import type { CitationUrl, Database, Log } from "../ports.ts";
import { mostAsked } from "../store/most-asked.ts";
import { unansweredQuestions } from "../store/unanswered.ts";
import { liveFigures } from "../store/figures.ts";
import type { Subscription } from "../store/digest-subscriptions.ts";
import { openReports } from "../store/reports.ts";
import { audienceOf, chooseNews } from "./choose-news.ts";
import { describeReport } from "./describe-report.ts";
import type { Digest, DigestItem } from "./digest.ts";
import { punctualMs, type Slot } from "./slots.ts";
import { watchedTrends } from "./trends.ts";
import { createItemWriter, type WriteItem } from "./write-item.ts";

/** Questions told to the admins, of each kind. */
const askedAtMost = 5;

export type ComposeDeps = ProseDeps & {
  database: Database;
  citationUrl: CitationUrl;
  /** The chat of the admins, who alone are told what everybody asked; null where there is none. */
  adminChat: string | null;
  log: Log;
  /** Shared by all that is composed in one run of the clock; made anew where it is left out. */
  write?: WriteItem;
};

/** Reports described with figures; the rest of a busy week is named by title. */
const describedAtMost = 15;

/** Reports a model is asked to put into sentences, all at once: those of the first card. */
const wordedAtMost = 5;

/** Titles of further reports that are spelled out. */
const namedAtMost = 20;

/**
 * Slot → digest: what was published or corrected for this group since the slot before, its key figures, changes and
 * corrections, all verified. `live` are the versions it was made from: it may be posted only while they are live.
 */
export async function composeDigest(
  deps: ComposeDeps,
  subscription: Subscription,
  slot: Slot,
  now: Date,
): Promise<{ digest: Digest; live: string[] }> {
  const { database, lexicon, citationUrl, log } = deps;
  const audience = audienceOf(subscription);
  const news = await chooseNews(deps, subscription, slot);
  const originalText = rememberOriginals(database, audience);
  const describe = {
    database,
    lexicon,
    citationUrl,
    log,
    audience,
    originalText,
    write: deps.write ?? createItemWriter(deps),
    asker: `chat:${subscription.chatId}`,
  };
  const described = news.slice(0, describedAtMost);
  const items = await Promise.all(
    described.map((row, at) => {
      const write = at < wordedAtMost ? describe.write : null;
      return describeReport({ ...describe, write }, row, subscription.metrics);
    }),
  );
  const told = items.flatMap(({ claims }) => claims.map(({ figureId }) => figureId));
  const trends =
    subscription.metrics.length === 0
      ? []
      : await watchedTrends(
          { database, audience, units: lexicon.units, words: lexicon.asking },
          items,
          await liveFigures(database, told, audience),
          subscription.metrics,
        );
  const others = news.slice(describedAtMost, describedAtMost + namedAtMost).map(({ title }) => title);
  return {
    digest: {
      week: slot.week,
      from: slot.from,
      to: slot.dueAt,
      timeZone: subscription.timeZone,
      late: now.getTime() - slot.dueAt.getTime() > punctualMs,
      added: news.filter(({ formerVersionId }) => formerVersionId === null).length,
      revised: news.filter(({ formerVersionId }) => formerVersionId !== null).length,
      items,
      closed: await closedReports(database, items),
      others,
      trends,
      asked: subscription.chatId === deps.adminChat ? await askedIn(database, slot) : null,
    },
    live: news.map(({ versionId }) => versionId),
  };
}

/** The pages do not know who visits: what a group may see and not everyone may is told without an address. */
async function closedReports(database: Database, items: readonly DigestItem[]): Promise<ReadonlySet<string>> {
  const ids = items.flatMap(({ news, citations }) => [news.reportId, ...citations.map(({ reportId }) => reportId)]);
  const open = await openReports(database, ids);
  return new Set(ids.filter((id) => !open.has(id)));
}

async function askedIn(database: Database, { from, dueAt }: Slot): Promise<Digest["asked"]> {
  return {
    most: await mostAsked(database, { from, to: dueAt, limit: askedAtMost }),
    unanswered: await unansweredQuestions(database, { since: from, within: null, limit: askedAtMost }),
  };
}
