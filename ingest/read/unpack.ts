import type { FileInput } from "../read.ts";
import { openArchive } from "./gate/archive.ts";
import { checkFile } from "./gate/check-file.ts";
import { limits } from "./gate/limits.ts";
import { Refusal, refusalOr } from "./gate/refusal.ts";
import { refuse, type RefusedFile } from "./refusals.ts";

/** What systems put into archives beside the files. */
const furniture = /(?:^|\/)(?:__MACOSX\/|\.[^/]+$|Thumbs\.db$|desktop\.ini$)/i;

export type Unpacked = { kind: "files"; files: FileInput[] } | RefusedFile;

/**
 * The files a file stands for: of a zip those in it, of anything else itself. A file's name keeps the archive's before
 * it (`上半年.zip/总结.docx`). An archive inside is one of the files, and `readFile` refuses it.
 */
export async function unpackFiles(input: FileInput): Promise<Unpacked> {
  if (checkFile(input) !== "zip") return { kind: "files", files: [input] };
  const result = await refusalOr(() => unpackZip(input));
  if (result.kind === "refused") return refuse(input.name, result.code);
  const files = result.read;
  return files.length === 0 ? refuse(input.name, "FILE_EMPTY", "里没有可读取的文件") : { kind: "files", files };
}

async function unpackZip({ name, bytes }: FileInput): Promise<FileInput[]> {
  const archive = await openArchive(bytes);
  const names = archive.names.filter((inner) => !furniture.test(inner));
  if (names.length > limits.filesInArchive) throw new Refusal("FILE_TOO_COMPLEX", "too many files");
  const files: FileInput[] = [];
  for (const inner of names) files.push({ name: `${name}/${inner}`, bytes: (await archive.unpack(inner)) ?? empty });
  return files;
}

const empty = new Uint8Array(0);
