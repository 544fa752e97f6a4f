import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { nodeCaller, workerCaller } from "../../src/hosts/caller-address.ts";
import { startServer } from "../../src/hosts/serve.ts";

/** W12: nobody chooses the address they are counted under. */

async function callerSeen(proxies: number, headers: Record<string, string>): Promise<string> {
  const callerOf = nodeCaller(proxies);
  const app = new Hono().get("/", (context) => context.text(callerOf(context)));
  const server = await startServer(app, { hostname: "127.0.0.1", port: 0 });
  try {
    return await (await fetch(`http://127.0.0.1:${server.port}/`, { headers })).text();
  } finally {
    await server.stop();
  }
}

describe("a server on Node", () => {
  const spoofed = { "x-forwarded-for": "192.0.2.1, 198.51.100.2", "cf-connecting-ip": "192.0.2.1" };

  test.each([
    ["without a proxy believes the connection alone", 0, spoofed, "127.0.0.1"],
    ["behind one proxy believes what that one added", 1, spoofed, "198.51.100.2"],
    ["behind two believes what the outer one added", 2, spoofed, "192.0.2.1"],
    ["behind a proxy that added nothing takes the connection", 1, {}, "127.0.0.1"],
    ["behind more than there are takes the connection", 3, spoofed, "127.0.0.1"],
  ])("%s", async (_what, proxies, headers, expected) => {
    expect(await callerSeen(proxies, headers)).toBe(expected);
  });
});

test("a Worker believes what Cloudflare says and nothing else", async () => {
  const app = new Hono().get("/", (context) => context.text(workerCaller(context)));
  const seen = async (headers: Record<string, string>) => (await app.request("/", { headers })).text();
  expect(await seen({ "cf-connecting-ip": "192.0.2.1", "x-forwarded-for": "203.0.113.1" })).toBe("192.0.2.1");
  expect(await seen({ "x-forwarded-for": "203.0.113.1" })).toBe("");
});
