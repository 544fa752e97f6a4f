import type { Prompts } from "../adapters/model/prompt.ts";
import { withAllowance, type AllowanceDeps } from "../answer/model-allowance.ts";
import type { Config } from "../config.ts";
import type { Log, NewId } from "../ports.ts";
import type { Model } from "../ports/model.ts";

export type ModelParts = AllowanceDeps & {
  config: Config;
  prompts: Prompts;
  newId: NewId;
  log: Log;
  /** Whether an address takes connections; a host that cannot find out leaves it away. */
  reach?: (address: URL) => Promise<boolean>;
};

/** The model of the settings under its day's allowance; undefined without one. LangChain is loaded at the first use. */
export function openModel({ config, prompts, newId, log, reach, ...deps }: ModelParts): Model | undefined {
  const { CHAT_MODEL: name, OPENAI_BASE_URL: baseUrl, OPENAI_API_KEY: apiKey } = config;
  if (name === null) return undefined;
  let opened: Model | null = null;
  const open = async (): Promise<Model> => {
    const { createModel } = await import("../adapters/model.ts");
    return (opened ??= createModel({ model: name, baseUrl, apiKey, prompts, newId, log, reach }));
  };
  const lazy: Model = {
    instructions: prompts.compose,
    propose: async (request) => (await open()).propose(request),
    compose: async (request) => (await open()).compose(request),
    retell: async (request) => (await open()).retell(request),
    label: async (request) => (await open()).label(request),
    check: async () => (await open()).check(),
  };
  return withAllowance(lazy, config.MODEL_DAILY_TOKENS, deps);
}
