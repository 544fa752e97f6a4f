import { createFeishuPlatform } from "../../../src/adapters/feishu/feishu-platform.ts";
import type { ChatPlatform, Outgoing, OutgoingMessage } from "../../../src/ports/chat-platform.ts";
import { startFakeFeishu, type FakeFeishu, type FakeOptions } from "../../fakes/feishu/start-fake-feishu.ts";
import { addChat, addUser } from "../../fakes/feishu/world.ts";

export type Started = {
  fake: FakeFeishu;
  platform: ChatPlatform;
  logged: [string, unknown][];
  /** Moves the adapter's clock on without waiting. */
  pass: (milliseconds: number) => void;
};

/** The adapter with the real SDK against the fake, with one group `oc_1` in which `ou_1` and the bot are. */
export async function startPlatform(options: FakeOptions = {}): Promise<Started> {
  const fake = await startFakeFeishu(options);
  const { appId, appSecret } = fake.world.app;
  const logged: Started["logged"] = [];
  let passed = 0;
  const platform = createFeishuPlatform({
    app: { appId, appSecret, domain: fake.url },
    timeoutMs: 2000,
    log: (event, fields) => logged.push([event, fields]),
    elapsed: () => performance.now() + passed,
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  addUser(fake.world, "ou_1", { name: "张三" });
  addChat(fake.world, "oc_1", { name: "疾控科", members: new Set(["ou_1"]), ownerId: "ou_1" });
  return {
    fake,
    platform,
    logged,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
  };
}

export const textOf = (text: string): Outgoing => ({ kind: "text", text });

export function message(uuid: string, given: Partial<OutgoingMessage> = {}): OutgoingMessage {
  return { uuid, to: { chatId: "oc_1" }, replyTo: null, content: textOf("好"), ...given };
}
