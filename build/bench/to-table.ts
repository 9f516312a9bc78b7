import type { Row } from './row.ts';

const round = (number: number | null) => (number === null ? '' : String(Number(number.toPrecision(4))));

/** Rows as a table of plain text: names to the left, numbers to the right. */
export function toTable(rows: readonly Row[]): string {
  const lines = [
    ['name', 'value', 'unit', 'baseline', 'ratio'],
    ...rows.map((row) => [row.name, round(row.value), row.unit, round(row.baseline), round(row.ratio)]),
  ];
  const width = (column: number) => Math.max(...lines.map((line) => line[column]?.length ?? 0));
  const isNumber = (column: number) => column === 1 || column > 2;
  const cell = (text: string, column: number) =>
    isNumber(column) ? text.padStart(width(column)) : text.padEnd(width(column));
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}
