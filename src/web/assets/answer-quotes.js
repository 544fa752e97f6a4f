// @ts-check
import { shownSlice } from "./html-source.js";

/**
 * The quoted sentences of an answer, each with its figures marked and linked to their place in the report.
 *
 * @typedef {import("../../reports/citation.ts").Citation} Citation
 */

/**
 * @template Markup
 * @typedef {import("./answer-view.d.ts").HtmlTag<Markup>} HtmlTag
 */

/**
 * A sentence that several figures come from is quoted once.
 *
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {readonly Citation[]} citations
 */
export function quotes(html, citations) {
  if (citations.length === 0) return "";
  /** @type {Map<string, Citation[]>} */
  const sentences = new Map();
  for (const citation of citations) {
    const place = `${citation.reportId}@${citation.version}:${citation.span.join("-")}`;
    sentences.set(place, [...(sentences.get(place) ?? []), citation]);
  }
  return html`<section class="quotes">
    <h2>原文</h2>
    ${[...sentences.values()].map((cited) => quote(html, cited))}
  </section>`;
}

/**
 * @template Markup
 * @param {HtmlTag<Markup>} html
 * @param {readonly Citation[]} cited citations of one and the same sentence
 */
function quote(html, cited) {
  const [first] = cited;
  if (first === undefined) return "";
  const shown = (/** @type {number} */ from, /** @type {number} */ to) =>
    shownSlice(first.quote.slice(from, to), first.file);
  /** @type {(Markup | string)[]} */
  const parts = [];
  let position = 0;
  for (const { start, end, url } of marksIn(cited)) {
    if (start < position) continue;
    parts.push(
      shown(position, start),
      html`<a class="figure" href="${safeAddress(url)}"><mark>${shown(start, end)}</mark></a>`,
    );
    position = end;
  }
  parts.push(shown(position, first.quote.length));
  const source = [first.issuer, first.published, first.where].filter((part) => part).join("，");
  return html`<figure>
    <blockquote>${parts}</blockquote>
    <figcaption>
      ${numbersOf(cited)}
      <a href="${safeAddress(first.url)}">${first.title}</a>${source === "" ? "" : html`<span>（${source}）</span>`}
    </figcaption>
  </figure>`;
}

/**
 * `[2]`, `[2] [5]`, or `[2]–[11]` for a run.
 *
 * @param {readonly Citation[]} cited
 */
function numbersOf(cited) {
  const numbers = cited.map(({ n }) => n);
  const isRun = numbers.length > 2 && numbers.every((n, index) => n === (numbers[0] ?? 0) + index);
  return isRun ? `[${numbers[0]}]–[${numbers.at(-1)}]` : numbers.map((n) => `[${n}]`).join(" ");
}

/**
 * Where the figures lie within their sentence, in reading order. A sentence cited for itself has nothing to mark.
 *
 * @param {readonly Citation[]} cited
 */
function marksIn(cited) {
  return cited
    .map(({ span, figureSpan, quote: sentence, url }) => ({
      start: figureSpan[0] - span[0],
      end: figureSpan[1] - span[0],
      length: sentence.length,
      url,
    }))
    .filter(({ start, end, length }) => start >= 0 && start < end && end <= length && end - start < length)
    .sort((left, right) => left.start - right.start);
}

/**
 * Only addresses a link may open: our own paths and http(s).
 *
 * @param {string} url
 */
export function safeAddress(url) {
  return /^(?:\/(?![/\\])|https?:\/\/)/.test(url) ? url : "/reports";
}
