import { Decimal, formatDecimal } from '../number/decimal.js';
import type { ReportCell } from '../report/document.js';
import { inert } from './inert.js';

/** The figure, the text or the mark of a missing value, without its footnote mark. */
export function cellText(cell: ReportCell): string {
  if (cell.kind === 'missing') return inert(cell.mark);
  if (cell.kind === 'text') return inert(cell.text);
  return formatDecimal(new Decimal(cell.value), cell.places);
}
