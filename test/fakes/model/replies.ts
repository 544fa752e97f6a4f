import type { ServerResponse } from "node:http";

/** What the fake model can do with a request. */
export type FakeReply =
  | { kind: "say"; content: string; reasoning?: string; usage?: boolean }
  | { kind: "call"; tool: string; words: Record<string, unknown> }
  | { kind: "refuse" }
  | { kind: "status"; status: number; headers?: Record<string, string> }
  | { kind: "html" }
  | { kind: "garbage" }
  /** Never goes on; the server closes it in the end. */
  | { kind: "stall"; at: "headers" | "first-token" | "middle" }
  /** The connection is destroyed, or the stream ends without an end. */
  | { kind: "cut"; how: "reset" | "silently" };

/** Ids of replies and calls must differ within a conversation. */
let lastId = 0;

type Delta = Record<string, unknown>;

export function sendReply(response: ServerResponse, reply: FakeReply, streams: boolean): void {
  lastId += 1;
  switch (reply.kind) {
    case "say": {
      const thought = reply.reasoning === undefined ? [] : [{ reasoning_content: reply.reasoning }];
      const deltas = [...thought, ...pieces(reply.content).map((content) => ({ content }))];
      return streams
        ? stream(response, deltas, "stop", reply.usage ?? true)
        : whole(response, { content: reply.content });
    }
    case "call": {
      const call = { name: reply.tool, arguments: JSON.stringify(reply.words) };
      const calls = [{ index: 0, id: `call_${lastId}`, type: "function", function: call }];
      return stream(response, [{ tool_calls: calls }], "tool_calls", true);
    }
    case "refuse":
      return stream(response, [{ refusal: "I cannot help with that." }], "stop", true);
    case "status":
      response.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
      response.end(JSON.stringify({ error: { message: "no", type: "error" } }));
      return undefined;
    case "html":
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<html><body>log in: 93%</body></html>");
      return undefined;
    case "garbage":
      begin(response);
      response.end('data: {"choices": [{"delta"\n\ndata: [DONE]\n\n');
      return undefined;
    case "stall":
      return stall(response, reply.at);
    case "cut":
      begin(response);
      response.write(event(chunkOf({ content: '{"blocks":[{"text":"根据报告，共93' })));
      if (reply.how === "silently") response.end();
      else setTimeout(() => response.destroy(), 10);
      return undefined;
  }
}

function stall(response: ServerResponse, at: "headers" | "first-token" | "middle"): void {
  if (at === "headers") return;
  begin(response);
  response.write(event(chunkOf({ role: "assistant", content: "" })));
  if (at === "middle") response.write(event(chunkOf({ content: '{"blocks":[{"text":"根据报告，' })));
}

function stream(response: ServerResponse, deltas: readonly Delta[], finish: string, usage: boolean): void {
  begin(response);
  const events = [
    chunkOf({ role: "assistant", content: "" }),
    ...deltas.map((delta) => chunkOf(delta)),
    { ...chunkOf({}), choices: [{ index: 0, delta: {}, finish_reason: finish }] },
    ...(usage
      ? [{ ...chunkOf({}), choices: [], usage: { prompt_tokens: 700, completion_tokens: 40, total_tokens: 740 } }]
      : []),
  ];
  response.end(`${events.map(event).join("")}data: [DONE]\n\n`);
}

function whole(response: ServerResponse, message: Delta): void {
  response.writeHead(200, { "content-type": "application/json" });
  const choices = [{ index: 0, message: { role: "assistant", ...message }, finish_reason: "stop" }];
  response.end(JSON.stringify({ id: `reply_${lastId}`, object: "chat.completion", model: "fake", choices }));
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
}

function chunkOf(delta: Delta) {
  const choices = [{ index: 0, delta, finish_reason: null }];
  return { id: `reply_${lastId}`, object: "chat.completion.chunk", created: 0, model: "fake", choices };
}

function event(value: unknown): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}

function pieces(text: string): string[] {
  return text.match(/[\s\S]{1,7}/g) ?? [];
}
