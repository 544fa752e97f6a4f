import type { Schemas } from "@qdrant/js-client-rest";
import type { IndexQuery } from "../../ports.ts";
import type { SearchScope } from "../../ports/vector-index.ts";
import { vectorNames } from "./collection.ts";
import type { WordVector } from "./words.ts";

/** Each way of searching brings this many times what is wanted; what both bring rises. */
const prefetchFactor = 3;

export type Asked = { query: IndexQuery; scope: SearchScope; words: WordVector; meaning: number[] | null };

/**
 * One request of the Query API. By words alone where there is no vector of the question; else both ways are searched under
 * the same filter and their ranks fused (RRF): their scores are of different kinds and cannot be added.
 */
export function queryRequest({ query, scope, words, meaning }: Asked): Schemas["QueryRequest"] {
  const { kind, limit } = query;
  const filter = filterOf(query, scope);
  const byWords = { query: words, using: vectorNames.words[kind], filter };
  const shown = { limit, with_payload: ["kind", "id", "report", "version"] };
  if (meaning === null) return { ...byWords, ...shown };
  const byMeaning = {
    query: meaning,
    using: vectorNames.meaning,
    filter,
    params: { quantization: { rescore: true, oversampling: 2 } },
  };
  return {
    prefetch: [
      { ...byWords, limit: limit * prefetchFactor },
      { ...byMeaning, limit: limit * prefetchFactor },
    ],
    query: { fusion: "rrf" },
    ...shown,
  };
}

/** Who may see what comes first: there is no request without it. */
function filterOf({ kind, places, years }: IndexQuery, scope: SearchScope): Schemas["Filter"] {
  const any = (key: string, values: readonly (string | number)[]) => ({
    key,
    match: { any: [...values] as string[] },
  });
  const seen =
    scope.kind === "versions"
      ? [any("version", scope.only)]
      : [any("audience", scope.readers), ...(scope.reports === null ? [] : [any("report", scope.reports)])];
  const dead = scope.kind === "readers" && scope.except.length > 0 ? { must_not: [any("version", scope.except)] } : {};
  return {
    must: [
      ...seen,
      any("kind", [kind]),
      ...(places.length === 0 ? [] : [any("places", places)]),
      ...(years.length === 0 ? [] : [any("years", years)]),
    ],
    ...dead,
  };
}
