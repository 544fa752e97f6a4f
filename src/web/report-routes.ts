import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { streamSSE } from "hono/streaming";
import * as z from "zod";
import type { Progress } from "../ports.ts";
import { figureRoles } from "../reports/figure.ts";
import type { ManagementScope } from "../reports/management-scope.ts";
import type { ActedBy, FigureWords, Management, OneReport, Published } from "../ports/management.ts";
import { checkKey, fault, forbidden, needs, scopeOf, type Keyed, type KeyHolder } from "./key-check.ts";
import { largestUpload, readUpload, type Upload } from "./upload-body.ts";

/** What the routes need beyond `Management`. */
export type ReportApi = {
  management: Management;
  /** The holder of a key that is good now. */
  keyHolder: (key: string) => Promise<KeyHolder | null>;
  /** Reads files in; gives one outcome per file, an archive's files each. */
  upload: (upload: Upload & ActedBy & { within: ManagementScope }, progress: Progress) => Promise<unknown[]>;
};

const changeBody = z.strictObject({
  version: z.int().min(1).optional(),
  as_new: z.literal(true).optional(),
  replaces: z.string().min(1).max(64).optional(),
  expected_live: z.string().max(128).nullable().optional(),
  accept_lost: z.boolean().optional(),
});

const figureBody = z.union([
  z.strictObject({ exclude: z.boolean() }),
  z.strictObject({
    metric: z.string().min(1).max(60).optional(),
    place: z.string().min(1).max(40).optional(),
    period: z.string().min(1).max(40).optional(),
    population: z.string().max(40).optional(),
    role: z.enum(figureRoles).optional(),
  }),
]);

/** `/api/reports`: everything an admin does, for other programs. Every route needs a key with the scope it names. */
export function addReportApi(app: Hono, { management, keyHolder, upload }: ReportApi): void {
  const api = app.basePath("/api/reports") as unknown as Hono<Keyed>;
  api.use("*", checkKey(keyHolder));
  addReading(api, management);
  addUpload(api, upload);
  addPublishing(api, management);
  addChanging(api, management);
}

function addReading(api: Hono<Keyed>, management: Management): void {
  api.get("/", needs("read"), async (context) => context.json(await management.list({ within: scopeOf(context) })));
  api.get("/:id", needs("read"), async (context) => {
    const versions = await management.versions(reportOf(context));
    return versions.length === 0 ? missing(context) : context.json({ id: context.req.param("id"), versions });
  });
  api.get("/:id/diff", needs("read"), async (context) => {
    const version = versionIn(context.req.query("version"));
    const comparison = await management.compare({ ...reportOf(context), version });
    return comparison === null ? missing(context) : context.json(comparison);
  });
}

/** With `accept: text/event-stream` the sender is told of each step, and of the outcomes at the end. */
function addUpload(api: Hono<Keyed>, upload: ReportApi["upload"]): void {
  api.post("/", needs("draft"), bodyLimit({ maxSize: largestUpload, onError: tooLarge }), async (context) => {
    const read = await readUpload(context.req.raw);
    if (read.publish && !context.get("holder").scopes.includes("publish")) throw forbidden("publish");
    const work = { ...read, ...actingOf(context), within: scopeOf(context) };
    if (!(context.req.header("accept") ?? "").includes("text/event-stream"))
      return context.json(await upload(work, () => {}));
    return streamSSE(context, async (stream) => {
      let sent = Promise.resolve();
      const outcomes = await upload(work, (step) => {
        sent = sent.then(() => stream.writeSSE({ event: "progress", data: JSON.stringify(step) }));
      });
      await sent;
      await stream.writeSSE({ event: "done", data: JSON.stringify(outcomes) });
    });
  });
}

function addPublishing(api: Hono<Keyed>, management: Management): void {
  api.post("/:id/publish", needs("publish"), async (context) => {
    const {
      version = null,
      as_new,
      replaces,
      expected_live,
      accept_lost: acceptLost = false,
    } = await changeIn(context);
    let { id } = reportOf(context);
    if (as_new || replaces !== undefined) {
      const decided =
        replaces === undefined ? ({ kind: "new" } as const) : ({ kind: "version", reportId: replaces } as const);
      const settled = await management.settle({ ...reportOf(context), decided });
      if (settled === null) return missing(context);
      id = settled;
    }
    const expected = expected_live === undefined ? {} : { expectedLive: expected_live };
    const request = { ...actingOf(context), within: scopeOf(context), id, version, acceptLost, ...expected };
    return published(context, await management.publish(request));
  });
  api.post("/:id/rollback", needs("publish"), async (context) =>
    published(context, await management.rollBack({ ...reportOf(context), ...actingOf(context) })),
  );
}

function addChanging(api: Hono<Keyed>, management: Management): void {
  api.post("/:id/figures/:figure", needs("publish"), async (context) => {
    const figure = context.req.param("figure") ?? "";
    const words = await wordsIn(context);
    const version = versionIn(context.req.query("version"));
    const outcome = await management.correct({ ...reportOf(context), ...actingOf(context), version, figure, words });
    if (outcome.kind === "wrong") throw fault(400, "BAD_REQUEST", `${outcome.field} 看不懂。`);
    if (outcome.kind === "busy") throw fault(409, "OVERTAKEN", "这份报告刚刚有了别的改动，请重新看一遍。");
    if (outcome.kind !== "corrected") return missing(context);
    return context.json({ id: context.req.param("id"), figure, version: outcome.version, state: outcome.state });
  });
  api.delete("/:id", needs("publish"), async (context) => {
    const removed = await management.remove({ ...reportOf(context), ...actingOf(context) });
    return removed ? context.json({ id: context.req.param("id"), outcome: "removed" }) : missing(context);
  });
  api.delete("/:id/versions/:version", needs("draft"), async (context) => {
    const version = versionIn(context.req.param("version")) ?? 0;
    const dropped = await management.discard({ ...reportOf(context), ...actingOf(context), version });
    return dropped ? context.json({ id: context.req.param("id"), version, outcome: "discarded" }) : missing(context);
  });
}

function reportOf(context: Context<Keyed>): OneReport {
  return { id: context.req.param("id") ?? "", within: scopeOf(context) };
}

function actingOf(context: Context<Keyed>): ActedBy {
  const actor = `key:${context.get("holder").id}`;
  return { actor, holder: actor };
}

async function changeIn(context: Context<Keyed>): Promise<z.infer<typeof changeBody>> {
  const isEmpty = (await context.req.text()) === "";
  const read = changeBody.safeParse(isEmpty ? {} : await context.req.json().catch(() => null));
  if (!read.success)
    throw fault(400, "BAD_REQUEST", "请求体不对：可以有 version、as_new、replaces、expected_live、accept_lost。");
  return read.data;
}

/** `{exclude: true}`, `{exclude: false}` to take it back, or the labels to put right. */
async function wordsIn(context: Context<Keyed>): Promise<FigureWords> {
  const read = figureBody.safeParse(await context.req.json().catch(() => null));
  const words = read.success ? read.data : {};
  if (Object.keys(words).length === 0)
    throw fault(400, "BAD_REQUEST", "请求体不对：metric、place、period、population、role，或 exclude: true、false。");
  if ("exclude" in words) return words.exclude ? null : {};
  return words as FigureWords;
}

function versionIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw fault(400, "BAD_REQUEST", "version 要是版本号。");
  return Number(text);
}

function published(context: Context<Keyed>, outcome: Published): Response {
  if (outcome.kind === "undecided")
    throw fault(409, "UNDECIDED", `不能确定是新报告，还是 ${outcome.candidates.join("、")} 的更正版。`);
  if (outcome.kind === "lost")
    throw fault(409, "LOST_QUESTIONS", `这一版答不出固定的问题：${outcome.questions.join("；")}。`);
  if (outcome.kind === "overtaken") throw fault(409, "OVERTAKEN", "这份报告刚刚有了别的改动，请重新看一遍。");
  if (outcome.kind === "nothing") return missing(context);
  const { reportId: id, version, replaced } = outcome;
  return context.json({ id, outcome: "published", version, replaced });
}

/** One text for what does not exist and what this key may not see. */
function missing(_context: Context<Keyed>): never {
  throw fault(404, "NOT_FOUND", "没有这份报告，或没有可以这样处理的版本。");
}

function tooLarge(): never {
  throw fault(413, "FILE_TOO_LARGE", `上传太大，最多${largestUpload / 1024 / 1024} MB。`);
}
