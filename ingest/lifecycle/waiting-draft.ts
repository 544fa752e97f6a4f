import type { ManagedVersion } from "../../src/store/report-versions.ts";

/** The newest draft, unless something newer answers already: that one has to be named. */
export function waitingDraft(versions: readonly ManagedVersion[]): ManagedVersion | undefined {
  const live = versions.find(({ state }) => state === "live");
  return versions.findLast(({ state, ready, version }) => state === "draft" && ready && version > (live?.version ?? 0));
}
