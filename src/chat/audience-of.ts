import { faultCode } from "../errors.ts";
import type { Audience } from "../ports.ts";
import { chatsThatRead, keepReaders, storedReaders } from "../store/asker-readers.ts";
import type { ChatDeps, ChatRequest } from "./chat-deps.ts";
import { chatLimits } from "./chat-limits.ts";

type Deps = Pick<ChatDeps, "database" | "platform" | "clock" | "log">;

/**
 * What a request may see (reliability: scope is the chat, not the asker). A group sees what its chat may see, so that
 * nobody in it learns what only the asker may read. In a direct chat the asker sees what is for them, their departments
 * and the chats they are a member of now.
 */
export async function audienceOf(
  deps: Deps,
  { chatKind, chatId, openId }: Pick<ChatRequest, "chatKind" | "chatId" | "openId">,
): Promise<Audience> {
  if (chatKind === "group") return { kind: "members", of: [`chat:${chatId}`] };
  return { kind: "members", of: await readersOfPerson(deps, openId) };
}

async function readersOfPerson(deps: Deps, openId: string): Promise<string[]> {
  const now = deps.clock();
  const since = new Date(now.getTime() - chatLimits.readersKept);
  const stored = await storedReaders(deps.database, openId, since);
  if (stored !== null) return stored;
  const named = await chatsThatRead(deps.database);
  const asking = named.map((chatId) => orNothing(deps, deps.platform.isMember(chatId, openId)));
  const departments = await orNothing(deps, deps.platform.departmentsOf(openId));
  const isIn = await Promise.all(asking);
  const chats = named.filter((_, index) => isIn[index] === true);
  const readers = [
    `user:${openId}`,
    ...(departments ?? []).map((department) => `department:${department}`),
    ...chats.map((chatId) => `chat:${chatId}`),
  ];
  await deps.database.batch([keepReaders(openId, readers, now)]);
  return readers;
}

/** What cannot be asked is not granted: the asker then sees less, never more. */
async function orNothing<Value>({ log }: Deps, asked: Promise<Value>): Promise<Value | null> {
  try {
    return await asked;
  } catch (fault) {
    log("chat.readers-unknown", { detail: faultCode(fault) });
    return null;
  }
}
