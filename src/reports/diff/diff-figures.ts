import type { DiffFigure } from "./diff-figure.ts";

export type FigureChange = {
  /** `value`: other digits under the same labels. `labels`: the same digits now mean something else. */
  what: "value" | "labels";
  before: DiffFigure;
  after: DiffFigure;
};

/** What a new version does to the figures of the old one. Each list has the figures in doubt first. */
export type FigureDiff = {
  added: DiffFigure[];
  removed: DiffFigure[];
  changed: FigureChange[];
  /** How many are the same in both. */
  same: number;
};

/**
 * Compares the figures of two versions. A figure is the same one when concept, place, period, population, qualifiers,
 * role and unit family agree; where several share all of these, the sentences decide. What is left over is paired by its
 * sentence without digits, so that a figure whose label was read otherwise is a change and not one gone and one come.
 */
export function diffFigures(before: readonly DiffFigure[], after: readonly DiffFigure[]): FigureDiff {
  const equal = pair(before, after, ({ key, display, sentence }) => `${key} ${display} ${skeleton(sentence)}`);
  const moved = pair(equal.before, equal.after, ({ key, value, display }) => `${key} ${value ?? display}`);
  const alike = pair(moved.before, moved.after, ({ key, sentence }) => `${key} ${skeleton(sentence)}`);
  const keyed = pair(alike.before, alike.after, ({ key }) => key);
  const relabelled = pair(keyed.before, keyed.after, ({ display, sentence }) => `${display} ${skeleton(sentence)}`);
  const changed = [
    ...[...alike.pairs, ...keyed.pairs].map(([old, now]): FigureChange => ({ what: "value", before: old, after: now })),
    ...relabelled.pairs.map(([old, now]): FigureChange => ({ what: "labels", before: old, after: now })),
  ];
  return {
    added: doubtFirst(relabelled.after, (figure) => figure),
    removed: doubtFirst(relabelled.before, (figure) => figure),
    changed: doubtFirst(changed, ({ after: now }) => now),
    same: equal.pairs.length + moved.pairs.length,
  };
}

type Pairing = { pairs: [DiffFigure, DiffFigure][]; before: DiffFigure[]; after: DiffFigure[] };

/** Pairs figures with the same name, first with first; gives the pairs and what is left of both. */
function pair(
  before: readonly DiffFigure[],
  after: readonly DiffFigure[],
  nameOf: (figure: DiffFigure) => string,
): Pairing {
  const waiting = Map.groupBy(before, nameOf);
  const pairs: Pairing["pairs"] = [];
  const left: DiffFigure[] = [];
  for (const figure of after) {
    const partner = waiting.get(nameOf(figure))?.shift();
    if (partner === undefined) left.push(figure);
    else pairs.push([partner, figure]);
  }
  const kept = new Set([...waiting.values()].flat());
  return { pairs, before: before.filter((figure) => kept.has(figure)), after: left };
}

function skeleton(sentence: string): string {
  return sentence.replaceAll(/[\d.,，]+/g, "#").replaceAll(/\s/g, "");
}

function doubtFirst<Item>(items: readonly Item[], figureOf: (item: Item) => DiffFigure): Item[] {
  return items.toSorted((left, right) => Number(figureOf(right).unsure) - Number(figureOf(left).unsure));
}
