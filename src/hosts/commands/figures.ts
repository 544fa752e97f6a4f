import { correctFigure } from "../../../ingest/lifecycle/correct-figure.ts";
import type { FigureWords } from "../../ports/management.ts";
import { figureRoles, type FigureRole } from "../../reports/figure.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { confirmed } from "./confirm.ts";
import { texts } from "./texts.ts";

export type FigureChoices = {
  metric?: string;
  place?: string;
  period?: string;
  population?: string;
  role?: string;
} & FigureChange;

/** `version` of a draft; the live one is meant where none is given. */
export type FigureChange = { version?: number; yes?: true; json?: true };

/** Puts right what a figure means; its digits stay. */
export async function correctFigureCommand(
  context: CommandContext,
  report: string,
  figure: string,
  { yes, json, role, version, ...labels }: FigureChoices,
): Promise<ExitCode> {
  const named = role === undefined ? undefined : roleCalled(role);
  if (named === null) return complain(context, texts.wrongRole(roleNames()));
  const words = { ...labels, ...(named !== undefined && { role: named }) };
  if (Object.keys(words).length === 0) return complain(context, texts.nothingToCorrect);
  const choices = { ...(version !== undefined && { version }), ...(yes && { yes }), ...(json && { json }) };
  return change(context, { report, figure, words, choices });
}

/** Leaves a figure out of all answers. */
export async function excludeFigureCommand(
  context: CommandContext,
  report: string,
  figure: string,
  choices: FigureChange,
): Promise<ExitCode> {
  return change(context, { report, figure, words: null, choices });
}

/** Takes back a figure that was left out. */
export async function restoreFigureCommand(
  context: CommandContext,
  report: string,
  figure: string,
  choices: FigureChange,
): Promise<ExitCode> {
  return change(context, { report, figure, words: {}, choices });
}

type Change = { report: string; figure: string; words: FigureWords; choices: FigureChange };

async function change(context: CommandContext, { report, figure, words, choices }: Change): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const { version = null } = choices;
    const question = questionOf(words)(figure);
    if (!(await confirmed(context, question, choices))) return 1;
    const acting = { actor: "cli", holder: `cli:${deps.newId()}` };
    const outcome = await correctFigure(deps, { ...acting, reportId: report, version, figure, words });
    switch (outcome.kind) {
      case "no-report":
        return complain(context, version === null ? texts.noReport(report) : texts.noVersion(report, version));
      case "no-figure":
        return complain(context, texts.noFigure(figure));
      case "wrong":
        return complain(context, texts.wrongLabel[outcome.field]);
      case "busy":
        return complain(context, texts.overtaken);
      case "corrected":
        if (choices.json)
          printJson(context.terminal, { id: report, figure, version: outcome.version, state: outcome.state });
        else if (outcome.state === "draft") context.terminal.print(texts.draftCorrected(outcome.version));
        else context.terminal.print(texts.figureCorrected(outcome.version));
        return 0;
    }
  });
}

function questionOf(words: FigureWords): (figure: string) => string {
  if (words === null) return texts.confirmExclude;
  return Object.keys(words).length === 0 ? texts.confirmRestore : texts.confirmCorrect;
}

/** A role by its name or by the word that stands for it in tables. */
function roleCalled(word: string): FigureRole | null {
  return figureRoles.find((role) => role === word || texts.roleWords[role] === word) ?? null;
}

function roleNames(): string {
  return figureRoles.map((role) => `${texts.roleWords[role]}（${role}）`).join("、");
}

function complain({ terminal }: CommandContext, sentence: string): ExitCode {
  terminal.note(sentence);
  return 1;
}
