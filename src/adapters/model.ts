import type { NewId } from "../ports.ts";
import type { Model, Unavailable } from "../ports/model.ts";
import { usualBudgets, type Budgets } from "./model/budgets.ts";
import { createCaller, type CallerConfig, type Outcome, type Talk } from "./model/caller.ts";
import { composeOver, type Telling } from "./model/compose.ts";
import { createFence } from "./model/fence.ts";
import type { Prompts } from "./model/prompt.ts";
import { labelOver } from "./model/label.ts";
import { proposeOver } from "./model/propose.ts";
import { retellOver } from "./model/retell.ts";

export type ModelConfig = Omit<CallerConfig, "budgets"> & {
  prompts: Prompts;
  /** Makes marks and salts. */
  newId: NewId;
  budgets?: Partial<Budgets>;
};

/**
 * A model behind any OpenAI-compatible address, through LangChain. This file and its folder are the only ones that load
 * LangChain, so that a host without a model need not.
 */
export function createModel({ prompts, newId, budgets, ...config }: ModelConfig): Model {
  const call = createCaller({ ...config, budgets: { ...usualBudgets, ...budgets } });
  const salts = new Map<string, string>();
  const tell = (asker: string): Telling => {
    const salt = salts.get(asker) ?? newId();
    salts.set(asker, salt);
    return { prompts, salt, fence: createFence(`=== ${newId()} ===`) };
  };
  return {
    instructions: prompts.compose,
    propose: async (request) => {
      const outcome = await call("propose", (line, way) => proposeOver(line, way, request, tell(request.asker)));
      if (outcome.kind === "failed") return unavailable(outcome);
      return { kind: "proposed", ...outcome.value, spent: outcome.spent };
    },
    compose: async (request) => {
      const talk: Talk<string> = (line, way) => composeOver(line, way, request, tell(request.asker));
      const outcome = await call("compose", talk, request.waitedMs);
      if (outcome.kind === "failed") return unavailable(outcome);
      return { kind: "drafted", raw: outcome.value, spent: outcome.spent };
    },
    retell: async (request) => {
      const outcome = await call("retell", (line, way) => retellOver(line, way, request, tell(request.asker)));
      if (outcome.kind === "failed") return unavailable(outcome);
      return { kind: "drafted", raw: outcome.value, spent: outcome.spent };
    },
    label: async (request) => {
      const outcome = await call("label", (line, way) => labelOver(line, way, request, tell(request.asker)));
      if (outcome.kind === "failed") return unavailable(outcome);
      return { kind: "labelled", labels: outcome.value, spent: outcome.spent };
    },
    check: async () => {
      const begun = performance.now();
      const outcome = await call("check", (line, way) => composeOver(line, way, smallest, tell("")));
      if (outcome.kind === "failed") return { ok: false, why: outcome.why, status: outcome.status };
      return { ok: true, milliseconds: Math.round(performance.now() - begun), way: outcome.way };
    },
  };
}

/** What `jushi doctor` asks for: one figure and a full stop. */
const smallest = {
  asker: "",
  question: "",
  waitedMs: 0,
  figures: [{ id: "f1", name: "" }],
  calculations: [],
  quotes: [],
  plainWords: [],
};

function unavailable({ why, spent }: Extract<Outcome<unknown>, { kind: "failed" }>): Unavailable {
  return { kind: "unavailable", why, spent };
}
