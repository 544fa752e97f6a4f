import { AppError, isAppError } from "../errors.ts";
import type { Database } from "../ports.ts";
import type { DocumentRefusal, Documents } from "../ports/documents.ts";
import type { DocumentLink } from "../reports/document-link.ts";
import { keepSetting, storedSetting } from "../store/settings.ts";

/** A document as a file for the gate, or the one sentence the sender is told. */
export type LinkedFile =
  | { kind: "file"; name: string; bytes: Uint8Array; source: string }
  | { kind: "refused"; message: string };

export type FetchLinked = (link: DocumentLink) => Promise<LinkedFile>;

/** Fetches what a link leads to, for the chat, the command line and the API alike; `documents` is null without an app. */
export function createDocumentDoor(documents: Documents | null, database: Database): FetchLinked {
  return async (link) => {
    if (documents === null) return { kind: "refused", message: sentences["no-app"] };
    const fetched = await documents.fetch(link).catch((fault: unknown) => {
      if (!isAppError(fault) || fault.code !== "PLATFORM_FAILED") throw fault;
      throw unreachable(fault);
    });
    if (fetched.kind === "refused")
      return { kind: "refused", message: await sentenceFor(fetched.reason, link, database) };
    await database.batch([keepSetting(ownHost, link.host)]);
    return fetched;
  };
}

/** Where documents that could be fetched were: those of another organisation have another host. */
const ownHost = "documents.host";

async function sentenceFor(reason: DocumentRefusal, { host }: DocumentLink, database: Database): Promise<string> {
  if (reason !== "no-permission") return sentences[reason];
  const own = await storedSetting(database, ownHost);
  return own === null || own === host ? sentences["no-permission"] : sentences.outside;
}

const sentences: Readonly<Record<DocumentRefusal | "no-app", string>> = {
  "no-permission":
    "没有读取这份文档：我没有权限看它。请打开文档，点右上角“…”→“…更多”→“添加文档应用”，把我加进去，再发一次链接；知识库里的页面还要让管理员把我加为知识库成员。",
  outside: "没有读取这份文档：它属于另一家单位，我看不到。请让对方导出，再把文件直接发给我。",
  gone: "没有读取这份文档：它已被删除，或链接不完整。请核对链接，再发一次。",
  "wrong-type":
    "没有读取：这个链接不是文档、表格或文件（多维表格、思维导图、文件夹读不了）。请导出为 Word 或 Excel，再把文件发给我。",
  "too-large": "没有读取这份文档：它太大，飞书不能在限额内导出（最多 30 MB）。请分成几份，或另存为文件再发给我。",
  "no-copies": "没有读取这份文档：它的设置不允许下载和创建副本。请让文档所有者在“权限设置”里放开，再发一次链接。",
  "no-scope":
    "没有读取这份文档：机器人还没有读取云文档的权限。请维护人员开通 docs:document:export、wiki:node:read、drive:file:download 并发布新版本；现在可以把文件直接发给我。",
  "no-app": "没有读取：还没有设置飞书应用（FEISHU_APP_ID），取不到链接里的文档。请先保存为文件。",
};

function unreachable(cause: AppError): AppError {
  return new AppError({
    code: "PLATFORM_FAILED",
    message: "现在连不上飞书，没有取到这份文档。请过几分钟再发一次链接。",
    userVisible: true,
    remedy: cause.remedy,
    cause,
  });
}
