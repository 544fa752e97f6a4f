import * as z from "zod";
import type { DraftRequest } from "../../ports/model.ts";
import type { Line, Way } from "./caller.ts";
import { inPlainText, listed, messagesOf, type Prompts } from "./prompt.ts";
import { withoutCodeBlock, withoutThinking } from "./thinking.ts";
import type { Fence } from "./fence.ts";

export type Telling = { prompts: Prompts; salt: string; fence: Fence };

/** Asks for a draft over the closed ids and gives the reply as it came: the gate is stricter than a schema. */
export async function composeOver(
  line: Line,
  way: Way,
  request: DraftRequest,
  telling: Telling,
): Promise<string | null> {
  const told = `${telling.prompts.compose}\n可用的词：${[...request.plainWords].join(" ")}`;
  return askForJson(line, way, { told, form: draftForm(request), material: material(request) }, telling);
}

type JsonTask = { told: string; form: z.ZodType; material: string };

/** One reply in JSON, as it came: by a schema where the server knows those, else by being told. */
export async function askForJson(
  { chat, options }: Line,
  way: Way,
  { told, form, material: data }: JsonTask,
  telling: Telling,
): Promise<string | null> {
  const system = way === "text" ? inPlainText(told, telling.prompts, form) : told;
  const messages = messagesOf(system, telling.salt, telling.fence(data));
  const format = way === "text" ? {} : { response_format: responseFormat(form) };
  const message = await chat.invoke(messages, { ...options, ...format });
  const said = withoutThinking(message.text);
  const raw = way === "text" ? withoutCodeBlock(said) : said;
  return raw === "" ? null : raw;
}

function material({ question, figures, calculations, quotes }: DraftRequest): string {
  return `问题：${question}\n编号：\n${listed([...figures, ...calculations, ...quotes])}`;
}

function draftForm({ figures, calculations, quotes }: DraftRequest): z.ZodType {
  const block = [
    z.strictObject({ text: z.string() }),
    ...[
      { key: "figure", choices: figures },
      { key: "calc", choices: calculations },
      { key: "quote", choices: quotes },
    ].flatMap(({ key, choices }) =>
      choices.length === 0 ? [] : [z.strictObject({ [key]: z.enum(choices.map(({ id }) => id)) })],
    ),
  ];
  return z.strictObject({ blocks: z.array(z.union(block)) });
}

function responseFormat(form: z.ZodType) {
  const schema = z.toJSONSchema(form) as Record<string, unknown>;
  return { type: "json_schema" as const, json_schema: { name: "draft", schema, strict: true } };
}
