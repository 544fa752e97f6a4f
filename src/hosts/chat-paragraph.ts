import type { MarkedParagraph } from "../cards/source-card.ts";
import type { Audience, Database } from "../ports.ts";
import type { Citation } from "../reports/citation.ts";
import { getVersionText } from "../store/versions.ts";
import { sourceParagraphs } from "../web/source-text.ts";

/** The paragraph of the source page that a citation points into, its figure apart; null when it may not be shown. */
export async function paragraphOf(
  database: Database,
  { reportId, version, figureSpan }: Citation,
  audience: Audience,
): Promise<MarkedParagraph | null> {
  const stored = await getVersionText(database, reportId, version, audience);
  if (stored === null) return null;
  for (const paragraph of sourceParagraphs(stored, figureSpan)) {
    const at = paragraph.findIndex(({ kind }) => kind === "figure");
    if (at === -1) continue;
    const text = (from: number, to: number) =>
      paragraph
        .slice(from, to)
        .map((segment) => segment.text)
        .join("");
    return { before: text(0, at).trimStart(), figure: text(at, at + 1), after: text(at + 1, Infinity).trimEnd() };
  }
  return null;
}
