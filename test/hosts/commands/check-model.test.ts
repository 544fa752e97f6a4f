import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { checkModel } from "../../../src/hosts/commands/check-model.ts";
import type { Checked } from "../../../src/ports/model.ts";

/** A service that answers each path in one way, and everything else with 404. */
let server: Server | null = null;
afterEach(() => {
  server?.close();
  server?.closeAllConnections();
});

async function serving(
  paths: Record<string, (response: ServerResponse, key: string | undefined) => void>,
): Promise<string> {
  server = createServer((request, response) => {
    const answer = paths[request.url ?? ""];
    if (answer === undefined) response.writeHead(404).end("{}");
    else answer(response, request.headers.authorization);
  });
  await new Promise<void>((resolve) => server?.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const json = (body: unknown) => (response: ServerResponse) => {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const models = json({ data: [{ id: "qwen3-32b" }, { id: "bge-m3\u001b[31m" }] });

async function finding(baseUrl: string, checked: Checked, settings: { key?: string; model?: string } = {}) {
  const config = {
    CHAT_MODEL: settings.model ?? "qwen3-32b",
    OPENAI_BASE_URL: baseUrl,
    OPENAI_API_KEY: settings.key ?? null,
  };
  const host = { deps: { model: { check: async () => checked } } };
  return (await checkModel(host as unknown as Parameters<typeof checkModel>[0], config))[0];
}

const failed: Checked = { ok: false, why: "status", status: 404 };

test("an address that lacks /v1 is told with the right one", async () => {
  const url = await serving({ "/v1/models": models });
  expect(await finding(url, failed)).toMatchObject({
    ok: false,
    text: `模型不能用：地址少了 /v1（${url}）`,
    remedy: expect.stringContaining(`${url}/v1`),
  });
});

test("a model the service does not have is told with those it has, and nothing a terminal acts on", async () => {
  const url = await serving({ "/v1/models": models });
  const found = await finding(`${url}/v1`, failed, { model: "qwen3-23b" });
  expect(found?.text).toBe(`模型不能用：服务里没有叫 qwen3-23b 的模型，有：qwen3-32b、bge-m3[31m（${url}/v1）`);
  expect(found?.remedy).toContain("CHAT_MODEL");
});

test("a key that is missing and a key that is wrong are two things, and the key is not printed", async () => {
  const url = await serving({
    "/v1/models": (response, key) => response.writeHead(key === undefined ? 401 : 403).end(),
  });
  expect((await finding(`${url}/v1`, { ok: false, why: "status", status: 401 }))?.text).toContain("它要密钥");
  const wrong = await finding(`${url}/v1`, { ok: false, why: "status", status: 403 }, { key: "sk-secret" });
  expect(wrong?.text).toContain("不认这个密钥");
  expect(JSON.stringify(wrong)).not.toContain("sk-secret");
});

test("a page that is no model service, and nobody there at all", async () => {
  const url = await serving({ "/v1/models": (response) => response.writeHead(200).end("<html>log in</html>") });
  expect((await finding(`${url}/v1`, { ok: false, why: "garbled", status: null }))?.text).toContain(
    "不是模型服务（HTTP 200）",
  );
  server?.close();
  server?.closeAllConnections();
  const gone = await finding(`http://user:secret@127.0.0.1:9/v1`, { ok: false, why: "connect", status: null });
  expect(gone?.text).toContain("连不上它的地址（http://127.0.0.1:9/v1）");
});

test("a model that is there and slow is said to be slow", async () => {
  const url = await serving({ "/v1/models": models });
  const found = await finding(`${url}/v1`, { ok: false, why: "first-token", status: null });
  expect(found).toMatchObject({ text: "模型不能用：迟迟没有回应", remedy: expect.stringContaining("思考") });
});

test("a model that works is not looked at further", async () => {
  const found = await finding("http://127.0.0.1:9/v1", { ok: true, milliseconds: 12, way: "tools" });
  expect(found).toMatchObject({ ok: true, text: "模型可用，12 毫秒，支持 JSON Schema" });
});
