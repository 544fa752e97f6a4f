import * as z from "zod";
import type { RetellRequest } from "../../ports/model.ts";
import type { Line, Way } from "./caller.ts";
import { askForJson, type Telling } from "./compose.ts";
import { listed } from "./prompt.ts";

/** Asks for the found sentences as prose over the ids of their clauses; the reply as it came. */
export async function retellOver(
  line: Line,
  way: Way,
  { question, sentences, joiningWords }: RetellRequest,
  telling: Telling,
): Promise<string | null> {
  const ids = sentences.flat().map(({ id }) => id);
  const form = z.strictObject({
    blocks: z.array(z.union([z.strictObject({ text: z.string() }), z.strictObject({ clause: z.enum(ids) })])),
  });
  const told = `${telling.prompts.retell}\n可用的词：${[...joiningWords].join(" ")}`;
  const found = sentences.map((clauses, at) => `第${at + 1}句：\n${listed(clauses)}`).join("\n");
  return askForJson(line, way, { told, form, material: `问题：${question}\n${found}` }, telling);
}
