import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ingestFiles } from "../../ingest/ingest-files.ts";
import { createManagement } from "../../src/hosts/management.ts";
import { createReportApi } from "../../src/hosts/report-api.ts";
import type { Host } from "../../src/hosts/host.ts";
import { keepApiKey, revokeApiKey, type KeyScope } from "../../src/store/api-keys.ts";
import { faultResponse } from "../../src/web/fault-response.ts";
import type { Comparison, ManagedReport } from "../../src/ports/management.ts";
import { addReportApi } from "../../src/web/report-routes.ts";
import type { TestLibrary } from "../answer/library.ts";
import { libraryWithReport, rateAnswered, yearlyReport } from "../ingest/lifecycle/made-reports.ts";

/** The API over a real library, from the key to the rows. */
let library: TestLibrary;
let app: Hono;
let reportId: string;

const day = 86_400_000;

async function addKey(key: string, scopes: KeyScope[], audience: string[] | null = null, days = 1): Promise<void> {
  const now = library.clock().getTime();
  const createdAt = new Date(now).toISOString();
  const expiresAt = new Date(now + days * day).toISOString();
  await library.database.batch([keepApiKey(key, { id: key, name: key, scopes, audience, createdAt, expiresAt })]);
}

async function call(method: string, path: string, key: string | null = "all", body?: unknown): Promise<Response> {
  return app.request(`/api/reports${path}`, {
    method,
    headers: {
      ...(key === null ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

const corrected = { name: "更正.txt", text: yearlyReport({ rate: "88.1%" }) };

beforeEach(async () => {
  library = await libraryWithReport();
  const host = {
    deps: library as unknown as Host["deps"],
    management: createManagement(library),
    ingest: (files, choices) => ingestFiles(library, files, choices),
    fetchLinked: async ({ token }) =>
      token === "DocxTokenOfAReport01"
        ? { kind: "file", name: "总结（在线）.txt", bytes: new TextEncoder().encode(corrected.text), source: "docx:1" }
        : { kind: "refused", message: "没有读取这份文档。" },
  } as Host;
  app = new Hono();
  app.onError((error, context) => faultResponse(error, context, () => {}));
  addReportApi(app, createReportApi(host));
  await addKey("all", ["read", "draft", "publish"]);
  await addKey("reader", ["read"]);
  await addKey("chat-a", ["read", "draft", "publish"], ["chat:a"]);
  await addKey("old", ["read"], null, -1);
  await addKey("revoked", ["read"]);
  await library.database.batch(revokeApiKey("revoked", library.clock()));
  reportId = ((await (await call("GET", "")).json()) as ManagedReport[])[0]?.id ?? "";
});

afterEach(() => library.database.close());

describe("from a file to an answer", () => {
  test("a link to a document stands for its file, and a refusal is an outcome", async () => {
    const at = (token: string) => ({ link: `https://county.feishu.cn/docx/${token}` });
    expect(await (await call("POST", "", "all", at("DocxTokenOfAReport01"))).json()).toMatchObject([
      { outcome: "draft", file: "总结（在线）.txt" },
    ]);
    expect(await (await call("POST", "", "all", at("DocxTokenOfOthers001"))).json()).toMatchObject([
      { outcome: "refused", message: "没有读取这份文档。" },
    ]);
  });

  test("an upload stops at the draft, its comparison names the change, and publishing it answers", async () => {
    expect(await (await call("POST", "", "all", corrected)).json()).toMatchObject([
      { outcome: "draft", reportId, version: 2 },
    ]);
    expect(await rateAnswered(library)).toBe("86.5%");
    const comparison = (await (await call("GET", `/${reportId}/diff`)).json()) as Comparison;
    expect(comparison).toMatchObject({ from: 1, to: 2, added: [], removed: [] });
    expect(comparison.changed).toMatchObject([{ before: { display: "86.5%" }, after: { display: "88.1%" } }]);
    const published = await call("POST", `/${reportId}/publish`, "all", { version: 2 });
    expect(await published.json()).toEqual({ id: reportId, outcome: "published", version: 2, replaced: 1 });
    expect(await rateAnswered(library)).toBe("88.1%");
    expect((await call("POST", `/${reportId}/rollback`)).status).toBe(200);
    expect(await rateAnswered(library)).toBe("86.5%");
    expect((await call("DELETE", `/${reportId}`)).status).toBe(200);
    expect(await rateAnswered(library)).toBeNull();
  });

  test("takes several files of a form and publishes at once when told to", async () => {
    const form = new FormData();
    form.append("file", new File([corrected.text], "更正.txt"));
    form.append("file", new File(["云川市2022年卫生工作总结\n2022年，全市新建卫生室12家。"], "云川.txt"));
    form.append("publish", "true");
    const response = await app.request("/api/reports", {
      method: "POST",
      headers: { authorization: "Bearer all" },
      body: form,
    });
    expect(await response.json()).toMatchObject([{ outcome: "published" }, { outcome: "published" }]);
    expect(await rateAnswered(library)).toBe("88.1%");
  });

  test("tells its progress as events and ends with the outcomes", async () => {
    const response = await app.request("/api/reports", {
      method: "POST",
      headers: { authorization: "Bearer all", accept: "text/event-stream", "content-type": "application/json" },
      body: JSON.stringify(corrected),
    });
    const events = (await response.text()).split("\n\n").filter((event) => event !== "");
    expect(events[0]).toMatch(/^event: progress\ndata: \{.*更正\.txt/);
    const steps = events.flatMap((event) => /"name":"([^"]+)"/.exec(event)?.[1] ?? []);
    expect(steps).toEqual(["读取", "清洗", "表格", "数字", "建索引", "预览"]);
    expect(events.at(-1)).toMatch(/^event: done\ndata: \[\{.*"outcome":"draft"/);
  });

  test("a preview that is no longer true is not published", async () => {
    await call("POST", "", "all", corrected);
    const overtaken = await call("POST", `/${reportId}/publish`, "all", { expected_live: "another" });
    expect([overtaken.status, await overtaken.json()]).toMatchObject([409, { error: { code: "OVERTAKEN" } }]);
  });

  test("puts right what a figure means, and leaves one out", async () => {
    const figures = await library.database.query<{ id: string }>({
      sql: "SELECT id FROM figures WHERE body LIKE '%86.5%'",
    });
    const path = `/${reportId}/figures/${figures[0]?.id}`;
    expect(await (await call("POST", path, "all", { population: "65岁以上" })).json()).toMatchObject({ version: 2 });
    expect((await call("POST", path, "all", { place: "没有这个地方" })).status).toBe(400);
    expect((await call("POST", path, "all", { display: "99%" })).status).toBe(400);
    expect((await call("POST", `/${reportId}/figures/none`, "all", { exclude: true })).status).toBe(404);
    expect(await (await call("POST", path, "all", { exclude: true })).json()).toMatchObject({ version: 3 });
    expect(await rateAnswered(library)).toBeNull();
  });

  test("keeps a report for the key that drafted it, until the draft is published or thrown away by whoever", async () => {
    await addKey("second", ["read", "draft", "publish"]);
    const draft = async (key: string, rate: string) => {
      const body = { name: `${rate}.txt`, text: yearlyReport({ rate }) };
      const [outcome] = (await (await call("POST", "", key, body)).json()) as { outcome: string; message: string }[];
      return outcome;
    };
    expect(await draft("all", "88.1%")).toMatchObject({ outcome: "draft" });
    const told = await draft("second", "89.9%");
    expect(told).toMatchObject({ outcome: "busy", message: expect.stringContaining("正在处理") });
    expect((await call("POST", `/${reportId}/publish`, "second")).status).toBe(200);
    expect(await rateAnswered(library)).toBe("88.1%");
    expect(await draft("second", "89.9%")).toMatchObject({ outcome: "draft" });
    expect((await call("DELETE", `/${reportId}/versions/3`, "all")).status).toBe(200);
    expect(await draft("all", "90.2%")).toMatchObject({ outcome: "draft" });
  });

  test("puts right what a figure of a draft means, without publishing it", async () => {
    const [draft] = (await (await call("POST", "", "all", corrected)).json()) as { version: number }[];
    const [figure] = await library.database.query<{ id: string }>({
      sql: "SELECT id FROM figures WHERE body LIKE '%88.1%'",
    });
    const path = `/${reportId}/figures/${figure?.id}?version=${draft?.version}`;
    const outcome = await (await call("POST", path, "all", { period: "2022年" })).json();
    expect(outcome).toMatchObject({ version: 2, state: "draft" });
    expect(await rateAnswered(library)).toBe("86.5%");
    expect((await call("POST", `/${reportId}/figures/1-2?version=9`, "all", { exclude: true })).status).toBe(404);
  });

  test.each<[string, unknown]>([
    ["neither text nor base64", { name: "a.txt" }],
    ["both", { name: "a.txt", text: "一", base64: "AAAA" }],
    ["a link and a text", { text: "一", link: "https://county.feishu.cn/docx/DocxTokenOfAReport01" }],
    ["a text without a name", { text: "一" }],
    ["an unknown field", { name: "a.txt", text: "一", secret: 1 }],
    ["a correction of a report that is not there", { name: "a.txt", text: "一", replaces: "none" }],
  ])("%s is a bad request", async (_case, body) => {
    expect((await call("POST", "", "all", body)).status).toBe(400);
  });
});

describe("who may do what", () => {
  const routes: [string, string, unknown][] = [
    ["GET", "", undefined],
    ["GET", "/ID", undefined],
    ["GET", "/ID/diff", undefined],
    ["POST", "", corrected],
    ["POST", "/ID/publish", {}],
    ["POST", "/ID/rollback", undefined],
    ["POST", "/ID/figures/1-2", { population: "65岁以上" }],
    ["DELETE", "/ID/versions/2", undefined],
    ["DELETE", "/ID", undefined],
  ];

  test("every route of the API stands in this table", () => {
    const known = routes.map(
      ([method, path]) =>
        `${method} /api/reports${path.replace("ID", ":id").replace("versions/2", "versions/:version").replace("1-2", ":figure")}`,
    );
    const added = app.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`);
    expect(new Set(added)).toEqual(new Set(known));
  });

  test.each(routes)("%s %s without a good key says the same for every bad one", async (method, path, body) => {
    const answers = await Promise.all(
      [null, "", "wrong", "old", "revoked"].map(async (key) => {
        const response = await call(method, path.replace("ID", reportId), key, body);
        return [response.status, await response.text()];
      }),
    );
    expect(new Set(answers.map(([, text]) => text)).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  test.each(routes)("%s %s with a key that may only read", async (method, path, body) => {
    const response = await call(method, path.replace("ID", reportId), "reader", body);
    expect(response.status).toBe(method === "GET" ? 200 : 403);
  });

  test.each(routes.filter(([, path]) => path !== ""))(
    "%s %s of another audience is as if there were no such report",
    async (method, path, body) => {
      const foreign = await call(method, path.replace("ID", reportId), "chat-a", body);
      const unknown = await call(method, path.replace("ID", "none"), "chat-a", body);
      expect([foreign.status, await foreign.text()]).toEqual([404, await unknown.text()]);
    },
  );

  test("a key for one chat lists and makes only that chat's reports, even of a text others have", async () => {
    expect(await (await call("GET", "", "chat-a")).json()).toEqual([]);
    const sent = await call("POST", "", "chat-a", { name: "总结.txt", text: yearlyReport(), publish: true });
    expect(await sent.json()).toMatchObject([{ outcome: "published", version: 1 }]);
    expect(await (await call("GET", "", "chat-a")).json()).toMatchObject([{ audience: ["chat:a"] }]);
    expect((await call("POST", "", "chat-a", { ...corrected, audience: ["chat:b"] })).status).toBe(400);
    expect((await call("POST", "", "chat-a", { ...corrected, replaces: reportId })).status).toBe(400);
  });
});
