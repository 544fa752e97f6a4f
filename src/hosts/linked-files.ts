import { refusedOutcome, type IngestOutcome, type SourceFile } from "../../ingest/ingest-files.ts";
import { isAppError } from "../errors.ts";
import { documentLinkIn } from "../reports/document-link.ts";
import type { FetchLinked } from "./document-door.ts";

/** What addresses lead to: files to read in, and of the others what their sender is told. */
export type LinkedFiles = { files: SourceFile[]; refused: IngestOutcome[] };

/** Fetches what each address leads to; one that leads nowhere does not stop the others. */
export async function linkedFiles(fetchLinked: FetchLinked, addresses: readonly string[]): Promise<LinkedFiles> {
  const found: LinkedFiles = { files: [], refused: [] };
  for (const address of addresses) {
    const file = await fetchAt(fetchLinked, address);
    if ("message" in file)
      found.refused.push(refusedOutcome(address, { code: "FILE_UNREADABLE", message: file.message }));
    else found.files.push({ name: file.name, source: file.source, read: async () => file.bytes });
  }
  return found;
}

async function fetchAt(fetchLinked: FetchLinked, address: string): ReturnType<FetchLinked> {
  const link = documentLinkIn(address);
  if (link === null) return { kind: "refused", message: notADocument };
  try {
    return await fetchLinked(link);
  } catch (fault) {
    if (!isAppError(fault) || !fault.userVisible) throw fault;
    return { kind: "refused", message: fault.message };
  }
}

const notADocument =
  "没有读取：这个地址不是飞书文档、知识库、表格或文件的链接。请发飞书里“复制链接”得到的地址，或把文件保存下来再发。";
