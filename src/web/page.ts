import { html } from "hono/html";

/** Escaped markup of hono: the only thing pages are built from. */
export type Markup = ReturnType<typeof html>;

export type PageContent = {
  title: string;
  /** Which entry of the navigation is the current one. */
  current: "ask" | "reports" | null;
  /** Scripts of `/assets/` the page loads; the page works without them. */
  scripts?: readonly string[];
  body: Markup;
};

/** The frame of every page. Styles and scripts are files of ours only: the content policy forbids inline ones. */
export function page(content: PageContent): Markup {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${content.title} · 据实</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/jushi.css" />
        ${(content.scripts ?? []).map((name) => html`<script type="module" src="/assets/${name}"></script>`)}
      </head>
      <body>
        <a class="skip" href="#main">跳到正文</a>
        <header class="top">
          <a class="brand" href="/">据实</a>
          <nav aria-label="栏目">
            ${link("/", "提问", content.current === "ask")} ${link("/reports", "报告", content.current === "reports")}
          </nav>
        </header>
        <main id="main">${content.body}</main>
      </body>
    </html>`;
}

function link(href: string, label: string, current: boolean): Markup {
  return current ? html`<a href="${href}" aria-current="page">${label}</a>` : html`<a href="${href}">${label}</a>`;
}
