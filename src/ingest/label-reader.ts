import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { Cell, CellRange, Row } from '../workbook/cell.js';
import type { ColumnMatch } from './bind-columns.js';
import { cellAt, nameText } from './cell-text.js';
import { externalValue } from './external-value.js';
import type { PlaceAt } from './header-grid.js';
import { MergeSweep } from './merge-sweep.js';
import { struckText } from './struck-text.js';

export interface SeenLabel {
  /** Position among the table's labels. */
  readonly index: number;
  readonly text: string;
  readonly place: CellPlace;
}

/** Reads the label columns; a cell merged downwards labels every row it covers. Rows come in ascending order. */
export class LabelReader {
  private readonly sweep: MergeSweep;
  private readonly masters = new Map<CellRange, SeenLabel>();

  constructor(
    private readonly columns: readonly ColumnMatch[],
    merges: readonly CellRange[],
    private readonly placeAt: PlaceAt,
  ) {
    this.sweep = new MergeSweep(
      merges.filter((merge) => columns.some(({ column }) => column === merge.left)),
    );
  }

  read(row: Row): { readonly labels: readonly SeenLabel[]; readonly findings: readonly Diagnostic[] } {
    const findings: Diagnostic[] = [];
    const labels = this.columns.map((column) => {
      const merge = this.sweep.covering(row.number, column.column);
      const master = merge && merge.top < row.number ? this.masters.get(merge) : undefined;
      if (master) return master;
      const own = this.ownLabel(row, column, findings);
      if (merge) this.masters.set(merge, own);
      return own;
    });
    return { labels, findings };
  }

  private ownLabel(row: Row, { column, target, header }: ColumnMatch, findings: Diagnostic[]): SeenLabel {
    const place = this.placeAt(row.number, column);
    const cell = cellAt(row.cells, column);
    if (cell) findings.push(...unreadableName(cell, header, place), ...externalValue(cell, header, place));
    return { index: target.index, text: displayText(nameText(cell)), place };
  }
}

/** A name can be text, a number or a date; anything else is a finding. */
export function unreadableName(cell: Cell, column: string, place: CellPlace): readonly Diagnostic[] {
  const { value } = cell;
  if (value.kind === 'error') return [diagnostic('data/error-cell', { column, error: value.code }, place)];
  if (value.kind === 'no-result') return [diagnostic('data/no-result', { column }, place)];
  const struck = struckText(cell, column, place);
  if (struck) return [struck];
  if (value.kind !== 'truth') return [];
  return [diagnostic('data/not-a-name', { column, text: value.value ? 'TRUE' : 'FALSE' }, place)];
}
