import { notInTheWorker } from "./not-in-the-worker.ts";

/**
 * Stands in for lodash.merge in the Worker (wrangler.toml, alias): the Feishu SDK merges with it the options of a call that
 * were made apart (`withAll`). Ours are made in one piece.
 */
export default function merge(): never {
  return notInTheWorker("lodash.merge");
}
