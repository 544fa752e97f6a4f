import type { Log } from "../../ports.ts";

/**
 * The logger the SDK is given. Its own prints the app secret and bearer tokens, and texts of users, so nothing of what
 * it is handed is passed on but a code and an HTTP status.
 */
export function createSdkLogger(log: Log) {
  const report = (level: string) => (message: unknown[]) => log("feishu.sdk", { level, ...codesIn(message) });
  const ignore = () => {};
  return { error: report("error"), warn: report("warn"), info: ignore, debug: ignore, trace: ignore };
}

function codesIn(message: unknown): { code: number | null; status: number | null } {
  const values = [message].flat(3);
  const errors = values.filter(
    (value): value is Record<string, unknown> => typeof value === "object" && value !== null,
  );
  for (const error of errors) {
    const response = error["response"] as { status?: unknown; data?: { code?: unknown } } | undefined;
    const code = response?.data?.code ?? error["code"];
    const status = response?.status;
    if (code !== undefined || status !== undefined)
      return { code: typeof code === "number" ? code : null, status: typeof status === "number" ? status : null };
  }
  return { code: null, status: null };
}
