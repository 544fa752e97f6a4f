import { settingsFor } from "../fakes/feishu/settings-for.ts";
import { startFakeFeishu, type FakeFeishu } from "../fakes/feishu/start-fake-feishu.ts";
import type { RunningHost, StartHost } from "./running-host.ts";

export type HostInChat = { feishu: FakeFeishu; host: RunningHost; close: () => Promise<void> };

/** A host that is the bot of a fake platform, which pushes its events there. */
export async function startInChat(start: StartHost, settings: Record<string, string> = {}): Promise<HostInChat> {
  const feishu = await startFakeFeishu();
  const host = await start({ ...settingsFor(feishu), ...settings });
  feishu.setWebhook(`${host.url}/feishu/events`);
  const close = async () => {
    await host.close();
    await feishu.close();
  };
  return { feishu, host, close };
}
