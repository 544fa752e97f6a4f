import type { EventKeys } from "./open-event.ts";

/**
 * The keys of the settings. Encrypt key and token may each name two, separated by a comma: while they are being changed
 * in the console, events under the old and the new ones are both genuine.
 */
export function eventKeys(settings: {
  appId: string;
  encryptKey: string | null;
  verificationToken: string | null;
  tenantKey: string | null;
}): EventKeys {
  const { appId, encryptKey, verificationToken, tenantKey } = settings;
  return { appId, encryptKeys: listed(encryptKey), verificationTokens: listed(verificationToken), tenantKey };
}

function listed(setting: string | null): string[] {
  return (setting ?? "")
    .split(/[,，]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
}
