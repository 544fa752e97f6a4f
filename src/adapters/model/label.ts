import * as z from "zod";
import type { FigureLabels, LabelQuestion, LabelRequest } from "../../ports/model.ts";
import type { Line, Way } from "./caller.ts";
import { askForJson, type Telling } from "./compose.ts";
import { listed } from "./prompt.ts";

/** Words without a digit of any script, or the id of a choice. */
const form = z.strictObject({
  labels: z.array(
    z.strictObject({
      id: z.string().max(8),
      metric: z
        .string()
        .regex(/^\P{N}{2,40}$/u)
        .nullable(),
      period: z.string().max(8).nullable(),
      population: z.string().max(8).nullable(),
      role: z.string().max(8).nullable(),
    }),
  ),
});

/** Asks what figures mean; null for a reply that is not of the form. */
export async function labelOver(
  line: Line,
  way: Way,
  { figures }: LabelRequest,
  telling: Telling,
): Promise<FigureLabels[] | null> {
  const material = figures.map(described).join("\n");
  const raw = await askForJson(line, way, { told: telling.prompts.label, form, material }, telling);
  return raw === null ? null : (form.safeParse(JSON.parse(raw)).data?.labels ?? null);
}

function described({ id, display, sentence, lead, metric, periods, populations, roles }: LabelQuestion): string {
  const asked = [
    ...(metric ? ["metric：写出句子里的字"] : []),
    ...[
      { name: "period", choices: periods },
      { name: "population", choices: populations },
      { name: "role", choices: roles },
    ].flatMap(({ name, choices }) => (choices.length === 0 ? [] : [`${name}：\n${listed(choices)}`])),
  ];
  return `${id} 数字：${display}\n上文：${lead.replace(/\s+/g, " ")}\n句子：${sentence.replace(/\s+/g, " ")}\n要填：\n${asked.join("\n")}`;
}
