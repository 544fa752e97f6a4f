import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import type { BaseMessage } from "@langchain/core/messages";
import type { LLMResult } from "@langchain/core/outputs";
import type { Spent } from "../../ports/model.ts";

export type Meter = { handler: BaseCallbackHandler; spent: () => Spent };

/**
 * Counts tokens of one task, from what the server says or, where it says nothing or broke off, from the length of the
 * text: a Han character is about one token. LangChain's own count would download a tokenizer.
 */
export function createMeter(): Meter {
  const runs: { input: number; output: number }[] = [];
  const handler = BaseCallbackHandler.fromMethods({
    handleChatModelStart: (_model: unknown, messages: BaseMessage[][]) => {
      runs.push({ input: messages.flat().reduce((sum, { text }) => sum + text.length, 0), output: 0 });
    },
    handleLLMEnd: ({ generations }: LLMResult) => {
      const generation = generations[0]?.[0];
      const last = runs.at(-1);
      if (generation === undefined || last === undefined) return;
      const usage = usageOf(generation);
      last.input = usage?.input_tokens ?? last.input;
      last.output = usage?.output_tokens ?? generation.text.length;
    },
  });
  // Streams, so that a first word can be waited for; `streaming: true` would count tokens with a download.
  Object.assign(handler, { lc_prefer_streaming: true, awaitHandlers: true });
  return {
    handler,
    spent: () => ({
      input: runs.reduce((sum, { input }) => sum + input, 0),
      output: runs.reduce((sum, { output }) => sum + output, 0),
      calls: runs.length,
    }),
  };
}

type Usage = { input_tokens: number; output_tokens: number };

function usageOf(generation: object): Usage | undefined {
  const { message } = generation as { message?: { usage_metadata?: Usage } };
  return message?.usage_metadata;
}
