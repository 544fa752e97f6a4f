import * as z from "zod";
import { AppError } from "../errors.ts";
import type { RefusalReason, Turn } from "../reports/answer.ts";
import type { EvaluationCase, ForbiddenWords } from "./evaluation-case.ts";

/**
 * Reads labelled questions, one JSON object per line. Shapes are strict, because a label that is silently skipped makes
 * a wrong answer look right; keys this program does not use (`why`) may stand beside them.
 */
const decimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((value) => /^-?\d+(\.\d+)?$/.test(value), "应是十进制数");

const period = z.union([
  z.string().transform((label) => ({ label })),
  z
    .object({ from: z.iso.date().nullish(), to: z.iso.date() })
    .transform(({ from, to }) => ({ from: from ?? null, to })),
  z.object({ label: z.string() }),
]);

/** A list, one word, or slots by name (`{"dose": "第一剂"}`). */
const qualifiers = z.union([
  z.array(z.string()),
  z.string().transform((word) => [word]),
  z.record(z.string(), z.string()).transform((slots) => Object.values(slots)),
]);

const expectedFigure = z
  .object({
    value: decimal,
    unit: z.string().default(""),
    report: z.string().nullish(),
    quote: z.string().nullish(),
    place: z.string().nullish(),
    period: period.nullish(),
    population: z.string().nullish(),
    qualifiers: qualifiers.nullish(),
  })
  .transform(({ value, unit, ...slots }) => ({
    value,
    unit,
    report: slots.report ?? null,
    quote: slots.quote ?? null,
    place: slots.place ?? null,
    period: slots.period ?? null,
    population: slots.population ?? null,
    qualifiers: slots.qualifiers ?? [],
  }));

const turns = z
  .array(z.object({ question: z.string(), answer: z.string().nullish() }))
  .transform((list) => list.map(({ question, answer }) => turn(question, answer ?? undefined)));

/** `[question, answer, question, …]`: a last question may still be without its answer. */
const alternating = z
  .array(z.string())
  .transform((texts) => texts.flatMap((text, index) => (index % 2 === 0 ? [turn(text, texts[index + 1])] : [])));

const forbidden = z
  .string()
  .min(1)
  .transform((written, context): ForbiddenWords => {
    if (!written.startsWith("re:")) return { written, pattern: null };
    try {
      return { written, pattern: new RegExp(written.slice(3), "u") };
    } catch {
      context.addIssue({ code: "custom", message: "re: 后面不是正确的正则表达式" });
      return z.NEVER;
    }
  });

const questionLine = z.object({
  id: z.string().min(1).optional(),
  question: z.string().min(1),
  asked_at: z.string().transform((written, context) => {
    const askedAt = readAskedAt(written);
    if (Number.isNaN(askedAt.getTime())) context.addIssue({ code: "custom", message: "应是 2024-05-10 这样的日期" });
    return askedAt;
  }),
  kind: z.string().min(1),
  scope: z.array(z.string()).nullish(),
  context: z.union([turns, alternating]).nullish(),
  expect: z.array(expectedFigure).nullish(),
  result: z.object({ op: z.string(), value: decimal, unit: z.string().default("") }).nullish(),
  quotes: z.array(z.string().min(1)).nullish(),
  reason: z.string().nullish(),
  forbid: z.array(forbidden).nullish(),
});

/**
 * Takes the text of a JSONL file and its name; gives its cases in order, empty lines left out. A line without an id is
 * called `line-N`. Throws `AppError` BAD_REQUEST naming the file, the line and the field of the first fault.
 */
export function readQuestions(text: string, file: string): EvaluationCase[] {
  const cases: EvaluationCase[] = [];
  const seen = new Set<string>();
  for (const [index, line] of text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() === "") continue;
    const found = readLine(line, file, index + 1);
    if (seen.has(found.id)) throw fault(file, index + 1, `编号 ${found.id} 已经用过`);
    seen.add(found.id);
    cases.push(found);
  }
  return cases;
}

function readLine(line: string, file: string, number: number): EvaluationCase {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (cause) {
    throw fault(file, number, "不是一行完整的 JSON", cause);
  }
  const parsed = questionLine.safeParse(json, { error: z.locales.zhCN().localeError });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw fault(file, number, `${issue?.path.join(".") || "内容"}：${issue?.message ?? "格式不对"}`, parsed.error);
  }
  const { asked_at: askedAt, scope, context, expect, forbid, ...rest } = parsed.data;
  return {
    id: rest.id ?? `line-${number}`,
    question: rest.question,
    askedAt,
    kind: rest.kind,
    reports: scope?.length ? scope : null,
    context: context ?? [],
    expect: expect ?? [],
    result: rest.result ?? null,
    quotes: rest.quotes ?? [],
    reason: (rest.reason ?? null) as RefusalReason | null,
    forbid: forbid ?? [],
  };
}

/** A bare day means noon in China, so that it is the same day in every zone near it; a time without zone is China's. */
function readAskedAt(written: string): Date {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written)) {
    return new Date(z.iso.date().safeParse(written).success ? `${written}T12:00:00+08:00` : Number.NaN);
  }
  return new Date(/(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? written : `${written.replace(" ", "T")}+08:00`);
}

function turn(question: string, answer: string | undefined): Turn {
  return answer === undefined ? { question } : { question, answer };
}

function fault(file: string, line: number, problem: string, cause?: unknown): AppError {
  return new AppError({
    code: "BAD_REQUEST",
    message: `${file} 第 ${line} 行有误：${problem}。`,
    userVisible: true,
    remedy: "请改正这一行后再运行一次。",
    cause,
  });
}
