import { placeLabel } from "../reports/place.ts";
import type { Claim } from "../reports/answer.ts";
import type { Citation } from "../reports/citation.ts";
import type { CitationUrl } from "../ports.ts";
import type { Figure } from "../reports/figure.ts";
import type { StoredFigure } from "../store/figures.ts";

export type Cited = { claims: Claim[]; citations: Citation[] };

/** Reads the originals: quotes are slices of what is stored, never re-typed. */
export type OriginalText = (reportId: string, version: number) => Promise<string>;

/** Labels each figure and cites its sentence; figures of one sentence share a citation only when it is the same figure. */
export async function citeFigures(
  candidates: readonly { stored: StoredFigure }[],
  originalText: OriginalText,
  url: CitationUrl,
): Promise<Cited> {
  const claims: Claim[] = [];
  const citations: Citation[] = [];
  for (const { stored } of candidates) {
    const { figure } = stored;
    const text = await originalText(stored.reportId, stored.version);
    const n = citations.length + 1;
    citations.push({
      n,
      reportId: stored.reportId,
      version: stored.version,
      file: stored.file,
      title: stored.section.title,
      issuer: stored.section.issuer ?? stored.report.issuer,
      published: stored.published,
      quote: text.slice(...figure.sentence),
      span: figure.sentence,
      figureSpan: figure.span,
      url: url({ reportId: stored.reportId, version: stored.version, span: figure.span }),
    });
    claims.push(claimOf(figure, n));
  }
  return { claims, citations };
}

export function claimOf(figure: Figure, citation: number): Claim {
  const { label, from, to } = figure.period;
  return {
    figureId: figure.id,
    value: figure.value ?? "",
    unit: figure.unit,
    display: figure.display,
    metric: metricLabel(figure),
    ...(figure.metric.whole === undefined ? {} : { whole: figure.metric.whole }),
    place: figure.place === null ? (figure.placeLabel ?? "地区不明") : placeLabel(figure.place),
    period: { label, from, to },
    ...(figure.population === null ? {} : { population: figure.population }),
    qualifiers: figure.qualifiers,
    role: figure.role,
    ...(figure.approx === null ? {} : { approx: figure.approx }),
    ...(figure.role === "change" && figure.change !== null
      ? { change: { direction: figure.change.direction, comparator: figure.change.comparator } }
      : {}),
    flags: figure.flags,
    citation,
  };
}

/** 肠镜检查 · 任务完成率: the owner and the rate, as the report names them. */
export function metricLabel(figure: Figure): string {
  const { phrase, head } = figure.metric;
  if (head === "") return phrase;
  return phrase === "" ? head : `${phrase}·${head}`;
}
