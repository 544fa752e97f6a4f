// @ts-check
import { quotes, safeAddress } from "./answer-quotes.js";

/**
 * The one place that turns an Answer into markup. The server calls it with hono's `html` tag for a page without
 * script; the browser calls it with its own tag on the JSON of POST /api/ask. One view, so both show the same; and the
 * tag is passed in, so that no text can become markup except through an escaping tag.
 *
 * @typedef {import("../../reports/answer.ts").Answer} Answer
 * @typedef {import("../../reports/answer.ts").Claim} Claim
 * @typedef {import("./answer-view.d.ts").RoleLabels} RoleLabels
 */

/**
 * @template Markup
 * @typedef {import("./answer-view.d.ts").HtmlTag<Markup>} HtmlTag
 */

/** Wherever a model's words are shown it says so. */
const writtenLabel = " · AI 生成";

const decisionLabels = /** @type {const} */ ({ answer: "答复", clarify: "请选一项", refuse: "无法据实回答" });

/**
 * A refusal shows its sentences only: the nearest figure it mentions must not stand there like an answer.
 *
 * @type {import("./answer-view.d.ts").AnswerView}
 */
export const answerView = (html, answer, roles) => html`
  <article class="turn" data-question="${answer.question}" data-answer="${answer.text}">
    <p class="question"><span class="hidden">您问：</span>${answer.question}</p>
    <div class="answer ${answer.decision}">
      <p class="decision">${decisionLabels[answer.decision]}${answer.composedBy === "model" ? writtenLabel : ""}</p>
      ${answer.decision === "refuse" ? sentences(html, answer.text) : shownParts(html, answer, roles)}
      ${options(html, answer)} ${quotes(html, answer.citations)}
    </div>
  </article>
`;

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {Answer} answer
 * @param {RoleLabels} roles
 */
function shownParts(html, answer, roles) {
  return html`${sentences(html, ownWords(answer))} ${calculations(html, answer)} ${figures(html, answer, roles)}
  ${notes(html, answer)}`;
}

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {string} text
 */
function sentences(html, text) {
  return text === "" ? "" : html`<p class="text">${text}</p>`;
}

/**
 * The lines of the text that the page does not show in another form: figures stand in the table with all their labels,
 * quoted sentences below, calculations and notes in lists of their own.
 *
 * @param {Answer} answer
 */
function ownWords({ text, claims, citations, calculations: made, notes: said }) {
  const shownElsewhere = (/** @type {string} */ line) =>
    claims.some(({ place, display }) => line.startsWith(place) && line.endsWith(`：${display}。`)) ||
    citations.some(({ n }) => line.startsWith(`[${n}] `)) ||
    made.some(({ formula }) => line.startsWith(`计算：${formula}`)) ||
    said.some((note) => note.text === line);
  return text
    .split("\n")
    .filter((line) => !shownElsewhere(line))
    .join("\n");
}

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {Answer} answer
 * @param {RoleLabels} roles
 */
function figures(html, { claims, citations }, roles) {
  const rows = claims.map((claim) => ({
    claim,
    slots: slotsOf(claim, roles),
    address: citations.find(({ n }) => n === claim.citation)?.url ?? "",
  }));
  const [first, ...others] = rows;
  if (first === undefined) return "";
  return others.length === 0 ? headline(html, first) : figureTable(html, rows);
}

/** @typedef {{ claim: Claim, slots: { name: string, value: string }[], address: string }} Row */

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {Row} row
 */
function headline(html, { claim, slots }) {
  const label = slots.map((slot) => slot.value).filter((value) => value !== "");
  return html`<p class="metric">${claim.metric}</p>
    <p class="headline"><strong>${claim.display}</strong></p>
    <p class="slots">${label.join(" · ")}</p>`;
}

/**
 * Slots that are the same in every row are said once above the table: a phone is too narrow to repeat them.
 *
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {readonly Row[]} figureRows
 */
function figureTable(html, figureRows) {
  const rows = figureRows.map((row) => ({ ...row, slots: [{ name: "指标", value: row.claim.metric }, ...row.slots] }));
  const heads = rows[0]?.slots ?? [];
  const differs = heads.map((head, column) => rows.some((row) => row.slots[column]?.value !== head.value));
  const shared = heads.filter((head, column) => !differs[column] && head.value !== "").map((head) => head.value);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="查到的数字">
    <table>
      <caption>
        ${shared.join(" · ")}
      </caption>
      <thead>
        <tr>
          ${heads.filter((_, column) => differs[column]).map((head) => html`<th scope="col">${head.name}</th>`)}
          <th scope="col" class="number">数字</th>
          <th scope="col">出处</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ claim, slots, address }) =>
            html`<tr>
              ${slots.filter((_, column) => differs[column]).map((slot) => html`<td>${slot.value}</td>`)}
              <td class="number"><strong>${claim.display}</strong></td>
              <td><a href="${safeAddress(address)}">[${claim.citation}]</a></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/**
 * Everything that says what a figure is of besides its metric, in the order officials read it.
 *
 * @param {Claim} claim
 * @param {RoleLabels} roles
 */
function slotsOf(claim, roles) {
  return [
    { name: "地区", value: claim.place },
    { name: "期间", value: claim.period.label },
    { name: "所属", value: claim.whole === undefined ? "" : `${claim.whole}其中` },
    { name: "人群", value: claim.population ?? "" },
    { name: "剂次等", value: claim.qualifiers.join("、") },
    { name: "口径", value: roles[claim.role] },
  ];
}

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {Answer} answer
 */
function calculations(html, answer) {
  if (answer.calculations.length === 0) return "";
  return html`<section class="calculations">
    <h2>计算</h2>
    ${answer.calculations.map(
      (calculation) =>
        html`<p>
          <strong>${calculation.formula}</strong>${
            calculation.rounding === undefined ? "" : html` <span class="aside">（${calculation.rounding}）</span>`
          }
        </p>`,
    )}
  </section>`;
}

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {Answer} answer
 */
function notes(html, answer) {
  if (answer.notes.length === 0) return "";
  return html`<ul class="notes" aria-label="说明">
    ${answer.notes.map((note) => html`<li>${note.text}</li>`)}
  </ul>`;
}

/**
 * Each option is a button that asks its own whole question; a plain form, so it works without script. Where short
 * labels would not tell the options apart, the buttons carry the questions.
 *
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {Answer} answer
 */
function options(html, answer) {
  const choices = answer.options ?? [];
  if (choices.length === 0) return "";
  const distinct = new Set(choices.map(({ label }) => label)).size === choices.length;
  return html`<form class="options" method="get" action="/" aria-label="可选的问题">
    ${choices.map(
      ({ label, question }) => html`<button name="q" value="${question}">${distinct ? label : question}</button>`,
    )}
  </form>`;
}
