import type { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import { ChatOpenAI } from "@langchain/openai";
import {
  BrokenCircuitError,
  bulkhead,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  ConsecutiveBreaker,
  ExponentialBackoff,
  handleWhenResult,
  noJitterGenerator,
  wrap,
} from "cockatiel";
import type { Log } from "../../ports.ts";
import { nothingSpent, type ModelFailure, type Spent } from "../../ports/model.ts";
import type { Budgets } from "./budgets.ts";
import { createMeter } from "./meter.ts";
import { openWire, type Wire, type WireFailure } from "./wire.ts";

export type CallerConfig = {
  model: string;
  /** Null is OpenAI's own address. */
  baseUrl: string | null;
  /** Null for a server that asks for none. */
  apiKey: string | null;
  budgets: Budgets;
  reach?: ((address: URL) => Promise<boolean>) | undefined;
  log: Log;
};

export type Task = "propose" | "compose" | "retell" | "label" | "check";

/** With tools and JSON schemas, or in plain text where a server refuses those. */
export type Way = "tools" | "text";

export type Line = { chat: ChatOpenAI; options: { signal: AbortSignal; callbacks: BaseCallbackHandler[] } };

export type Outcome<Value> =
  | { kind: "said"; value: Value; way: Way; spent: Spent }
  | { kind: "failed"; why: ModelFailure; status: number | null; spent: Spent };

/** One conversation; null for a reply that is no use. What it throws is judged by what happened on the wire. */
export type Talk<Value> = (line: Line, way: Way) => Promise<Value | null>;

/** @param waitedMs what of the whole budget is used up already */
export type Caller = <Value>(task: Task, talk: Talk<Value>, waitedMs?: number) => Promise<Outcome<Value>>;

/** Failures that say the service is not well; a reply that is no use says nothing of the kind. */
const outages: ReadonlySet<ModelFailure> = new Set(["connect", "first-token", "timeout", "cut"]);

/** Statuses of a server that does not know tools, JSON schemas or stream options. */
const unsupported: ReadonlySet<number> = new Set([400, 422, 501]);

/** Longest reply, in tokens, thinking included. */
const maxTokens = 4096;

/** Calls a model within its budgets. It never throws and never tries twice, except once in plain text. */
export function createCaller(config: CallerConfig): Caller {
  const { budgets, log } = config;
  const breaker = createBreaker(budgets);
  const policy = wrap(bulkhead(budgets.inFlight, 0), breaker);
  const ways = new Map<Task, Way>();
  return async <Value>(task: Task, talk: Talk<Value>, waitedMs = 0) => {
    const wholeMs = budgets.wholeMs - waitedMs;
    const ask = () => attempt({ ...config, budgets: { ...budgets, wholeMs } }, talk, ways.get(task) ?? "tools");
    const outcome: Outcome<Value> =
      notNow(breaker.state, wholeMs, budgets) ?? (await policy.execute(ask).catch(notTried));
    if (outcome.kind === "said") {
      ways.set(task, outcome.way);
      return outcome;
    }
    const { why, status, spent } = outcome;
    log("model.failed", { task, why, status, calls: spent.calls });
    return outcome;
  };
}

function createBreaker({ failures, restMs, longestRestMs }: Budgets) {
  return circuitBreaker(
    handleWhenResult((result) => isOutage(result as Outcome<unknown>)),
    {
      breaker: new ConsecutiveBreaker(failures),
      halfOpenAfter: new ExponentialBackoff({
        generator: noJitterGenerator,
        initialDelay: restMs,
        maxDelay: longestRestMs,
      }),
    },
  );
}

function isOutage(outcome: Outcome<unknown>): boolean {
  if (outcome.kind === "said") return false;
  return outages.has(outcome.why) || (outcome.status !== null && !unsupported.has(outcome.status));
}

type Failed = Extract<Outcome<unknown>, { kind: "failed" }>;

/**
 * While one request tries whether the model is back, the policy would have all others wait for it. With less than half
 * of the budget left a call would mostly fail, and be counted against a model that is well.
 */
function notNow(state: CircuitState, wholeMs: number, budgets: Budgets): Failed | null {
  if (state === CircuitState.HalfOpen) return notAsked("resting");
  return wholeMs < budgets.wholeMs / 2 ? notAsked("timeout") : null;
}

function notAsked(why: ModelFailure): Failed {
  return { kind: "failed", why, status: null, spent: nothingSpent };
}

function notTried(fault: unknown): Failed {
  if (fault instanceof BulkheadRejectedError) return notAsked("busy");
  if (fault instanceof BrokenCircuitError) return notAsked("resting");
  throw fault;
}

async function attempt<Value>(config: CallerConfig, talk: Talk<Value>, way: Way): Promise<Outcome<Value>> {
  const whole = AbortSignal.timeout(config.budgets.wholeMs);
  const meter = createMeter();
  const once = async (by: Way): Promise<Outcome<Value>> => {
    const wire = openWire({ budgets: config.budgets, whole, reach: config.reach });
    const line: Line = { chat: chatOver(config, wire.fetch), options: { signal: whole, callbacks: [meter.handler] } };
    try {
      const value = await unless(whole, talk(line, by));
      // The SDK takes a stream it was told to leave for one that ended.
      if (value !== null && wire.failure() === null) return { kind: "said", value, way: by, spent: meter.spent() };
    } catch {
      // What went wrong is read off the wire below.
    }
    const failure: WireFailure = wire.failure() ?? { why: whole.aborted ? "timeout" : "garbled", status: null };
    return { kind: "failed", ...failure, spent: meter.spent() };
  };
  const first = await once(way);
  const plain = way === "tools" && first.kind === "failed" && first.status !== null && unsupported.has(first.status);
  return plain ? once("text") : first;
}

function chatOver({ model, baseUrl, apiKey }: CallerConfig, fetch: Wire["fetch"]): ChatOpenAI {
  return new ChatOpenAI({
    model,
    apiKey: apiKey ?? "none",
    // The SDK's own log would print what a model said.
    configuration: { fetch, logLevel: "off", ...(baseUrl === null ? {} : { baseURL: baseUrl }) },
    maxRetries: 0,
    maxTokens,
    useResponsesApi: false,
  });
}

/** The value, or an exception as soon as the signal is given, whatever the work is waiting for. */
function unless<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const give = () => reject(new Error("the budget is used up"));
    if (signal.aborted) give();
    signal.addEventListener("abort", give, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener("abort", give));
  });
}
