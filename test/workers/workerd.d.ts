/** The modules that exist only inside workerd under test. */
declare module "cloudflare:test" {
  /** Empties everything bound to the Worker. */
  export const reset: () => Promise<void>;
}

declare module "cloudflare:workers" {
  import type { Bindings } from "../../src/hosts/worker/bindings.ts";

  export const env: Bindings;
  /** What `main` of wrangler.toml exports. */
  export const exports: { default: { fetch: (request: Request) => Promise<Response> } };
}
