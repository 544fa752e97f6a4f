import type { HttpInstance } from "@larksuiteoapi/node-sdk";
import { CallFailed } from "./call-fault.ts";
import { callTimeoutMs } from "./feishu-app.ts";
import { fetchFromPlatform, type FetchInput } from "./fetch-json.ts";
import type { TenantToken } from "./tenant-token.ts";

/**
 * The SDK's HTTP through `fetch`, so that it works in workerd, where its own throws on every GET. It also brings what
 * the SDK lacks: a time limit, one token request at a time, a new token and one more try when the platform says the
 * token is worthless, and errors without secrets.
 */

/** A file may be 100 MB. */
const downloadTimeoutMs = 60_000;

/** The token is missing, worthless or malformed: nothing was done, another token may do. */
const tokenCodes = new Set([99991661, 99991663, 99991668, 99991671, 99991677]);

type Options = {
  url?: string;
  method?: string;
  headers?: Record<string, unknown>;
  params?: Record<string, unknown>;
  data?: unknown;
  responseType?: string;
  /** The SDK's way to ask for the headers too: then the result is `{data, headers}`. */
  $return_headers?: boolean;
};

export function createHttpInstance(deps: { token: TenantToken; timeoutMs?: number }): HttpInstance {
  const request = (options: Options): Promise<never> => call(deps, options) as Promise<never>;
  const bodyless = (method: string) => (url: string, options?: Options) => request({ ...options, url, method });
  const withBody = (method: string) => (url: string, data?: unknown, options?: Options) =>
    request({ ...options, url, data, method });
  return {
    request,
    get: bodyless("GET"),
    delete: bodyless("DELETE"),
    head: bodyless("HEAD"),
    options: bodyless("OPTIONS"),
    post: withBody("POST"),
    put: withBody("PUT"),
    patch: withBody("PATCH"),
  };
}

async function call(
  { token, timeoutMs = callTimeoutMs }: { token: TenantToken; timeoutMs?: number },
  options: Options,
): Promise<unknown> {
  const used = await token.get();
  try {
    return resultOf(options, await fetchFromPlatform(inputOf(options, used, timeoutMs)));
  } catch (error) {
    if (!(error instanceof CallFailed) || error.fault.kind !== "code" || !tokenCodes.has(error.fault.code)) throw error;
    token.drop(used);
    return resultOf(options, await fetchFromPlatform(inputOf(options, await token.get(), timeoutMs)));
  }
}

function resultOf(options: Options, { body, headers }: { body: unknown; headers: Headers }): unknown {
  return options.$return_headers === true ? { data: body, headers } : body;
}

function inputOf(options: Options, token: string, timeoutMs: number): FetchInput {
  const url = new URL(options.url ?? "");
  for (const [name, value] of Object.entries(options.params ?? {}))
    for (const each of [value].flat()) if (isPlain(each)) url.searchParams.append(name, String(each));
  const method = (options.method ?? "GET").toUpperCase();
  const headers = new Headers({ authorization: `Bearer ${token}` });
  const agent = options.headers?.["User-Agent"];
  if (typeof agent === "string") headers.set("user-agent", agent);
  const hasBody = method !== "GET" && method !== "HEAD";
  if (hasBody) headers.set("content-type", "application/json; charset=utf-8");
  const asBytes = options.responseType === "arraybuffer";
  return {
    url,
    method,
    headers,
    body: hasBody ? JSON.stringify(options.data ?? {}) : null,
    timeoutMs: asBytes ? downloadTimeoutMs : timeoutMs,
    as: asBytes ? "bytes" : "json",
  };
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
