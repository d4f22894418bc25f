import { type DiagnosticOf, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { CellValue } from '../workbook/cell.js';

/** A text with a part struck out says two things, the old and the new. */
export function struckText(
  value: CellValue,
  column: string,
  place: CellPlace,
): DiagnosticOf<'data/struck-text'> | undefined {
  if (value.kind !== 'text' || value.struck === undefined) return undefined;
  const args = { column, text: displayText(value.text), struck: displayText(value.struck) };
  return diagnostic('data/struck-text', args, place);
}
