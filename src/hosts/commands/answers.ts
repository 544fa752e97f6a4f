import { sameFigures } from "../../chat/quoted-message.ts";
import type { Config } from "../../config.ts";
import type { Audience } from "../../ports.ts";
import type { Answer } from "../../reports/answer.ts";
import { getAnswer, type AnswerRecord } from "../../store/answer-records.ts";
import { feedbackOn, type Feedback } from "../../store/feedback.ts";
import { answerText } from "./answer-text.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { ownAddress } from "./own-address.ts";
import { texts } from "./texts.ts";

/**
 * Shows an answer that was given in a chat, with what it rested on, and asks the same question again as the same asker
 * on the same day: what differs came with a new version, or with a change of the program.
 */
export async function showAnswerCommand(
  context: CommandContext,
  id: string,
  choices: { json?: true },
): Promise<ExitCode> {
  return withHost(context, async ({ deps, ask }, config): Promise<ExitCode> => {
    const record = await getAnswer(deps.database, id);
    if (record === null) {
      context.terminal.note(texts.noAnswer(id));
      return 1;
    }
    const { question, askedAt, readers } = record;
    const audience: Audience = { kind: "members", of: readers };
    const now = await ask({ question, askedAt, context: record.context, reports: null, audience });
    const feedback = await feedbackOn(deps.database, id);
    const same = now.decision === record.answer.decision && sameFigures(record.answer, now);
    if (choices.json) printJson(context.terminal, { ...record, feedback, now, same });
    else context.terminal.print(recordText({ record, feedback, now, same }, config));
    return 0;
  });
}

type Shown = { record: AnswerRecord; feedback: readonly Feedback[]; now: Answer; same: boolean };

function recordText({ record, feedback, now, same }: Shown, config: Config): string {
  const { answer } = record;
  const evidence = answer.citations.map(
    ({ n, title, reportId, version, figureSpan }) =>
      `  [${n}] ${title} · ${reportId} · 第${version}版 · ${figureSpan.join("-")}`,
  );
  const facts = [
    `${texts.answerFacts.question}${record.question}`,
    `${texts.answerFacts.asked}${answer.askedAt} · ${record.asker} · ${record.chatId}`,
    `${texts.answerFacts.decision}${answer.decision}${answer.reason === undefined ? "" : ` · ${answer.reason}`} · ${record.model ?? answer.composedBy} · ${answer.timings["total"] ?? 0} ms`,
    ...feedback.map(
      ({ asker, verdict, saidAt }) => `${texts.answerFacts.feedback[verdict]} · ${asker} · ${saidAt.toISOString()}`,
    ),
  ];
  return [
    ...facts,
    `\n${answerText(answer, ownAddress(config))}`,
    ...(evidence.length === 0 ? [] : [`\n${texts.answerFacts.evidence}`, ...evidence]),
    `\n${same ? texts.answerFacts.same : texts.answerFacts.differs}`,
    ...(same ? [] : [now.text]),
  ].join("\n");
}
