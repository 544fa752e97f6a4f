import * as z from "zod";
import type { Decided } from "../ports/management.ts";
import { badRequest } from "./bad-request.ts";

/** Files of one upload: a zip may hold more. Larger ones are refused before they are read. */
export const largestUpload = 40 * 1024 * 1024;

export type Upload = {
  files: { name: string; bytes: Uint8Array }[];
  /** Addresses of documents of the chat platform, to be fetched first. */
  links: string[];
  /** Publishes at once instead of stopping at the draft. */
  publish: boolean;
  /** What the sender says the file is; null lets the text decide. */
  decided: Decided | null;
  /** Who may see a new report; null for everyone. */
  audience: string[] | null;
};

const options = z.strictObject({
  publish: z.boolean().default(false),
  as_new: z.boolean().default(false),
  replaces: z.string().min(1).max(64).optional(),
  audience: z.array(z.string().min(1).max(128)).min(1).max(50).optional(),
});

const jsonBody = options.extend({
  name: z.string().min(1).max(200).optional(),
  text: z.string().optional(),
  base64: z.base64().optional(),
  link: z.url().max(2000).optional(),
});

/**
 * Reads an upload: multipart with one or more parts named `file`, or JSON `{name, text}`, `{name, base64}` or `{link}`, a
 * document of the chat platform; beside it `publish`, `as_new`, `replaces` and `audience`. @throws AppError BAD_REQUEST with a sentence for the sender.
 */
export async function readUpload(request: Request): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (type.startsWith("multipart/form-data")) return readForm(await request.formData().catch(() => null));
  if (type.startsWith("application/json")) return readJson(await request.json().catch(() => null));
  throw badRequest("请用 multipart/form-data（字段 file）或 application/json 上传。");
}

async function readForm(form: FormData | null): Promise<Upload> {
  if (form === null) throw badRequest("上传的内容不完整。");
  const sent = form.getAll("file").filter((part): part is File => typeof part !== "string");
  if (sent.length === 0) throw badRequest("没有文件：请用字段 file 上传。");
  const files = await Promise.all(
    sent.map(async (file) => ({ name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const word = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const audience = form.getAll("audience").filter((name): name is string => typeof name === "string");
  const read = options.safeParse({
    publish: word("publish") === "true",
    as_new: word("as_new") === "true",
    replaces: word("replaces"),
    audience: audience.length === 0 ? undefined : audience,
  });
  if (!read.success) throw badRequest(describe(read.error));
  return { files, links: [], ...choicesOf(read.data) };
}

function readJson(body: unknown): Upload {
  const read = jsonBody.safeParse(body);
  if (!read.success) throw badRequest(describe(read.error));
  const { name, text, base64, link } = read.data;
  if ([text, base64, link].filter((given) => given !== undefined).length !== 1)
    throw badRequest("text、base64 和 link 要有且只有一个。");
  if (link !== undefined) return { files: [], links: [link], ...choicesOf(read.data) };
  if (name === undefined) throw badRequest("这些字段不对：name。");
  const bytes = text === undefined ? bytesOf(base64 ?? "") : new TextEncoder().encode(text);
  return { files: [{ name: baseName(name), bytes }], links: [], ...choicesOf(read.data) };
}

function choicesOf({ publish, as_new, replaces, audience }: z.infer<typeof options>): Omit<Upload, "files" | "links"> {
  if (as_new && replaces !== undefined) throw badRequest("as_new 和 replaces 只能有一个。");
  const decided: Decided | null =
    replaces === undefined ? (as_new ? { kind: "new" } : null) : { kind: "version", reportId: replaces };
  return { publish, decided, audience: audience ?? null };
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

/** A name, not a path: what stands before the last slash is somebody's folder. */
function baseName(name: string): string {
  return name.split(/[/\\]/).at(-1) || "未命名";
}

function describe(error: z.ZodError): string {
  const places = error.issues.map((issue) => (issue.code === "unrecognized_keys" ? issue.keys : issue.path).join("."));
  return `这些字段不对：${[...new Set(places)].join("、")}。`;
}
