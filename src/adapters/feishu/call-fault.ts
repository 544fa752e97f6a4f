/**
 * Why a call of the open platform did not give a result.
 * - `code`: the platform answered and said no, with its own code (feishu.md 4). Nothing was done.
 * - `not-sent`: no connection, or no token to send with. Nothing was done.
 * - `lost`: the connection broke, it took too long, or the answer made no sense. It may have been done.
 */
export type CallFault =
  | { kind: "code"; code: number; detail: string; resetMs: number | null }
  | { kind: "not-sent"; detail: string }
  | { kind: "lost"; detail: string };

/** The one error the HTTP part throws; it carries no header, body or address, so nothing secret can be printed. */
export class CallFailed extends Error {
  readonly fault: CallFault;

  constructor(fault: CallFault) {
    super(`feishu call failed: ${fault.kind}${fault.kind === "code" ? ` ${fault.code}` : ""}`);
    this.name = "CallFailed";
    this.fault = fault;
  }
}

/** The fault of whatever was thrown by a call. What is not ours may have happened after the request went out. */
export function faultOf(error: unknown): CallFault {
  if (error instanceof CallFailed) return error.fault;
  return { kind: "lost", detail: error instanceof Error ? error.name : "unknown" };
}

/** Reads `{code, msg}`; null when the body is not the platform's, or says that all went well. */
export function codeFault(body: unknown, headers: Headers): CallFault | null {
  if (typeof body !== "object" || body === null || !("code" in body) || typeof body.code !== "number") return null;
  if (body.code === 0) return null;
  const message = "msg" in body && typeof body.msg === "string" ? body.msg : "";
  const reset = Number(headers.get("x-ogw-ratelimit-reset") ?? Number.NaN);
  return {
    kind: "code",
    code: body.code,
    detail: `${body.code} ${message}`.slice(0, 300),
    resetMs: Number.isFinite(reset) ? Math.max(0, reset) * 1000 : null,
  };
}
