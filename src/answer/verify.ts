import { placeLabel } from "../reports/place.ts";
import type { Answer, Claim } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { UnitTable } from "../reports/quantities/units.ts";
import type { StoredFigure } from "../store/figures.ts";
import { metricLabel } from "./claims.ts";
import type { Piece } from "./piece.ts";
import { wrongCalculations } from "./verify/calculations.ts";
import { strayNumbers } from "./verify/printed-numbers.ts";
import { standsInSlice } from "./verify/slices.ts";

/** Why an answer may not be shown; empty when it may. */
export type Fault = string;

export type Verifiable = {
  answer: Pick<Answer, "claims" | "calculations" | "citations" | "text">;
  pieces: readonly Piece[];
  /** The figures the claims were made of. */
  candidates: readonly { stored: StoredFigure }[];
  originalText: (reportId: string, version: number) => Promise<string>;
  units: UnitTable;
};

/**
 * The gate before anything is shown (figures.md 5d): the rendered string is read again by the ledger's own scanner, and
 * every number in it must be a claim's or a calculation's; every claim must be its figure, slot by slot; every quote
 * must be its slice of the original and hold the figure; every calculation must come out the same when done again.
 */
export async function verifyAnswer(input: Verifiable): Promise<Fault[]> {
  const { answer, pieces, candidates, units } = input;
  const stored = new Map(candidates.map((candidate) => [candidate.stored.figure.id, candidate.stored]));
  const figures = [...stored.values()].map(({ figure }) => figure);
  return [
    ...strayNumbers({ ...answer, pieces, units }),
    ...answer.claims.flatMap((claim) => wrongClaim(claim, stored.get(claim.figureId), answer.citations)),
    ...(await wrongQuotes(input, stored)),
    ...wrongCalculations(answer.calculations, answer.claims, figures, units),
  ];
}

/** A claim repeats its figure and cites its sentence: value, unit, place, period, population, dose, metric and role. */
function wrongClaim(claim: Claim, stored: StoredFigure | undefined, citations: readonly Citation[]): Fault[] {
  if (stored === undefined) return [`a claim without a figure: ${claim.figureId}`];
  const { figure } = stored;
  const same =
    claim.value === figure.value &&
    claim.unit === figure.unit &&
    claim.display === figure.display &&
    claim.approx === (figure.approx ?? undefined) &&
    claim.role === figure.role &&
    claim.metric === metricLabel(figure) &&
    claim.whole === figure.metric.whole &&
    claim.period.label === figure.period.label &&
    claim.period.from === figure.period.from &&
    claim.period.to === figure.period.to &&
    (claim.population ?? null) === figure.population &&
    claim.qualifiers.join() === figure.qualifiers.join() &&
    claim.flags.join() === figure.flags.join() &&
    (figure.place === null || claim.place === placeLabel(figure.place)) &&
    (figure.place !== null || figure.placeLabel === null || claim.place === figure.placeLabel);
  const cited = citations.find(({ n }) => n === claim.citation);
  const own =
    cited?.reportId === stored.reportId &&
    cited.version === stored.version &&
    cited.span.join() === figure.sentence.join() &&
    cited.figureSpan.join() === figure.span.join();
  return [
    ...(same ? [] : [`a claim differs from its figure: ${claim.figureId}`]),
    ...(own ? [] : [`a claim cites another sentence: ${claim.figureId}`]),
  ];
}

async function wrongQuotes(
  { answer, originalText }: Verifiable,
  stored: ReadonlyMap<string, StoredFigure>,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { n, reportId, version, span, figureSpan, quote } of answer.citations) {
    const text = await originalText(reportId, version);
    if (text.slice(...span) !== quote) faults.push(`a quote is not its slice: ${n}`);
    const claim = answer.claims.find(({ citation }) => citation === n);
    const figure = stored.get(claim?.figureId ?? "")?.figure;
    if (figure && !standsInSlice(figure, text.slice(...figureSpan)))
      faults.push(`a figure does not stand where it is cited: ${n}`);
  }
  return faults;
}
