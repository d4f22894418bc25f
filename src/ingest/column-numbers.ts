import { displayText } from '../model/compact-text.js';
import type { Row } from '../workbook/cell.js';
import { cellText } from './cell-text.js';

const STEMS = '甲乙丙丁戊己庚辛壬癸';
/** So many numbers in a row, after a single 甲, are no figures of anybody. */
const ENOUGH = 3;

/** 甲 | 乙 | 1 | 2 | 3: the row below a header that numbers its columns, those of words by stems. */
export function numbersColumns({ cells }: Row): boolean {
  const texts = cells.map(({ value }) => displayText(cellText(value)).replace(/^\((.+)\)$/u, '$1'));
  const shown = texts.filter((text) => text !== '' && text !== '—' && text !== '-');
  const words = shown.filter((text) => !/^\d+$/u.test(text));
  const numbers = shown.filter((text) => /^\d+$/u.test(text));
  const isCounted = numbers.every((text, at) => text === `${at + 1}`);
  const isNamed = words.length > 0 && words.every((text, at) => text === STEMS.charAt(at));
  return isCounted && isNamed && numbers.length > 0 && (words.length > 1 || numbers.length >= ENOUGH);
}
