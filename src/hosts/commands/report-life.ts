import { compareVersions } from "../../../ingest/lifecycle/compare-versions.ts";
import type { Acting } from "../../../ingest/lifecycle/deps.ts";
import { dropDraft } from "../../../ingest/lifecycle/drop-draft.ts";
import { publishDraft } from "../../../ingest/lifecycle/publish-draft.ts";
import { rollBack } from "../../../ingest/lifecycle/roll-back.ts";
import { settleDraft } from "../../../ingest/lifecycle/settle-draft.ts";
import { takeDown } from "../../../ingest/lifecycle/take-down.ts";
import type { Published } from "../../ports/management.ts";
import { versionsOfReport } from "../../store/report-versions.ts";
import type { NodeHost } from "../node.ts";
import { printJson, withHost, type CommandContext, type ExitCode } from "./command.ts";
import { confirmed } from "./confirm.ts";
import { noteCorrectionsDue } from "./report-corrections.ts";
import { texts } from "./texts.ts";

export type PublishChoices = {
  version?: number;
  asNew?: true;
  replaces?: string;
  acceptLost?: true;
  yes?: true;
  json?: true;
};
export type ChangeChoices = { yes?: true; json?: true };

/** Publishes a report's newest draft, or the version named. */
export async function publishCommand(context: CommandContext, id: string, choices: PublishChoices): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const decided =
      choices.replaces !== undefined
        ? ({ kind: "version", reportId: choices.replaces } as const)
        : choices.asNew
          ? ({ kind: "new" } as const)
          : null;
    const { version = null } = choices;
    const against = decided?.kind === "version" ? { against: decided.reportId } : {};
    const preview = await compareVersions(deps, { reportId: id, version, ...against });
    if (preview === null) return missing(context, await unknownOf(deps, id, choices), version);
    const { added, removed, changed, same } = preview.diff;
    const counts = texts.diffCounts(added.length, removed.length, changed.length, same);
    const question = texts.confirmPublish(preview.after.title, preview.after.version, counts);
    if (!(await confirmed(context, question, choices))) return 1;
    // Only now: a draft that nobody said yes to stays the report it was.
    const reportId = decided === null ? id : await settleDraft(deps, { reportId: id, decided });
    if (reportId === null) return missing(context, choices.replaces ?? id);
    const acting = cli(deps);
    const first = await publishDraft(deps, { ...acting, reportId, version, acceptLost: choices.acceptLost ?? false });
    const accepted = first.kind === "lost" && (await context.terminal.confirm(texts.confirmLost(first.questions)));
    const outcome = accepted ? await publishDraft(deps, { ...acting, reportId, version, acceptLost: true }) : first;
    if (outcome.kind === "published") await noteCorrectionsDue(context, deps, reportId);
    return report(context, { id: reportId, outcome, choices, done: texts.published });
  });
}

/** Throws a report's newest draft away. */
export async function discardCommand(context: CommandContext, id: string, choices: { json?: true }): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const draft = (await versionsOfReport(deps.database, id)).findLast(({ state }) => state === "draft");
    if (draft === undefined) return missing(context, id);
    await dropDraft(deps, { ...cli(deps), reportId: id, version: draft.version });
    if (choices.json) printJson(context.terminal, { id, outcome: "discarded", version: draft.version });
    else context.terminal.print(texts.discarded);
    return 0;
  });
}

/** Lets the version before the live one answer again. */
export async function rollbackCommand(context: CommandContext, id: string, choices: ChangeChoices): Promise<ExitCode> {
  return withAgreed(context, { id, choices, question: texts.confirmRollback }, async (deps, title) => {
    const outcome = await rollBack(deps, { ...cli(deps), reportId: id });
    if (outcome.kind === "nothing") {
      context.terminal.note(texts.noEarlier(title));
      return 1;
    }
    if (outcome.kind === "published") await noteCorrectionsDue(context, deps, id);
    return report(context, { id, outcome, choices, done: texts.rolledBack });
  });
}

/** Takes a report out of every answer, list and link. */
export async function removeCommand(context: CommandContext, id: string, choices: ChangeChoices): Promise<ExitCode> {
  return withAgreed(context, { id, choices, question: texts.confirmRemove }, async (deps) => {
    const outcome = await takeDown(deps, { ...cli(deps), reportId: id });
    if (outcome.kind === "nothing") return missing(context, id);
    await noteCorrectionsDue(context, deps, id);
    if (choices.json) printJson(context.terminal, { id, outcome: "removed" });
    else context.terminal.print(texts.removed(outcome.title));
    return 0;
  });
}

type Agreeing = { id: string; choices: ChangeChoices; question: (title: string) => string };

/** Changes a report that is there, after whoever typed the command said yes to it by its title. */
async function withAgreed(
  context: CommandContext,
  { id, choices, question }: Agreeing,
  change: (deps: NodeHost["deps"], title: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withHost(context, async ({ deps }): Promise<ExitCode> => {
    const title = await titleOf(deps, id);
    if (title === null) return missing(context, id);
    if (!(await confirmed(context, question(title), choices))) return 1;
    return change(deps, title);
  });
}

/** Which of the two reports that a publish may name is not there. */
async function unknownOf(deps: NodeHost["deps"], id: string, { replaces }: PublishChoices): Promise<string> {
  return replaces !== undefined && (await titleOf(deps, replaces)) === null ? replaces : id;
}

type Finished = {
  id: string;
  outcome: Published;
  choices: { json?: true };
  done: (version: number) => string;
};

function report(context: CommandContext, { id, outcome, choices, done }: Finished): ExitCode {
  const { terminal } = context;
  if (outcome.kind === "published") {
    if (choices.json)
      printJson(terminal, { id, outcome: "published", version: outcome.version, replaced: outcome.replaced });
    else terminal.print(done(outcome.version));
    return 0;
  }
  if (outcome.kind === "undecided") terminal.note(texts.undecided(id, outcome.candidates));
  else if (outcome.kind === "lost") terminal.note(texts.lost(outcome.questions));
  else if (outcome.kind === "overtaken") terminal.note(texts.overtaken);
  else terminal.note(texts.nothingToPublish);
  return 1;
}

function missing({ terminal }: CommandContext, id: string, version: number | null = null): ExitCode {
  terminal.note(version === null ? texts.noReport(id) : texts.noVersion(id, version));
  return 1;
}

/** Null when there is no such report, or all of it was removed. */
async function titleOf({ database }: NodeHost["deps"], id: string): Promise<string | null> {
  const versions = (await versionsOfReport(database, id)).filter(({ state }) => state !== "removed");
  return (versions.find(({ state }) => state === "live") ?? versions.at(-1))?.title ?? null;
}

function cli({ newId }: NodeHost["deps"]): Acting {
  return { actor: "cli", holder: `cli:${newId()}` };
}
