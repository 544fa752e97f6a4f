import * as z from "zod";
import type { ParseResult } from "../../ports/parser.ts";

/**
 * What the child wrote, believed only as far as it has the right form: a parser that bytes have taken over could write
 * anything. Spans are checked against the text, because everything later slices by them.
 */
export function parseResult(output: Uint8Array): ParseResult {
  try {
    const result = form.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(output)));
    return result.kind === "parsed" && !spansHold(result.document) ? crashed : result;
  } catch {
    return crashed;
  }
}

const crashed: ParseResult = { kind: "stopped", cause: "crash" };

const count = z.number().int().nonnegative();
const span = z.tuple([count, count]);

const place = z.discriminatedUnion("in", [
  z.object({ in: z.literal("page"), page: count }),
  z.object({ in: z.literal("paragraph"), paragraph: count }),
  z.object({ in: z.literal("table"), table: count, row: count }),
  z.object({ in: z.literal("note"), note: count }),
  z.object({ in: z.literal("sheet"), sheet: z.string().nullable(), cell: z.string() }),
]);

const leftOut = z.object({
  kind: z.enum([
    "hidden-text",
    "hidden-rows",
    "hidden-columns",
    "hidden-sheet",
    "struck-text",
    "comment",
    "running-line",
    "picture",
    "embedded-file",
    "error-cell",
    "formula-without-value",
    "incomplete-page",
    "instruction",
    "identity-number",
    "phone-number",
  ]),
  count,
  where: z.array(z.string()),
});

const document = z.object({
  text: z.string(),
  tables: z.array(
    z.object({
      span,
      rows: z.array(z.array(z.object({ span, header: z.boolean(), repeated: z.boolean() }))),
    }),
  ),
  locators: z.array(z.object({ span, place })),
  leftOut: z.array(leftOut),
});

const form = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("parsed"), document, outside: z.array(z.string()) }),
  z.object({
    kind: z.literal("refused"),
    code: z.enum([
      "FILE_DAMAGED",
      "FILE_ENCRYPTED",
      "FILE_GARBLED",
      "FILE_MACROS",
      "FILE_NO_TEXT",
      "FILE_TOO_COMPLEX",
      "FILE_TOO_MANY_CELLS",
      "FILE_TOO_MANY_PAGES",
      "FILE_UNSAFE",
    ]),
  }),
]);

function spansHold({ text, tables, locators }: z.infer<typeof document>): boolean {
  const within = ([start, end]: readonly [number, number]) => start <= end && end <= text.length;
  const cells = tables.flatMap((table) => [table, ...table.rows.flat()]);
  return cells.every((cell) => within(cell.span)) && locators.every((locator) => within(locator.span));
}
