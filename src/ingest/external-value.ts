import { type Diagnostic, diagnostic } from '../diagnostics/diagnostic.js';
import type { CellPlace } from '../model/place.js';
import type { Cell } from '../workbook/cell.js';

const NONE: readonly Diagnostic[] = [];

/** Enough to tell one formula from another. */
const LONGEST = 80;

/** What was read from a cell that repeats another workbook may be out of date, and nobody who has this file alone can tell. */
export function externalValue(
  cell: Cell | undefined,
  column: string,
  place: CellPlace,
): readonly Diagnostic[] {
  if (cell?.external === undefined) return NONE;
  const formula = cell.external.length > LONGEST ? `${cell.external.slice(0, LONGEST)}…` : cell.external;
  return [diagnostic('data/external-formula', { column, formula }, place)];
}
