import type { StoredType } from '../diagnostics/codes/file.js';
import type { CellValue } from './cell.js';
import { storedNumber } from './plain-number.js';
import { isoDateText } from './serial-date.js';
import { decodeXstring } from './xml-text.js';

/** What is wrong with a value: it is not what its type demands, or its type does not exist. */
export type ValueProblem = { readonly wrong: StoredType } | { readonly unknownType: string };

const truths = new Map([
  ['0', false],
  ['1', true],
  ['false', false],
  ['true', true],
]);

/**
 * What a cell of this type (ECMA-376 Part 1, 18.18.11) holds when its value is written so. Inline and shared strings are
 * read elsewhere.
 */
export function cellValue(type: string, text: string): CellValue | ValueProblem {
  switch (type) {
    case 'n': {
      const value = storedNumber(text);
      return value === undefined ? { wrong: 'number' } : { kind: 'number', value };
    }
    case 'b': {
      const value = truths.get(text);
      return value === undefined ? { wrong: 'truth' } : { kind: 'truth', value };
    }
    case 'd': {
      const date = isoDateText(text);
      return date === undefined ? { wrong: 'date' } : { kind: 'date', text: date };
    }
    case 'e':
      return text.startsWith('#') ? { kind: 'error', code: text } : { wrong: 'error' };
    case 'str':
      return { kind: 'text', text: decodeXstring(text) };
    default:
      return { unknownType: type };
  }
}
