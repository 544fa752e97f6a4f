/** `B5` for row 4, column 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A`, `Z`, `AA`, …, from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  const last = String.fromCodePoint(65 + (column % 26));
  return rest < 0 ? last : `${columnName(rest)}${last}`;
}

/** Row and column from 0; null when it is no cell's name. */
export function readCellName(name: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (parts === null) return null;
  let column = 0;
  for (const letter of parts[1] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(parts[2]) - 1, column: column - 1 };
}
