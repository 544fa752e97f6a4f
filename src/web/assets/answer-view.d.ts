import type { Answer } from "../../reports/answer.ts";
import type { FigureRole } from "../../reports/figure.ts";

/** A template tag that escapes every value which is not its own markup. */
export type HtmlTag<Markup> = (strings: TemplateStringsArray, ...values: unknown[]) => Markup;

/** What is said for each role; a browser has the words from the page it is on. */
export type RoleLabels = Readonly<Record<FigureRole, string>>;

/** One question and its answer. */
export type AnswerView = <Markup>(html: HtmlTag<Markup>, answer: Answer, roles: RoleLabels) => Markup;

export declare const answerView: AnswerView;
