import { type CsvLimits, csvRecords } from './csv-records.js';
import { MAX_ROW } from './limits.js';

/** Records of one field are titles and notes; those of several are rows of the table and should be equally long. */
const TABLE = 2;

export interface TableWidth {
  /** How many fields most rows of the table have; 0 when there is no table. */
  readonly fields: number;
  /** How many of them most rows fill, up to the last one that holds something. */
  readonly filled: number;
}

export function usualWidth(content: string, separator: string, limits: CsvLimits): TableWidth {
  const fields = new Map<number, number>();
  const filled = new Map<number, number>();
  let number = 0;
  let seen = 0;
  for (const record of csvRecords(content, separator, limits)) {
    number++;
    if (!('fields' in record) || number > MAX_ROW) break;
    seen += record.fields.length;
    if (seen > limits.together) break;
    if (record.fields.length < TABLE) continue;
    count(fields, record.fields.length);
    count(filled, filledWidth(record.fields));
  }
  return { fields: mostFrequent(fields), filled: mostFrequent(filled) };
}

function count(counts: Map<number, number>, number: number): void {
  counts.set(number, (counts.get(number) ?? 0) + 1);
}

/** Of equally frequent numbers the one met first; 0 of none. */
function mostFrequent(counts: ReadonlyMap<number, number>): number {
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}

function filledWidth(fields: readonly string[]): number {
  let width = fields.length;
  while (width > 0 && fields[width - 1] === '') width--;
  return width;
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
