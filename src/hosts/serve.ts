import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../errors.ts";

/** Requests still running after this many milliseconds are cut off, so that a stop always ends. */
const longestFarewell = 5000;

export type RunningServer = {
  port: number;
  /** Stops taking requests, lets those under way end, then resolves. Safe to call twice. */
  stop: () => Promise<void>;
};

/** Listens on all addresses of the machine. @throws AppError PORT_IN_USE with how to choose another. */
export function startServer(app: Hono, port: number): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, (address: AddressInfo) =>
      resolve({ port: address.port, stop: createStop(server) }),
    ) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, port)));
  });
}

function createStop(server: Server): () => Promise<void> {
  let stopped: Promise<void> | null = null;
  return () => {
    stopped ??= new Promise((resolve) => {
      const cutOff = setTimeout(() => server.closeAllConnections(), longestFarewell);
      server.close(() => {
        clearTimeout(cutOff);
        resolve();
      });
      server.closeIdleConnections();
    });
    return stopped;
  };
}

function cannotListen(cause: NodeJS.ErrnoException, port: number): AppError {
  const inUse = cause.code === "EADDRINUSE";
  const problem = inUse ? "已被别的程序占用 (already in use)" : `不能使用 (cannot be used)：${cause.message}`;
  return new AppError({
    code: "PORT_IN_USE",
    message: `端口 ${port} ${problem}。`,
    userVisible: false,
    remedy: `请换一个端口，例如 PORT=${port === 8788 ? 8789 : 8788} npm start；或先停掉占用它的程序。`,
    cause,
  });
}
