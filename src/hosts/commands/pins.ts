import { figuresToPin } from "../../../ingest/lifecycle/check-pinned.ts";
import { textTable } from "../../evaluation/text-table.ts";
import { auditStatement } from "../../store/audit.ts";
import { guardsHeld } from "../../store/guards.ts";
import { pinnedQuestions, pinQuestion, unpinQuestion } from "../../store/pinned-questions.ts";
import { readAskedQuestion } from "../../web/ask-body.ts";
import { everyone } from "../host.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { texts } from "./texts.ts";

/** Asks a question and keeps what answers it: a version that loses one of these figures needs a second yes. */
export async function pinCommand(context: CommandContext, words: readonly string[]): Promise<ExitCode> {
  return withHost(context, async ({ deps, ask }): Promise<ExitCode> => {
    const askedAt = deps.clock();
    const question = readAskedQuestion(words.join(" "));
    const { decision, claims } = await ask({ question, askedAt, context: [], reports: null, audience: everyone });
    const expected =
      decision === "answer"
        ? await figuresToPin(
            deps,
            claims.map(({ figureId }) => figureId),
          )
        : [];
    if (expected.length === 0) {
      context.terminal.note(texts.cannotPin);
      return 1;
    }
    const at = askedAt.toISOString();
    const entry = { at, actor: "cli", action: "pin-question", reportId: null, version: null, details: {} } as const;
    const pinned = { id: deps.newId(), question, askedAt: at, expected, pinnedBy: "cli", pinnedAt: at };
    await deps.database.batch([pinQuestion(pinned), auditStatement(deps.newId, entry)]);
    context.terminal.print(texts.pinned(expected.map(({ display }) => display).join("、")));
    return 0;
  });
}

export async function listPinsCommand(context: CommandContext, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const pinned = await pinnedQuestions(deps.database);
    if (choices.json) printJson(context.terminal, pinned);
    else if (pinned.length === 0) context.terminal.print(texts.noPins);
    else {
      const rows = pinned.map(({ id, question, expected }) => [
        id,
        expected.map(({ display }) => display).join("、"),
        question,
      ]);
      context.terminal.print(textTable([["编号", "数字", "问题"], ...rows]));
    }
    return 0;
  });
}

export async function unpinCommand(context: CommandContext, id: string): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const at = deps.clock().toISOString();
    const entry = { at, actor: "cli", action: "unpin-question", reportId: null, version: null, details: {} } as const;
    if (!(await guardsHeld(deps.database.batch([...unpinQuestion(id), auditStatement(deps.newId, entry)])))) {
      context.terminal.note(texts.noPin(id));
      return 1;
    }
    context.terminal.print(texts.unpinned);
    return 0;
  });
}
