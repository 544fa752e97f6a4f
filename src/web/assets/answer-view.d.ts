import type { Answer } from "../../reports/answer.ts";

/** A template tag that escapes every value which is not its own markup. */
export type HtmlTag<Markup> = (strings: TemplateStringsArray, ...values: unknown[]) => Markup;

/** One question and its answer. */
export type AnswerView = <Markup>(html: HtmlTag<Markup>, answer: Answer) => Markup;

export declare const answerView: AnswerView;
