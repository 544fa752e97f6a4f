import * as z from "zod";
import type { Turn } from "../reports/answer.ts";
import { askedAtOf } from "./asked-at.ts";
import { badRequest } from "./bad-request.ts";

/** Longer than any question an official types; a pasted report is refused with a sentence rather than searched. */
export const longestQuestion = 500;

/** A request body is a question and a few turns; anything bigger is a mistake or an attack. */
export const largestBody = 64 * 1024;

/** What is asked, as far as the asker chooses it; the host adds who is asking. */
export type Asked = {
  question: string;
  askedAt: Date;
  context: Turn[];
  reports: string[] | null;
  /** The `figureIds` of the option that was picked. */
  chosen?: string[];
};

const questionText = z
  .string("question 要是一段文字")
  .trim()
  .min(1, "请写上问题")
  .max(longestQuestion, `问题太长，请控制在${longestQuestion}字以内`);

const turn = z
  .object(
    {
      question: z.string("context 的每一项要有 question").max(2000, "context 里的问题最多2000字"),
      answer: z.string("context 里的 answer 要是一段文字").max(8000, "context 里的回答最多8000字").optional(),
    },
    "context 的每一项要有 question",
  )
  .transform(({ question, answer }): Turn => (answer === undefined ? { question } : { question, answer }));

const scopeWords = "scope 要是报告编号或文件名的数组";

const chosenWords = "chosen 要是所选项的 figureIds";

const askBody = z.strictObject(
  {
    question: questionText,
    asked_at: z.string("asked_at 要是日期，例如 2021-12-30").optional(),
    context: z.array(turn, "context 要是前几轮问答的数组").max(20, "context 最多20轮").optional(),
    scope: z.array(z.string(scopeWords).min(1, scopeWords), scopeWords).max(200, "scope 最多200项").optional(),
    chosen: z.array(z.string(chosenWords).max(200, chosenWords), chosenWords).max(200, "chosen 最多200项").optional(),
  },
  {
    error: (issue) =>
      issue.code === "unrecognized_keys" ? `不认识的字段：${issue.keys.join("、")}` : "请求体要是 JSON 对象",
  },
);

/**
 * Reads the body of POST /api/ask: `{question, asked_at?, context?, scope?, chosen?}`. An empty scope means all reports.
 * @throws AppError BAD_REQUEST with a sentence for the person who sent it.
 */
export function readAskBody(text: string, place: { now: Date; timeZone: string }): Asked {
  const body = askBody.safeParse(parsedJson(text));
  if (!body.success) throw badRequest(body.error.issues.map((issue) => issue.message).join("；") + "。");
  const { question, asked_at: day, context, scope, chosen } = body.data;
  const askedAt = day === undefined ? place.now : askedAtOf(day, place.timeZone);
  if (askedAt === null) throw badRequest("asked_at 要是日期，例如 2021-12-30。");
  return {
    question,
    askedAt,
    context: context ?? [],
    reports: scope === undefined || scope.length === 0 ? null : scope,
    ...(chosen !== undefined && { chosen }),
  };
}

/** Reads the question of the form without script. @throws AppError BAD_REQUEST */
export function readAskedQuestion(text: string): string {
  const question = questionText.safeParse(text);
  if (!question.success) throw badRequest(question.error.issues.map((issue) => issue.message).join("；") + "。");
  return question.data;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("请求体不是 JSON。");
  }
}
