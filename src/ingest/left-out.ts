import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import { columnLetters } from '../diagnostics/place-text.js';
import type { SheetPlace } from '../model/place.js';
import type { LeftOut } from './sheet-reading.js';
import type { TableView } from './table-view.js';

/** What is said of rows that hold no entity, and, where entities stand side by side, of columns. */
export function leftOutNotes(
  leftOut: readonly LeftOut[],
  { layout, grid, block }: TableView,
  sheet: SheetPlace,
): readonly Diagnostic[] {
  const names = layout === 'across' ? grid.placeAt(block.bottom + 1, block.entityColumn).row : undefined;
  const rows = leftOut.filter(({ place }) => place.row !== names);
  const columns = leftOut.filter(({ place }) => place.row === names);
  const facts = {
    rows: rows.map(({ place: { row }, text }) => ({ row, text })),
    columns: columns.map(({ place: { column }, text }) => ({ column: columnLetters(column), text })),
  };
  return [
    ...(rows.length > 0
      ? [diagnostic('data/rows-left-out', { sheet: sheet.sheet, rows: facts.rows }, sheet)]
      : []),
    ...(columns.length > 0
      ? [diagnostic('data/columns-left-out', { sheet: sheet.sheet, columns: facts.columns }, sheet)]
      : []),
  ];
}
