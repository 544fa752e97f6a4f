import { digestActions } from "../../src/digest/chat-actions.ts";
import { digestCommands, type DigestChatDeps } from "../../src/digest/chat-commands.ts";
import type { JsonValue } from "../../src/reports/json.ts";
import { bot, homeTenant, textOf } from "../chat/in-process-platform.ts";
import { openChat, type OpenChat } from "../chat/open-chat.ts";
import type { TestLibrary } from "../answer/library.ts";
import { digestDeps } from "./group.ts";

/** Who owns the group of the tests. */
export const owner = "ou_owner";

const chatDeps = (library: TestLibrary): DigestChatDeps => ({ ...digestDeps(library), gazetteer: library.gazetteer });

/** A group of its owner's, with the commands and buttons of weekly summaries. */
export async function openGroup(given: Parameters<typeof openChat>[0] = {}): Promise<OpenChat> {
  const chat = await openChat({
    ...given,
    parts: (library) => ({
      commands: digestCommands(chatDeps(library)),
      actions: digestActions(chatDeps(library)),
    }),
  });
  chat.platform.chatList.splice(0, 1, { chatId: "oc_group", name: "工作群", external: false, ownerId: owner });
  return chat;
}

export async function say(chat: OpenChat, text: string, by = owner): Promise<string> {
  const said = await chat.ask(text, {
    chatId: "oc_group",
    chatKind: "group",
    sender: { openId: by, kind: "user", tenantKey: homeTenant },
    content: { kind: "text", text, mentions: [bot] },
  });
  return said.join("\n");
}

let presses = 0;

export async function press(
  chat: OpenChat,
  value: JsonValue,
  given: { by?: string; chatId?: string; form?: Record<string, string> } = {},
) {
  const { by = owner, chatId = "oc_group", form = {} } = given;
  presses += 1;
  await chat.receive({
    kind: "action",
    eventId: `press${presses}`,
    actor: { openId: by, kind: "user", tenantKey: homeTenant },
    chatId,
    messageId: chat.platform.sent.at(-1)?.messageId ?? "",
    value,
    form,
  });
  await chat.work();
  const last = chat.platform.sent.at(-1);
  return last === undefined ? "" : textOf(last.shows);
}
