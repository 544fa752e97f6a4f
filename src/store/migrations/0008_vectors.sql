-- What searching by meaning needs beside the index itself. Derived: both tables can be emptied, and cost only time.

-- Vectors by the hash of the text they are of, so that a text is sent to the embedding service once.
-- vector: base64 of little-endian 32-bit floats (json_each carries no blobs).
CREATE TABLE embeddings (
  model TEXT NOT NULL,
  dimensions INTEGER NOT NULL,
  hash TEXT NOT NULL,
  vector TEXT NOT NULL,
  PRIMARY KEY (model, dimensions, hash)
) WITHOUT ROWID;

-- Versions of which the vector index holds every entry, counted. generation: the make of the collection (tokens, model,
-- dimensions). A live version that is not here means that the vector index knows only a part.
CREATE TABLE vector_versions (
  generation TEXT NOT NULL,
  version_id TEXT NOT NULL,
  PRIMARY KEY (generation, version_id)
) WITHOUT ROWID;
