import { claimOf, citeFigures, type OriginalText } from "../answer/claims.ts";
import { composeAnswer, type Piece } from "../answer/compose.ts";
import { verifyAnswer } from "../answer/verify.ts";
import { claimLine } from "../answer/wording.ts";
import type { Audience, CitationUrl, Database, Log } from "../ports.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import { figuresOfVersion, type StoredFigure } from "../store/figures.ts";
import type { NewsRow } from "../store/digest-news.ts";
import { withChange } from "./changes.ts";
import { correctedFigures, type ChangedFigure } from "./corrections.ts";
import type { Correction, DigestItem } from "./digest.ts";
import { keyFigures } from "./key-figures.ts";
import { digestTexts } from "./texts.ts";

export type DescribeDeps = {
  database: Database;
  lexicon: Lexicon;
  citationUrl: CitationUrl;
  audience: Audience;
  originalText: OriginalText;
  log: Log;
};

/** At most this many corrections are spelled out; the report's page has them all. */
const correctionsAtMost = 6;

/**
 * What is told of one report: its key figures with their changes, and what a new version corrected. All of it passes the
 * gate of the answers; a report that does not is named without figures, and the log says so.
 */
export async function describeReport(
  deps: DescribeDeps,
  news: NewsRow,
  metrics: readonly string[],
): Promise<DigestItem> {
  const current = await figuresOfVersion(deps.database, news.versionId);
  const former = news.formerVersionId === null ? [] : await figuresOfVersion(deps.database, news.formerVersionId);
  const corrected = (await correctedFigures(former, current, deps.originalText)).slice(0, correctionsAtMost);
  const changeDeps = { database: deps.database, units: deps.lexicon.units, audience: deps.audience };
  const told = [];
  for (const figure of keyFigures(current, metrics, deps.lexicon.asking))
    if (!corrected.some((correction) => correction.current === figure))
      told.push(await withChange(changeDeps, figure, current));
  const shown = unique([
    ...corrected.flatMap((correction) => [correction.former, correction.current]),
    ...told.flatMap(({ figure, beside }) => [figure, ...beside]),
  ]);
  const candidates = shown.map((stored) => ({ stored }));
  const { claims, citations } = await citeFigures(candidates, deps.originalText, deps.citationUrl);
  const calculations = told.flatMap(({ calculation }) => (calculation === null ? [] : [calculation]));
  const corrections = corrected.map((correction) => correctionClaims(correction, claims));
  const lines = corrections.flatMap((correction) => [...correctionLine(correction), { text: "\n" }]);
  const inCorrections = new Set(corrections.flatMap((correction) => [correction.former, correction.current]));
  const composed = composeAnswer(
    claims.filter((claim) => !inCorrections.has(claim)),
    calculations,
    [],
  );
  const pieces: Piece[] = [...lines, ...composed.pieces];
  const text = pieces
    .map((piece) => piece.text)
    .join("")
    .trim();
  const answer = { claims, calculations, citations, text: pieces.map((piece) => piece.text).join("") };
  const faults = await verifyAnswer({
    answer,
    pieces,
    candidates,
    originalText: deps.originalText,
    units: deps.lexicon.units,
  });
  if (faults.length === 0) return { news, claims, calculations, corrections, citations, notes: composed.notes, text };
  deps.log("digest-item-dropped", { report: news.reportId, why: faults.join("; ") });
  return { news, claims: [], calculations: [], corrections: [], citations: [], notes: [], text: "" };
}

/** A figure that is shown twice is cited once. */
function unique(stored: readonly StoredFigure[]): StoredFigure[] {
  return [...new Map(stored.map((each) => [`${each.versionId} ${each.figure.id}`, each])).values()];
}

function correctionClaims(
  { former, current }: ChangedFigure,
  claims: readonly DigestItem["claims"][number][],
): Correction {
  const claimFor = ({ figure }: StoredFigure) =>
    claims.find(({ figureId }) => figureId === figure.id) ?? claimOf(figure, 0);
  return { former: claimFor(former), current: claimFor(current) };
}

/** 更正前：某市2023年出生率：5.4‰。更正后：某市2023年出生率：5.5‰。 Each under its own whole label, as the gate asks. */
function correctionLine({ former, current }: Correction): Piece[] {
  return [{ text: digestTexts.was }, ...claimLine(former), { text: `\n${digestTexts.isNow}` }, ...claimLine(current)];
}
