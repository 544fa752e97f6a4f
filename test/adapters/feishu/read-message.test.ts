import { expect, test } from "vitest";
import { messageRead } from "../../../src/adapters/feishu/event-shapes.ts";
import { readMessage } from "../../../src/adapters/feishu/read-message.ts";
import type { MessageContent } from "../../../src/ports/chat-platform.ts";

const bot = { appId: "cli_0123456789abcdef", openId: "ou_bot" };

function read(given: { type: string; content: unknown; sender?: object; mentions?: object[]; deleted?: boolean }) {
  const item = {
    message_id: "om_1",
    msg_type: given.type,
    create_time: "1795307153980",
    chat_id: "oc_1",
    deleted: given.deleted ?? false,
    sender: given.sender ?? { id: "ou_1", id_type: "open_id", sender_type: "user", tenant_key: "tk" },
    body: { content: typeof given.content === "string" ? given.content : JSON.stringify(given.content) },
    mentions: given.mentions ?? [],
  };
  return readMessage(messageRead.parse(item), "group", bot);
}

const at = { key: "@_user_1", id: "ou_bot", id_type: "open_id", name: "据实" };
const said = (text: string, ...mentions: { openId: string | null; name: string }[]) => ({
  kind: "text" as const,
  text,
  mentions,
});

test.each<[string, { type: string; content: unknown; mentions?: object[] }, MessageContent]>([
  [
    "a text, without the mention's placeholder",
    { type: "text", content: { text: "@_user_1 今年 覆盖率" }, mentions: [at] },
    said("今年 覆盖率", { openId: "ou_bot", name: "据实" }),
  ],
  [
    "@所有人, who is nobody",
    { type: "text", content: { text: "@_all 通知" } },
    said("通知", { openId: null, name: "所有人" }),
  ],
  [
    "a link, by its words",
    { type: "text", content: { text: "见[通报](https://a.example/x)第二段" } },
    { ...said("见通报第二段"), links: [{ text: "通报", url: "https://a.example/x" }] },
  ],
  [
    "a post, line by line",
    {
      type: "post",
      content: {
        title: "周报",
        content: [
          [
            { tag: "at", user_id: "@_user_1" },
            { tag: "text", text: " 核对" },
          ],
          [{ tag: "img", image_key: "img" }],
          [
            { tag: "a", href: "https://a.example", text: "覆盖率" },
            { tag: "text", text: "多少" },
          ],
        ],
      },
      mentions: [at],
    },
    {
      ...said("周报\n核对\n覆盖率多少", { openId: "ou_bot", name: "据实" }),
      links: [{ text: "覆盖率", url: "https://a.example" }],
    },
  ],
  [
    "a post with its language around it, as the bot sends it",
    { type: "post", content: { zh_cn: { content: [[{ tag: "text", text: "好" }]] } } },
    said("好"),
  ],
  [
    "a file",
    { type: "file", content: { file_key: "file_v3_1", file_name: "通报.docx" } },
    { kind: "file", fileKey: "file_v3_1", name: "通报.docx" },
  ],
  ["a voice message", { type: "audio", content: { file_key: "f", duration: 2000 } }, { kind: "other", type: "audio" }],
  ["content that cannot be read", { type: "text", content: "{" }, { kind: "other", type: "text" }],
])("reads %s", (_what, given, content) => {
  expect(read(given).content).toEqual(content);
});

test("what the bot itself sent is known by its open_id, another app by its own id", () => {
  const app = (id: string) => ({ id, id_type: "app_id", sender_type: "app", tenant_key: "tk" });
  expect(read({ type: "text", content: { text: "好" }, sender: app(bot.appId) }).sender).toEqual({
    openId: "ou_bot",
    kind: "bot",
    tenantKey: "tk",
  });
  expect(read({ type: "text", content: { text: "好" }, sender: app("cli_other") }).sender.openId).toBe("cli_other");
});

test("a message that was taken back says so, and its time is UTC", () => {
  const message = read({ type: "text", content: { text: "" }, deleted: true });
  expect(message).toMatchObject({ recalled: true, sentAt: "2026-11-22T00:25:53.980Z" });
});
