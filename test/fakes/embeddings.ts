import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the next requests meet: served, refused as too many, a fault, or an answer that is not one. */
export type EmbeddingFault = "none" | "busy" | "broken" | "short" | "wrong-size" | "no-dimensions" | "stall";

export type FakeEmbeddings = {
  url: string;
  /** The texts of each request that was served. */
  served: string[][];
  requests: () => number;
  set: (fault: EmbeddingFault, times?: number) => void;
  close: () => Promise<void>;
};

/** An OpenAI-compatible embedding service whose vectors tell the text's first character. */
export async function startFakeEmbeddings(dimensions: number): Promise<FakeEmbeddings> {
  const served: string[][] = [];
  let fault: EmbeddingFault = "none";
  let left = 0;
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const body = JSON.parse(Buffer.concat(parts).toString("utf8")) as { input: string[]; dimensions?: number };
      const now = left > 0 ? fault : "none";
      left -= 1;
      if (now === "stall") return;
      const status = statusFor(now, body.dimensions);
      response.writeHead(status, { "content-type": "application/json" });
      if (status !== 200) {
        response.end(JSON.stringify({ error: { message: now } }));
        return;
      }
      served.push(body.input);
      const size = now === "wrong-size" ? dimensions - 1 : dimensions;
      const data = body.input.map((text, index) => ({ object: "embedding", index, embedding: vectorOf(text, size) }));
      response.end(JSON.stringify({ object: "list", data: (now === "short" ? data.slice(1) : data).toReversed() }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    served,
    requests: () => requests,
    set: (next, times = Number.POSITIVE_INFINITY) => {
      fault = next;
      left = times;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function vectorOf(text: string, dimensions: number): number[] {
  return Array.from({ length: dimensions }, (_, index) => (index === 0 ? (text.codePointAt(0) ?? 0) : index));
}

function statusFor(fault: EmbeddingFault, dimensions: number | undefined): number {
  if (fault === "busy") return 429;
  if (fault === "broken") return 503;
  return fault === "no-dimensions" && dimensions !== undefined ? 400 : 200;
}
