import { html } from "hono/html";
import type { Answer } from "../reports/answer.ts";
import { roleLabels } from "../reports/role-labels.ts";
import { answerView } from "./assets/answer-view.js";
import { longestQuestion } from "./ask-body.ts";
import { page, type Markup } from "./page.ts";

/**
 * The question page (design.md 7): for trying the product without Feishu. `answer` is there when the form was sent
 * without script (`/?q=…`); with script, `assets/chat.js` adds answers made by the same `answerView`.
 */
export function chatPage(content: { examples: readonly string[]; answer: Answer | null }): Markup {
  return page({
    title: "提问",
    current: "ask",
    scripts: ["chat.js"],
    body: html`<h1>问报告里的数字</h1>
      <p class="intro">答案只取自已入库的报告，每个数字都附原文和出处；报告里没有的，会直接说没有。</p>
      <div id="turns" role="log" aria-live="polite" aria-label="问答" data-roles="${JSON.stringify(roleLabels)}">
        ${content.answer === null ? "" : answerView(html, content.answer, roleLabels)}
      </div>
      <p id="status" role="status" aria-live="polite"></p>
      <form id="ask" class="ask" method="get" action="/">
        <label for="question">您的问题</label>
        <div class="row">
          <input
            id="question"
            name="q"
            type="text"
            required
            maxlength="${longestQuestion}"
            autocomplete="off"
            enterkeyhint="send"
            placeholder="写明地区、年份和要查的数字"
          />
          <button type="submit">查询</button>
        </div>
      </form>
      ${examples(content.examples)}
      <p><button id="clear" type="button" class="quiet" hidden>清空</button></p>`,
  });
}

function examples(questions: readonly string[]): Markup | "" {
  if (questions.length === 0) return "";
  return html`<form class="examples" method="get" action="/" aria-label="示例问题">
    <p>可以这样问：</p>
    ${questions.map((question) => html`<button name="q" value="${question}">${question}</button>`)}
  </form>`;
}
