import * as z from "zod";
import type { IndexedKind, IndexHit } from "../../ports.ts";
import { searchFailed } from "./connection.ts";

const answered = z.object({
  points: z.array(
    z.object({
      score: z.number(),
      payload: z.object({
        kind: z.enum(["passage", "figure"]),
        id: z.string(),
        report: z.string(),
        version: z.string(),
      }),
    }),
  ),
});

/** Reads what the server answered. The client checks nothing, and a proxy may answer in its place. @throws AppError */
export function hitsFrom(response: unknown, kind: IndexedKind, limit: number): IndexHit[] {
  const parsed = answered.safeParse(response);
  if (!parsed.success) throw searchFailed("an answer of another shape", parsed.error);
  const { points } = parsed.data;
  if (points.length > limit || points.some(({ payload }) => payload.kind !== kind))
    throw searchFailed("an answer to another question");
  return points.map(({ score, payload: { id, report, version } }) => ({
    id,
    reportId: report,
    versionId: version,
    score,
  }));
}
