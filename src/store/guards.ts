import { isAppError } from "../errors.ts";
import type { Statement } from "../ports.ts";

/**
 * A statement that undoes its whole batch (`GUARD_FAILED`) unless the condition, a SELECT, gives at least one row. It
 * writes nothing when the condition holds. Put it first: statements after it see only the state it allows.
 */
export function guard(condition: Required<Omit<Statement, "isFleeting">>): Statement {
  return {
    sql: `INSERT INTO guards (holds) SELECT 0 WHERE NOT EXISTS (${condition.sql})`,
    params: condition.params,
  };
}

/** Waits for a change; false when one of its guards undid it, so that nothing was written. Other faults are thrown. */
export async function guardsHeld(change: Promise<void>): Promise<boolean> {
  try {
    await change;
    return true;
  } catch (fault) {
    if (isAppError(fault) && fault.code === "GUARD_FAILED") return false;
    throw fault;
  }
}
