import type { Server } from "node:http";
import { WebSocketServer, type RawData, type WebSocket } from "ws";
import type { PushedEvent } from "./events.ts";
import { decodeFrame, encodeFrame, type Frame } from "./frames.ts";

/** What the program answered to a pushed event: its code, and the card callback's result where there is one. */
export type Acknowledgement = { code: number; data: unknown };

export type LongConnection = {
  /** Pushes to one of the connected clients; null when nobody acknowledged within 3 s. */
  push: (event: PushedEvent, parts?: number) => Promise<Acknowledgement | null>;
  connections: () => number;
  pings: () => number;
  /** Breaks every connection, as a network does. */
  drop: () => void;
  /** Says nothing any more, without closing: a dead peer. */
  silence: (silent: boolean) => void;
  close: () => void;
};

const service = 33554678;
const answerWithinMs = 3000;
export const connectionPath = "/ws";

export const clientConfig = { ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 1, PingInterval: 1 };

/** The platform's side of the long connection, on the fake's own HTTP server. */
export function openLongConnection(server: Server, nextId: (prefix: string) => string): LongConnection {
  const sockets = new WebSocketServer({ server, path: connectionPath });
  const waiting = new Map<string, (answer: Acknowledgement) => void>();
  let [pings, silent] = [0, false];

  sockets.on("connection", (socket) => {
    socket.on("error", () => socket.terminate());
    socket.on("message", (data) => {
      const frame = decodeFrame(bytesOf(data));
      if (frame.method === 0 && frame.headers["type"] === "ping") {
        pings += 1;
        if (!silent) socket.send(encodeFrame(pong(frame)));
      } else if (frame.method === 1) acknowledge(frame);
    });
  });

  function acknowledge(frame: Frame): void {
    const id = frame.headers["message_id"] ?? "";
    const answer = JSON.parse(Buffer.from(frame.payload).toString("utf8")) as { code: number; data?: string };
    const data: unknown =
      answer.data === undefined ? null : JSON.parse(Buffer.from(answer.data, "base64").toString("utf8"));
    waiting.get(id)?.({ code: answer.code, data });
    waiting.delete(id);
  }

  return {
    push: async (event, parts = 1) => {
      const socket = [...sockets.clients].find(({ readyState }) => readyState === 1);
      if (socket === undefined || silent) return null;
      const id = nextId("frame");
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          waiting.delete(id);
          resolve(null);
        }, answerWithinMs);
        waiting.set(id, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        sendInParts(socket, event, id, parts);
      });
    },
    connections: () => sockets.clients.size,
    pings: () => pings,
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    silence: (value) => {
      silent = value;
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function sendInParts(socket: WebSocket, event: PushedEvent, id: string, parts: number): void {
  const data = Buffer.from(JSON.stringify(event));
  const size = Math.ceil(data.length / parts);
  for (let part = 0; part < parts; part++) {
    const headers = { type: "event", message_id: id, sum: String(parts), seq: String(part), trace_id: id };
    const payload = data.subarray(part * size, (part + 1) * size);
    socket.send(encodeFrame({ seqId: 1, logId: 1, service, method: 1, headers, payload }));
  }
}

function pong({ service: of }: Frame): Frame {
  const payload = Buffer.from(JSON.stringify(clientConfig));
  return { seqId: 0, logId: 0, service: of, method: 0, headers: { type: "pong" }, payload };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}
