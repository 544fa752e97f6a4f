import type { Context, MiddlewareHandler } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ManagementScope } from "../reports/management-scope.ts";

/** Who calls, as their key says. */
export type KeyHolder = { id: string; scopes: readonly string[]; audience: ManagementScope };

/** What a route behind a key knows of its caller. */
export type Keyed = { Variables: { holder: KeyHolder } };

/** Lets in whoever brings `Authorization: Bearer …` with a key that is good now. */
export function checkKey(keyHolder: (key: string) => Promise<KeyHolder | null>): MiddlewareHandler<Keyed> {
  return async (context, next) => {
    const key = /^Bearer (\S+)$/.exec(context.req.header("authorization") ?? "")?.[1];
    const holder = key === undefined ? null : await keyHolder(key);
    if (holder === null) throw unauthorized();
    context.set("holder", holder);
    return next();
  };
}

/** Refuses a key without this scope. */
export function needs(scope: "read" | "draft" | "publish") {
  return async (context: Context<Keyed>, next: () => Promise<void>): Promise<void> => {
    if (!context.get("holder").scopes.includes(scope)) throw forbidden(scope);
    await next();
  };
}

export function scopeOf(context: Context<Keyed>): ManagementScope {
  return context.get("holder").audience;
}

function unauthorized(): HTTPException {
  return fault(401, "UNAUTHORIZED", "需要有效的密钥：Authorization: Bearer …");
}

export function forbidden(scope: string): HTTPException {
  return fault(403, "FORBIDDEN", `这个密钥没有 ${scope} 权限。`);
}

export function fault(status: 400 | 401 | 403 | 404 | 409 | 413, code: string, message: string): HTTPException {
  return new HTTPException(status, { res: Response.json({ error: { code, message } }, { status }) });
}
