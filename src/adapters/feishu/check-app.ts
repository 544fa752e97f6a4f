import { createCipheriv, createHash } from "node:crypto";
import { faultOf } from "./call-fault.ts";
import type { FeishuDeps } from "./feishu-app.ts";
import { createFeishuClient } from "./feishu-client.ts";
import { scopes, type Scope } from "./scopes.ts";

/** What was found out about the app in the console; a `detail` is the platform's own words, for the operator. */
export type AppCheck =
  | { kind: "credentials"; ok: boolean; detail: string }
  | { kind: "bot"; ok: boolean; name: string; detail: string }
  | { kind: "scopes"; missing: readonly Scope[] }
  /** The platform would not say which scopes there are. */
  | { kind: "scopes-unknown"; detail: string };

/** The bot's ability is switched on, and a version with it has been released. */
const active = 2;

/** Asks the open platform about our app; nothing is changed there. */
export async function checkApp(deps: Pick<FeishuDeps, "app" | "log" | "elapsed" | "timeoutMs">): Promise<AppCheck[]> {
  const client = createFeishuClient(deps);
  type Info = { bot?: { app_name?: string; activate_status?: number } };
  const info = await client
    .request<Info>({ method: "GET", url: "/open-apis/bot/v3/info" })
    .then(({ bot }) => ({ bot, fault: null }))
    .catch((error: unknown) => ({ bot: undefined, fault: faultOf(error) }));
  if (info.fault !== null && !isAboutTheBot(info.fault))
    return [{ kind: "credentials", ok: false, detail: info.fault.detail }];
  const ok = info.bot?.activate_status === active;
  const detail = info.fault?.detail ?? (ok ? "" : `activate_status ${info.bot?.activate_status ?? "missing"}`);
  const bot: AppCheck = { kind: "bot", ok, name: info.bot?.app_name ?? "", detail };
  return [{ kind: "credentials", ok: true, detail: "" }, bot, await checkScopes(client)];
}

async function checkScopes(client: ReturnType<typeof createFeishuClient>): Promise<AppCheck> {
  try {
    const { data } = await client.application.v6.scope.list();
    const granted = new Set(
      (data?.scopes ?? []).filter((scope) => scope.grant_status === 1).map((scope) => scope.scope_name),
    );
    return { kind: "scopes", missing: scopes.filter(({ name }) => !granted.has(name)) };
  } catch (error) {
    return { kind: "scopes-unknown", detail: faultOf(error).detail };
  }
}

/** 11205: the app has no bot. Then the credentials are right. */
function isAboutTheBot(fault: ReturnType<typeof faultOf>): boolean {
  return fault.kind === "code" && (fault.code === 11205 || fault.code === 230006);
}

/**
 * Does what the console does when the event address is saved: sends an encrypted challenge and looks whether it comes
 * back. Gives null when it did, otherwise what went wrong. It proves the address and the keys, not the console's own
 * entry.
 */
export async function checkEventAddress(given: {
  url: string;
  encryptKey: string;
  verificationToken: string;
  challenge: string;
}): Promise<string | null> {
  const { url, encryptKey, verificationToken: token, challenge } = given;
  const event = JSON.stringify({ challenge, token, type: "url_verification" });
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8" },
      body: JSON.stringify({ encrypt: encrypted(event, encryptKey, challenge) }),
      redirect: "manual",
      signal: AbortSignal.timeout(3000),
    });
    if (response.status !== 200) return `HTTP ${response.status}`;
    const answer = (await response.json()) as { challenge?: unknown };
    return answer.challenge === challenge ? null : "the challenge did not come back";
  } catch (error) {
    const cause = error instanceof Error ? (error.cause as { code?: unknown } | undefined)?.code : undefined;
    return typeof cause === "string" ? cause : error instanceof Error ? error.name : "unknown";
  }
}

/** The challenge is new each time, so an initial vector made from it is too. */
function encrypted(text: string, key: string, challenge: string): string {
  const vector = createHash("sha256").update(challenge).digest().subarray(0, 16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), vector);
  return Buffer.concat([vector, cipher.update(text, "utf8"), cipher.final()]).toString("base64");
}
