import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { compactText, displayText } from '../model/compact-text.js';
import { must } from '../model/must.js';
import type { Cell, CellRange, Row } from '../workbook/cell.js';
import { ROW_NUMBER_HEADERS } from './bind-columns.js';
import { cellAt, cellText } from './cell-text.js';
import { numbersColumns } from './column-numbers.js';
import type { ListedHeader } from './find-listed.js';
import { headerGrid, type PlaceAt } from './header-grid.js';
import { matchPath } from './header-path.js';
import type { Head } from './heads.js';
import { coveredFigure, hiddenHeads, periodTexts, unreadPeriod } from './listed-cells.js';
import {
  type ListedColumn,
  type ListedHeads,
  listedHeads,
  valueHeadsOf,
  valuePath,
} from './listed-columns.js';
import { measureColumnsOf } from './measure-columns.js';
import { measurePath } from './measure-path.js';
import type { TurnedSource, TurnedTable } from './turned-table.js';
import { unknownUnit } from './unit-of-line.js';

/** A column of the view of a row of the sheet, for each of its figures. */
interface Figure {
  readonly column: number;
  readonly value: Head;
}

/** A row of the sheet that lists figures, or one that is none of the table. */
type ListedRow = { readonly row: Row } & (
  | { readonly figures: readonly Figure[] }
  | { readonly leftOut: string }
);

/** A table that has one figure a row. */
export function longView(header: ListedHeader, source: TurnedSource): TurnedTable {
  return new LongTable(header, source).turned();
}

class LongTable {
  private readonly columns: ListedColumn[] = [];
  private readonly positions = new Map<string, number>();
  private readonly findings: Diagnostic[] = [];
  private readonly entity: Head;
  private readonly beside: readonly Head[];

  constructor(
    private readonly header: ListedHeader,
    private readonly source: TurnedSource,
  ) {
    this.entity = must(header.entity, 'the column of entities');
    this.beside = header.others.filter(({ text }) => !ROW_NUMBER_HEADERS.includes(compactText(text)));
  }

  turned(): TurnedTable {
    const { header, source, beside } = this;
    const { grid } = source;
    const listed = grid.rows.filter(({ number }) => number > header.bottom).map((row) => this.list(row));
    const heads = listedHeads(this.columns, { header, beside, placeAt: grid.placeAt });
    const shift = heads.bottom - header.bottom;
    const titles = grid.rows.filter(({ number }) => number < header.top);
    const above = source.layout.merges.filter(({ bottom }) => bottom < header.top);
    const inRow = new Map(
      listed.map((one) => [one.row.number + shift, 'figures' in one ? one.figures : []] as const),
    );
    return {
      view: {
        layout: 'long',
        grid: headerGrid([...titles, ...heads.rows], above, this.places(heads, shift)),
        block: {
          top: header.top,
          bottom: heads.bottom,
          entityRow: header.top,
          entityColumn: 1,
          entityHeader: this.entity.text,
          rivals: [],
          unitsRow: heads.unitsRow,
        },
        merges: this.labelMerges(shift),
        figuresIn: (row) => (inRow.get(row) ?? []).map(({ column }) => column),
        coveredBy: (row, column) => {
          const figure = (inRow.get(row) ?? []).find((one) => one.column === column);
          return figure && coveredFigure(grid, row - shift, figure.value.column);
        },
        valueHeads: valueHeadsOf(this.columns, { header, first: this.first, placeAt: grid.placeAt }),
      },
      rows: listed.flatMap((one) => ('figures' in one ? [this.viewRow(one.row, one.figures, shift)] : [])),
      leftOut: listed.flatMap(({ row, ...one }) =>
        'leftOut' in one ? [{ row: { ...row, number: row.number + shift }, text: one.leftOut }] : [],
      ),
      unused: [],
      findings: [...this.findings, ...hiddenHeads(header, source)],
    };
  }

  /** The first column of the view with figures. */
  private get first(): number {
    return this.beside.length + 2;
  }

  private list(row: Row): ListedRow {
    const { header } = this;
    const { grid } = this.source;
    const path = measurePath(grid, row.number, measureColumnsOf(header));
    const filled = header.values.filter(({ column }) => isVisible(cellAt(row.cells, column)));
    const over = grid.mergeAt(row.number, this.entity.column);
    if (row.number === header.bottom + 1 && numbersColumns(row)) return { row, leftOut: firstText(row) };
    const isCaption = header.measures.some(
      ({ column }) => over && over.left <= column && column <= over.right,
    );
    if (isCaption || (path.length === 0 && filled.length === 0)) {
      return { row, leftOut: firstText(row) };
    }
    if (path.length > 0) return { row, figures: header.values.map((value) => this.figure(row, path, value)) };
    if (!isCaption) this.findings.push(this.measureMissing(row, filled));
    return { row, figures: [] };
  }

  private figure(row: Row, path: readonly string[], value: Head): Figure {
    const { header, source } = this;
    const textIn = (head: Head | undefined) => (head ? source.grid.textAt(row.number, head.column) : '');
    const unit = textIn(header.unit);
    const whole = [...valuePath(value, periodTexts(header, source.grid, row.number)), ...path];
    const key = JSON.stringify([value.column, unit, ...whole]);
    const known = this.positions.get(key);
    if (known !== undefined) return { column: known, value };
    const column = this.first + this.columns.push({ path: whole, unit, row: row.number, value }) - 1;
    this.positions.set(key, column);
    if (value === header.values[0]) this.findings.push(...unreadPeriod(header, row.number, source));
    if (header.unit && value === header.values[0]) {
      const place = source.grid.placeAt(row.number, header.unit.column);
      const match = matchPath(path, source.context.index);
      this.findings.push(...unknownUnit(unit, match, { units: source.context.units, place }));
    }
    return { column, value };
  }

  private measureMissing(row: Row, [filled]: readonly Head[]): Diagnostic {
    const { grid } = this.source;
    const measure = must(this.header.measures.at(-1), 'a column of measures');
    const related = filled ? [grid.placeAt(row.number, filled.column)] : [];
    const place = grid.placeAt(row.number, measure.column);
    return diagnostic('data/entity-missing', { header: measure.text }, place, related);
  }

  private viewRow({ number, hidden, cells }: Row, figures: readonly Figure[], shift: number): Row {
    const from = (column: number, to: number): readonly Cell[] => {
      const cell = cellAt(cells, column);
      return cell ? [{ ...cell, column: to }] : [];
    };
    const beside = this.beside.flatMap(({ column }, at) => from(column, at + 2));
    const values = figures.flatMap(({ column, value }) => from(value.column, column));
    const name = this.nameCell(number, cells);
    return {
      number: number + shift,
      hidden,
      cells: [...name, ...beside, ...values.sort((a, b) => a.column - b.column)],
    };
  }

  /** An entity has as many rows as figures, so that its name may well be merged over them. */
  private nameCell(row: number, cells: readonly Cell[]): readonly Cell[] {
    const { grid } = this.source;
    const merge = grid.mergeAt(row, this.entity.column);
    const holder = merge ? (grid.rowAt(merge.top)?.cells ?? []) : cells;
    const cell = cellAt(holder, merge?.left ?? this.entity.column);
    return cell ? [{ ...cell, column: 1 }] : [];
  }

  private labelMerges(shift: number): readonly CellRange[] {
    const { merges } = this.source.layout;
    return this.beside.flatMap(({ column }, at) =>
      merges
        .filter((merge) => merge.left === column && merge.top > this.header.bottom)
        .map(({ top, bottom }) => ({
          top: top + shift,
          bottom: bottom + shift,
          left: at + 2,
          right: at + 2,
        })),
    );
  }

  private places(heads: ListedHeads, shift: number): PlaceAt {
    const { placeAt } = this.source.grid;
    return (row, column) => {
      if (row < this.header.top) return placeAt(row, column);
      if (row <= heads.bottom) return heads.placeAt(row, column);
      const own = column < 2 ? this.entity : this.beside[column - 2];
      const listed = this.columns[column - this.first];
      return placeAt(row - shift, own?.column ?? listed?.value.column ?? column);
    };
  }
}

function isVisible(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.value.kind !== 'text' || displayText(cell.value.text) !== '');
}

function firstText({ cells }: Row): string {
  return displayText(cells.map(({ value }) => cellText(value)).find((text) => text.trim() !== '') ?? '');
}
