/**
 * How much a file may be before it is no report but an attempt to fill the memory, or something nobody would ask a
 * question of. Chosen so that the largest real reports pass with room to spare.
 */
export const limits = {
  fileMebibytes: 30,
  /** All entries of an archive together, unpacked. */
  unpackedBytes: 64 * 1024 * 1024,
  entries: 2_000,
  /** Unpacked to packed size of one entry; small entries may compress better by chance. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  nameBytes: 255,
  xmlDepth: 64,
  /** Elements of all XML parts of a document; a DOM of more does not fit beside everything else. */
  xmlElements: 1_000_000,
  paragraphs: 200_000,
  /** Every number cell becomes a figure with all its words: about 5 KB of memory each while the ledger is written. */
  cells: 50_000,
  rows: 200_000,
  columns: 512,
  sheets: 200,
  pages: 2_000,
  /** Characters of one line or field of a csv file. */
  csvField: 100_000,
  filesInArchive: 200,
} as const;
