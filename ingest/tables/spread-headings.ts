import { measures } from "./listed-columns.ts";
import { plainCell, type GridCell } from "./grid.ts";
import type { Span } from "../../src/reports/report.ts";

type Named = { span: Span; text: string };

/**
 * Two rows of headings of a page that lost which stood over which: 病种 | 2022年1-6月 | 2021年1-6月 | 增减 over 发病数 | 死亡数 | 发病数 |
 * 死亡数 | (%). Names that come back in the same order tell the groups: as many as there are repeats, and one for each name left
 * over. Null where the counts do not fit, and then nobody can tell.
 */
export function spreadHeadings(above: readonly Named[], below: readonly Named[], width: number): GridCell[][] | null {
  const [corner, ...groups] = above;
  const parts = partsOf(below);
  if (corner === undefined || parts === null) return null;
  const everyColumn = below.length === width - 1;
  const columns: { group: Named; own: Named | null }[] = [];
  for (const group of groups) {
    // 目标人群数 beside 宫颈癌 and 乳腺癌 measures by itself; they need a heading below.
    const part = everyColumn || !measures.test(group.text) ? parts.shift() : null;
    if (part === undefined) return null;
    columns.push(...(part === null ? [{ group, own: null }] : part.map((own) => ({ group, own }))));
  }
  if (columns.length !== width - 1 || parts.length > 0) return null;
  const upper = [corner, ...columns.map(({ group }) => group)];
  return [
    upper.map((cell, at) => ({ ...plainCell(cell.span, cell.text), repeated: upper[at - 1] === cell })),
    [
      emptyBehind(corner),
      ...columns.map(({ group, own }) => (own === null ? emptyBehind(group) : plainCell(own.span, own.text))),
    ],
  ];
}

/** The names up to where the first comes back, each time they come back alike, and what is left over one by one. */
function partsOf(names: readonly Named[]): Named[][] | null {
  const texts = names.map(({ text }) => text);
  const period = texts.indexOf(texts[0] ?? "", 1);
  const first = texts.slice(0, period);
  if (period < 1 || new Set(first).size < period) return null;
  let end = period;
  while (texts.slice(end, end + period).join("\t") === first.join("\t")) end += period;
  if (end === period || texts.slice(end).some((text) => first.includes(text))) return null;
  const repeats = Array.from({ length: end / period }, (_, at) => names.slice(at * period, (at + 1) * period));
  return [...repeats, ...names.slice(end).map((name) => [name])];
}

function emptyBehind({ span: [, end] }: Named): GridCell {
  return plainCell([end, end], "");
}
