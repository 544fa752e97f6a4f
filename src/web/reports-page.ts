import { html } from "hono/html";
import type { ListedReport } from "./library.ts";
import { page, type Markup } from "./page.ts";

/** The list of reports that questions are answered from. */
export function reportsPage(reports: readonly ListedReport[]): Markup {
  return page({
    title: "报告",
    current: "reports",
    body: html`<h1>已入库的报告</h1>
      ${
        reports.length === 0
          ? html`<p>还没有报告。管理员用 <code>jushi ingest 文件或文件夹</code> 入库后，就可以提问了。</p>`
          : html`<p class="intro">共${reports.length}份，问题只从这些报告里找答案。</p>
              <ul class="reports">
                ${reports.map((report) => item(report))}
              </ul>`
      }`,
  });
}

function item(report: ListedReport): Markup {
  return html`<li>
    <a href="/reports/${encodeURIComponent(report.id)}">${report.title}</a>
    <p class="facts">${factsLine(report)}</p>
    <p class="facts">${report.file} · 第${report.version}版 · ${report.figures}个数字</p>
  </li>`;
}

/** Issuer, place, period and date of a report, leaving out what it does not say. */
export function factsLine(report: Pick<ListedReport, "issuer" | "place" | "period" | "published">): string {
  const published = report.published === null ? null : `${report.published} 发布`;
  return [report.issuer, report.place, report.period, published]
    .filter((fact) => fact !== null && fact !== "")
    .join(" · ");
}
