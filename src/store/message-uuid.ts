import { createHash } from "node:crypto";

/**
 * The uuid of a message, made from what it is about (a reply: the message it answers), so that doing the work again
 * gives the same one and the platform sends it once. 40 characters of the 50 it allows.
 */
export function messageUuid(...about: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(about)).digest("hex").slice(0, 40);
}
