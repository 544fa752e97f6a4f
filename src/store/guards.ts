import type { Statement } from "../ports.ts";

/**
 * A statement that undoes its whole batch (`GUARD_FAILED`) unless the condition, a SELECT, gives at least one row. It
 * writes nothing when the condition holds. Put it first: statements after it see only the state it allows.
 */
export function guard(condition: Required<Statement>): Statement {
  return {
    sql: `INSERT INTO guards (holds) SELECT 0 WHERE NOT EXISTS (${condition.sql})`,
    params: condition.params,
  };
}
