import { limits } from "../src/answer/limits.ts";
import type { IndexQuery } from "../src/ports.ts";
import type { Place } from "../src/reports/place.ts";
import type { Library } from "./library.ts";
import type { LangChainPeer } from "./langchain.ts";
import { timeInTurns, type Timings } from "./measure.ts";
import { resultSize, type Peer } from "./peers.ts";
import type { QdrantPeer } from "./qdrant.ts";
import type { Question } from "./questions.ts";

export type RetrievalTimings = {
  /** The product's passage search over the whole library. */
  search: Timings;
  /** The same with the county the question names as a condition: one in 2,800. */
  inPlace: Timings;
  /** And with the year and the one before, as a question for text is searched. */
  inPlaceAndYear: Timings;
  /** Figures of that county, as a question for a figure is searched: nearly all that match. */
  figuresInPlace: Timings;
  /** The same with the province that county lies in: one in about 30. */
  inProvince: Timings;
  rawFts: Timings;
  /** Empty where it was let go: it keeps the whole library in memory. */
  miniSearch: Timings;
  /** Of a few questions, for it reads every chunk for each; empty where it was let go. */
  langChain: Timings;
  /** The product's search for those few, in turns with it. */
  besideLangChain: Timings;
  /** Empty without a server. */
  qdrant: Timings;
};

export type Peers = {
  rawFts: Peer;
  miniSearch: Peer | null;
  langChain: LangChainPeer | null;
  qdrant: QdrantPeer | null;
};

/** Finding passages for the same questions, cut into the same tokens, by the product and by its peers. */
export async function timeRetrieval(
  { index }: Library,
  { rawFts, miniSearch, langChain, qdrant }: Peers,
  questions: readonly Question[],
  say: (line: string) => void,
): Promise<RetrievalTimings> {
  const query = ({ words }: Question, places: readonly string[], more: Partial<IndexQuery> = {}): IndexQuery => ({
    kind: "passage",
    text: words,
    places,
    years: [],
    reports: null,
    audience: { kind: "everyone" },
    limit: resultSize,
    ...more,
  });
  const inPlace = (question: Question, more?: Partial<IndexQuery>) =>
    index.search(query(question, [question.place.id], more));
  const timings = await timeInTurns<Question>(
    [
      { name: "search", run: (question) => index.search(query(question, [])) },
      { name: "inPlace", run: (question) => inPlace(question) },
      {
        name: "inPlaceAndYear",
        run: (question) => inPlace(question, { years: [question.year - 1, question.year], limit: limits.passages }),
      },
      {
        name: "figuresInPlace",
        run: (question) => inPlace(question, { kind: "figure", limit: limits.candidates }),
      },
      { name: "inProvince", run: (question) => index.search(query(question, [provinceOf(question.place)])) },
      { name: "rawFts", run: ({ words }) => rawFts.search(words) },
      ...(miniSearch === null ? [] : [{ name: "miniSearch", run: ({ words }: Question) => miniSearch.search(words) }]),
      ...(qdrant === null ? [] : [{ name: "qdrant", run: (question: Question) => qdrant.search(query(question, [])) }]),
    ],
    questions,
  );
  if (langChain !== null) say(`LangChain's BM25Retriever over ${langChain.chunks()} chunks`);
  const ofFew =
    langChain === null
      ? new Map<string, Timings>()
      : await timeInTurns<Question>(
          [
            { name: "langChain", run: ({ words }) => langChain.search(words) },
            { name: "search", run: (question) => index.search(query(question, [])) },
          ],
          fewOfEveryLength(questions),
        );
  const of = (name: string): Timings => timings.get(name) ?? [];
  return {
    search: of("search"),
    inPlace: of("inPlace"),
    inPlaceAndYear: of("inPlaceAndYear"),
    figuresInPlace: of("figuresInPlace"),
    inProvince: of("inProvince"),
    rawFts: of("rawFts"),
    miniSearch: of("miniSearch"),
    langChain: ofFew.get("langChain") ?? [],
    besideLangChain: ofFew.get("search") ?? [],
    qdrant: of("qdrant"),
  };
}

/** Questions it is asked, from every length and with the longest: at 100,000 chunks it takes seconds for each. */
const langChainQuestions = 10;

function fewOfEveryLength(questions: readonly Question[]): Question[] {
  const byLength = questions.toSorted((left, right) => left.words.length - right.words.length);
  const step = byLength.length / langChainQuestions;
  return byLength.filter((_question, at) => Math.floor((at + 1) / step) > Math.floor(at / step));
}

function provinceOf({ id, parents }: Place): string {
  return parents.at(-1) ?? id;
}
