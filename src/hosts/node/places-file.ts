import { readFileSync } from "node:fs";
import { AppError } from "../../errors.ts";

/**
 * The names JUSHI_PLACES gives: themselves, or those of the file it names, one a line; `#` begins a remark. Null stays
 * null. @throws AppError CONFIG_INVALID when the file cannot be read.
 */
export function readPlaceNames(setting: readonly string[] | null): string[] | null {
  const [only, ...more] = setting ?? [];
  if (setting === null || only === undefined) return null;
  if (more.length > 0 || !/[\\/]|\.(?:txt|csv)$/.test(only)) return [...setting];
  return readNames(only)
    .replace(/^\uFEFF/, "")
    .split(/[\r\n]+/)
    .map((line) => line.replace(/#.*$/, "").trim())
    .flatMap((line) => line.split(/[,，、;；\s]+/))
    .filter((name) => name !== "");
}

function readNames(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (cause) {
    throw new AppError({
      code: "CONFIG_INVALID",
      message: `设置有误，没有启动 (invalid configuration)：\n  - JUSHI_PLACES：读不到文件 ${file} (cannot read the file)。`,
      userVisible: false,
      remedy: "请写文件的路径，或直接写用逗号隔开的地名。",
      cause,
    });
  }
}
