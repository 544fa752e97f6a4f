import { createNodeParser } from "../node/parser.ts";
import type { Finding } from "./command.ts";

/** No document at all: the parser's process has to start, look at it and say so. */
const noDocument = new TextEncoder().encode("jushi doctor");

/** What is weaker here than on Linux; null there. */
export function parserLimitsNote(platform: NodeJS.Platform): string | null {
  if (platform === "linux") return null;
  const looks = platform === "win32" ? "两" : "五";
  return `这个系统上每秒只看${looks}次它的实际内存，没有系统限制作后备；来历不明的文件请在 Linux 上读入`;
}

/** Whether documents can be read here: the process they are read in starts, ends, and gives a result. */
export async function checkParser(): Promise<Finding> {
  const result = await createNodeParser()({ kind: "docx", bytes: noDocument });
  const ok = result.kind === "refused" && result.code === "FILE_DAMAGED";
  const limits = parserLimitsNote(process.platform);
  return {
    ok,
    text: ok
      ? `读取 docx、xlsx、pdf 的进程可用${limits === null ? "" : `；${limits}`}`
      : "读取 docx、xlsx、pdf 的进程不能用",
    remedy: "请确认本服务可以启动子进程，并在项目目录重新运行 npm install。",
  };
}
