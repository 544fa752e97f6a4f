import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AppError } from "../errors.ts";

/** Who sends a request's headers a byte at a time is cut off within ten seconds, looked for every two. */
const slowness = { headersTimeout: 8000, connectionsCheckingInterval: 2000 };

/** Requests still running after this many milliseconds are cut off, so that a stop always ends. */
const longestFarewell = 5000;

export type ListenAt = { hostname: string; port: number };

export type RunningServer = {
  port: number;
  /** Stops taking requests, lets those under way end, then resolves. Safe to call twice. */
  stop: () => Promise<void>;
};

/**
 * Listens on one address of this machine, or on all with `0.0.0.0` or `::`.
 * @throws AppError PORT_IN_USE with how to choose another.
 */
export function startServer(app: Hono, { hostname, port }: ListenAt): Promise<RunningServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname, port, serverOptions: slowness }, (address: AddressInfo) =>
      resolve({ port: address.port, stop: createStop(server) }),
    ) as Server;
    server.once("error", (error: NodeJS.ErrnoException) => reject(cannotListen(error, { hostname, port })));
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

function cannotListen(cause: NodeJS.ErrnoException, { hostname, port }: ListenAt): AppError {
  if (cause.code === "EADDRNOTAVAIL") return notOurAddress(cause, hostname);
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

function notOurAddress(cause: Error, hostname: string): AppError {
  return new AppError({
    code: "CONFIG_INVALID",
    message: `JUSHI_HOST：本机没有 ${hostname} 这个地址 (not an address of this machine)。`,
    userVisible: false,
    remedy: "只供本机用 JUSHI_HOST=127.0.0.1，所有网卡用 JUSHI_HOST=0.0.0.0。",
    cause,
  });
}
