/** What a route answers with. `at` says when the connection is broken, if it is. */
export type Reply = { status: number; headers: Record<string, string>; body: unknown };

/** Success: HTTP 200 and code 0, the result under `data`. */
export function success(data: unknown): Reply {
  return { status: 200, headers: {}, body: { code: 0, msg: "success", data } };
}

/** A few endpoints answer with their result at the top level. */
export function topLevel(body: Record<string, unknown>): Reply {
  return { status: 200, headers: {}, body: { code: 0, msg: "ok", ...body } };
}

/** A business error travels as HTTP 400 with its code. */
export function failure(code: number, msg: string, status = 400, headers: Record<string, string> = {}): Reply {
  return { status, headers, body: { code, msg, error: { log_id: "20261122000000" } } };
}

/** Over a rate: `resetSeconds` is how long to wait. */
export function tooFast(resetSeconds: number): Reply {
  return failure(99991400, "request trigger frequency limit", 429, {
    "x-ogw-ratelimit-limit": "5",
    "x-ogw-ratelimit-reset": String(resetSeconds),
  });
}

export function bytes(content: Uint8Array, name: string): Reply {
  return {
    status: 200,
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${encodeURIComponent(name)}"`,
    },
    body: content,
  };
}
