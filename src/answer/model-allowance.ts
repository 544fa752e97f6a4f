import type { Audience, Clock, Database } from "../ports.ts";
import { nothingSpent, type Model, type Spent } from "../ports/model.ts";
import { addModelSpend, modelTokensOf } from "../store/model-spend.ts";
import { localDay } from "../reports/wall-clock.ts";

export type AllowanceDeps = { database: Database; clock: Clock; timeZone: string };

/**
 * Puts a cap on what one asker's questions may cost in a day, in tokens of input and output together. It is kept in the
 * database, so that a restart does not give it anew; the calls under way when it is reached still end.
 */
export function withAllowance(model: Model, tokensPerDay: number, deps: AllowanceDeps): Model {
  const limited = async <Reply extends { spent: Spent }>(asker: string, ask: () => Promise<Reply>) => {
    const day = localDay(deps.clock(), deps.timeZone);
    if ((await modelTokensOf(deps.database, { asker, day })) >= tokensPerDay)
      return { kind: "unavailable" as const, why: "allowance" as const, spent: nothingSpent };
    const reply = await ask();
    await addModelSpend(deps.database, { asker, day, ...reply.spent });
    return reply;
  };
  return {
    ...model,
    propose: (request) => limited(request.asker, () => model.propose(request)),
    retell: (request) => limited(request.asker, () => model.retell(request)),
    label: (request) => limited(request.asker, () => model.label(request)),
    compose: (request) => limited(request.asker, () => model.compose(request)),
  };
}

/** Whose allowance a question uses up: the chat's it was asked in, else the asker's own, else everybody's. */
export function askerOf(audience: Audience): string {
  if (audience.kind === "everyone") return "everyone";
  const [only, ...others] = audience.of;
  if (only === undefined) return "nobody";
  return others.length === 0
    ? only
    : (audience.of.find((name) => name.startsWith("user:")) ?? [...audience.of].sort().join(" "));
}
