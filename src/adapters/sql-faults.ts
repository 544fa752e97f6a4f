import { AppError } from "../errors.ts";
import type { SqlValue, Statement } from "../ports.ts";

/** What the adapters of `Database` have in common: the limit they keep, and the faults they tell. */

/** A limit of D1, kept on every adapter so that a query that works on one host works on the other. */
const maxParams = 100;

/** Guards are CHECK constraints of this name; any other CHECK that fails is a fault of the program. */
const guardName = "guard_holds";

/** The statement's parameters. @throws AppError DATABASE_FAILED when there are more than 100. */
export function paramsOf({ sql, params = [] }: Statement): readonly SqlValue[] {
  if (params.length > maxParams) {
    throw new AppError({
      code: "DATABASE_FAILED",
      message: `A statement has ${params.length} parameters, more than ${maxParams}: ${sql.slice(0, 120)}`,
      userVisible: false,
      remedy: "Pass bulk rows as one JSON parameter and read them with json_each(?).",
    });
  }
  return params;
}

/** True for SQLite's message about a refused CHECK that is a guard. */
export function namesGuard(message: string): boolean {
  return message.includes(`CHECK constraint failed: ${guardName}`);
}

export function guardFailed(cause: unknown): AppError {
  return new AppError({
    code: "GUARD_FAILED",
    message: "A condition of the batch no longer holds; nothing was changed.",
    userVisible: false,
    remedy: "Read the current state again and decide anew.",
    cause,
  });
}

/** `engine` names the adapter in the operator's log; `remedy` is what to look at there. */
export function databaseFailed(engine: string, cause: unknown, remedy: string): AppError {
  return new AppError({
    code: "DATABASE_FAILED",
    message: `${engine}: ${cause instanceof Error ? cause.message : String(cause)}`,
    userVisible: false,
    remedy,
    cause,
  });
}
