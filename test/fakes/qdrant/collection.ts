/** The part of Qdrant's search that the product relies on, over plain arrays: filters, sparse IDF, cosine, RRF. */

type Vector = number[] | { indices: number[]; values: number[] };
export type StoredPoint = { id: string; vector: Record<string, Vector>; payload: Record<string, unknown> };
type Condition = { key: string; match: { value?: unknown; any?: unknown[] } };
export type Filter = { must?: Condition[]; must_not?: Condition[]; should?: Condition[] };
export type Search = {
  query?: Vector | { fusion: "rrf" };
  using?: string;
  filter?: Filter;
  limit?: number;
  prefetch?: Search[];
};
type Scored = { id: string; score: number; payload: Record<string, unknown> };

export type Params = {
  vectors?: Record<string, { size: number }>;
  sparse_vectors?: Record<string, { modifier?: string }>;
};

export type Collection = { name: string; params: Params; points: Map<string, StoredPoint>; indexes: string[] };

/** Why a point cannot be stored, in the server's words; null when it can. */
export function misfit({ params }: Collection, point: StoredPoint): string | null {
  for (const [name, vector] of Object.entries(point.vector)) {
    if (Array.isArray(vector)) {
      const size = params.vectors?.[name]?.size;
      if (size === undefined) return `Not existing vector name error: ${name}`;
      if (size !== vector.length) return `Vector dimension error: expected dim: ${size}, got ${vector.length}`;
    } else {
      if (params.sparse_vectors?.[name] === undefined) return `Not existing vector name error: ${name}`;
      if (new Set(vector.indices).size !== vector.indices.length) return "indices must be unique";
    }
  }
  return null;
}

export function matches(payload: Record<string, unknown>, filter: Filter = {}): boolean {
  const holds = ({ key, match }: Condition) => {
    const stored = payload[key];
    const values = Array.isArray(stored) ? stored : [stored];
    const wanted = match.any ?? [match.value];
    return values.some((value) => wanted.includes(value));
  };
  return (
    (filter.must ?? []).every(holds) &&
    !(filter.must_not ?? []).some(holds) &&
    (filter.should === undefined || filter.should.some(holds))
  );
}

export function runSearch(collection: Collection, search: Search): Scored[] {
  const limit = search.limit ?? 10;
  if (search.prefetch !== undefined) {
    const lists = search.prefetch.map((one) => runSearch(collection, one));
    return fused(lists, collection).slice(0, limit);
  }
  const { query, using = "" } = search;
  if (query === undefined || "fusion" in query) return [];
  const score = Array.isArray(query) ? cosine(query, using) : sparse(query, using, collection);
  return [...collection.points.values()]
    .filter(({ payload }) => matches(payload, search.filter))
    .flatMap((point) => {
      const value = score(point);
      return value === null ? [] : [{ id: point.id, score: value, payload: point.payload }];
    })
    .toSorted((left, right) => right.score - left.score)
    .slice(0, limit);
}

/** Modifier `idf`: ln((N - n + 0.5) / (n + 0.5) + 1) over the points that have the vector. */
function sparse(query: { indices: number[]; values: number[] }, using: string, { points, params }: Collection) {
  const vectors = [...points.values()].flatMap(({ vector }) => {
    const own = vector[using];
    return own === undefined || Array.isArray(own)
      ? []
      : [new Map(own.indices.map((at, i) => [at, own.values[i] ?? 0]))];
  });
  const idf = (index: number) => {
    if (params.sparse_vectors?.[using]?.modifier !== "idf") return 1;
    const holding = vectors.filter((own) => own.has(index)).length;
    return Math.log((vectors.length - holding + 0.5) / (holding + 0.5) + 1);
  };
  const wanted = query.indices.map((index, at) => ({ index, weight: (query.values[at] ?? 0) * idf(index) }));
  return ({ vector }: StoredPoint): number | null => {
    const own = vector[using];
    if (own === undefined || Array.isArray(own)) return null;
    const shared = wanted.filter(({ index }) => own.indices.includes(index));
    if (shared.length === 0) return null;
    return shared.reduce((sum, { index, weight }) => sum + weight * (own.values[own.indices.indexOf(index)] ?? 0), 0);
  };
}

function cosine(query: number[], using: string) {
  const length = (vector: number[]) => Math.hypot(...vector) || 1;
  return ({ vector }: StoredPoint): number | null => {
    const own = vector[using];
    if (!Array.isArray(own)) return null;
    return own.reduce((sum, value, at) => sum + value * (query[at] ?? 0), 0) / (length(own) * length(query));
  };
}

/** Reciprocal rank fusion with the server's constant of 2. */
function fused(lists: readonly Scored[][], { points }: Collection): Scored[] {
  const scores = new Map<string, number>();
  for (const list of lists)
    for (const [rank, { id }] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (2 + rank));
  return [...scores]
    .map(([id, score]) => ({ id, score, payload: points.get(id)?.payload ?? {} }))
    .toSorted((left, right) => right.score - left.score);
}
