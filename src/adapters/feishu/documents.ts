import type { Client } from "@larksuiteoapi/node-sdk";
import type { DocumentRefusal, Documents, FetchedDocument } from "../../ports/documents.ts";
import type { DocumentLink, LinkedType } from "../../reports/document-link.ts";
import { faultOf } from "./call-fault.ts";
import type { FeishuDeps } from "./feishu-app.ts";
import { readingAgain } from "./pages.ts";
import { readFailed } from "./read-failed.ts";

type Deps = Pick<FeishuDeps, "app" | "sleep"> & { client: Client };

/** A document once its node in a wiki is found; `title` is null where only the file itself says. */
type Found = { type: Exclude<LinkedType, "wiki" | "other">; token: string; title: string | null };

/** Largest file that any door takes; what is larger is not even downloaded. */
const mostBytes = 30 * 1024 * 1024;

/** An export is asked after once a second for so long. */
const longestExport = 60;

/**
 * Documents, sheets and files of the cloud drive and of wikis (feishu.md 6). What people write there is exported as docx
 * or xlsx, so that its tables arrive as tables and it passes the same gate as a file that was sent.
 */
export function createDocuments(deps: Deps): Documents {
  return {
    fetch: async (link) => {
      if (isOtherBrand(link.host, deps.app.domain)) return { kind: "refused", reason: "outside" };
      try {
        const found = await findDocument(deps, link);
        return "kind" in found ? found : await fetchFound(deps, found);
      } catch (error) {
        const reason = refusalOf(error);
        if (reason === null) throw readFailed("fetching a document", error);
        return { kind: "refused", reason };
      }
    },
  };
}

/** Feishu and Lark are two worlds: an app of one is given nothing of the other. */
function isOtherBrand(host: string, domain: string): boolean {
  const isLark = (name: string) => name.endsWith("larksuite.com");
  return isLark(host) ? domain.includes("feishu.cn") : isLark(domain);
}

async function findDocument(deps: Deps, { type, token }: DocumentLink): Promise<Found | FetchedDocument> {
  if (type === "other") return { kind: "refused", reason: "wrong-type" };
  if (type !== "wiki") return { type, token, title: null };
  const { data } = await readingAgain(deps, () =>
    deps.client.wiki.v2.space.getNode({ params: { token, obj_type: "wiki" } }),
  );
  const { obj_type: inside, obj_token: document, title } = data?.node ?? {};
  const readable = inside === "docx" || inside === "doc" || inside === "sheet" || inside === "file";
  if (!readable || document === undefined) return { kind: "refused", reason: "wrong-type" };
  return { type: inside, token: document, title: title ?? null };
}

async function fetchFound(deps: Deps, { type, token, title }: Found): Promise<FetchedDocument> {
  const source = `${type}:${token}`;
  if (type === "file") {
    const { data, headers } = await download(deps, `/open-apis/drive/v1/files/${encodeURIComponent(token)}/download`);
    return { kind: "file", name: nameOf(title ?? nameIn(headers)), bytes: data, source };
  }
  const extension = type === "sheet" ? ("xlsx" as const) : ("docx" as const);
  const exported = await exportFile(deps, { token, type, file_extension: extension });
  if (typeof exported === "string") return { kind: "refused", reason: exported };
  const { data } = await download(
    deps,
    `/open-apis/drive/v1/export_tasks/file/${encodeURIComponent(exported.file)}/download`,
  );
  return { kind: "file", name: `${nameOf(title ?? exported.name)}.${extension}`, bytes: data, source };
}

type Export = { token: string; type: "docx" | "doc" | "sheet"; file_extension: "docx" | "xlsx" };

/** Asks for an export and waits for it; a word why there is none. @throws AppError when it takes too long */
async function exportFile(deps: Deps, wanted: Export): Promise<{ file: string; name: string } | DocumentRefusal> {
  const { exportTask } = deps.client.drive.v1;
  const ticket = (await readingAgain(deps, () => exportTask.create({ data: wanted }))).data?.ticket ?? "";
  for (let waited = 0; waited < longestExport; waited += 1) {
    const path = { ticket };
    const { data } = await readingAgain(deps, () => exportTask.get({ path, params: { token: wanted.token } }));
    const { job_status: status, file_token: file, file_name: name, file_size: size } = data?.result ?? {};
    if (status === 0) return (size ?? 0) > mostBytes ? "too-large" : { file: file ?? "", name: name ?? "" };
    if (status !== 1 && status !== 2) return exportRefusals.get(status ?? -1) ?? "too-large";
    await deps.sleep(1000);
  }
  return "too-large";
}

/** What became of an export that did not succeed (3, 107, 108 and 6000: too much for the platform itself). */
const exportRefusals = new Map<number, DocumentRefusal>([
  [109, "no-permission"],
  [110, "no-permission"],
  [111, "gone"],
  [122, "no-copies"],
  [123, "gone"],
]);

const refusals = new Map<number, DocumentRefusal>([
  [1069902, "no-permission"],
  [1061004, "no-permission"],
  [1770032, "no-permission"],
  [131006, "no-permission"],
  [1069906, "gone"],
  [1069914, "gone"],
  [1061003, "gone"],
  [1061007, "gone"],
  [131005, "gone"],
  [1069918, "wrong-type"],
  [234037, "too-large"],
  [99991672, "no-scope"],
  [99991679, "no-scope"],
]);

/** Null for what may pass, or is a fault of ours. A download says no in its HTTP status alone. */
function refusalOf(error: unknown): DocumentRefusal | null {
  const fault = faultOf(error);
  if (fault.kind === "code") return refusals.get(fault.code) ?? null;
  if (fault.kind === "lost" && fault.detail === "HTTP 403") return "no-permission";
  return fault.kind === "lost" && fault.detail === "HTTP 404" ? "gone" : null;
}

type Downloaded = { data: Uint8Array; headers: Headers };

function download(deps: Deps, url: string): Promise<Downloaded> {
  const options = { method: "GET", url, responseType: "arraybuffer" as const, $return_headers: true };
  return readingAgain(deps, () => deps.client.request<Downloaded>(options));
}

/** `attachment; filename="…"`, percent-encoded, or `filename*=UTF-8''…`. */
function nameIn(headers: Headers): string {
  const disposition = headers.get("content-disposition") ?? "";
  const found = /filename\*=(?:UTF-8'')?"?([^";]+)"?/i.exec(disposition) ?? /filename="?([^";]+)"?/i.exec(disposition);
  try {
    return decodeURIComponent(found?.[1] ?? "");
  } catch {
    return found?.[1] ?? "";
  }
}

/** A title may hold anything; a file's name no slash and no line. */
function nameOf(title: string): string {
  const name = title
    .replaceAll(/[/\\]/g, "／")
    .replaceAll(/\p{Cc}+/gu, " ")
    .trim();
  return name === "" ? "未命名文档" : name.slice(0, 120);
}
