import { describe, expect, test } from "vitest";
import { refusedAtGate, type GateFacts } from "../../src/chat/gate.ts";
import type { ChatMessage } from "../../src/ports/chat-platform.ts";
import { homeTenant, mentionAll, mentionBot } from "./in-process-platform.ts";

const facts: GateFacts = { botOpenId: "ou_bot", tenantKey: homeTenant, external: false, allowed: false };
const person = { openId: "ou_wang", kind: "user", tenantKey: homeTenant } as const;
const named = { openId: "ou_li", name: "李" };

type Given = Partial<ChatMessage> & { mentions?: { openId: string | null; name: string }[] };
const message = ({ mentions = [], ...given }: Given): ChatMessage => ({
  messageId: "om_1",
  chatId: "oc_1",
  chatKind: "group",
  threadId: null,
  parentId: null,
  sender: person,
  sentAt: "2024-01-20T02:00:00.000Z",
  content: { kind: "text", text: "住院分娩率多少", mentions },
  recalled: false,
  ...given,
});

describe("the gate", () => {
  test.each<[string, Given, Partial<GateFacts>, string | null]>([
    ["a direct message", { chatKind: "direct" }, {}, null],
    ["a voice message in a direct chat", { chatKind: "direct", content: { kind: "other", type: "audio" } }, {}, null],
    ["the bot named in a group", { mentions: [mentionBot] }, {}, null],
    ["the bot named in a thread", { threadId: "omt_1", mentions: [mentionBot] }, {}, null],
    ["the bot and everyone named", { mentions: [mentionAll, mentionBot] }, {}, null],
    ["talk in a group", {}, {}, "not-mentioned"],
    ["talk in a thread", { threadId: "omt_1", parentId: "om_0" }, {}, "not-mentioned"],
    ["everyone named", { mentions: [mentionAll] }, {}, "not-mentioned"],
    ["somebody else named", { mentions: [named] }, {}, "not-mentioned"],
    ["the bot itself", { sender: { ...person, openId: "ou_bot", kind: "bot" }, chatKind: "direct" }, {}, "bot"],
    ["another bot that names it", { sender: { ...person, kind: "bot" }, mentions: [mentionBot] }, {}, "bot"],
    ["a message taken back", { recalled: true, mentions: [mentionBot] }, {}, "recalled"],
    ["somebody of another tenant", { chatKind: "direct", sender: { ...person, tenantKey: "x" } }, {}, "outsider"],
    ["a group with outsiders", { mentions: [mentionBot] }, { external: true }, "external-chat"],
    ["a group with outsiders that is allowed", { mentions: [mentionBot] }, { external: true, allowed: true }, null],
    ["talk in a group that is allowed", {}, { external: true, allowed: true }, "not-mentioned"],
    ["anybody's tenant while our own is not known", { mentions: [mentionBot] }, { tenantKey: null }, null],
  ])("%s", (_, given, changed, refused) => {
    expect(refusedAtGate(message(given), { ...facts, ...changed })).toBe(refused);
  });
});
