import type { NewId } from "../../ports.ts";
import type { Embedder } from "../../ports/embedder.ts";
import type { Replacement } from "../../ports/vector-index.ts";
import { createCollection } from "./collection.ts";
import { searchFailed, type Connection } from "./connection.ts";
import { pointsOf, type Point, type PointsWith } from "./points.ts";

export type ReplaceWith = PointsWith & {
  connection: Connection;
  /** What searches call the live collection. */
  alias: string;
  /** What the collections behind it begin with. */
  prefix: string;
  embedder: Embedder | null;
  newId: NewId;
};

/** Points sent at once: about a megabyte with vectors of 1024 numbers. */
const pointsAtOnce = 100;
const scrolledAtOnce = 5_000;

/** Sums stay exact below 2^53. */
const modulus = 2 ** 48;

/** Fills a new collection while the old one answers. What an earlier attempt left behind is removed first. */
export async function startReplacement(deps: ReplaceWith): Promise<Replacement> {
  const { connection, alias, prefix, embedder, newId } = deps;
  const live = await liveCollection(connection, alias);
  await removeAllBut(live, deps);
  const name = `${prefix}${newId().replaceAll(/\W/g, "")}`;
  await connection.write((client) => createCollection(client, name, embedder));
  const sent = { passage: 0, figure: 0, sum: 0 };
  return {
    add: async (entries) => {
      const points = await pointsOf(entries, deps);
      await sendPoints(connection, name, points);
      for (const { payload } of points) {
        sent[payload["kind"] === "figure" ? "figure" : "passage"] += 1;
        sent.sum = (sent.sum + Number.parseInt(String(payload["check"]), 16)) % modulus;
      }
    },
    promote: async () => {
      const held = await checksum(connection, name);
      if (held.points !== sent.passage + sent.figure || held.sum !== sent.sum)
        throw searchFailed(`${name} holds ${held.points} points of ${sent.passage + sent.figure}, or other ones`);
      await pointAlias(connection, alias, name);
      await removeAllBut(name, deps);
      return { passage: sent.passage, figure: sent.figure };
    },
    abandon: async () => connection.write(async (client) => void (await client.deleteCollection(name))),
  };
}

export async function sendPoints(connection: Connection, collection: string, points: readonly Point[]): Promise<void> {
  for (let start = 0; start < points.length; start += pointsAtOnce) {
    const batch = points.slice(start, start + pointsAtOnce);
    await connection.write((client) => client.upsert(collection, { wait: true, points: batch }));
  }
}

/** The collection behind the alias, or null where there is none. */
export async function liveCollection(connection: Connection, alias: string): Promise<string | null> {
  const { aliases } = await connection.read((client) => client.getAliases());
  return aliases.find(({ alias_name: name }) => name === alias)?.collection_name ?? null;
}

/**
 * One action: `create_alias` on a name in use overwrites it in one step. Deleting it first would leave a moment, or after a
 * crash for good, without any.
 */
export async function pointAlias(connection: Connection, alias: string, collection: string): Promise<void> {
  const actions = [{ create_alias: { alias_name: alias, collection_name: collection } }];
  await connection.write((client) => client.updateCollectionAliases({ actions }));
}

async function removeAllBut(kept: string | null, { connection, prefix }: ReplaceWith): Promise<void> {
  const { collections } = await connection.read((client) => client.getCollections());
  for (const { name } of collections)
    if (name.startsWith(prefix) && name !== kept) await connection.write((client) => client.deleteCollection(name));
}

/** The sum of every point's check: equal when the same points are there, in whatever order. */
async function checksum(connection: Connection, name: string): Promise<{ points: number; sum: number }> {
  let points = 0;
  let sum = 0;
  let offset: string | number | undefined;
  do {
    const page = await connection.write((client) =>
      client.scroll(name, {
        limit: scrolledAtOnce,
        with_payload: ["check"],
        with_vector: false,
        ...(offset === undefined ? {} : { offset }),
      }),
    );
    for (const { payload } of page.points) sum = (sum + Number.parseInt(String(payload?.["check"]), 16)) % modulus;
    points += page.points.length;
    const next = page.next_page_offset;
    offset = typeof next === "string" || typeof next === "number" ? next : undefined;
  } while (offset !== undefined);
  return { points, sum };
}
