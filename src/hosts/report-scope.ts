import { AppError } from "../errors.ts";
import type { ReportSummary } from "../store/reports.ts";

/**
 * The ids of the reports a question is limited to, given as ids or file names (with or without folders); null, or an
 * empty list, means the whole library. A name that fits nothing the asker may see is a mistake to be told, not a reason
 * to search everything.
 * @throws AppError BAD_REQUEST naming it.
 */
export function reportsInScope(
  named: readonly string[] | null,
  reports: readonly Pick<ReportSummary, "id" | "file">[],
): string[] | null {
  if (named === null || named.length === 0) return null;
  return [...new Set(named.flatMap((name) => reportsNamed(name, reports)))];
}

function reportsNamed(name: string, reports: readonly Pick<ReportSummary, "id" | "file">[]): string[] {
  const file = name.split(/[/\\]/).at(-1);
  const found = reports.filter((report) => report.id === name || report.file === file).map(({ id }) => id);
  if (found.length > 0) return found;
  throw new AppError({
    code: "BAD_REQUEST",
    message: `没有编号或文件名是“${name}”的报告。`,
    userVisible: true,
    remedy: "请用 jushi reports list 查看已入库的报告。",
  });
}
