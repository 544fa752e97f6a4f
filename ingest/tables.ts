import type { Gazetteer } from "../src/reports/gazetteer.ts";
import type { Lexicon } from "../src/reports/lexicon.ts";
import type { Span } from "../src/reports/report.ts";
import type { CleanText } from "./clean.ts";
import type { ReadSection } from "./section.ts";
import type { Line } from "./section/lines.ts";
import { excludeDigits, joinAccounts, type TableAccount } from "./tables/account.ts";
import { readCaption, topicOfPage } from "./tables/caption.ts";
import { tableNumber } from "./tables/caption/lines.ts";
import { barredGrids } from "./tables/barred.ts";
import { flattenedGrids } from "./tables/flattened.ts";
import { gridOf, type Grid } from "./tables/grid.ts";
import { partsOfGrid } from "./tables/grid-parts.ts";
import type { TimeContext } from "./tables/header-time.ts";
import { knownForms } from "./tables/known-forms.ts";
import { pairRuns } from "./tables/pairs.ts";
import { runOnGrids } from "./tables/run-on-rows.ts";
import { stackedGrids } from "./tables/stacked.ts";
import { readGrid, readPairs } from "./tables/read-grid.ts";
import type { TableReading } from "./tables/draft-number.ts";

export type TableContext = { lexicon: Lexicon; gazetteer: Gazetteer; anchor: TimeContext["anchor"] };

/**
 * Reads the tables of one report (figures.md 4b.16): html and markdown tables, tables flattened to lines of cells, and
 * runs of labels and numbers. `covered` are the lines of `clean.text` whose numbers are the tables' and not the sentence
 * reader's; `excluded` are the digits in them that are no figures, so that every digit stays accounted for.
 */
export function readTables(clean: CleanText, section: ReadSection, context: TableContext): TableAccount {
  const { lexicon } = context;
  const own = section.facts.place;
  const tables = clean.tables.filter(({ span }) => span[0] >= section.span[0] && span[0] < section.span[1]);
  const shown = tables.filter(({ span }) => section.lines.some((line) => overlap(line.span, span)));
  const marked = tables.map(({ span }) => span);
  const forms = linesBetween(section.lines, marked).flatMap((lines) =>
    knownForms(lines, clean.text, lexicon.units, lexicon.reading.forms),
  );
  const known = [...marked, ...forms.map(spanOf)];
  const barred = linesBetween(section.lines, known).flatMap((lines) => barredGrids(lines, lexicon.units));
  const unbarred = linesBetween(section.lines, [...known, ...barred.map(spanOf)]);
  const runOn = unbarred.flatMap((lines) => runOnGrids(lines, clean.text, lexicon.units));
  const plain = linesBetween(section.lines, [...known, ...barred.map(spanOf), ...runOn.map(spanOf)]);
  const grids = [
    ...shown.flatMap((table) => partsOfGrid(gridOf(table, clean.text), lexicon.units)),
    ...forms,
    ...barred,
    ...plain.flatMap((lines) => flattenedGrids(lines, clean.text, lexicon.units)),
    ...runOn,
    ...plain.flatMap((lines) => stackedGrids(lines, clean.text, lexicon.units)),
  ];
  const captions: Span[] = [];
  const readingAt = (start: number, titles: readonly Span[]): TableReading => {
    const above = section.lines.filter(({ span }) => span[1] <= start);
    const captioned = { ...context, own, text: clean.text };
    const caption = readCaption(above, titles, captioned);
    captions.push(...caption.spans);
    return {
      ...context,
      own: caption.place ?? own,
      text: clean.text,
      section,
      caption,
      pageTopic: topicOfPage(section.facts.title, captioned),
      times: [],
      headings: { rows: [], columns: [], labels: [] },
    };
  };
  const fromGrids = grids.map((grid) => readGrid(grid, readingAt(startOf(grid), grid.titles)));
  const taken = [...tables.map(({ span }) => span), ...fromGrids.flatMap(({ covered }) => covered)];
  const runs = linesBetween(section.lines, taken).flatMap((lines) => pairRuns(lines, clean.text, lexicon));
  const fromRuns = runs.map((rows) => readPairs(rows, readingAt(rows[0]?.line[0] ?? 0, [])));
  return joinAccounts([...fromGrids, ...fromRuns, numbersOf(captions, clean.text, lexicon)]);
}

function startOf(grid: Grid): number {
  return spanOf(grid)[0];
}

/** From the first to the last line of a table. */
function spanOf({ rows, titles, misfits }: Grid): Span {
  const spans = [...titles, ...rows.map(({ line }) => line), ...misfits];
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

/** `表1` in the lines above the tables; what else those lines say is the sentence reader's. */
function numbersOf(captions: readonly Span[], text: string, { units }: Lexicon): TableAccount {
  const covered = [
    ...new Map(
      captions.flatMap((span) => {
        const mark = tableNumber(text, span);
        return mark === null ? [] : [[mark[0], mark] as const];
      }),
    ).values(),
  ];
  return { drafts: [], covered, excluded: covered.flatMap((span) => excludeDigits(text, span, units, "ordinal")) };
}

function overlap([start, end]: Span, [from, to]: Span): boolean {
  return start < to && end > from;
}

/** The lines outside all spans, parted where a span stands between them. */
function linesBetween(lines: readonly Line[], spans: readonly Span[]): Line[][] {
  const stretches: Line[][] = [[]];
  for (const line of lines) {
    if (spans.some((span) => overlap(line.span, span))) stretches.push([]);
    else stretches.at(-1)?.push(line);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** Whether a number or excluded token lies outside the tables; takes the `covered` spans of one or all sections. */
export function outsideTables(covered: readonly Span[]): (token: { span: Span }) => boolean {
  const sorted = covered.toSorted((left, right) => left[0] - right[0]);
  return ({ span }) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.[0] ?? 0) <= span[0]) low = middle + 1;
      else high = middle;
    }
    return span[0] >= (sorted[low - 1]?.[1] ?? 0);
  };
}
