import type { R2Bucket } from "@cloudflare/workers-types";
import type { Originals } from "../ports/originals.ts";
import { originalKey } from "./original-key.ts";

/** Originals in a Cloudflare R2 bucket, one object each. R2 is strongly consistent: what was put can be got at once. */
export function createR2Originals(bucket: R2Bucket): Originals {
  return {
    put: async (hash, bytes) => void (await bucket.put(originalKey(hash), bytes)),
    get: async (hash) => {
      const object = await bucket.get(originalKey(hash));
      return object === null ? null : new Uint8Array(await object.arrayBuffer());
    },
    remove: async (hash) => bucket.delete(originalKey(hash)),
  };
}
