import { type DiagnosticOf, diagnostic } from '../diagnostics/diagnostic.js';
import { displayText } from '../model/compact-text.js';
import type { CellPlace } from '../model/place.js';
import type { Cell } from '../workbook/cell.js';
import { cellText } from './cell-text.js';

/** A text with a part struck out says two things, the old and the new; a whole one struck out may hold or not. */
export function struckText(
  { value, struck }: Cell,
  column: string,
  place: CellPlace,
): DiagnosticOf<'data/struck-text'> | undefined {
  if (struck) {
    const text = displayText(cellText(value));
    return text === '' ? undefined : diagnostic('data/struck-text', { column, text, struck: text }, place);
  }
  if (value.kind !== 'text' || value.struck === undefined) return undefined;
  const args = { column, text: displayText(value.text), struck: displayText(value.struck) };
  return diagnostic('data/struck-text', args, place);
}
