import type { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createApp, type AppDeps } from "../src/app.ts";
import { AppError } from "../src/errors.ts";
import { largestBody, longestQuestion } from "../src/web/ask-body.ts";
import type { OpenedReport } from "../src/web/library.ts";
import { roleLabels } from "../src/reports/role-labels.ts";
import { noReportApi } from "./web/no-report-api.ts";
import { exampleAnswer, exampleCitation, sourceText } from "./web/example-answers.ts";

const now = new Date("2023-02-01T04:00:00Z");

const report: OpenedReport = {
  id: "report-1",
  title: "甲县2022年工作总结",
  issuer: "甲县卫生健康局",
  place: "甲县",
  period: "2022年",
  published: "2023-01-10",
  file: "jia-2022.txt",
  version: 1,
  liveVersion: 1,
  text: sourceText,
};

type Asked = Parameters<AppDeps["ask"]>[0];

/** An app over one report, with what it asked and what it logged. */
function openApp(changes: Partial<AppDeps> = {}): { app: Hono; asked: Asked[]; logged: string[] } {
  const asked: Asked[] = [];
  const logged: string[] = [];
  const app = createApp({
    ask: async (input) => {
      asked.push(input);
      return exampleAnswer({ question: input.question });
    },
    library: {
      list: async () => [{ ...report, figures: 2 }],
      open: async (id, version) => (id === report.id && (version ?? 1) === 1 ? report : null),
    },
    examples: async () => ["甲县2022年接种覆盖率是多少？"],
    ready: async () => true,
    asset: async (name) => (name === "jushi.css" ? { type: "text/css; charset=utf-8", content: "p{}" } : null),
    reports: noReportApi,
    digests: {
      keyHolder: async () => null,
      list: async () => ({ subscriptions: [], digests: [] }),
      isOwnGroup: async () => true,
      preview: async () => [],
      send: async () => ({ state: "queued" }),
    },
    rebuild: { keyHolder: async () => null, begin: async () => true, look: async () => null },
    clock: () => now,
    log: (event, fields) => void logged.push(JSON.stringify({ event, ...fields })),
    timeZone: "Asia/Shanghai",
    receiveEvent: null,
    callerOf: () => "",
    ...changes,
  });
  return { app, asked, logged };
}

function post(app: Hono, body: unknown) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  return app.request("/api/ask", { method: "POST", body: text, headers: { "content-type": "application/json" } });
}

async function failureOf(response: Response): Promise<{ code: string; message: string }> {
  return ((await response.json()) as { error: { code: string; message: string } }).error;
}

describe("POST /api/ask", () => {
  test("gives the answer itself as JSON", async () => {
    const response = await post(openApp().app, { question: "覆盖率多少" });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(exampleAnswer({ question: "覆盖率多少" }));
  });

  test("asks now, about everything, as someone unknown, when only the question is given", async () => {
    const { app, asked } = openApp();
    await post(app, { question: " 覆盖率多少 " });
    expect(asked).toEqual([
      { question: "覆盖率多少", askedAt: now, context: [], reports: null, audience: { kind: "everyone" } },
    ]);
  });

  test("passes on the day, the earlier turns and the scope", async () => {
    const { app, asked } = openApp();
    const context = [{ question: "第一剂呢", answer: "92.79%" }, { question: "第二剂呢" }];
    await post(app, { question: "去年呢", asked_at: "2021-12-30", context, scope: ["jia-2022.txt"] });
    expect(asked[0]).toMatchObject({ context, reports: ["jia-2022.txt"], askedAt: new Date("2021-12-30T04:00:00Z") });
  });

  test("takes an empty scope for the whole library", async () => {
    const { app, asked } = openApp();
    await post(app, { question: "覆盖率", scope: [] });
    expect(asked[0]?.reports).toBeNull();
  });

  test.each([
    ["no JSON", "{", "不是 JSON"],
    ["no object", "[]", "JSON 对象"],
    ["no question", {}, "question 要是一段文字"],
    ["a blank question", { question: "  " }, "请写上问题"],
    ["an overlong question", { question: "问".repeat(longestQuestion + 1) }, "问题太长"],
    ["a day that does not exist", { question: "问", asked_at: "2021-02-30" }, "asked_at"],
    ["a time without a zone", { question: "问", asked_at: "2021-02-03T10:00" }, "asked_at"],
    ["a turn without a question", { question: "问", context: [{ answer: "答" }] }, "context"],
    ["a scope that is no list", { question: "问", scope: "a" }, "scope"],
    ["an unknown field", { question: "问", asked_on: "2021-02-03" }, "不认识的字段：asked_on"],
  ])("refuses a body with %s in a Chinese sentence", async (_, body, words) => {
    const { app, asked } = openApp();
    const response = await post(app, body);
    expect(response.status).toBe(400);
    const failure = await failureOf(response);
    expect(failure.code).toBe("BAD_REQUEST");
    expect(failure.message).toContain(words);
    expect(asked).toEqual([]);
  });

  test("refuses a body over 64 KB", async () => {
    const response = await post(openApp().app, JSON.stringify({ question: "问", context: "x".repeat(largestBody) }));
    expect(response.status).toBe(413);
    expect((await failureOf(response)).message).toContain("64 KB");
  });

  test("shows a fault meant for the asker and hides any other behind one sentence", async () => {
    const told = new AppError({ code: "BAD_REQUEST", message: "没有这份报告。", userVisible: true, remedy: "" });
    const shown = await post(openApp({ ask: () => Promise.reject(told) }).app, { question: "问" });
    expect([shown.status, (await failureOf(shown)).message]).toEqual([400, "没有这份报告。"]);

    const { app, logged } = openApp({ ask: () => Promise.reject(new Error("SQL near secret_table")) });
    const hidden = await post(app, { question: "问" });
    expect(hidden.status).toBe(500);
    expect(JSON.stringify(await failureOf(hidden))).not.toContain("secret_table");
    expect(logged.join()).toContain("secret_table");
  });

  test("is not there for GET, in JSON too", async () => {
    const response = await openApp().app.request("/api/ask");
    expect(response.status).toBe(404);
    expect((await failureOf(response)).code).toBe("NOT_FOUND");
  });
});

describe("every response", () => {
  test.each(["/", "/reports", "/reports/none", "/healthz", "/assets/jushi.css", "/nowhere"])(
    "%s forbids scripts, styles and frames that are not ours",
    async (path) => {
      const { headers } = await openApp().app.request(path);
      const policy = headers.get("content-security-policy") ?? "";
      expect(policy.split("; ").toSorted()).toEqual([
        "base-uri 'none'",
        "connect-src 'self'",
        "default-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "img-src 'self' data:",
        "script-src 'self'",
        "style-src 'self'",
      ]);
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("same-origin");
    },
  );
});

describe("GET /", () => {
  test("offers the examples and has no inline script or style", async () => {
    const page = await (await openApp().app.request("/")).text();
    expect(page).toContain('value="甲县2022年接种覆盖率是多少？"');
    expect(page).not.toMatch(/<style|style="|<script(?![^>]*\ssrc=)|\son\w+=/);
  });

  test("gives its script the words for roles that its own answers have", async () => {
    const page = await (await openApp().app.request("/")).text();
    const roles = /data-roles="([^"]*)"/.exec(page)?.[1]?.replaceAll("&quot;", '"') ?? "";
    expect(JSON.parse(roles)).toEqual(roleLabels);
  });

  test("answers a question sent without script", async () => {
    const page = await (await openApp().app.request("/?q=%E8%A6%86%E7%9B%96%E7%8E%87")).text();
    expect(page).toContain("<strong>92.79%</strong>");
    expect(page).toContain(exampleCitation.url.replaceAll("&", "&amp;"));
  });

  test.each(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onclick='x", "</p><p>&lt;"])(
    "shows the question %s as the text it is",
    async (question) => {
      const page = await (await openApp().app.request(`/?q=${encodeURIComponent(question)}`)).text();
      expect(page).not.toContain(question);
      expect(page).not.toMatch(/<script>|<img|\sonclick='/);
    },
  );

  test("says on a page that an overlong question is too long", async () => {
    const response = await openApp().app.request(`/?q=${"a".repeat(longestQuestion + 1)}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("问题太长");
  });
});

describe("GET /reports/:id", () => {
  test("opens the report at the cited figure", async () => {
    const page = await (await openApp().app.request(exampleCitation.url.split("#")[0] ?? "")).text();
    expect(page).toContain('<mark id="figure">92.79%</mark>');
    expect(page).toContain("<title>甲县2022年工作总结 · 据实</title>");
  });

  test.each(["0-0", "5-3", "0-99999", "x", "1-2-3", "-1-4"])(
    "shows the whole text when at=%s is not in it",
    async (at) => {
      const response = await openApp().app.request(`/reports/report-1?v=1&at=${at}`);
      expect(response.status).toBe(200);
      const page = await response.text();
      expect(page).toContain("链接里的位置不在这份报告里");
      expect(page).toContain("力争明年达到95%以上。");
      expect(page).not.toContain("<mark");
    },
  );

  test.each(["/reports/none", "/reports/report-1?v=2", "/reports/report-1?v=0", "/reports/report-1?v=one"])(
    "%s is a plain 404 page",
    async (path) => {
      const response = await openApp().app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("没有这份报告，或没有这个版本");
    },
  );

  test("says so when the version is not the live one", async () => {
    const old = { ...report, liveVersion: 3 };
    const { app } = openApp({ library: { list: async () => [], open: async () => old } });
    const page = await (await app.request("/reports/report-1?v=1")).text();
    expect(page).toContain("这是旧版本（第1版）");
    expect(page).toContain('<a href="/reports/report-1">第3版</a>');
  });

  test("shows a hostile report as text", async () => {
    const hostile = { ...report, title: "<script>1</script>", text: '"><img src=x onerror=alert(1)>覆盖率92%' };
    const { app } = openApp({ library: { list: async () => [{ ...hostile, figures: 1 }], open: async () => hostile } });
    for (const path of ["/reports", "/reports/report-1"]) {
      const page = await (await app.request(path)).text();
      expect(page).not.toMatch(/<script>|<img/);
    }
  });
});

describe("for the operator", () => {
  test("/readyz follows the database, /healthz only the process", async () => {
    for (const ready of [async () => false, () => Promise.reject(new Error("locked"))]) {
      const { app } = openApp({ ready });
      expect((await app.request("/readyz")).status).toBe(503);
      expect((await app.request("/healthz")).status).toBe(200);
    }
    expect((await openApp().app.request("/readyz")).status).toBe(200);
  });

  test("/metrics counts questions by decision, failed ones too", async () => {
    let calls = 0;
    const { app } = openApp({
      ask: async () => {
        calls += 1;
        if (calls === 2) throw new Error("broken");
        return exampleAnswer({ decision: calls === 1 ? "answer" : "refuse" });
      },
    });
    for (let n = 0; n < 3; n += 1) await post(app, { question: "问" });
    const text = await (await app.request("/metrics")).text();
    for (const decision of ["answer", "refuse", "error"]) {
      expect(text).toContain(`jushi_questions_total{decision="${decision}"} 1\n`);
    }
    expect(text).toContain("jushi_answer_seconds_count 3\n");
    expect(text).toContain("jushi_reports 1\n");
  });
});

describe("GET /assets/:name", () => {
  test("serves a file once and answers 304 while it is unchanged", async () => {
    const { app } = openApp();
    const first = await app.request("/assets/jushi.css");
    expect(first.headers.get("content-type")).toBe("text/css; charset=utf-8");
    const again = await app.request("/assets/jushi.css", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  });

  test.each(["/assets/none.js", "/assets/..%2fconfig.ts"])("%s is not found", async (path) => {
    expect((await openApp().app.request(path)).status).toBe(404);
  });
});
