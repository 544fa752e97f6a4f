import { citeFigures, type OriginalText } from "../answer/claims.ts";
import { composeAnswer } from "../answer/compose.ts";
import { verifyAnswer } from "../answer/verify.ts";
import type { Audience, CitationUrl, Database, Log } from "../ports.ts";
import type { Lexicon } from "../reports/lexicon.ts";
import { figuresOfVersion, type StoredFigure } from "../store/figures.ts";
import type { NewsRow } from "../store/digest-news.ts";
import { withChange, type Told } from "./changes.ts";
import { correctedFigures, type ChangedFigure } from "./corrections.ts";
import type { DigestItem } from "./digest.ts";
import { correctionLines, noteLine, piecesOf, toldLines, type ClaimFor } from "./item-lines.ts";
import { keyFigures } from "./key-figures.ts";
import { digestTexts } from "./texts.ts";
import type { WriteItem } from "./write-item.ts";

export type DescribeDeps = {
  database: Database;
  lexicon: Lexicon;
  citationUrl: CitationUrl;
  audience: Audience;
  originalText: OriginalText;
  log: Log;
  /** Puts an item into sentences where a model is set up; null leaves it as the template has it. */
  write: WriteItem | null;
  /** Whose allowance that uses up. */
  asker: string;
};

/** At most this many corrections are spelled out; the report's page has them all. */
const correctionsAtMost = 6;

/**
 * What is told of one report: what a new version corrected, then its key figures with their changes. All of it passes
 * the gate of the answers; a report that does not is named without figures, and the log says so.
 */
export async function describeReport(
  deps: DescribeDeps,
  news: NewsRow,
  metrics: readonly string[],
): Promise<DigestItem> {
  const current = await figuresOfVersion(deps.database, news.versionId);
  const former = news.formerVersionId === null ? [] : await figuresOfVersion(deps.database, news.formerVersionId);
  const corrected = await correctedFigures(former, current, deps.originalText);
  const told = await toldOf(deps, current, corrected, metrics);
  const item = await composed(deps, news, { corrected, told });
  if (item !== null) return item;
  const nothing = { claims: [], calculations: [], citations: [], notes: [], lines: [] };
  return { news, ...nothing, composedBy: "template" };
}

/** A figure that stands among the corrections, or beside another one, is not told a second time. */
async function toldOf(
  { database, lexicon, audience }: DescribeDeps,
  current: readonly StoredFigure[],
  corrected: readonly ChangedFigure[],
  metrics: readonly string[],
): Promise<Told[]> {
  const told: Told[] = [];
  const printed = new Set(corrected.flatMap(({ former, current: now }) => [former.figure.id, now.figure.id]));
  const key = keyFigures(current, metrics, lexicon.asking);
  const keyIds = new Set(key.map(({ figure }) => figure.id));
  for (const figure of key) {
    if (printed.has(figure.figure.id)) continue;
    const found = await withChange({ database, units: lexicon.units, audience }, figure, current);
    const isNew = besides(found).every(({ figure: { id } }) => !printed.has(id) && !keyIds.has(id));
    const each = isNew ? found : { figure, comparison: null };
    for (const {
      figure: { id },
    } of [figure, ...besides(each)])
      printed.add(id);
    told.push(each);
  }
  return told;
}

async function composed(
  deps: DescribeDeps,
  news: NewsRow,
  { corrected, told }: { corrected: readonly ChangedFigure[]; told: readonly Told[] },
): Promise<DigestItem | null> {
  const spelled = corrected.slice(0, correctionsAtMost);
  const shown = unique([
    ...spelled.flatMap((correction) => [correction.former, correction.current]),
    ...told.flatMap((each) => [each.figure, ...besides(each)]),
  ]);
  const candidates = shown.map((stored) => ({ stored }));
  const { claims, citations } = await citeFigures(candidates, deps.originalText, deps.citationUrl);
  const calculations = told.flatMap(({ comparison }) =>
    comparison?.kind === "worked-out" ? [comparison.calculation] : [],
  );
  const claimFor: ClaimFor = (stored) => claims[shown.findIndex((each) => isSame(each, stored))];
  const { notes } = composeAnswer(claims, [], []);
  const lines = [
    ...spelled.flatMap((correction) => correctionLines(correction, claimFor, citations)),
    ...(corrected.length > spelled.length ? [noteLine(digestTexts.moreCorrections)] : []),
    ...told.flatMap((each) => toldLines(each, claimFor, citations)),
    ...notes.map(({ text }) => noteLine(text)),
  ];
  const pieces = piecesOf(lines);
  const answer = { claims, calculations, citations, text: pieces.map(({ text }) => text).join("") };
  const { originalText, lexicon } = deps;
  const faults = await verifyAnswer({ answer, pieces, candidates, originalText, units: lexicon.units });
  if (faults.length === 0) {
    const item: DigestItem = { news, claims, calculations, citations, notes, lines, composedBy: "template" };
    return deps.write === null ? item : deps.write({ item, candidates, originalText }, deps.asker);
  }
  deps.log("digest-item-dropped", { report: news.reportId, why: faults.join("; ") });
  return null;
}

function besides({ comparison }: Told): StoredFigure[] {
  if (comparison === null) return [];
  return [comparison.kind === "stated" ? comparison.change : comparison.former];
}

/** A figure that is shown twice is cited once. */
function unique(stored: readonly StoredFigure[]): StoredFigure[] {
  return stored.filter((each, index) => stored.findIndex((other) => isSame(other, each)) === index);
}

function isSame(left: StoredFigure, right: StoredFigure): boolean {
  return left.versionId === right.versionId && left.figure.id === right.figure.id;
}
