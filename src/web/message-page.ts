import { html } from "hono/html";
import { page, type Markup } from "./page.ts";

/** A page that says one thing in plain words: not found, not possible, something went wrong. */
export function messagePage(message: { title: string; text: string }): Markup {
  return page({
    title: message.title,
    current: null,
    body: html`<h1>${message.title}</h1>
      <p>${message.text}</p>
      <p><a href="/">回到提问</a> · <a href="/reports">查看报告列表</a></p>`,
  });
}
