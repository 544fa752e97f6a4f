import { randomUUID } from "node:crypto";
import { checkApp, checkEventAddress, type AppCheck } from "../../adapters/feishu/check-app.ts";
import { eventKeys } from "../../adapters/feishu/event-keys.ts";
import type { Config } from "../../config.ts";
import type { Finding } from "./command.ts";
import { ownAddress } from "./own-address.ts";

/** What `jushi doctor` says about Feishu or Lark; nothing where no app is set up. */
export async function checkFeishu(config: Config): Promise<Finding[]> {
  const { FEISHU_APP_ID: appId, FEISHU_APP_SECRET: appSecret, FEISHU_DOMAIN: domain } = config;
  if (appId === null || appSecret === null) return [];
  const checks = await checkApp({
    app: { appId, appSecret, domain },
    log: () => {},
    elapsed: () => performance.now(),
  });
  return [...checks.map((check) => findingOf(check)), await checkEvents(config, appId)];
}

function findingOf(check: AppCheck): Finding {
  if (check.kind === "credentials")
    return {
      ok: check.ok,
      text: check.ok ? "飞书凭证有效" : `飞书凭证不能用（${check.detail}）`,
      remedy: "请核对 FEISHU_APP_ID、FEISHU_APP_SECRET 和 FEISHU_DOMAIN，并确认本机能访问飞书开放平台。",
    };
  if (check.kind === "bot")
    return {
      ok: check.ok,
      text: check.ok ? `机器人“${check.name}”已启用` : `机器人没有启用（${check.detail}）`,
      remedy: "请在开放平台的“添加应用能力”里添加机器人，再发布一个版本。",
    };
  if (check.kind === "scopes") return scopesFinding(check.missing);
  return { ok: true, text: `查不到已开通的权限（${check.detail}），请对照 docs/feishu-setup.zh-CN.md`, remedy: "" };
}

/** Only scopes without which nobody is answered are a fault; the others are named with what is missing. */
function scopesFinding(missing: Extract<AppCheck, { kind: "scopes" }>["missing"]): Finding {
  const named = missing.map(({ name, purpose }) => `${name}（${purpose}）`).join("、");
  const ok = missing.every(({ needed }) => needed !== "always");
  const text = missing.length === 0 ? "飞书权限齐全" : `${ok ? "没有开通的可选权限" : "缺少飞书权限"}：${named}`;
  return { ok, text, remedy: "请在开放平台的“权限管理”里开通，再发布一个版本。" };
}

async function checkEvents(config: Config, appId: string): Promise<Finding> {
  if (config.FEISHU_EVENTS === "websocket") return { ok: true, text: "飞书事件走长连接，不需要公网地址", remedy: "" };
  const { encryptKeys, verificationTokens } = eventKeys({
    appId,
    encryptKey: config.FEISHU_ENCRYPT_KEY,
    verificationToken: config.FEISHU_VERIFICATION_TOKEN,
    tenantKey: null,
  });
  const [encryptKey, verificationToken] = [encryptKeys[0], verificationTokens[0]];
  if (encryptKey === undefined || verificationToken === undefined)
    return {
      ok: false,
      text: "没有设置 FEISHU_ENCRYPT_KEY 或 FEISHU_VERIFICATION_TOKEN",
      remedy: "请从开放平台的“加密策略”里复制；没有公网地址时改用 FEISHU_EVENTS=websocket。",
    };
  const url = `${ownAddress(config)}/feishu/events`;
  const fault = await checkEventAddress({ url, encryptKey, verificationToken, challenge: randomUUID() });
  return {
    ok: fault === null,
    text: fault === null ? `事件地址 ${url} 能收到飞书事件` : `事件地址 ${url} 收不到飞书事件（${fault}）`,
    remedy: "请确认服务正在运行、地址能从外面访问，并且与开放平台里填的一致。",
  };
}
