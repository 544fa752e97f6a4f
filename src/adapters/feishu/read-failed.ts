import { AppError } from "../../errors.ts";
import { faultOf, type CallFault } from "./call-fault.ts";

/** A fault of reading, for the operator; the codes of scopes say which one is missing. */
export function readFailed(what: string, error: unknown): AppError {
  const fault = faultOf(error);
  return new AppError({
    code: "PLATFORM_FAILED",
    message: `Feishu: ${what} failed: ${fault.detail}`,
    userVisible: false,
    remedy: remedyOf(fault),
    cause: error,
  });
}

/** True when the platform says that the app may not do this. */
export function isForbidden(error: unknown): boolean {
  const fault = faultOf(error);
  return fault.kind === "code" && scopeCodes.has(fault.code);
}

const scopeCodes = new Set([230027, 99991672, 99991679, 41050, 40004]);

function remedyOf(fault: CallFault): string {
  if (fault.kind !== "code") return "Check the connection to the open platform; it is tried again by itself.";
  if (scopeCodes.has(fault.code)) return "Grant the scope named in the message and publish a new version of the app.";
  return "See docs/feishu-setup.md, and run jushi doctor.";
}
