import { CallFailed, faultOf } from "./call-fault.ts";
import { callTimeoutMs, type FeishuDeps } from "./feishu-app.ts";
import { fetchFromPlatform } from "./fetch-json.ts";

/** The tenant access token, fetched once however many ask for it at the same time. */
export type TenantToken = {
  /** @throws CallFailed of kind not-sent when there is none to be had. */
  get: () => Promise<string>;
  /** The platform refused this token: the next call fetches another. Nothing happens if it has been replaced already. */
  drop: (token: string) => void;
};

/** From here on the platform gives a new token while the old one still works. */
const refreshBeforeMs = 30 * 60_000;
/** Never used in its last minutes. */
const unusableBeforeMs = 3 * 60_000;

type Held = { token: string; until: number };

export function createTenantToken(deps: Pick<FeishuDeps, "app" | "elapsed" | "timeoutMs">): TenantToken {
  const { elapsed } = deps;
  let held: Held | null = null;
  let fetching: Promise<Held> | null = null;

  const fetchOnce = () => {
    fetching ??= fetchToken(deps)
      .then((fresh) => (held = fresh))
      .finally(() => {
        fetching = null;
      });
    return fetching;
  };
  return {
    get: async () => {
      const left = held === null ? 0 : held.until - elapsed();
      if (held !== null && left > refreshBeforeMs) return held.token;
      const fresh = fetchOnce();
      if (held === null || left <= unusableBeforeMs) return (await fresh).token;
      // The old one still works: nobody has to wait, and a failure is tried again by the next call.
      fresh.catch(() => {});
      return held.token;
    },
    drop: (token) => {
      if (held?.token === token) held = null;
    },
  };
}

async function fetchToken({
  app,
  elapsed,
  timeoutMs = callTimeoutMs,
}: Pick<FeishuDeps, "app" | "elapsed" | "timeoutMs">): Promise<Held> {
  const asked = elapsed();
  const { body } = await fetchFromPlatform({
    url: `${app.domain}/open-apis/auth/v3/tenant_access_token/internal`,
    method: "POST",
    headers: new Headers({ "content-type": "application/json; charset=utf-8" }),
    body: JSON.stringify({ app_id: app.appId, app_secret: app.appSecret }),
    timeoutMs,
    as: "json",
  }).catch((error: unknown) => {
    throw withoutToken(error);
  });
  const { tenant_access_token: token, expire } = body as { tenant_access_token?: unknown; expire?: unknown };
  if (typeof token !== "string" || token === "" || typeof expire !== "number")
    throw new CallFailed({ kind: "not-sent", detail: "the token's answer holds no token" });
  return { token, until: asked + expire * 1000 };
}

/** Whatever went wrong with the token, the call itself was never made; a wrong secret keeps its code. */
function withoutToken(error: unknown): CallFailed {
  const fault = faultOf(error);
  if (fault.kind === "code" && fault.resetMs === null) return new CallFailed(fault);
  return new CallFailed({ kind: "not-sent", detail: `no token: ${fault.detail}` });
}
