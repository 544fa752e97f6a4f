/**
 * The one error type. Expected outcomes (a refusal, a no-op) are values; this is for faults: what failed, whether the
 * user may read the message, and what to do about it.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** True when `message` is a plain sentence for the person who asked; otherwise it is for the operator's log. */
  readonly userVisible: boolean;
  /** One sentence: what to do next. */
  readonly remedy: string;

  constructor(fault: { code: ErrorCode; message: string; userVisible: boolean; remedy: string; cause?: unknown }) {
    super(fault.message, fault.cause === undefined ? undefined : { cause: fault.cause });
    this.name = "AppError";
    this.code = fault.code;
    this.userVisible = fault.userVisible;
    this.remedy = fault.remedy;
  }
}

export type ErrorCode =
  | "CONFIG_INVALID"
  | "FILE_UNREADABLE"
  | "FILE_EMPTY"
  | "FILE_BINARY"
  | "FILE_ENCODING"
  | "FILE_TYPE"
  | "FILE_TOO_LARGE"
  | "NO_FIGURES_LEDGER"
  | "DATABASE_FAILED"
  | "GUARD_FAILED"
  | "SEARCH_FAILED"
  | "EMBEDDING_FAILED"
  | "PORT_IN_USE"
  | "PLATFORM_FAILED"
  | "BAD_REQUEST"
  | "INTERNAL";

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}

/** What a log line may say of whatever was thrown. */
export function faultCode(error: unknown): ErrorCode | "fault" {
  return isAppError(error) ? error.code : "fault";
}
