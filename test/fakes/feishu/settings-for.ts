import type { FakeFeishu } from "./start-fake-feishu.ts";

/** The settings of a bot that is the fake platform's own app. */
export function settingsFor({ url, world }: Pick<FakeFeishu, "url" | "world">): Record<string, string> {
  return {
    FEISHU_APP_ID: world.app.appId,
    FEISHU_APP_SECRET: world.app.appSecret,
    FEISHU_ENCRYPT_KEY: world.app.encryptKey,
    FEISHU_VERIFICATION_TOKEN: world.app.verificationToken,
    FEISHU_DOMAIN: url,
  };
}
