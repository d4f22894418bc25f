import type { Language } from '../model/words.js';
import type { ReportTable } from '../report/document.js';
import { inert } from './inert.js';
import { renderWords } from './words.js';

/** What the marks of missing values in a table stand for, a line for each mark, in the order in which they occur. */
export function legendOf({ rows }: ReportTable, language: Language): readonly string[] {
  const reasons = new Map<string, Set<string>>();
  for (const cell of rows.flat()) {
    if (cell.kind !== 'missing' || cell.reason === '') continue;
    reasons.set(cell.mark, (reasons.get(cell.mark) ?? new Set()).add(cell.reason));
  }
  const { colon, list } = renderWords[language];
  return [...reasons].map(([mark, why]) => inert(`${mark}${colon}${[...why].join(list)}`));
}
