import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import type { Audience, Clock, Log } from "./ports.ts";
import type { Answer } from "./reports/answer.ts";
import { largestBody, readAskBody, readAskedQuestion, type Asked } from "./web/ask-body.ts";
import { chatPage } from "./web/chat-page.ts";
import { addDigestApi, type DigestApi } from "./web/digest-routes.ts";
import { faultResponse, notFound } from "./web/fault-response.ts";
import type { Library } from "./web/library.ts";
import { createMetrics } from "./web/metrics.ts";
import { reportPage } from "./web/report-page.ts";
import { addRebuildApi, type RebuildApi } from "./web/rebuild-routes.ts";
import { addReportApi, type ReportApi } from "./web/report-routes.ts";
import { reportsPage } from "./web/reports-page.ts";

/** Everything the routes use, built by a host. */
export type AppDeps = {
  ask: (input: Asked & { audience: Audience }) => Promise<Answer>;
  library: Library;
  /** Questions to offer on the first page; each should be answerable from the library. */
  examples: () => Promise<readonly string[]>;
  /** True when the database answers and every migration is applied. */
  ready: () => Promise<boolean>;
  /** A file under /assets/ by its name; null when there is none. */
  asset: (name: string) => Promise<Asset | null>;
  /** What `/api/reports` does. */
  reports: ReportApi;
  /** What `/api/digests` does. */
  digests: DigestApi;
  /** What `/api/reindex` does. */
  rebuild: RebuildApi;
  clock: Clock;
  log: Log;
  timeZone: string;
  /** Takes what the chat platform pushes; null where no chat is set up or it comes another way. `from`: an address. */
  receiveEvent: ((request: Request, from: string) => Promise<Response>) | null;
  /** Where a request comes from. */
  callerOf: (context: Context) => string;
};

export type Asset = { type: string; content: string };

/** The web pages do not know who visits, so they show what everyone may see (design.md promise 8). */
const visitor: Audience = { kind: "everyone" };

/** The routes (design.md 7). Runs on any host: it touches only web standards and what is passed in. */
export function createApp(deps: AppDeps): Hono {
  const app = new Hono();
  app.use(protectiveHeaders());
  app.onError((error, context) => faultResponse(error, context, deps.log));
  app.notFound((context) => notFound(context, "没有这个页面。"));
  addQuestionRoutes(app, deps);
  addReportRoutes(app, deps);
  addReportApi(app, deps.reports);
  addDigestApi(app, deps.digests);
  addRebuildApi(app, deps.rebuild);
  addAssetRoutes(app, deps);
  const { receiveEvent, callerOf } = deps;
  if (receiveEvent !== null) app.post("/feishu/events", (context) => receiveEvent(context.req.raw, callerOf(context)));
  return app;
}

function addQuestionRoutes(app: Hono, deps: AppDeps): void {
  const metrics = createMetrics();
  const startedAt = deps.clock().getTime();
  const ask = async (asked: Asked): Promise<Answer> => {
    const begun = deps.clock().getTime();
    const spent = () => deps.clock().getTime() - begun;
    try {
      const answer = await deps.ask({ ...asked, audience: visitor });
      metrics.countQuestion(answer.decision, spent());
      return answer;
    } catch (error) {
      metrics.countQuestion("error", spent());
      throw error;
    }
  };

  app.get("/", async (context) => {
    const text = context.req.query("q")?.trim() ?? "";
    const asked = text === "" ? null : plainQuestion(text, deps.clock());
    return context.html(chatPage({ examples: await deps.examples(), answer: asked && (await ask(asked)) }));
  });
  app.post("/api/ask", bodyLimit({ maxSize: largestBody, onError: refuseLargeBody }), async (context) => {
    const body = readAskBody(await context.req.text(), { now: deps.clock(), timeZone: deps.timeZone });
    return context.json(await ask(body));
  });
  app.get("/healthz", (context) => context.text("ok\n"));
  app.get("/readyz", async (context) => {
    const ready = await deps.ready().catch(() => false);
    return ready ? context.text("ready\n") : context.text("not ready\n", 503);
  });
  app.get("/metrics", async (context) => {
    const uptimeSeconds = (deps.clock().getTime() - startedAt) / 1000;
    const text = metrics.print({ reports: (await deps.library.list()).length, uptimeSeconds });
    return context.body(text, 200, { "content-type": "text/plain; version=0.0.4; charset=utf-8" });
  });
}

function addReportRoutes(app: Hono, deps: AppDeps): void {
  app.get("/reports", async (context) => context.html(reportsPage(await deps.library.list())));
  app.get("/reports/:id", async (context) => {
    const version = readVersion(context.req.query("v"));
    const at = context.req.query("at") ?? null;
    const report = version === "malformed" ? null : await deps.library.open(context.req.param("id"), version, at);
    if (report === null) return notFound(context, "没有这份报告，或没有这个版本；它可能已经下架。");
    return context.html(reportPage(report, at));
  });
}

function addAssetRoutes(app: Hono, deps: AppDeps): void {
  app.get("/assets/:name", etag(), async (context: Context) => {
    const asset = await deps.asset(context.req.param("name") ?? "");
    if (asset === null) return notFound(context, "没有这个文件。");
    return context.body(asset.content, 200, {
      "content-type": asset.type,
      "cache-control": "public, max-age=0, must-revalidate",
    });
  });
}

function plainQuestion(text: string, now: Date): Asked {
  return { question: readAskedQuestion(text), askedAt: now, context: [], reports: null };
}

function readVersion(text: string | undefined): number | null | "malformed" {
  if (text === undefined || text === "") return null;
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : "malformed";
}

function refuseLargeBody(): never {
  throw new HTTPException(413);
}

function protectiveHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
    strictTransportSecurity: false,
  });
}
