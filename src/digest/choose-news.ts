import type { Audience, Database } from "../ports.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import { publishedBetween, versionsWithConcepts, type NewsRow } from "../store/digest-news.ts";
import type { Slot } from "./slots.ts";
import type { Subscription } from "../store/digest-subscriptions.ts";

/**
 * Slot → what is new for this group, in the order it is told: corrections, then reports with a watched metric, then the
 * others. Only the first are described on a busy week, so the order decides what is read.
 */
export async function chooseNews(
  { database, lexicon }: { database: Database; lexicon: Lexicon },
  subscription: Subscription,
  { from, dueAt }: Pick<Slot, "from" | "dueAt">,
): Promise<NewsRow[]> {
  const { placeIds, titles, metrics } = subscription;
  const published = await publishedBetween(database, { from, to: dueAt, audience: audienceOf(subscription) });
  const news = published.filter((row) => isAbout(row, placeIds) && isCalled(row, titles));
  const concepts = lexicon.concepts.flatMap(({ id, names }) =>
    metrics.some((metric) => names.some((name) => name.includes(metric))) ? [id] : [],
  );
  if (concepts.length === 0) return news;
  const versionIds = news.map(({ versionId }) => versionId);
  const watched = await versionsWithConcepts(database, versionIds, concepts);
  const rank = ({ formerVersionId, versionId }: NewsRow) =>
    formerVersionId !== null ? 0 : watched.has(versionId) ? 1 : 2;
  return news.toSorted((left, right) => rank(left) - rank(right));
}

/** A group sees what its chat may see, and nothing else (design.md promise 8). */
export function audienceOf({ chatId }: Pick<Subscription, "chatId">): Audience {
  return { kind: "members", of: [`chat:${chatId}`] };
}

function isAbout({ place }: NewsRow, placeIds: readonly string[]): boolean {
  if (placeIds.length === 0) return true;
  const read = JSON.parse(place) as { id: string; parents: string[] } | null;
  return read !== null && [read.id, ...read.parents].some((id) => placeIds.includes(id));
}

/** 只看这些报告: any of the group's words in the report's title. */
function isCalled({ title }: NewsRow, titles: readonly string[]): boolean {
  return titles.length === 0 || titles.some((words) => title.includes(words));
}
