import { createModel, type ModelConfig } from "../../../src/adapters/model.ts";
import { readPrompts } from "../../../src/hosts/project-files.ts";
import type { Model } from "../../../src/ports/model.ts";
import type { FakeModel } from "./server.ts";

/** The real adapter with the real prompts, at the fake server; nothing else is made up but ids. */
export async function modelAt({ url }: Pick<FakeModel, "url">, changes: Partial<ModelConfig> = {}): Promise<Model> {
  let lastId = 0;
  return createModel({
    model: "fake",
    baseUrl: url,
    apiKey: null,
    prompts: await readPrompts(),
    newId: () => `mark${(lastId += 1)}`,
    log: () => {},
    ...changes,
  });
}
