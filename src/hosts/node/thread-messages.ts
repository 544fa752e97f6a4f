import { AppError, isAppError } from "../../errors.ts";

/** What the process and a thread of its say to each other: numbered calls by name, and what became of each. */

/** The functions a thread offers. What goes in and comes out is plain data: dates and bytes may be in it, functions not. */
export type ThreadWork = Readonly<Record<string, (...input: never[]) => Promise<unknown>>>;

/** `stepwise`: the function is given, as its last argument, how to tell its steps. */
export type ThreadCall = { call: number; name: string; input: readonly unknown[]; stepwise: boolean };

/** Sent by the process when it has no more calls; the thread then closes what it holds and ends. */
export type ThreadFarewell = { farewell: true };

/** `step`: the call goes on and is as far as this. */
export type ThreadReply =
  | { call: number; step: number }
  | { call: number; result: unknown }
  | { call: number; fault: PackedFault };

/** An error as plain data: copying one between threads would lose its class and its own fields. */
export type PackedFault = { message: string; stack: string | null; app: Omit<AppFault, "cause"> | null };

type AppFault = ConstructorParameters<typeof AppError>[0];

export function packFault(fault: unknown): PackedFault {
  const message = fault instanceof Error ? fault.message : String(fault);
  const stack = fault instanceof Error ? (fault.stack ?? null) : null;
  if (!isAppError(fault)) return { message, stack, app: null };
  const { code, userVisible, remedy } = fault;
  return { message, stack, app: { code, message, userVisible, remedy } };
}

/** The error again, an `AppError` if it was one, with the thread's stack. */
export function unpackFault({ message, stack, app }: PackedFault): Error {
  const fault = app === null ? new Error(message) : new AppError(app);
  if (stack !== null) fault.stack = stack;
  return fault;
}
