import { html } from "hono/html";
import type { OpenedReport } from "./library.ts";
import { page, type Markup } from "./page.ts";
import { factsLine } from "./reports-page.ts";
import { readSpan, sourceParagraphs, type Paragraph } from "./source-text.ts";

/**
 * The source page: a report's own text, opened at the cited figure (design.md promise 5). `at` is the address's
 * `start-end`, or null; one that does not fit the text still shows the report and says so.
 */
export function reportPage(report: OpenedReport, at: string | null): Markup {
  const figure = at === null ? null : readSpan(at, report.text.length);
  const paragraphs = sourceParagraphs(report, figure);
  const first = paragraphs.findIndex((paragraph) => paragraph.some((segment) => segment.kind === "figure"));
  return page({
    title: report.title,
    current: "reports",
    body: html`<article class="report">
      <h1>${report.title}</h1>
      <p class="facts">${factsLine(report)}</p>
      <p class="facts">${report.file} · 第${report.version}版${whereText(report, figure !== null)}</p>
      ${versionBanner(report)}
      ${at !== null && figure === null ? html`<p class="banner">链接里的位置不在这份报告里，下面是全文。</p>` : ""}
      ${figure === null ? "" : html`<p class="jump"><a href="#figure">转到引用的数字</a></p>`}
      <div class="original">${paragraphs.map((paragraph, index) => shownParagraph(paragraph, index === first))}</div>
    </article>`,
  });
}

/** Where in the file the marked figure stands, for those who have the file open beside it. */
function whereText({ where }: OpenedReport, isMarked: boolean): string {
  return isMarked && where ? ` · 引用处：${where}` : "";
}

function versionBanner(report: OpenedReport): Markup | "" {
  if (report.version === report.liveVersion) return "";
  return html`<p class="banner">
    这是旧版本（第${report.version}版），现行版本是
    <a href="/reports/${encodeURIComponent(report.id)}">第${report.liveVersion}版</a>。
  </p>`;
}

/** A figure may run over a line end; only its first part carries the id the address points at. */
function shownParagraph(paragraph: Paragraph, holdsFirst: boolean): Markup {
  const target = holdsFirst ? paragraph.findIndex((segment) => segment.kind === "figure") : -1;
  return html`<p>
    ${paragraph.map((segment, index) => {
      const text = withEdges(segment.text);
      if (segment.kind === "plain") return text;
      if (segment.kind === "sentence") return html`<span class="cited">${text}</span>`;
      return index === target ? html`<mark id="figure">${text}</mark>` : html`<mark>${text}</mark>`;
    })}
  </p>`;
}

/** The cells of a table's row are parted by tabs, which a page would show as one space: two numbers would look like one. */
function withEdges(text: string): Markup | string {
  const [first = "", ...cells] = text.split("\t");
  if (cells.length === 0) return text;
  return html`${first}${cells.map((cell) => html`<span class="edge">${"\t"}</span>${cell}`)}`;
}
