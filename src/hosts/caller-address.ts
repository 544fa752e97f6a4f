import type { Context } from "hono";

/** Where a request comes from, as far as the host can be sure of it; empty when it cannot. */
export type CallerAddress = (context: Context) => string;

/** What a server on Node hands the routes beside the request. */
type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } } | undefined;

/**
 * The address of the connection or, behind `proxies` proxies of our own, the one that the outermost of them saw: each
 * adds an entry at the end of X-Forwarded-For, and whatever stands before those was written by the caller.
 */
export function nodeCaller(proxies: number): CallerAddress {
  return (context) => {
    const socket = (context.env as NodeBindings)?.incoming?.socket?.remoteAddress ?? "";
    if (proxies === 0) return socket;
    const entries = (context.req.header("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
    return entries.at(-proxies) || socket;
  };
}

/** Cloudflare sets this header itself, over whatever the caller sent. */
export const workerCaller: CallerAddress = (context) => context.req.header("cf-connecting-ip") ?? "";
