import type { CellPlace } from '../model/place.js';
import { formatDecimal, fromDouble } from '../number/decimal.js';
import type { CellExcerpt } from '../render/excerpt.js';
import type { Cell, CellValue, Row } from '../workbook/cell.js';

/** The marked cell with its neighbours, the name its row goes by, and the row before it. */
export function cellExcerpt(place: CellPlace, row: Row, before: Row | undefined): CellExcerpt {
  const columns = columnsAround(place.column, row);
  const rows = before === undefined ? [row] : [before, row];
  return {
    kind: 'cells',
    columns,
    rows: rows.map(({ number, cells }) => ({
      number,
      cells: columns.map((column) => cellText(cells.find((cell) => cell.column === column))),
    })),
    mark: { row: place.row, column: place.column },
  };
}

/** At most four: the row's first text, which is nearly always the entity's name, and the marked column between its neighbours. */
function columnsAround(column: number, row: Row): readonly number[] {
  const name = row.cells.find(({ value }) => value.kind === 'text')?.column ?? row.cells[0]?.column;
  const used = new Set(row.cells.map((cell) => cell.column));
  const columns = [column - 1, column + 1].filter((neighbour) => used.has(neighbour));
  return [...new Set([...(name === undefined ? [] : [name]), ...columns, column])].sort((a, b) => a - b);
}

function cellText(cell: Cell | undefined): string {
  return cell === undefined ? '' : valueText(cell.value);
}

function valueText(value: CellValue): string {
  switch (value.kind) {
    case 'number':
      return formatDecimal(fromDouble(value.value));
    case 'text':
    case 'date':
      return value.text;
    case 'truth':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.code;
    case 'no-result':
      return '=…';
  }
}
