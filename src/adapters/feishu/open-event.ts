import { createDecipheriv, createHash, timingSafeEqual } from "node:crypto";

/** What an event must prove. Two keys and two tokens may be valid at once while they are being changed. */
export type EventKeys = {
  appId: string;
  encryptKeys: readonly string[];
  verificationTokens: readonly string[];
  /** Our own tenant, when it is known: events of another are not ours. */
  tenantKey: string | null;
};

export type EventHeaders = { get: (name: string) => string | null };

/** A decrypted event, schema 2.0. */
export type EventBody = { header: Record<string, unknown>; event: Record<string, unknown> };

export type OpenedEvent =
  | { kind: "event"; body: EventBody }
  /** The platform tries out the address; answered with the same challenge. */
  | { kind: "challenge"; challenge: string }
  /** `malformed` is no JSON object at all; `forged` is everything that proves nothing. `why` is for the log only. */
  | { kind: "refused"; reason: "malformed" | "forged"; why: string };

/**
 * How far the signature's time may be from ours. Wide, because the platform repeats an event for seven hours and does
 * not say whether it signs again; what stops a replay is that a message is kept under its id for ever.
 */
const largestSkewSeconds = 8 * 3600;

const longestChallenge = 1024;

/**
 * Checks an event over the bytes as they came. The SDK's own check is not used: it hashes the body after parsing and
 * printing it again, accepts any age, compares in variable time and never looks at the token. With `spent` nothing that
 * is not signed is looked into.
 */
export function openEvent(
  keys: EventKeys,
  { raw, headers, now, spent }: { raw: Uint8Array; headers: EventHeaders; now: Date; spent: boolean },
): OpenedEvent {
  // An empty key is one that everybody knows.
  const encryptKeys = keys.encryptKeys.filter((key) => key !== "");
  const signedWith = encryptKeys.filter((key) => isSigned(raw, headers, key));
  if (spent && signedWith.length === 0) return forged("signature");
  const outer = jsonObject(raw);
  if (outer === null) return { kind: "refused", reason: "malformed", why: "no JSON object" };
  const { encrypt } = outer;
  if (typeof encrypt !== "string") return forged("not encrypted");
  const opened = firstOf(signedWith.length > 0 ? signedWith : encryptKeys, (key) => decrypted(encrypt, key));
  if (opened === null) return forged("cannot be decrypted");
  const header = asObject(opened["header"]);
  const given = header?.["token"] ?? opened["token"];
  if (typeof given !== "string" || !keys.verificationTokens.some((token) => isSame(given, token)))
    return forged("verification token");
  // The address check is the one request that carries no signature: encryption and token prove it.
  if (opened["type"] === "url_verification") return challengeOf(opened["challenge"]);
  if (signedWith.length === 0) return forged("signature");
  if (!isRecent(timestampOf(headers), now)) return forged("timestamp");
  const event = asObject(opened["event"]);
  if (header === null || event === null) return forged("schema");
  if (header["app_id"] !== keys.appId) return forged("app id");
  if (keys.tenantKey !== null && header["tenant_key"] !== keys.tenantKey) return forged("tenant");
  return { kind: "event", body: { header, event } };
}

/** Whether it is worth reading what came to see if it is signed: the headers alone say so, and anybody can write them. */
export function looksSigned(headers: EventHeaders, now: Date): boolean {
  return /^[0-9a-f]{64}$/.test(headers.get("x-lark-signature") ?? "") && isRecent(timestampOf(headers), now);
}

function timestampOf(headers: EventHeaders): string | null {
  return headers.get("x-lark-request-timestamp");
}

function forged(why: string): OpenedEvent {
  return { kind: "refused", reason: "forged", why };
}

function challengeOf(challenge: unknown): OpenedEvent {
  const fits = typeof challenge === "string" && challenge.length <= longestChallenge;
  return fits ? { kind: "challenge", challenge } : forged("challenge");
}

function isSigned(raw: Uint8Array, headers: EventHeaders, key: string): boolean {
  const signed = `${timestampOf(headers) ?? ""}${headers.get("x-lark-request-nonce") ?? ""}${key}`;
  const wanted = createHash("sha256").update(signed, "utf8").update(raw).digest("hex");
  return isSame(headers.get("x-lark-signature") ?? "", wanted);
}

/** Takes the same time wherever two texts differ: both are hashed to one length first. */
function isSame(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text, "utf8").digest();
  return timingSafeEqual(digest(given), digest(wanted));
}

function isRecent(timestamp: string | null, now: Date): boolean {
  if (timestamp === null || !/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= largestSkewSeconds;
}

/** AES-256-CBC under sha256 of the key; the first 16 bytes are the initial vector. Null for anything that is not ours. */
function decrypted(encrypted: string, key: string): Record<string, unknown> | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encrypted)) return null;
  const bytes = Buffer.from(encrypted, "base64");
  if (bytes.length < 32 || bytes.length % 16 !== 0) return null;
  try {
    const decipher = createDecipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), bytes.subarray(0, 16));
    return jsonObject(Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]));
  } catch {
    return null;
  }
}

function jsonObject(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    return asObject(JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)));
  } catch {
    return null;
  }
}

function asObject(value: unknown): Record<string, unknown> | null {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

function firstOf<Item, Result>(items: readonly Item[], get: (item: Item) => Result | null): Result | null {
  for (const item of items) {
    const result = get(item);
    if (result !== null) return result;
  }
  return null;
}
