import type { ModelFailure } from "../../ports/model.ts";
import type { Budgets } from "./budgets.ts";

/** What went wrong below the SDK, whose own errors differ from version to version. */
export type WireFailure = { why: ModelFailure; status: number | null };

export type Wire = {
  fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Of the latest request; null when it ended well. */
  failure: () => WireFailure | null;
};

export type WireWith = {
  budgets: Pick<Budgets, "connectMs" | "firstTokenMs">;
  /** Aborted when the whole budget is used up. */
  whole: AbortSignal;
  /** Whether the address takes connections; a host that cannot find out leaves it away. */
  reach?: ((address: URL) => Promise<boolean>) | undefined;
};

/** A reply longer than this, in bytes of the stream, is babble: a draft of forty rows takes a tenth. */
const longestReply = 1_000_000;

/** Anything a model said or thought, of a stream's events. */
const firstToken = /"(?:content|reasoning_content|reasoning|refusal|arguments|name)"\s*:\s*"[^"]/;
/** What a stream that ended well ends with. */
const lastEvent = /\[DONE\]|"finish_reason"\s*:\s*"/;

/**
 * A `fetch` for one task that gives up when nothing is reached or nothing is said in time, and tells a reply that broke
 * off from one that ended.
 */
export function openWire(deps: WireWith): Wire {
  let failure: WireFailure | null = null;
  let open = false;
  const brokenOff = (): WireFailure => ({ why: deps.whole.aborted ? "timeout" : "cut", status: null });
  return {
    failure: () => failure ?? (open ? brokenOff() : null),
    fetch: async (input, init) => {
      failure = null;
      open = false;
      const fail = (why: ModelFailure, status: number | null = null) => {
        failure ??= { why: deps.whole.aborted ? "timeout" : why, status };
      };
      const patience = new AbortController();
      const signal = AbortSignal.any([deps.whole, patience.signal, ...(init?.signal ? [init.signal] : [])]);
      const late = setTimeout(() => {
        fail("first-token");
        patience.abort();
      }, deps.budgets.firstTokenMs);
      const stop = () => clearTimeout(late);
      try {
        await connect(deps, new URL(input instanceof Request ? input.url : input));
        const response = watched(await fetch(input, { ...init, signal }), { stop, fail, ended: () => (open = false) });
        open = response.ok;
        return response;
      } catch (cause) {
        stop();
        fail("connect");
        throw cause;
      }
    },
  };
}

async function connect({ reach, budgets: { connectMs } }: WireWith, address: URL): Promise<void> {
  if (reach === undefined) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), connectMs);
  });
  const reached = await Promise.race([reach(address), late]);
  clearTimeout(timer);
  if (!reached) throw new Error("the model's address does not answer");
}

type Watch = { stop: () => void; ended: () => void; fail: (why: ModelFailure, status?: number) => void };

function watched(response: Response, { stop, fail, ended }: Watch): Response {
  if (!response.ok || response.body === null) {
    stop();
    fail("status", response.status);
    return response;
  }
  if (!(response.headers.get("content-type") ?? "").includes("event-stream")) {
    stop();
    fail("garbled");
    throw new Error("the reply is no event stream");
  }
  return new Response(response.body.pipeThrough(listening({ stop, fail, ended })), response);
}

/** Passes the stream on, and listens for its first word and its end. */
function listening({ stop, fail, ended }: Watch): TransformStream<Uint8Array, Uint8Array> {
  const decoder = new TextDecoder();
  let bytes = 0;
  let heard = "";
  let spoken = false;
  return new TransformStream({
    transform: (chunk, controller) => {
      bytes += chunk.length;
      heard = (heard + decoder.decode(chunk, { stream: true })).slice(-4000);
      const isLast = lastEvent.test(heard);
      if (!spoken && (isLast || firstToken.test(heard))) {
        spoken = true;
        stop();
      }
      if (isLast) ended();
      if (bytes > longestReply) {
        fail("garbled");
        controller.error(new Error("the reply is too long"));
      } else controller.enqueue(chunk);
    },
    flush: (controller) => {
      stop();
      if (lastEvent.test(heard)) return;
      fail("cut");
      controller.error(new Error("the reply broke off"));
    },
  });
}
