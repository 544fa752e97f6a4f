import { createCipheriv, createHash, randomBytes } from "node:crypto";

/** A request as the platform sends it to the event address. */
export type SealedEvent = { body: string; headers: Record<string, string> };

/** Encrypts and signs an event (feishu.md 1.5): AES-256-CBC under sha256 of the key, then sha256 over the raw body. */
export function sealEvent(event: unknown, key: string, atMs: number): SealedEvent {
  return signBody(
    JSON.stringify({ encrypt: encrypt(JSON.stringify(event), key) }),
    key,
    String(Math.floor(atMs / 1000)),
  );
}

export function encrypt(text: string, key: string): string {
  const iv = randomBytes(16);
  const cipher = createCipheriv("aes-256-cbc", createHash("sha256").update(key).digest(), iv);
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final()]).toString("base64");
}

/** Signs any body at all, also one the platform would never send. */
export function signBody(body: string | Uint8Array, key: string, timestamp: string): SealedEvent {
  const nonce = randomBytes(8).toString("hex");
  const signature = createHash("sha256")
    .update(timestamp + nonce + key, "utf8")
    .update(body)
    .digest("hex");
  return {
    body: typeof body === "string" ? body : Buffer.from(body).toString("latin1"),
    headers: {
      "content-type": "application/json; charset=utf-8",
      "x-lark-request-timestamp": timestamp,
      "x-lark-request-nonce": nonce,
      "x-lark-signature": signature,
    },
  };
}
