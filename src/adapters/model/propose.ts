import { createAgent, tool } from "langchain";
import * as z from "zod";
import type { Proposed, ProposalRequest } from "../../ports/model.ts";
import type { Line, Way } from "./caller.ts";
import type { Telling } from "./compose.ts";
import type { Fence } from "./fence.ts";
import { inPlainText, listed, messagesOf } from "./prompt.ts";
import { withoutCodeBlock, withoutThinking } from "./thinking.ts";

export type Proposal = Pick<Proposed, "metric" | "place">;

const meaning = z
  .object({
    words: z.string().min(1).max(60).describe("问题里原样出现的一段字"),
    id: z.string().min(1).max(12).describe("可选项的编号"),
  })
  .nullable();

const proposalForm = z
  .object({
    metric: meaning.describe("问的是哪一项数字；没有相同的就填 null"),
    place: meaning.describe("问的是哪个地区；没有就填 null"),
  })
  .meta({ title: "reply" });

/** Steps of one proposal, those of the model and those of its tools together: four calls of the model at most. */
const mostSteps = 7;

/** Asks what words of a question mean, with tools to look further where the server has them. */
export async function proposeOver(
  line: Line,
  way: Way,
  request: ProposalRequest,
  telling: Telling,
): Promise<Proposal | null> {
  const data = telling.fence(material(request));
  const value = way === "text" ? await inText(line, data, telling) : await withTools(line, data, request, telling);
  return proposalForm.safeParse(value).data ?? null;
}

function material({ question, unbound, metrics, places }: ProposalRequest): string {
  const parts = [`问题：${question}`, `没看懂的词：${unbound.join("、")}`, `可选的指标：\n${listed(metrics)}`];
  if (places.length > 0) parts.push(`可选的地区：\n${listed(places)}`);
  return parts.join("\n");
}

async function inText({ chat, options }: Line, data: string, { prompts, salt }: Telling): Promise<unknown> {
  const system = inPlainText(prompts.propose, prompts, proposalForm);
  const message = await chat.invoke(messagesOf(system, salt, data), options);
  return JSON.parse(withoutCodeBlock(withoutThinking(message.text)));
}

async function withTools(
  { chat, options }: Line,
  data: string,
  { tools }: ProposalRequest,
  { prompts, salt, fence }: Telling,
): Promise<unknown> {
  const agent = createAgent({
    model: chat,
    tools: readingTools(tools, fence),
    // A list means: as a call of a tool, which more servers know than tools together with a JSON schema.
    responseFormat: [proposalForm],
  });
  const messages = messagesOf(prompts.propose, salt, data);
  const state: object = await agent.invoke({ messages }, { ...options, recursionLimit: mostSteps });
  return "structuredResponse" in state ? state.structuredResponse : null;
}

const askedWords = z.object({ words: z.string().min(1).max(60) });

/** Reading only: what they find is fenced like everything others wrote. */
function readingTools({ findFigures, searchReports }: ProposalRequest["tools"], fence: Fence) {
  return [
    tool(async ({ words }) => fence(listed(await findFigures(words))), {
      name: "find_figures",
      description: "按说法找报告里有的指标，给出编号和名称",
      schema: askedWords,
    }),
    tool(async ({ words }) => fence((await searchReports(words)).join("\n")), {
      name: "search_reports",
      description: "按说法找报告里的句子",
      schema: askedWords,
    }),
  ];
}
