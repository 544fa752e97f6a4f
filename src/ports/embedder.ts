/** Turns texts into vectors of meaning, through whichever service the operator runs. */
export type Embedder = {
  /** The model's name; vectors of two models are never compared. */
  model: string;
  dimensions: number;
  /**
   * One vector per text, in order, each of `dimensions` finite numbers. A question is somebody waiting: it is tried once
   * and briefly; passages are tried again and again.
   * @throws AppError EMBEDDING_FAILED
   */
  embed: (texts: readonly string[], purpose: "passage" | "question") => Promise<number[][]>;
};

/** Vectors already paid for, by the hash of their text. */
export type EmbeddingCache = {
  /** Those of the hashes that are known. */
  get: (make: Pick<Embedder, "model" | "dimensions">, hashes: readonly string[]) => Promise<Map<string, number[]>>;
  put: (make: Pick<Embedder, "model" | "dimensions">, vectors: ReadonlyMap<string, readonly number[]>) => Promise<void>;
};
