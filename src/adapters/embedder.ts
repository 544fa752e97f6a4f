import { ExponentialBackoff, handleWhen, retry } from "cockatiel";
import OpenAI from "openai";
import { AppError } from "../errors.ts";
import type { Embedder } from "../ports/embedder.ts";

export type EmbedderConfig = {
  model: string;
  dimensions: number;
  /** Unset where the service asks for no key. */
  apiKey: string | null;
  /** Unset for OpenAI's own. */
  baseUrl: string | null;
  /** First wait before a passage is tried again, in milliseconds; tests shorten it. */
  firstWait?: number;
};

/** Texts sent together: some services take no more than ten. */
const batchSize = 10;

const questionBudget = 2_000;
const passageBudget = 30_000;
const passageTries = 5;

/**
 * Embeddings of any OpenAI-compatible service. The client's own retries are off: a question may not wait for them, and
 * for passages cockatiel waits longer between tries, as rate limits ask for.
 */
export function createEmbedder(config: EmbedderConfig): Embedder {
  const { model, dimensions } = config;
  const client = new OpenAI({
    apiKey: config.apiKey ?? "none",
    ...(config.baseUrl === null ? {} : { baseURL: config.baseUrl }),
    maxRetries: 0,
  });
  const again = retry(handleWhen(isPassing), {
    maxAttempts: passageTries - 1,
    backoff: new ExponentialBackoff({ initialDelay: config.firstWait ?? 500, maxDelay: 20_000 }),
  });
  /** Models of one fixed size refuse to be told it. */
  let namesDimensions = true;
  const request = async (input: string[], timeout: number): Promise<number[][]> => {
    const size = namesDimensions ? { dimensions } : {};
    try {
      const response = await client.embeddings.create({ model, input, encoding_format: "float", ...size }, { timeout });
      return checked(response.data, input.length, dimensions);
    } catch (cause) {
      if (!namesDimensions || !(cause instanceof OpenAI.BadRequestError)) throw cause;
      namesDimensions = false;
      return request(input, timeout);
    }
  };
  return {
    model,
    dimensions,
    embed: async (texts, purpose) => {
      const vectors: number[][] = [];
      try {
        for (let start = 0; start < texts.length; start += batchSize) {
          const batch = texts.slice(start, start + batchSize);
          vectors.push(
            ...(purpose === "question"
              ? await request(batch, questionBudget)
              : await again.execute(() => request(batch, passageBudget))),
          );
        }
      } catch (cause) {
        throw embeddingFailed(model, cause);
      }
      return vectors;
    },
  };
}

/** What may go well the next time: no connection, a time-out, too many requests, a fault of the service. */
function isPassing(cause: unknown): boolean {
  if (cause instanceof OpenAI.APIConnectionError) return true;
  return cause instanceof OpenAI.APIError && (cause.status === 429 || (cause.status ?? 0) >= 500);
}

/** Services answer out of order, short, or with another size; a wrong vector is worse than none. */
function checked(data: readonly { index: number; embedding: number[] }[], wanted: number, size: number): number[][] {
  const sorted = Array.isArray(data) ? data.toSorted((left, right) => left.index - right.index) : [];
  const whole =
    sorted.length === wanted &&
    sorted.every(
      ({ index, embedding }, at) =>
        index === at && Array.isArray(embedding) && embedding.length === size && embedding.every(Number.isFinite),
    );
  if (!whole) throw new Error(`the service did not give ${wanted} vectors of ${size} numbers`);
  return sorted.map(({ embedding }) => embedding);
}

function embeddingFailed(model: string, cause: unknown): AppError {
  return new AppError({
    code: "EMBEDDING_FAILED",
    message: `向量模型 ${model} 没有给出向量 (the embedding service failed)：${cause instanceof Error ? cause.message : String(cause)}`,
    userVisible: false,
    remedy: "请检查 EMBEDDING_MODEL、EMBEDDING_DIMENSIONS、OPENAI_BASE_URL 和 OPENAI_API_KEY，再运行 jushi doctor。",
    cause,
  });
}
