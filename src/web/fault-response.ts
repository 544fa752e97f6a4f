import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import { isAppError, type ErrorCode } from "../errors.ts";
import type { Log } from "../ports.ts";
import { largestBody } from "./ask-body.ts";
import { messagePage } from "./message-page.ts";

/** What is said when the message is not for the person who asked. */
const blandMessage = "服务出了问题，这次没能完成。请稍后再试；一直这样请告诉管理员。";

/**
 * The one place that turns a fault into a response: JSON under /api/, a plain page elsewhere. Only a message marked
 * for the user is shown; everything else is logged and becomes one bland sentence.
 */
export function faultResponse(error: unknown, context: Context, log: Log): Response | Promise<Response> {
  if (error instanceof HTTPException && error.res !== undefined) return error.res;
  const known = isAppError(error) ? error : null;
  const visible = known?.userVisible === true;
  const code: ErrorCode = known?.code ?? "INTERNAL";
  const status = code === "BAD_REQUEST" ? 400 : error instanceof HTTPException && error.status === 413 ? 413 : 500;
  if (status === 500) log("request.failed", { path: context.req.path, code, error: describeError(error) });
  const message = status === 413 ? `请求太大，最多${largestBody / 1024} KB。` : visible ? known.message : blandMessage;
  const shownCode = status === 413 ? "BAD_REQUEST" : visible ? code : "INTERNAL";
  return failure(context, { status, code: shownCode, message });
}

/** A fault that is only about the address: JSON under /api/, a page elsewhere. */
export function notFound(context: Context, message: string): Response | Promise<Response> {
  return failure(context, { status: 404, code: "NOT_FOUND", message });
}

function failure(context: Context, fault: { status: 400 | 404 | 413 | 500; code: string; message: string }) {
  if (context.req.path.startsWith("/api/")) {
    return context.json({ error: { code: fault.code, message: fault.message } }, fault.status);
  }
  const title = fault.status === 404 ? "没有找到" : fault.status === 500 ? "出错了" : "没法处理";
  return context.html(messagePage({ title, text: fault.message }), fault.status);
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
