import { Client, DefaultCache } from "@larksuiteoapi/node-sdk";
import { callTimeoutMs, type FeishuDeps } from "./feishu-app.ts";
import { createHttpInstance } from "./http-instance.ts";
import { createSdkLogger } from "./sdk-logger.ts";
import { createTenantToken } from "./tenant-token.ts";

/** The SDK's client over our HTTP, token and logger. Calls throw `CallFailed` and nothing else. */
export function createFeishuClient(deps: Pick<FeishuDeps, "app" | "log" | "elapsed" | "timeoutMs">): Client {
  const { app, log, timeoutMs = callTimeoutMs } = deps;
  return new Client({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: app.domain,
    httpInstance: createHttpInstance({ token: createTenantToken(deps), timeoutMs }),
    // The token is put on by the HTTP part; the SDK's own handling fetches it many times over and never drops it.
    disableTokenCache: true,
    cache: new DefaultCache(),
    logger: createSdkLogger(log),
  });
}
