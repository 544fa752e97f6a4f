import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { failure, topLevel, type Reply } from "./answer.ts";
import { directoryRoutes } from "./directory-routes.ts";
import { documentRoutes } from "./document-routes.ts";
import type { Faults } from "./faults.ts";
import { clientConfig, connectionPath } from "./long-connection.ts";
import { messageRoutes } from "./message-routes.ts";
import type { RateVerdict } from "./rates.ts";
import type { Call, Route } from "./route.ts";
import type { World } from "./world.ts";

/** One request that reached the fake, with every byte of it: what a test of leaks looks at. */
export type RecordedRequest = {
  route: string;
  method: string;
  path: string;
  headers: IncomingMessage["headers"];
  body: string;
  status: number | "dropped" | "hanging";
};

const routes: Route[] = [
  ...directoryRoutes,
  ...messageRoutes,
  ...documentRoutes,
  { name: "connect", method: "POST", path: /^\/callback\/ws\/endpoint$/, run: connect, open: true },
];

export type ApiServer = {
  world: World;
  faults: Faults;
  rate: (target: string) => RateVerdict;
  record: (request: RecordedRequest) => void;
  /** The fake's own address, for the long connection. */
  url: () => string;
};

export function createApiServer(api: ApiServer): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("error", () => response.destroy());
    request.on("end", () => void serveCall(api, request, Buffer.concat(chunks), response));
  });
}

async function serveCall(
  api: ApiServer,
  request: IncomingMessage,
  raw: Buffer,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? "/", "http://fake");
  const route = routes.find(({ method, path }) => method === request.method && path.test(url.pathname));
  const fault = api.faults.next(route?.name ?? "");
  const record = (status: RecordedRequest["status"]) =>
    api.record({
      route: route?.name ?? "unknown",
      method: request.method ?? "",
      path: url.pathname + url.search,
      headers: request.headers,
      body: raw.toString("utf8"),
      status,
    });
  if (fault?.kind === "hang") return record("hanging");
  if (fault?.kind === "drop-before") {
    record("dropped");
    request.socket.destroy();
    return;
  }
  const reply = fault?.kind === "answer" ? fault.reply : answerCall(api, route, request, raw, url);
  if (fault?.kind === "slow") await new Promise((resolve) => setTimeout(resolve, fault.ms));
  if (fault?.kind === "drop-after") {
    record("dropped");
    request.socket.destroy();
    return;
  }
  record(reply.status);
  write(response, reply);
}

function answerCall(api: ApiServer, route: Route | undefined, request: IncomingMessage, raw: Buffer, url: URL): Reply {
  if (route === undefined) return failure(99991404, `no route ${request.method} ${url.pathname}`, 404);
  if (route.open !== true) {
    const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? "")?.[1];
    if (bearer === undefined) return failure(99991661, "Missing access token for authorization.");
    if ((api.world.tokens.get(bearer) ?? 0) <= api.world.now())
      return failure(99991663, "Invalid access token for authorization.");
  }
  const call: Call = {
    world: api.world,
    parts: (route.path.exec(url.pathname) ?? []).slice(1).map(decodeURIComponent),
    query: url.searchParams,
    body: parsed(raw),
    rate: api.rate,
  };
  return route.name === "connect" ? connect(call, api.url()) : route.run(call);
}

/** Where the long connection is to be opened. */
function connect({ world, body }: Call, url = ""): Reply {
  const { AppID: id, AppSecret: secret } = body as { AppID?: string; AppSecret?: string };
  if (id !== world.app.appId || secret !== world.app.appSecret)
    return { status: 200, headers: {}, body: { code: 514, msg: "auth failed", data: {} } };
  const address = `${url.replace("http", "ws")}${connectionPath}?device_id=d1&service_id=33554678&ticket=t`;
  return topLevel({ msg: "", data: { URL: address, ClientConfig: clientConfig } });
}

function parsed(raw: Buffer): unknown {
  try {
    return raw.length === 0 ? {} : JSON.parse(raw.toString("utf8"));
  } catch {
    return {};
  }
}

function write(response: ServerResponse, { status, headers, body }: Reply): void {
  const binary = body instanceof Uint8Array;
  const content = binary ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "x-tt-logid": "fake", ...headers });
  response.end(content);
}
