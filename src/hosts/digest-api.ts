import { isOwnGroup, preview, sendNow, withDelivery } from "../digest/manage.ts";
import type { Log } from "../ports.ts";
import { activeSubscriptions } from "../store/digest-subscriptions.ts";
import { listDigests } from "../store/digests.ts";
import type { DigestApi } from "../web/digest-routes.ts";
import type { Host } from "./host.ts";
import { createKeyHolder } from "./key-holder.ts";

/** How many past summaries are listed. */
const listed = 200;

/** What `/api/digests` works with. */
export function createDigestApi({ deps, adminChat }: Host, log: Log): DigestApi {
  const digest = { ...deps, adminChat, log };
  const { database, clock, timeZone } = deps;
  return {
    keyHolder: createKeyHolder(deps),
    list: async () => ({
      subscriptions: await activeSubscriptions(database),
      digests: await withDelivery(deps, await listDigests(database, listed)),
    }),
    isOwnGroup: (chatId) => isOwnGroup(deps, chatId),
    preview: (chatId) => preview(digest, { chatId, now: clock(), timeZone }),
    send: (request) => sendNow(digest, { ...request, now: clock(), timeZone }),
  };
}
