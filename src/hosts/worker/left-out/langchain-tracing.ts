/**
 * Stands in for LangSmith in the Worker (wrangler.toml, alias). LangChain brings that tracing client along whether it is
 * wanted or not; here it would only be weight, and what is asked and what a report says must never be sent to a tracing
 * service. These are the names LangChain's core imports, doing nothing.
 */

export class Client {}

/** LangChain hangs one of these on its asynchronous context even when nothing is traced. */
export class RunTree {
  constructor(fields: object) {
    Object.assign(this, fields);
  }
}

export function isRunTree(value: unknown): value is RunTree {
  return value instanceof RunTree;
}

export function getCurrentRunTree(): undefined {
  return undefined;
}

export function isTraceableFunction(): boolean {
  return false;
}

/** When a run began, in the form its order among others is kept in. */
export function convertToDottedOrderFormat(epoch: number, runId: string, order = 1) {
  const microsecondPrecisionDatestring = `${new Date(epoch).toISOString().slice(0, -1)}${String(order).padStart(3, "0")}Z`;
  return { dottedOrder: microsecondPrecisionDatestring.replace(/[-:.]/g, "") + runId, microsecondPrecisionDatestring };
}
