import type { ReadReport } from "../../src/reports/report.ts";
import { versionsOfReport } from "../../src/store/report-versions.ts";
import type { LifecycleDeps } from "./deps.ts";
import type { Ingested } from "./ingest-report.ts";

/** What became of a file, in one plain sentence for the one who sent it: whoever reads it may have no command line. */
export async function ingestMessage(
  { database }: Pick<LifecycleDeps, "database">,
  read: ReadReport,
  done: Ingested,
): Promise<string> {
  const name = `“${read.file}”`;
  switch (done.kind) {
    case "unchanged":
      return `${name}的内容与已入库的报告相同，没有改动。`;
    case "busy":
      return `${name}没有入库：另一位管理员正在处理同一份报告，请等几分钟再试。`;
    case "draft":
      return `${name}已存为草稿：${countsOf(read)}。`;
    case "lost":
      return `${name}已存为草稿，还没有用于回答：它答不出固定的问题“${done.questions.join("；")}”。`;
    case "undecided": {
      const titles = await Promise.all(done.candidates.map((id) => titleOf(database, id)));
      return `${name}已存为草稿，还没有用于回答：不能确定它是新报告，还是${titles.join("、")}的更正版。`;
    }
    case "published":
      return `${name}${done.version > 1 ? `已更新为第${done.version}版` : "已入库"}：${countsOf(read)}。`;
  }
}

/** What is typed next at a command line to go on with a draft; null where nothing waits. */
export function nextCommand(done: Ingested): string | null {
  if (done.kind === "draft") return `发布：jushi reports publish ${done.reportId}`;
  if (done.kind === "lost") return `仍要发布：jushi reports publish ${done.reportId} --accept-lost`;
  if (done.kind !== "undecided") return null;
  const { reportId, candidates } = done;
  const replacing = candidates.map((id) => `更正版：jushi reports publish ${reportId} --replaces ${id}`);
  return [`新报告：jushi reports publish ${reportId} --as-new`, ...replacing].join("\n");
}

/** A report as a person knows it: 《工作总结》（青石县，2021年）. */
async function titleOf(database: LifecycleDeps["database"], id: string): Promise<string> {
  const versions = await versionsOfReport(database, id);
  const known = versions.find(({ state }) => state === "live") ?? versions.at(-1);
  if (known === undefined) return id;
  const { place, placeLabel, period } = known.facts;
  const about = [place?.name ?? placeLabel ?? "", period.label].filter((part) => part !== "");
  return `《${known.title}》（${about.join("，")}）`;
}

function countsOf({ figures }: ReadReport): string {
  const masked = figures.filter((figure) => figure.masked !== "none").length;
  const labelled = figures.filter(({ labels }) => labels !== undefined).length;
  return [
    `读到${figures.length}个数字`,
    ...(masked > 0 ? [`其中${masked}处数字在原文中被隐去或缺失`] : []),
    ...(labelled > 0 ? [`${labelled}个数字的含义由模型标注，请核对`] : []),
  ].join("，");
}
