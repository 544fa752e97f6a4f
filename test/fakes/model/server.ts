import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sendReply, type FakeReply } from "./replies.ts";

/** A request as the fake model sees it. */
export type FakeRequest = {
  body: Record<string, unknown>;
  authorization: string | null;
  /** How the reply's form was asked for. */
  way: "tools" | "schema" | "text";
  /** All texts of the messages, by role. */
  system: string;
  user: string;
  /** How many results of tools came with it. */
  toolResults: string[];
};

export type FakeModel = {
  url: string;
  requests: FakeRequest[];
  /** Changes what it does from the next request on. */
  behave: (behaviour: Behaviour) => void;
  close: () => Promise<void>;
};

export type Behaviour = (request: FakeRequest) => FakeReply;

/**
 * A local server that speaks the chat completions of OpenAI, streaming or not, and does what a test tells it: it can tell
 * the truth, lie, stall, break off, refuse or fail.
 */
export async function startFakeModel(first: Behaviour, { delayMs = 0 } = {}): Promise<FakeModel> {
  let behaviour = first;
  const requests: FakeRequest[] = [];
  const server = createServer((incoming, response) => {
    void handle(incoming, response);
  });
  const handle = async (incoming: IncomingMessage, response: ServerResponse) => {
    if (incoming.method === "GET") return listModels(response, behaviour);
    const request = readRequest(await bodyOf(incoming), incoming.headers.authorization ?? null);
    requests.push(request);
    if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs));
    sendReply(response, behaviour(request), request.body["stream"] === true);
  };
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    behave: (next) => {
      behaviour = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts).toString("utf8");
}

/** What `/v1/models` gives: an error where the server fails at everything, else the names tests use. */
function listModels(response: ServerResponse, behaviour: Behaviour): void {
  const nothing = { body: {}, authorization: null, way: "text", system: "", user: "", toolResults: [] } as const;
  const reply = behaviour({ ...nothing, toolResults: [] });
  if (reply.kind === "status") return sendReply(response, reply, false);
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ data: [{ id: "qwen" }, { id: "fake" }] }));
}

type Message = { role: string; content: string | null };

function readRequest(text: string, authorization: string | null): FakeRequest {
  const body = JSON.parse(text) as Record<string, unknown>;
  const messages = body["messages"] as Message[];
  const textsOf = (role: string) =>
    messages.filter((message) => message.role === role).map(({ content }) => content ?? "");
  return {
    body,
    authorization,
    way: "tools" in body ? "tools" : "response_format" in body ? "schema" : "text",
    system: textsOf("system").join("\n"),
    user: textsOf("user").join("\n"),
    toolResults: textsOf("tool"),
  };
}
