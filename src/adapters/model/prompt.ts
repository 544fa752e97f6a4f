import { HumanMessage, SystemMessage, type BaseMessage } from "@langchain/core/messages";
import * as z from "zod";
import type { Choice } from "../../ports/model.ts";

/** What the model is told, as the host read it from `prompts/`. */
export type Prompts = { propose: string; compose: string; retell: string; label: string; jsonOnly: string };

/**
 * The messages of a request: instructions first, then the asker's own salt, then data. A server that keeps what prompts
 * have in common keeps nothing of a report across two askers.
 */
export function messagesOf(system: string, salt: string, data: string): BaseMessage[] {
  return [new SystemMessage(system), new HumanMessage(`会话：${salt}\n${data}`)];
}

/** The instructions where the reply's form cannot be given beside them. */
export function inPlainText(system: string, { jsonOnly }: Prompts, form: z.ZodType): string {
  return `${system}\n${jsonOnly}${JSON.stringify(z.toJSONSchema(form))}`;
}

/** `m1 接种覆盖率`, one a line. */
export function listed(choices: readonly Choice[]): string {
  return choices.map(({ id, name }) => `${id} ${name.replace(/\s+/g, " ")}`).join("\n");
}
