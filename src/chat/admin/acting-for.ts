import type { ChatRequest } from "../chat-deps.ts";
import type { AdminTools, AsAdmin } from "./admin-tools.ts";

/**
 * As whom somebody who typed or pressed acts; null for who looks after nothing. In a group its own admin is needed, in a
 * direct chat any will do.
 */
export async function actingFor(
  { scopeOf }: Pick<AdminTools, "scopeOf">,
  { openId, chatKind, chatId }: ChatRequest,
): Promise<AsAdmin | null> {
  const within = await scopeOf(openId, chatKind === "group" ? chatId : null);
  if (within === "none") return null;
  const actor = `user:${openId}`;
  return { within, actor, holder: actor };
}
