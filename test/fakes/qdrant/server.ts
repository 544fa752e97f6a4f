import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import {
  matches,
  misfit,
  runSearch,
  type Collection,
  type Filter,
  type Params,
  type Search,
  type StoredPoint,
} from "./collection.ts";
import { createRequestCheck } from "./openapi.ts";

export type Recorded = { method: string; path: string; body: unknown };

export type FakeQdrant = {
  url: string;
  /** Every request, in order. */
  requests: Recorded[];
  /** What of the requests is not as Qdrant's own description says; empty where that description is not at hand. */
  misshapen: string[];
  collections: Map<string, Collection>;
  aliases: Map<string, string>;
  close: () => Promise<void>;
};

type Reply = { status: number; result: unknown };

/** A Qdrant of one process and no disk, on a port of the system's choice: good enough to run the contract suite on. */
export async function startFakeQdrant(): Promise<FakeQdrant> {
  const state = { collections: new Map<string, Collection>(), aliases: new Map<string, string>() };
  const requests: Recorded[] = [];
  const misshapen: string[] = [];
  const check = createRequestCheck();
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { pathname } = new URL(request.url ?? "/", "http://local");
      const recorded = { method: request.method ?? "GET", path: pathname, body };
      requests.push(recorded);
      misshapen.push(...check(recorded));
      const { status, result } = answer(state, recorded);
      const ok = status === 200;
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(ok ? { result, status: "ok", time: 0 } : { status: { error: result }, time: 0 }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    misshapen,
    ...state,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString("utf8");
  return text === "" ? null : (JSON.parse(text) as unknown);
}

type State = Pick<FakeQdrant, "collections" | "aliases">;

function answer(state: State, { method, path, body }: Recorded): Reply {
  const [, root = "", name = "", ...rest] = path.split("/").map(decodeURIComponent);
  if (root === "aliases")
    return done({
      aliases: [...state.aliases].map(([alias_name, collection_name]) => ({ alias_name, collection_name })),
    });
  if (root !== "collections") return missing(path);
  if (name === "") return done({ collections: [...state.collections.keys()].map((one) => ({ name: one })) });
  if (name === "aliases" && method === "POST") return changeAliases(state, body);
  if (rest.length === 0 && method === "PUT") return create(state, name, body as Params);
  const collection = state.collections.get(state.aliases.get(name) ?? name);
  if (collection === undefined) return missing(`Collection \`${name}\` doesn't exist!`);
  if (rest.length === 0 && method === "DELETE") return done(state.collections.delete(collection.name));
  return onPoints(collection, `${method} ${rest.join("/")}`, body as never);
}

function create({ collections }: State, name: string, params: Params): Reply {
  if (collections.has(name)) return { status: 409, result: `Collection \`${name}\` already exists!` };
  collections.set(name, { name, params, points: new Map(), indexes: [] });
  return done(true);
}

function changeAliases({ aliases, collections }: State, body: unknown): Reply {
  const { actions } = body as { actions: { create_alias?: { alias_name: string; collection_name: string } }[] };
  for (const { create_alias: made } of actions) {
    if (made === undefined || !collections.has(made.collection_name)) return missing("collection of an alias");
    aliases.set(made.alias_name, made.collection_name);
  }
  return done(true);
}

type PointsBody = Search & { points: StoredPoint[]; field_name: string; offset?: string; with_payload?: string[] };

function onPoints(collection: Collection, action: string, body: PointsBody): Reply {
  const { points } = collection;
  const found = (filter?: Filter) => [...points.values()].filter(({ payload }) => matches(payload, filter));
  switch (action) {
    case "PUT index":
      collection.indexes.push(body.field_name);
      return done({ operation_id: 0, status: "completed" });
    case "PUT points": {
      const fault = body.points.map((point) => misfit(collection, point)).find((one) => one !== null);
      if (fault !== undefined) return { status: 400, result: fault };
      for (const point of body.points) points.set(point.id, point);
      return done({ operation_id: 0, status: "completed" });
    }
    case "POST points/delete":
      for (const { id } of found(body.filter)) points.delete(id);
      return done({ operation_id: 0, status: "completed" });
    case "POST points/count":
      return done({ count: found(body.filter).length });
    case "POST points/query":
      return done({ points: runSearch(collection, body).map((point) => ({ ...point, version: 0 })) });
    case "POST points/scroll":
      return scroll(collection, body);
    default:
      return missing(action);
  }
}

function scroll({ points }: Collection, { offset, limit = 10 }: PointsBody): Reply {
  const sorted = [...points.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  const from = offset === undefined ? 0 : sorted.findIndex(({ id }) => id === offset);
  const page = sorted.slice(from, from + limit);
  return done({
    points: page.map(({ id, payload }) => ({ id, payload })),
    next_page_offset: sorted[from + limit]?.id ?? null,
  });
}

function done(result: unknown): Reply {
  return { status: 200, result };
}

function missing(what: string): Reply {
  return { status: 404, result: `Not found: ${what}` };
}
