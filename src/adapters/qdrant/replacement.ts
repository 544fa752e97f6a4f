import type { NewId } from "../../ports.ts";
import type { Embedder } from "../../ports/embedder.ts";
import type { Replacement, Sent } from "../../ports/vector-index.ts";
import { createCollection } from "./collection.ts";
import { searchFailed, type Connection } from "./connection.ts";
import { pointsOf, type Point, type PointsWith } from "./points.ts";

export type ReplaceWith = PointsWith & {
  connection: Connection;
  /** What searches call the live collection. */
  alias: string;
  /** What the collections behind it begin with. */
  prefix: () => Promise<string>;
  embedder: Embedder | null;
  newId: NewId;
};

/** Points sent at once: about a megabyte with vectors of 1024 numbers. */
const pointsAtOnce = 100;
const scrolledAtOnce = 5_000;

/** Sums stay exact below 2^53. */
const modulus = 2 ** 48;

/**
 * A new collection beside the old one, which answers meanwhile. Nobody waits for any of this as somebody waits for a
 * search: reads have the patience of writes, and go on while searches have given up.
 */
export function createReplacement(deps: ReplaceWith): Replacement {
  const { connection, alias, prefix, embedder, newId } = deps;
  return {
    start: async () => {
      const name = `${await prefix()}${newId().replaceAll(/\W/g, "")}`;
      await removeOthers({ but: await liveCollection(connection.write, alias), and: null }, deps);
      await connection.write((client) => createCollection(client, name, embedder));
      return name;
    },
    add: async (collection, entries) => {
      const points = await pointsOf(entries, deps);
      await sendPoints(connection, collection, points);
      return { entries: points.length, sum: sumOf(points.map(({ payload }) => payload["check"])) };
    },
    compare: async (collection, sent) => {
      // What answers already was compared before, and holds what was published since.
      if ((await liveCollection(connection.write, alias)) === collection) return;
      const held = await checksum(connection, collection);
      if (held.entries !== sent.entries || held.sum !== sent.sum % modulus)
        throw searchFailed(`${collection} holds ${held.entries} points of ${sent.entries}, or other ones`);
    },
    promote: async (collection) => {
      const old = await liveCollection(connection.write, alias);
      if (old === collection) return;
      await pointAlias(connection, alias, collection);
      await removeOthers({ but: collection, and: old }, deps);
    },
    abandon: async (collection) => {
      if ((await liveCollection(connection.write, alias)) !== collection)
        await connection.write((client) => client.deleteCollection(collection));
    },
  };
}

export async function sendPoints(connection: Connection, collection: string, points: readonly Point[]): Promise<void> {
  for (let start = 0; start < points.length; start += pointsAtOnce) {
    const batch = points.slice(start, start + pointsAtOnce);
    await connection.write((client) => client.upsert(collection, { wait: true, points: batch }));
  }
}

/** The collection behind the alias, or null where there is none. */
export async function liveCollection(ask: Connection["read"], alias: string): Promise<string | null> {
  const { aliases } = await ask((client) => client.getAliases());
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

/** Removes what earlier attempts of the same make left, `but` for one, `and` one that may be of another make. */
async function removeOthers(
  { but, and }: { but: string | null; and: string | null },
  { connection, prefix }: ReplaceWith,
): Promise<void> {
  const own = await prefix();
  const { collections } = await connection.write((client) => client.getCollections());
  const others = collections.filter(({ name }) => name === and || (name.startsWith(own) && name !== but));
  for (const { name } of others) await connection.write((client) => client.deleteCollection(name));
}

/** What a collection holds: equal to what was sent when the same points are there, in whatever order. */
async function checksum(connection: Connection, name: string): Promise<Sent> {
  const held = { entries: 0, sum: 0 };
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
    held.sum = (held.sum + sumOf(page.points.map(({ payload }) => payload?.["check"]))) % modulus;
    held.entries += page.points.length;
    const next = page.next_page_offset;
    offset = typeof next === "string" || typeof next === "number" ? next : undefined;
  } while (offset !== undefined);
  return held;
}

function sumOf(checks: readonly unknown[]): number {
  return checks.reduce<number>((sum, check) => (sum + Number.parseInt(String(check), 16)) % modulus, 0);
}
