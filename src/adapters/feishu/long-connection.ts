import { WSClient } from "@larksuiteoapi/node-sdk";
import { AppError } from "../../errors.ts";
import type { Log } from "../../ports.ts";
import { createEventDispatcher, type TakeEvent } from "./event-dispatcher.ts";
import type { FeishuApp } from "./feishu-app.ts";
import { createSdkLogger } from "./sdk-logger.ts";

/** Events over a connection we open, for a machine without a public address. Node only. */
export type LongConnection = {
  /** True while events can come in. */
  isOpen: () => boolean;
  close: () => void;
};

export type LongConnectionDeps = {
  app: FeishuApp;
  take: TakeEvent;
  log: Log;
  /** A peer that has not answered a ping for so long is dead, and the connection is made anew; 30 when left out. */
  pingTimeoutSeconds?: number;
  /** The first wait after the SDK has given up; it doubles up to five minutes. A minute when left out. */
  restartMs?: number;
};

const handshakeTimeoutMs = 15_000;
const longestRestartMs = 300_000;

/** What the SDK takes for an app id here; it stays silently idle on any other. */
const appIdShape = /^cli_[0-9a-fA-F]{16}$/;

/**
 * Opens the long connection. An event is acknowledged when `take` has resolved: it may take 3 seconds, so it keeps the
 * event and no more. The SDK reconnects by itself; where it gives up (a refused secret, too many connections) it is
 * started again, so that a cause removed in the console needs no restart here. @throws AppError CONFIG_INVALID
 */
export function openLongConnection(deps: LongConnectionDeps): LongConnection {
  const { app, log } = deps;
  if (!appIdShape.test(app.appId)) throw unusableAppId();
  let restart: ReturnType<typeof setTimeout> | undefined;
  let waitMs = deps.restartMs ?? 60_000;
  let closed = false;

  const client = new WSClient({
    appId: app.appId,
    appSecret: app.appSecret,
    domain: app.domain,
    logger: createSdkLogger(log),
    autoReconnect: true,
    handshakeTimeoutMs,
    wsConfig: { pingTimeout: deps.pingTimeoutSeconds ?? 30 },
    onReady: () => {
      waitMs = deps.restartMs ?? 60_000;
      log("feishu.connection", { state: "open" });
    },
    onReconnecting: () => log("feishu.connection", { state: "reconnecting" }),
    onReconnected: () => log("feishu.connection", { state: "open" }),
    onError: () => {
      log("feishu.connection", { state: "given up", restartMs: waitMs });
      if (closed) return;
      restart = setTimeout(start, waitMs);
      waitMs = Math.min(waitMs * 2, longestRestartMs);
    },
  });
  const dispatcher = createEventDispatcher(deps);
  function start(): void {
    void client.start({ eventDispatcher: dispatcher }).catch(() => log("feishu.connection", { state: "failed" }));
  }
  start();
  return {
    isOpen: () => client.getConnectionStatus().state === "connected",
    close: () => {
      closed = true;
      clearTimeout(restart);
      client.close({ force: true });
    },
  };
}

function unusableAppId(): AppError {
  return new AppError({
    code: "CONFIG_INVALID",
    message: "FEISHU_APP_ID：长连接要求 cli_ 后面是 16 位十六进制字符 (cli_ and 16 hexadecimal digits)。",
    userVisible: false,
    remedy: "请从飞书开放平台的“凭证与基础信息”页重新复制 App ID。",
  });
}
