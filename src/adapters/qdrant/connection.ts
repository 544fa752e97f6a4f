import { QdrantClient } from "@qdrant/js-client-rest";
import {
  circuitBreaker,
  ConsecutiveBreaker,
  ConstantBackoff,
  ExponentialBackoff,
  handleWhen,
  retry,
  timeout,
  TimeoutStrategy,
  wrap,
} from "cockatiel";
import { AppError, isAppError } from "../../errors.ts";

export type QdrantAddress = { url: string; apiKey: string | null };

/** Somebody waits for a search: 2 s twice, and none at all while the server is known to be down. */
export type Patience = { tries: number; budget: number; failuresToOpen: number; openFor: number };

export const usualPatience: Patience = { tries: 2, budget: 2_000, failuresToOpen: 3, openFor: 15_000 };

const writeBudget = 60_000;
const writeTries = 4;

/** The server behind its two kinds of patience. Every fault comes out as `AppError` SEARCH_FAILED. */
export type Connection = {
  read: <Result>(ask: (client: QdrantClient) => Promise<Result>) => Promise<Result>;
  write: <Result>(ask: (client: QdrantClient) => Promise<Result>) => Promise<Result>;
};

export function connect(address: QdrantAddress, patience: Patience = usualPatience): Connection {
  const reading = createClient(address, patience.budget);
  const writing = createClient(address, writeBudget);
  const passing = handleWhen(isPassing);
  const readPolicy = wrap(
    circuitBreaker(passing, {
      breaker: new ConsecutiveBreaker(patience.failuresToOpen),
      halfOpenAfter: patience.openFor,
    }),
    retry(passing, { maxAttempts: patience.tries - 1, backoff: new ConstantBackoff(50) }),
    timeout(patience.budget, TimeoutStrategy.Aggressive),
  );
  const writePolicy = retry(passing, {
    maxAttempts: writeTries - 1,
    backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 5_000 }),
  });
  return {
    read: async (ask) => readPolicy.execute(() => ask(reading)).catch((cause: unknown) => fail(cause)),
    write: async (ask) => writePolicy.execute(() => ask(writing)).catch((cause: unknown) => fail(cause)),
  };
}

/** The client's own time-out is five minutes, and it looks at the port and the path of an address in its own way. */
function createClient({ url, apiKey }: QdrantAddress, budget: number): QdrantClient {
  const { protocol, hostname, port, pathname } = new URL(url);
  return new QdrantClient({
    host: hostname,
    port: Number(port) || (protocol === "https:" ? 443 : 6333),
    https: protocol === "https:",
    prefix: pathname.replace(/\/$/, ""),
    ...(apiKey === null ? {} : { headers: { "api-key": apiKey } }),
    timeout: budget,
    checkCompatibility: false,
  });
}

/** What may go well the next time. A request the server understood and refused will be refused again. */
function isPassing(cause: unknown): boolean {
  const status = statusOf(cause);
  return status === null || status === 408 || status === 429 || status >= 500;
}

export function statusOf(cause: unknown): number | null {
  const status = (cause as { status?: unknown } | null)?.status;
  if (typeof status === "number") return status;
  const named = /^\s*(?:Unexpected Response: )?(\d{3})\b/.exec(cause instanceof Error ? cause.message : "")?.[1];
  return named === undefined ? null : Number(named);
}

function fail(cause: unknown): never {
  if (isAppError(cause)) throw cause;
  throw searchFailed(cause instanceof Error ? cause.message : String(cause), cause);
}

export function searchFailed(what: string, cause?: unknown): AppError {
  return new AppError({
    code: "SEARCH_FAILED",
    message: `Qdrant 没有正确应答 (Qdrant failed)：${what}`,
    userVisible: false,
    remedy: "请检查 QDRANT_URL 和 QDRANT_API_KEY，再运行 jushi doctor；这期间用自带的全文索引回答。",
    cause,
  });
}
