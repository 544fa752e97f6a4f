/** The body of a request that is too large, or takes too long to come. */
export type BodyFault = "too-large" | "too-slow" | "encoded";

/** An event is a few kilobytes; the largest message the platform allows is 150. */
const mostBytes = 1_000_000;
const withinMs = 8000;

/** Reads a body as bytes, giving up as soon as it is larger or slower than an event can be. */
export async function readBody(request: Request): Promise<Uint8Array | BodyFault> {
  if ((request.headers.get("content-encoding") ?? "identity") !== "identity") return "encoded";
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) return "too-large";
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<"too-slow">((resolve) => {
    timer = setTimeout(() => resolve("too-slow"), withinMs);
  });
  try {
    return await Promise.race([readAll(reader), tooSlow]);
  } finally {
    clearTimeout(timer);
    await reader.cancel().catch(() => {});
  }
}

async function readAll(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array | "too-large"> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks);
    length += value.length;
    if (length > mostBytes) return "too-large";
    chunks.push(value);
  }
}
