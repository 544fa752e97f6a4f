import { pressesIn } from "../chat/admin/card-presses.ts";
import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import type { FakeMessage } from "../fakes/feishu/world.ts";
import type { RunningHost, StartHost } from "./running-host.ts";

export type HostInChat = {
  feishu: FakeFeishu;
  host: RunningHost;
  /** The latest message of the bot in a chat that shows the text; waited for. */
  shown: (chatId: string, text: string) => Promise<FakeMessage>;
  /** The owner presses a button of a card. */
  press: (on: FakeMessage, what: string, form?: Record<string, string>) => Promise<void>;
  close: () => Promise<void>;
};

const longestWait = 30_000;

/** A host that is the bot of a fake platform, which pushes its events there. */
export async function startInChat(start: StartHost, settings: Record<string, string> = {}): Promise<HostInChat> {
  const feishu = await startFakeFeishu();
  const host = await start({ ...settingsFor(feishu), ...settings });
  feishu.setWebhook(`${host.url}/feishu/events`);
  const close = async () => {
    await host.close();
    await feishu.close();
  };
  const shown = async (chatId: string, text: string) => {
    const until = Date.now() + longestWait;
    for (;;) {
      const found = feishu.sentByBot(chatId).findLast(({ content }) => content.includes(text));
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`nothing shows ${text}`);
      await host.tick();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const press = async ({ chatId, messageId, content }: FakeMessage, what: string, form = {}) => {
    const value = pressesIn(JSON.parse(content)).find((each) => each["do"] === what);
    await feishu.press({ openId: "ou_owner", chatId, messageId, value, form });
  };
  return { feishu, host, shown, press, close };
}
