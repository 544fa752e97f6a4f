import { AppError } from "../errors.ts";

/** What was sent cannot be taken, with a sentence for whoever sent it. */
export function badRequest(message: string): AppError {
  return new AppError({ code: "BAD_REQUEST", message, userVisible: true, remedy: "请改正后再发一次。" });
}
