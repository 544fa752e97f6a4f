import type { Asset } from "../../app.ts";
import type { Bindings } from "./bindings.ts";

/** Only the path of the address counts; the binding is not reached over a network. */
const anyOrigin = "https://assets.invalid/";

/** Files of `src/web/assets`, which Cloudflare keeps beside the Worker, not inside it. */
export function createAssets(assets: Bindings["ASSETS"]): (name: string) => Promise<Asset | null> {
  return async (name) => {
    const response = await assets.fetch(new URL(encodeURIComponent(name), anyOrigin).href);
    if (!response.ok) return null;
    return { type: response.headers.get("content-type") ?? "application/octet-stream", content: await response.text() };
  };
}
