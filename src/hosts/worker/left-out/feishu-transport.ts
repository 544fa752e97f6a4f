import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for axios, qs and protobufjs in the Worker (wrangler.toml, alias). The Feishu SDK loads them for the HTTP it
 * would bring along and for the long connection. Here HTTP is passed in (http-instance.ts), which writes the parameters
 * of an address itself, and the long connection is for Node only. What the SDK touches while it is being loaded is here.
 */

export default { create: createUnusedClient };

/** The SDK makes a client of its own at once, and hangs two functions on it. */
function createUnusedClient() {
  const interceptor = { use: () => {} };
  return {
    interceptors: { request: interceptor, response: interceptor },
    request: () => notInTheWorker("axios"),
    post: () => notInTheWorker("axios"),
  };
}

/** Nothing thrown here is one. */
export class AxiosError extends Error {}

/** Of qs: handed to our HTTP with every call, which does not call it. */
export function stringify(): never {
  return notInTheWorker("qs");
}

/** Of protobufjs from here on: the frames of the long connection are described at once, read and written never. */
export const util = { emptyArray: [], newBuffer: () => new Uint8Array() };
export const roots = {};
export class Reader {}
export class Writer {}
export function configure(): void {}
