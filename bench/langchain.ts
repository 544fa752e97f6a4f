import type { CallbackManagerForRetrieverRun } from "@langchain/core/callbacks/manager";
import { Document } from "@langchain/core/documents";
import { BaseRetriever, type BaseRetrieverInput } from "@langchain/core/retrievers";
import { RecursiveCharacterTextSplitter } from "@langchain/textsplitters";
import okapi, { type BMDocument } from "okapibm25";
import { indexTokens } from "../src/reports/index-tokens.ts";
import { resultSize } from "./peers.ts";

/**
 * LangChain's `BM25Retriever` over okapibm25, which is what it scores with. The class itself is in
 * `@langchain/community`, which cannot be installed beside a current `openai` (docs/decisions); this is its whole
 * way to an answer: every document is read again for every question.
 */
class BM25Retriever extends BaseRetriever {
  override lc_namespace = ["langchain", "retrievers", "bm25_retriever"];
  readonly #texts: string[];

  constructor(options: BaseRetrieverInput & { texts: string[] }) {
    super(options);
    this.#texts = options.texts;
  }

  override async _getRelevantDocuments(query: string, _manager?: CallbackManagerForRetrieverRun): Promise<Document[]> {
    const keywords = query.toLowerCase().split(/\s+/);
    const scored = okapi.default(this.#texts, keywords, undefined, (left, right) => right.score - left.score);
    return (scored as BMDocument[]).slice(0, resultSize).map(({ document }) => new Document({ pageContent: document }));
  }
}

/** What LangChain makes of the same reports: cut by its splitter as it is, found again by its retriever. */
export type LangChainPeer = {
  addReport: (text: string) => Promise<void>;
  /** Gives how many chunks it found. */
  search: (words: string) => Promise<number>;
  chunks: () => number;
};

/** Chunks as long as our passages at most; their words are our tokens, so that only finding is compared. */
export function openLangChain(): LangChainPeer {
  const splitter = new RecursiveCharacterTextSplitter({ chunkSize: 400, chunkOverlap: 0 });
  const texts: string[] = [];
  const retriever = new BM25Retriever({ texts });
  const words = (text: string) => indexTokens(text).join(" ");
  return {
    addReport: async (text) => {
      for (const chunk of await splitter.splitText(text)) texts.push(words(chunk));
    },
    search: async (question) => (await retriever.invoke(words(question))).length,
    chunks: () => texts.length,
  };
}
