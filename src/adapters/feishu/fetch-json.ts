import { CallFailed, codeFault } from "./call-fault.ts";

/** Errors of Node's fetch that come before a byte of the request has gone out. */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

/** Most bytes of a file the platform hands out. */
const mostBytes = 100 * 1024 * 1024;

export type FetchInput = {
  url: string | URL;
  method: string;
  headers: Headers;
  body: string | null;
  timeoutMs: number;
  /** What the body is read as. */
  as: "json" | "bytes";
};

/**
 * One HTTP exchange with the platform. @throws CallFailed when the platform said no, in whatever HTTP status, or when
 * there was no proper answer.
 */
export async function fetchFromPlatform(input: FetchInput): Promise<{ body: unknown; headers: Headers }> {
  const { url, method, headers, body, timeoutMs } = input;
  const signal = AbortSignal.timeout(timeoutMs);
  // A redirect is no answer. workerd does not know "error"; with "manual" its status is refused below like any other.
  const response = await fetch(url, { method, headers, body, signal, redirect: "manual" }).catch((error: unknown) => {
    throw connectionFault(error);
  });
  try {
    return { body: await readAnswer(response, input.as), headers: response.headers };
  } catch (error) {
    throw error instanceof CallFailed ? error : new CallFailed({ kind: "lost", detail: "answer cut off" });
  }
}

async function readAnswer(response: Response, as: FetchInput["as"]): Promise<unknown> {
  const isJson = (response.headers.get("content-type") ?? "").includes("json");
  if (as === "bytes" && response.ok && !isJson) {
    if (Number(response.headers.get("content-length") ?? 0) > mostBytes)
      throw new CallFailed({ kind: "code", code: 234037, detail: "the file is over 100 MB", resetMs: null });
    return new Uint8Array(await response.arrayBuffer());
  }
  const body: unknown = await response.json().catch(() => null);
  const fault = codeFault(body, response.headers);
  if (fault !== null) throw new CallFailed(fault);
  if (!response.ok || body === null) throw new CallFailed({ kind: "lost", detail: `HTTP ${response.status}` });
  return body;
}

function connectionFault(error: unknown): CallFailed {
  const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined) : undefined;
  const code = typeof cause?.code === "string" ? cause.code : error instanceof Error ? error.name : "unknown";
  return new CallFailed({ kind: beforeSending.has(code) ? "not-sent" : "lost", detail: code });
}
