// @ts-check
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { answerView } from "./answer-view.js";

/**
 * Makes the question page a conversation: asks through POST /api/ask and adds each answer to the column. Without this
 * script the same form loads the same view as a page. The turns on the page are the only copy of the conversation;
 * nothing is stored.
 */

/** Earlier turns sent with a question, and how much of each answer: enough for “那第二剂呢”, small enough to be taken. */
const turnsSent = 5;
const answerCharactersSent = 2000;

const form = /** @type {HTMLFormElement} */ (document.querySelector("#ask"));
const box = /** @type {HTMLInputElement} */ (document.querySelector("#question"));
const turns = /** @type {HTMLElement} */ (document.querySelector("#turns"));
const status = /** @type {HTMLElement} */ (document.querySelector("#status"));
const clear = /** @type {HTMLButtonElement} */ (document.querySelector("#clear"));
/** @type {import("./answer-view.d.ts").RoleLabels} */
const roles = JSON.parse(turns.dataset["roles"] ?? "{}");

clear.hidden = turns.children.length === 0;
let asking = false;

/** The figures each option on the page stands for, by its question. @type {Map<string, string[]>} */
const offered = new Map();

document.addEventListener("submit", (event) => {
  const submitter = /** @type {HTMLButtonElement | null} */ (event.submitter);
  event.preventDefault();
  const question = (submitter?.value || box.value).trim();
  const chosen = submitter?.closest(".options") ? (offered.get(question) ?? []) : [];
  if (question !== "" && !asking) void ask(question, chosen);
});

clear.addEventListener("click", () => {
  turns.replaceChildren();
  status.replaceChildren();
  clear.hidden = true;
  history.replaceState(null, "", "/");
  box.focus();
});

/**
 * @param {string} question
 * @param {string[]} chosen the figures of the option that was pressed
 */
async function ask(question, chosen) {
  asking = true;
  status.replaceChildren("正在查…");
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await requestAnswer(question, chosen);
    for (const { question: option, figureIds } of answer.options ?? []) offered.set(option, figureIds);
    turns.insertAdjacentHTML("beforeend", answerView(escapingTag, answer, roles).markup);
    status.replaceChildren();
    box.value = "";
    clear.hidden = false;
    turns.lastElementChild?.scrollIntoView({ block: "start" });
  } catch (error) {
    showFailure({ question, chosen }, error instanceof Error ? error.message : "出错了。");
  } finally {
    asking = false;
    form.removeAttribute("aria-busy");
  }
}

/**
 * @param {string} question
 * @param {string[]} chosen
 */
async function requestAnswer(question, chosen) {
  const response = await fetch("/api/ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ question, context: earlierTurns(), chosen }),
  }).catch(() => {
    throw new Error("没有连上服务，请检查网络。");
  });
  const body = await response.json().catch(() => null);
  if (response.ok && body !== null) return body;
  throw new Error(body?.error?.message ?? "服务暂时不可用。");
}

function earlierTurns() {
  const articles = /** @type {HTMLElement[]} */ ([...turns.querySelectorAll(".turn")]);
  return articles.slice(-turnsSent).map(({ dataset: { question = "", answer = "" } }) => ({
    question,
    answer: answer.slice(0, answerCharactersSent),
  }));
}

/**
 * @param {{ question: string, chosen: string[] }} asked
 * @param {string} message
 */
function showFailure({ question, chosen }, message) {
  const retry = document.createElement("button");
  retry.type = "button";
  retry.textContent = "再试一次";
  retry.addEventListener("click", () => void ask(question, chosen));
  status.replaceChildren(`${message} `, retry);
}

/** Objects made by `escapingTag`: the only values that are inserted as they are. */
const made = new WeakSet();

/** @type {import("./answer-view.d.ts").HtmlTag<{ markup: string }>} */
function escapingTag(strings, ...values) {
  const markup = { markup: strings.reduce((whole, part, index) => whole + rendered(values[index - 1]) + part) };
  made.add(markup);
  return markup;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function rendered(value) {
  if (Array.isArray(value)) return value.map((item) => rendered(item)).join("");
  if (typeof value === "object" && value !== null && made.has(value)) {
    return /** @type {{ markup: string }} */ (value).markup;
  }
  const text = typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
