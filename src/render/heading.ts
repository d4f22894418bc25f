import type { Language } from '../model/words.js';
import type { ReportColumn } from '../report/document.js';
import { inert } from './inert.js';
import { renderWords } from './words.js';

/** A column's heading as two inert texts: its title, and its unit in brackets or ''. */
export function headingOf(
  { title, unit = '' }: ReportColumn,
  language: Language,
): { readonly title: string; readonly unit: string } {
  return { title: inert(title), unit: unit === '' ? '' : renderWords[language].unit(inert(unit)) };
}
