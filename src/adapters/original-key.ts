import { AppError } from "../errors.ts";

/**
 * The name an original is kept under. Only a SHA-256 in lower-case hexadecimal will do: it becomes a path or a key, and
 * nothing a sender wrote may. @throws AppError INTERNAL
 */
export function originalKey(hash: string): string {
  if (/^[0-9a-f]{64}$/.test(hash)) return hash;
  throw new AppError({
    code: "INTERNAL",
    message: `An original is kept by the SHA-256 of its bytes, not by ${JSON.stringify(hash.slice(0, 80))}.`,
    userVisible: false,
    remedy: "This is a fault of the program; please report it.",
  });
}
