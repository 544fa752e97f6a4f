import type { ReadReport } from "../../src/reports/report.ts";
import type { Ingested } from "./ingest-report.ts";

/** What became of a file, in one plain sentence for the one who sent it. */
export function ingestMessage(read: ReadReport, done: Ingested): string {
  const name = `“${read.file}”`;
  if (done.kind === "unchanged") return `${name}的内容与已入库的报告相同，没有改动。`;
  if (done.kind === "busy") return `${name}没有入库：另一位管理员正在处理同一份报告，请等几分钟再试。`;
  if (done.kind === "draft")
    return `${name}已存为草稿：${countsOf(read)}。发布：jushi reports publish ${done.reportId}`;
  if (done.kind === "lost") {
    const questions = done.questions.join("；");
    return `${name}已存为草稿，还没有用于回答：它答不出固定的问题“${questions}”。仍要发布：jushi reports publish ${done.reportId} --accept-lost`;
  }
  if (done.kind === "undecided") return `${name}${undecided(done)}`;
  return `${name}${done.version > 1 ? `已更新为第${done.version}版` : "已入库"}：${countsOf(read)}。`;
}

function undecided({ reportId, candidates }: Extract<Ingested, { kind: "undecided" }>): string {
  return (
    `已存为草稿，还没有用于回答：不能确定它是新报告，还是 ${candidates.join("、")} 的更正版。` +
    `新报告：jushi reports publish ${reportId} --as-new；` +
    `更正版：jushi reports publish ${reportId} --replaces ${candidates[0]}。`
  );
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
