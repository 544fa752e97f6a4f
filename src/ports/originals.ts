/** Uploaded files as they came, by the hash of their bytes: a folder on Node, R2 on Workers. */
export type Originals = {
  /** Safe to repeat. */
  put: (hash: string, bytes: Uint8Array) => Promise<void>;
  get: (hash: string) => Promise<Uint8Array | null>;
  remove: (hash: string) => Promise<void>;
};
