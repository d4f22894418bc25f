import { csvRecords } from './csv-records.js';

/** Records of one field are titles and notes; those of several are rows of the table and should be equally long. */
const TABLE = 2;

export interface TableWidth {
  /** How many fields most rows of the table have; 0 when there is no table. */
  readonly fields: number;
  /** How many of them most rows fill, up to the last one that holds something. */
  readonly filled: number;
}

export function usualWidth(content: string, separator: string): TableWidth {
  const fields: number[] = [];
  const filled: number[] = [];
  for (const record of csvRecords(content, separator)) {
    if ('problem' in record) break;
    if (record.fields.length < TABLE) continue;
    fields.push(record.fields.length);
    filled.push(filledWidth(record.fields));
  }
  return { fields: mostFrequent(fields), filled: mostFrequent(filled) };
}

/** Of equally frequent numbers the one met first; 0 of none. */
function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

function filledWidth(fields: readonly string[]): number {
  return fields.findLastIndex((field) => field !== '') + 1;
}

/**
 * A row of the table with fields too many or too few: most often a number with a thousands comma and no quotes, which
 * would shift every figure after it. Empty fields at the end do no harm, written or not.
 */
export function isRagged(fields: readonly string[], usual: TableWidth): boolean {
  const filled = filledWidth(fields);
  if (filled < TABLE) return false;
  return filled > usual.fields || fields.length < Math.min(usual.fields, usual.filled);
}
